/** M11: what a company's own people write outside working hours. Made only where the policy asks for it. */
import { SIDE } from '../ingest/schema/message-table.ts';
import { localOfColumn } from '../ingest/schema/zone-table.ts';
import { isOpen } from './business-clock.ts';
import { monthOf } from './measures/months.ts';
import type { Talk } from './talk.ts';
import type { Wait } from './wait.ts';

/** What one person wrote in a month of a chat. Never published by name. */
export interface OwnHours {
  messages: number;
  off: number;
  /** Days of the epoch with a message outside working hours: a week is made up of all chats. */
  off_days: number[];
}

export interface OffHours {
  /** By name: the company's own people, but for those of other zones. */
  people: Record<string, OwnHours>;
  /** Messages outside working hours with somebody else's request in the hour before. */
  prompted: number;
  /** Left out: the people list puts their senders in another zone than the calendar's. */
  other_zone: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** By month of the review's zone; null where no working hour is known. */
export function offHours(talk: Talk, waits: readonly Wait[]): Record<string, OffHours> | null {
  const { m, content, context } = talk;
  const { opening } = context;
  if (!opening || opening.starts_ms.length === 0) return null;
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const months = new Map<string, Omit<OffHours, 'people'> & { people: Map<string, OwnHours> }>();
  const asked = askedBefore(talk, waits);
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1 || m.side[i] !== SIDE.internal) continue;
    const at_ms = m.sent_at_ms[i] as number;
    const month = monthOf(local[i] as number);
    const counts = months.get(month) ?? { people: new Map<string, OwnHours>(), prompted: 0, other_zone: 0 };
    months.set(month, counts);
    const person = m.persons[m.person[i] as number];
    const role = person?.roles.find((r) => r.from_ms <= at_ms && at_ms < r.to_ms);
    if (role?.zone && role.zone !== context.calendar_zone) {
      counts.other_zone++;
      continue;
    }
    const name = person?.name ?? '';
    const own = counts.people.get(name) ?? { messages: 0, off: 0, off_days: [] };
    counts.people.set(name, own);
    own.messages++;
    if (isOpen(opening, at_ms)) continue;
    own.off++;
    if (asked(i)) counts.prompted++;
    const day = Math.floor((local[i] as number) / DAY_MS);
    if (!own.off_days.includes(day)) own.off_days.push(day);
  }
  return Object.fromEntries(
    [...months].map(([month, { people, ...counts }]) => [
      month,
      { ...counts, people: Object.fromEntries(people) },
    ]),
  );
}

/** Did somebody else ask in the hour before a row? Rows are to be asked in their order. */
function askedBefore({ m }: Talk, waits: readonly Wait[]): (row: number) => boolean {
  const last_ms = new Map<number, number>();
  let next = 0;
  return (row) => {
    for (; next < waits.length && (waits[next] as Wait).request < row; next++) {
      const { request } = waits[next] as Wait;
      last_ms.set(m.person[request] as number, m.sent_at_ms[request] as number);
    }
    const at_ms = m.sent_at_ms[row] as number;
    return [...last_ms].some(
      ([person, asked_ms]) => person !== m.person[row] && asked_ms <= at_ms && at_ms - asked_ms <= HOUR_MS,
    );
  };
}
