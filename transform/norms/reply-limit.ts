/** N1 reply limit: requests of the kind asked for are answered within a limit. */
import { judgeWaits } from './judge-waits.ts';
import type { NormKind } from './norm-kind.ts';

export const replyLimit: NormKind<'reply-limit'> = {
  kind: 'reply-limit',
  id: 'N1',
  title: { en: 'Reply limit', zh: '回复时限' },
  definition: {
    en:
      'Population: requests opened in the month in scope. Not met: no answer within the limit on the norm’s clock. ' +
      'Evidence: the lines of the request and of the answer, both clocks. Exempt: withdrawn requests, exempt chats and ' +
      'requesters; consulted only after the limit was missed. A closing courtesy is no request. Cannot be judged: ' +
      'requests in the first 24 hours of an export without its past, askers whose side is unknown, an unknown sender ' +
      'who wrote before the limit ran out, two readings of what answered what that differ. In teams an answer is one that ' +
      'names the asker or repeats four words of the request in a row, or that comes while no other request of the week is open; not ' +
      'one that asks itself, a courtesy, a poll or a message without words. It is judged met only where reply links give ' +
      'such an answer, or one before it, a chance of 0.8 or more; else it cannot be judged.',
    zh:
      '范围：当月在适用聊天中提出的待回复消息。不符合：在规范所用时钟的时限内没有回复。依据：待回复消息与回复所在的行，以及两种时钟。' +
      '豁免：提问者自行撤回、豁免的聊天与提问者；仅在超过时限后才查看。结束时的客套话不算待回复消息。无法判定：导出开头 24 小时内（看不到之前的内容）、' +
      '提问者身份不明、时限内有身份不明的人发言、对“谁回复了谁”的两种口径结论不同。团队聊天中，回复是指点到提问者名字或连续重复其四个词的发言，' +
      '或一周内没有其他未回复的提问时的发言；自身在提问的、客套话、投票和没有文字的消息不算。只有当回复链接认定该发言或其之前的发言为回复的概率' +
      '不低于 0.8 时，才判为符合，否则无法判定。',
  },
  judgeChat: judgeWaits,
};
