import { clockOf, daySeconds, findingsOver, metShares, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

const LIMITS_S = [900, 1800, 3600, 7200, 14_400];

/** M38: what share would be met at other limits. */
export const whatIf: Measure = {
  id: 'M38',
  version: 1,
  title: { en: 'What-if table', zh: '不同时限下的达标率' },
  definition: {
    en:
      'Share of the month’s waits answered within 15 and 30 minutes, 1, 2 and 4 hours and one working day, on the clock of the norms ' +
      'that hold there: to set a limit with open eyes. An answer at the limit is in time.',
    zh: '当月的等待在 15 分钟、30 分钟、1 小时、2 小时、4 小时、1 个工作日内得到回复的比例（按当地规范所用的时钟）：便于制定时限。恰在时限时回复算按时。',
  },
  unit: 'share of waits',
  direction: 'higher',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: {
    en: 'Open waits that were watched for less than the limit are in neither part of the share.',
    zh: '观察时间短于时限的未回复等待既不计入分子也不计入分母。',
  },
  figures: {
    met_900s: { title: { en: 'Answered within 15 minutes', zh: '15 分钟内回复' }, unit: 'share' },
    met_1800s: { title: { en: 'Answered within 30 minutes', zh: '30 分钟内回复' }, unit: 'share' },
    met_3600s: { title: { en: 'Answered within 1 hour', zh: '1 小时内回复' }, unit: 'share' },
    met_7200s: { title: { en: 'Answered within 2 hours', zh: '2 小时内回复' }, unit: 'share' },
    met_14400s: { title: { en: 'Answered within 4 hours', zh: '4 小时内回复' }, unit: 'share' },
    met_1d: { title: { en: 'Answered within 1 working day', zh: '1 个工作日内回复' }, unit: 'share' },
  },
  measure: (facts) =>
    findingsOver(scopes(facts, ['group', 'type']), ({ over, chats }) => {
      const clock = clockOf(facts, chats);
      const waits = chats.map((c) => c.waits);
      const limits = [
        ...LIMITS_S.map((limit_s) => ({ name: `met_${limit_s}s`, limit_s })),
        { name: 'met_1d', limit_s: daySeconds(facts, clock) },
      ];
      return metShares(facts, limits, over, waits, clock);
    }),
};
