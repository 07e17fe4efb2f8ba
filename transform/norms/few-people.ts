/** §9: what is told of how people behave is told of five of them at least. */
import { localOf } from '../../ingest/schema/zone-table.ts';
import { monthOf } from '../measures/months.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import type { Talk } from '../talk.ts';
import type { Judged, Judgement } from './norm-kind.ts';

const DAY_MS = 86_400_000;

/**
 * In place of a month with messages of fewer people stands one item, at its first message. Sums over chats then hold
 * nothing that could be had by subtraction.
 */
export function ofManyPeople(talk: Talk, { judgements, met_rows }: Judged): Judged {
  const monthOfRow = monthsOf(talk);
  const months = new Map<string, { first: number; people: Set<number> }>();
  const count = (row: number) => {
    const month = monthOfRow(row);
    const of = months.get(month) ?? { first: row, people: new Set() };
    of.first = Math.min(of.first, row);
    of.people.add(talk.m.person[row] as number);
    months.set(month, of);
  };
  for (const { row } of judgements) count(row);
  for (const row of met_rows) count(row);
  const few = [...months.values()].filter(({ people }) => people.size < MIN_PEOPLE);
  if (few.length === 0) return { judgements, met_rows };
  const told = (row: number) => (months.get(monthOfRow(row))?.people.size ?? 0) >= MIN_PEOPLE;
  const untold = few.map(
    ({ first }): Judgement => ({ row: first, state: 'not_determinable', reason: 'few-people' }),
  );
  return {
    judgements: [...judgements.filter((j) => told(j.row)), ...untold].sort((a, b) => a.row - b.row),
    met_rows: met_rows.filter(told),
  };
}

/** Month of a row, on the review's clock; neighbouring rows mostly share a day. */
export function monthsOf({ m, context }: Talk): (row: number) => string {
  let day = Number.NaN;
  let month = '';
  return (row) => {
    const local_ms = localOf(context.zone, m.sent_at_ms[row] as number);
    if (Math.floor(local_ms / DAY_MS) !== day) {
      day = Math.floor(local_ms / DAY_MS);
      month = monthOf(local_ms);
    }
    return month;
  };
}
