import { clockOf, scopes, timeFindings } from './findings.ts';
import type { Measure } from './measure.ts';

/** M14. */
export const questionTime: Measure = {
  id: 'M14',
  version: 2,
  title: { en: 'Time to answer a question', zh: '提问得到回答的时长' },
  definition: {
    en: 'Response time (M3) of questions (M13) alone: median and 90th percentile by Kaplan-Meier.',
    zh: '仅就提问（M13）计算的回复时长（M3）：Kaplan-Meier 中位数与 90 % 分位。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one question', zh: '每个提问' },
  edges: {
    en: 'No question: no figure. In teams this is M3, for there requests are questions.',
    zh: '没有提问时不给数值。团队群中与 M3 相同，因为那里的待回复消息就是提问。',
  },
  figures: {
    median: { title: { en: 'Time to answer, median', zh: '回答时长中位数' }, unit: 's' },
    p90: { title: { en: 'Time to answer, 90 % within', zh: '回答时长 90 % 分位' }, unit: 's' },
  },
  measure: (facts) =>
    scopes(facts, ['group', 'type', 'chat']).flatMap(({ over, chats, questions }) =>
      timeFindings(facts, { median: 'median', p90: 'p90' }, over, questions, clockOf(facts, chats)),
    ),
};
