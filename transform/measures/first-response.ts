import type { Clock } from '../../ingest/schema/norm.ts';
import { clockOf, finding, findingsOver, scopes, timeFindings } from './findings.ts';
import type { Measure } from './measure.ts';
import { pooled } from './pooled.ts';
import { waitSeconds, weightOf } from './wait-seconds.ts';

const BINS_S = [300, 900, 3600, 4 * 3600, 24 * 3600];

/** M1: the first wait of each episode. */
export const firstResponse: Measure = {
  id: 'M1',
  version: 2,
  title: { en: 'First response time', zh: '首次响应时长' },
  definition: {
    en:
      'The wait (as in M3) that is the first of its episode: how long a new matter waits for a person. An episode that our own side ' +
      'opened starts with the first request of the other side. Median and 90th percentile by Kaplan-Meier; open waits count as ' +
      '“longer than so far”.',
    zh: '每段对话中的第一次等待（口径同 M3）：一件新事情等多久才有人回应。由我方发起的对话，从对方第一条待回复消息起算。中位数与 90 % 分位按 Kaplan-Meier 计算，仍未回复的按“至少已等这么久”计入。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one episode with a request', zh: '每段有待回复消息的对话' },
  edges: {
    en: 'No request: no figure. Automatic replies answer nothing. Not reached: fewer answered than the level asks for.',
    zh: '没有待回复消息时不给数值；自动回复不算回复；“未达到”表示得到回复的比例低于该分位。',
  },
  figures: {
    median: { title: { en: 'First response, median', zh: '首次响应中位数' }, unit: 's' },
    p90: { title: { en: 'First response, 90 % within', zh: '首次响应 90 % 分位' }, unit: 's' },
    within_300s: {
      title: { en: 'First responses within 5 minutes', zh: '5 分钟内首次响应数' },
      unit: 'count',
    },
    within_900s: {
      title: { en: 'First responses within 15 minutes', zh: '15 分钟内首次响应数' },
      unit: 'count',
    },
    within_3600s: { title: { en: 'First responses within 1 hour', zh: '1 小时内首次响应数' }, unit: 'count' },
    within_14400s: {
      title: { en: 'First responses within 4 hours', zh: '4 小时内首次响应数' },
      unit: 'count',
    },
    within_86400s: {
      title: { en: 'First responses within 24 hours', zh: '24 小时内首次响应数' },
      unit: 'count',
    },
    unanswered: { title: { en: 'New matters without an answer', zh: '未得到回复的新事项数' }, unit: 'count' },
  },
  measure: (facts) =>
    findingsOver(scopes(facts, ['group', 'type', 'chat']), ({ over, chats }) => {
      const waits = pooled(chats.map((c) => c.first_waits));
      const clock = clockOf(facts, chats);
      const times = timeFindings(facts, { median: 'median', p90: 'p90' }, over, waits, clock);
      if (over.over === 'chat' || waits.length === 0) return times;
      const values = waitSeconds(waits, clock);
      // Waits that the clock cannot measure are no zero.
      const count = (name: string, clock_or_none: Clock | null, of: Parameters<typeof weightOf>[1]) =>
        values.n > 0
          ? finding(name, over, weightOf(values, of), waits.length, { clock: clock_or_none })
          : finding(name, over, null, waits.length, { reason: 'no_calendar' });
      return [
        ...times,
        ...BINS_S.map((limit_s) =>
          count(`within_${limit_s}s`, clock, (value_s, answered) => answered && value_s <= limit_s),
        ),
        count('unanswered', null, (_, answered) => !answered),
      ];
    }),
};
