/** M11: what a company's own people write outside working hours. Made only where the policy asks for it. */
import { SIDE } from '../ingest/schema/message-table.ts';
import { localOfColumn } from '../ingest/schema/zone-table.ts';
import { isOpen } from './business-clock.ts';
import { monthOf } from './measures/months.ts';
import type { Talk } from './talk.ts';
import type { Wait } from './wait.ts';

export interface OffHours {
  /** Messages of the company's own people, and those of them outside working hours. */
  internal: number;
  off: number;
  /** Of the latter, those with somebody else's request in the hour before. */
  prompted: number;
  /** Left out: the people list puts their senders in another zone than the calendar's. */
  other_zone: number;
  /** People who wrote, and those who wrote outside working hours on at least three days of one week. Never published by name. */
  writers: string[];
  often: string[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const OFTEN_DAYS = 3;
// Day 4 of the epoch was a Monday.
const FIRST_MONDAY = 4;

/** By month of the review's zone; null where no working hour is known. */
export function offHours(talk: Talk, waits: readonly Wait[]): Record<string, OffHours> | null {
  const { m, content, context } = talk;
  const { opening } = context;
  if (!opening || opening.starts_ms.length === 0) return null;
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const requests = waits.map((w) => ({
    at_ms: m.sent_at_ms[w.request] as number,
    person: m.person[w.request],
  }));
  const months = new Map<string, OffHours & { days: Map<string, Set<number>>; wrote: Set<string> }>();
  let next = 0;
  let latest = { at_ms: Number.NEGATIVE_INFINITY, person: undefined as number | undefined };
  for (let i = 0; i < m.n; i++) {
    const at_ms = m.sent_at_ms[i] as number;
    // Requests up to this row; its own opens nothing for itself.
    while (next < waits.length && (waits[next]?.request as number) < i)
      latest = requests[next++] as typeof latest;
    if (content[i] !== 1 || m.side[i] !== SIDE.internal) continue;
    const local_ms = local[i] as number;
    const month = monthOf(local_ms);
    const counts = months.get(month) ?? {
      internal: 0,
      off: 0,
      prompted: 0,
      other_zone: 0,
      writers: [],
      often: [],
      days: new Map(),
      wrote: new Set(),
    };
    months.set(month, counts);
    const person = m.persons[m.person[i] as number];
    const role = person?.roles.find((r) => r.from_ms <= at_ms && at_ms < r.to_ms);
    if (role?.zone && role.zone !== context.calendar_zone) {
      counts.other_zone++;
      continue;
    }
    counts.internal++;
    const name = person?.name ?? '';
    counts.wrote.add(name);
    if (isOpen(opening, at_ms)) continue;
    counts.off++;
    if (latest.person !== m.person[i] && at_ms - latest.at_ms <= HOUR_MS && at_ms >= latest.at_ms)
      counts.prompted++;
    const day = Math.floor(local_ms / DAY_MS);
    const key = `${Math.floor((day - FIRST_MONDAY) / WEEK_DAYS)} ${name}`;
    const days = counts.days.get(key) ?? new Set();
    counts.days.set(key, days.add(day));
  }
  return Object.fromEntries(
    [...months].map(([month, { days, wrote, ...counts }]) => {
      const often = new Set(
        [...days].flatMap(([key, set]) => (set.size >= OFTEN_DAYS ? [key.slice(key.indexOf(' ') + 1)] : [])),
      );
      return [month, { ...counts, writers: [...wrote].sort(), often: [...often].sort() }];
    }),
  );
}
