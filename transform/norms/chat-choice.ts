/** N8 chat choice: what belongs into which chats. */
import type { ChatChoiceNorm } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';
import { plainText, wordFinder } from '../words-in-text.ts';
import { exemption } from './exemption.ts';
import { judgeMessages, type Verdict } from './judge-messages.ts';
import type { NormKind } from './norm-kind.ts';

export const chatChoice: NormKind<'chat-choice'> = {
  kind: 'chat-choice',
  id: 'N8',
  title: { en: 'Chat choice', zh: '聊天选择' },
  definition: {
    en:
      'Population: messages of the month in scope with a tag or a word of the norm. Met: in a chat of a type, or of a name, ' +
      'where that belongs. Not met: a tag of the norm in another chat. Evidence: the line, and the tag or word as the policy ' +
      'writes it. Exempt: messages with the tag of consent, exempt chats and people; consulted only outside the chats where it ' +
      'belongs. Cannot be judged: a word in another chat is a hint, and a person has to look. Words stand as a whole, in any ' +
      'case. That the right chat holds nothing is no evidence, and pictures and voice messages are not read.',
    zh:
      '范围：当月在适用聊天中含有规范所列标签或词语的消息。符合：出现在应属类型或名称的聊天中。不符合：所列标签出现在其他聊天中。' +
      '依据：所在的行，以及政策中写法的标签或词语。豁免：带有同意标签的消息、豁免的聊天与人员；仅在应属聊天之外才查看。' +
      '无法判定：词语出现在其他聊天中只是线索，须由人确认。词语按整词匹配，不分大小写。应属聊天中没有相关内容不构成证据；图片与语音的内容不读取。',
  },
  judgeChat(talk, norm) {
    const judge = judgeBy(talk, norm);
    return judgeMessages(talk, norm, (row) => (talk.content[row] === 1 ? judge(row) : null));
  },
};

function judgeBy(talk: Talk, norm: ChatChoiceNorm): (row: number) => Verdict | null {
  const tagIn = wordFinder(norm.tags);
  const wordIn = wordFinder(norm.words);
  const consentIn = wordFinder(norm.consent_tag === null ? [] : [norm.consent_tag]);
  const belongs = talk.context.home_of.includes(homeKey(norm));
  return (row) => {
    const plain = plainText(talk.said.text(row));
    const tag = tagIn(plain);
    const detail = tag ?? wordIn(plain);
    if (detail === null) return null;
    if (belongs) return { state: 'met', reason: 'as-asked' };
    // Who asks for consent says what the message is about: there is nothing left to look for.
    if (consentIn(plain) !== null) return { state: 'exempt', reason: 'consent', detail };
    if (tag !== null) return { state: 'breached', reason: 'wrong-chat', detail };
    const exempt = exemption(talk, norm, row);
    return exempt
      ? { state: 'exempt', reason: exempt, detail }
      : { state: 'not_determinable', reason: 'to-be-checked', detail };
  };
}

/** By what a context names the norms whose matter belongs into its chat: versions of a norm may name other chats. */
export const homeKey = ({ id, version }: Pick<ChatChoiceNorm, 'id' | 'version'>) => `${id} ${version}`;
