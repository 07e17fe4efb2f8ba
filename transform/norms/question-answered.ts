/** N13 question must be answered: every question that was asked gets an answer within a limit. */
import { judgeWaits } from './judge-waits.ts';
import type { NormKind } from './norm-kind.ts';

export const questionAnswered: NormKind<'question-answered'> = {
  kind: 'question-answered',
  id: 'N13',
  title: { en: 'Question must be answered', zh: '提问须有回答' },
  definition: {
    en:
      'Population: questions (M13) asked in the month in scope; several in one turn, and the same one asked again, are one. ' +
      'Not met: nobody but the asker answered within the limit, or nobody in the role that must. Evidence: the line of the ' +
      'question, both clocks. Exempt: questions taken back or answered by the asker, those that the norm calls rhetorical, ' +
      'exempt chats and people; consulted only after the limit was missed. Polls are no questions. Cannot be judged: as for ' +
      'the reply limit (in teams what stands behind a question counts as its answer only where reply links give it, or a message ' +
      'before it, a chance of 0.8 or more); and the detector of questions is not always right (M36 says how often).',
    zh:
      '范围：当月在适用聊天中提出的问题（M13）；同一串消息中的多个问题、以及重复追问，均算一项。不符合：时限内除提问者外无人回答，或规定角色未回答。' +
      '依据：问题所在的行及两种时钟。豁免：提问者撤回或自答的、规范列为无需回答的、豁免的聊天与人员；仅在超过时限后才查看。投票不算提问。' +
      '无法判定：与回复时限相同（团队聊天中，只有当回复链接认定其后的发言或更早的发言为回答的概率不低于 0.8 时，才算回答）；此外，提问识别并非总是正确（见 M36）。',
  },
  judgeChat(talk, norm) {
    const { judgements, ...rest } = judgeWaits(talk, norm);
    const rhetorical = norm.rhetorical.map((phrase) => phrase.toLowerCase());
    const wantsNone = (row: number) => {
      const text = talk.said.text(row).toLowerCase();
      return rhetorical.some((phrase) => text.includes(phrase));
    };
    return {
      judgements: judgements.map((j) =>
        j.state === 'breached' && wantsNone(j.row) ? { ...j, state: 'exempt', reason: 'rhetorical' } : j,
      ),
      ...rest,
    };
  },
};
