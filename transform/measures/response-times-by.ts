import type { Finding } from '../figure.ts';
import { clockOf, scopes, timeFindings } from './findings.ts';
import type { Measure } from './measure.ts';
import { hourOfWeek } from './months.ts';
import { responseTimeDefinition } from './response-time.ts';

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
          ...split('weekday', 7, 1, (at) => Math.floor(hourOfWeek(at) / 24) + 1),
          ...split('hour', 24, 0, (at) => hourOfWeek(at) % 24),
        ];
      });
    return [...whole, ...parts];
  },
};
