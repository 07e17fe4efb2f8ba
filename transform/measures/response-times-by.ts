import type { Finding } from '../figure.ts';
import { clockOf, scopes, timeFindings } from './findings.ts';
import type { Measure } from './measure.ts';
import { responseTimeDefinition } from './response-time.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
// Day 0 was a Thursday: 4 in a week of 1 (Monday) to 7.
const FIRST_WEEKDAY = 3;

/** M3 by type, chat, weekday and hour of opening. */
export const responseTimesBy: Measure = {
  ...responseTimeDefinition,
  figures: {
    median: { title: { en: 'Response time, median', zh: '回复时长中位数' }, unit: 's' },
    p90: { title: { en: 'Response time, 90 % within', zh: '回复时长 90 % 分位' }, unit: 's' },
  },
  measure: (facts) => {
    const names = { median: 'median', p90: 'p90' };
    const all = scopes(facts, ['group', 'type', 'chat']);
    const whole = all.flatMap(({ over, chats, waits }) =>
      timeFindings(facts, names, over, waits, clockOf(facts, chats)),
    );
    const parts = all
      .filter(({ over }) => over.over === 'group' && facts.parts)
      .flatMap(({ over, chats, waits }): Finding[] => {
        const clock = clockOf(facts, chats);
        const split = (
          by: 'hour' | 'weekday',
          count: number,
          first: number,
          of: (local_ms: number) => number,
        ) =>
          Array.from({ length: count }, (_, i) => i + first).flatMap((key) =>
            timeFindings(
              facts,
              names,
              { over: by, key: `${over.key} ${String(key).padStart(2, '0')}` },
              waits.filter((w) => of(w.opened_local_ms) === key),
              clock,
            ),
          );
        return [
          ...split('weekday', 7, 1, (at) => ((Math.floor(at / DAY_MS) + FIRST_WEEKDAY) % 7) + 1),
          ...split('hour', 24, 0, (at) => Math.floor(at / HOUR_MS) % 24),
        ];
      });
    return [...whole, ...parts];
  },
};
