import { answeredShares, clockOf, daySeconds, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

const DAYS = [1, 3, 7];

/** M7. */
export const answeredWithin: Measure = {
  id: 'M7',
  version: 2,
  title: { en: 'Answered share', zh: '得到回复的比例' },
  definition: {
    en:
      'Does a request get an answer at all: share answered within 1, 3 and 7 working days (whole days without working hours), as 1 − ' +
      'Kaplan-Meier survival, with its log-log band. In teams the interval reaches from the strict reading to the lenient one.',
    zh: '待回复消息究竟有没有得到回复：在 1、3、7 个工作日（没有工作时间时用自然日）内得到回复的比例，即 1 − Kaplan-Meier 生存函数，并给出 log-log 置信带。团队群的区间从严格口径到宽松口径。',
  },
  unit: 'share of waits',
  direction: 'higher',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: {
    en: 'A wait watched for less than the horizon counts for as long as it was watched; it is no failure. Where none was watched as long as the horizon, the share is “at least so much”, or not known.',
    zh: '观察时间不足的等待只按已观察的时长计入，不算失败。没有任何等待观察到该时限时，该比例表示“至少这么多”，或无从得知。',
  },
  figures: {
    answered_1d: {
      title: { en: 'Answered within 1 working day', zh: '1 个工作日内得到回复' },
      unit: 'share',
    },
    answered_3d: {
      title: { en: 'Answered within 3 working days', zh: '3 个工作日内得到回复' },
      unit: 'share',
    },
    answered_7d: {
      title: { en: 'Answered within 7 working days', zh: '7 个工作日内得到回复' },
      unit: 'share',
    },
  },
  measure: (facts) =>
    scopes(facts, ['group', 'type', 'chat']).flatMap(({ over, chats, waits }) => {
      const clock = clockOf(facts, chats);
      const horizons_s = Object.fromEntries(
        DAYS.map((days) => [`answered_${days}d`, days * daySeconds(facts, clock)]),
      );
      return answeredShares(facts, horizons_s, over, waits, clock);
    }),
};
