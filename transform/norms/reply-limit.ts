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
      'who wrote before the limit ran out, two readings of what answered what that differ.',
    zh:
      '范围：当月在适用聊天中提出的待回复消息。不符合：在规范所用时钟的时限内没有回复。依据：待回复消息与回复所在的行，以及两种时钟。' +
      '豁免：提问者自行撤回、豁免的聊天与提问者；仅在超过时限后才查看。结束时的客套话不算待回复消息。无法判定：导出开头 24 小时内（看不到之前的内容）、' +
      '提问者身份不明、时限内有身份不明的人发言、对“谁回复了谁”的两种口径结论不同。',
  },
  judgeChat: judgeWaits,
};
