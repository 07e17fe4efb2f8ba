import type { WaitFact } from '../wait-facts.ts';
import {
  clockOf,
  daySeconds,
  finding,
  findingsOver,
  metShares,
  readings,
  scopes,
  unmeasured,
} from './findings.ts';
import type { Measure } from './measure.ts';
import { pooled } from './pooled.ts';
import { responseTime } from './response-time.ts';

/** M40. */
export const afterFile: Measure = {
  id: 'M40',
  version: 1,
  title: { en: 'After a document or picture', zh: '附带文件后的回复' },
  definition: {
    en:
      'Requests whose turn carries a file, picture or voice note against those that carry none: share answered within one working day, ' +
      'and median response time. Descriptive: who sends files may differ in other ways.',
    zh: '同一串消息中带有文件、图片或语音的待回复消息，与不带的相比：一个工作日内得到回复的比例，以及回复时长中位数。仅作描述：发送文件的人可能在其他方面也不同。',
  },
  unit: 'share of waits',
  direction: 'none',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: { en: 'A part without a wait has no figure.', zh: '没有等待的一方不给数值。' },
  figures: {
    with_answered_1d: {
      title: { en: 'With a file: answered within 1 working day', zh: '带文件：1 个工作日内回复' },
      unit: 'share',
    },
    without_answered_1d: {
      title: { en: 'Without: answered within 1 working day', zh: '不带文件：1 个工作日内回复' },
      unit: 'share',
    },
    with_median: {
      title: { en: 'With a file: response time, median', zh: '带文件：回复时长中位数' },
      unit: 's',
    },
    without_median: {
      title: { en: 'Without: response time, median', zh: '不带文件：回复时长中位数' },
      unit: 's',
    },
  },
  measure: (facts) =>
    findingsOver(scopes(facts, ['group', 'type']), ({ over, chats }) => {
      const clock = clockOf(facts, chats);
      const part = (name: 'with' | 'without', of: (w: WaitFact) => boolean) => {
        const waits = chats.map((c) => c.waits.filter(of));
        const all = pooled(waits);
        if (all.length === 0) return [];
        const t = responseTime(all, clock, readings(facts, all));
        const reason = t.median_s === null ? unmeasured(all, clock) : null;
        return [
          ...metShares(
            facts,
            [{ name: `${name}_answered_1d`, limit_s: daySeconds(facts, clock) }],
            over,
            waits,
            clock,
          ),
          finding(`${name}_median`, over, t.median_s, all.length, {
            clock,
            low: t.median_low_s,
            high: t.median_high_s,
            reason,
          }),
        ];
      };
      return [...part('with', (w) => w.with_file), ...part('without', (w) => !w.with_file)];
    }),
};
