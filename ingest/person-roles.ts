/** The rows of one person → what holds of them from when to when. Rows that meet add up, and must not disagree. */
import type { CsvRow } from './csv-table.ts';
import { problem } from './problem.ts';
import type { Role, Side } from './schema/message-table.ts';
import type { Problem } from './schema/problem.ts';

/** What a row says of a person. null and '' say nothing. */
export interface PersonRow extends Pick<Role, 'team' | 'roles' | 'zone' | 'from_ms' | 'to_ms' | 'leave'> {
  row: CsvRow;
  side: Side | null;
  bot: boolean | null;
  /** Begin of the last day, where `to` is a day; else `to_ms`. */
  last_day_ms: number;
  /** Nothing in it is mistaken. */
  sound: boolean;
}

const ONE_AT_A_TIME = ['side', 'team', 'zone', 'bot'] as const;

/** Cells of a row that say otherwise than an earlier row of the person says of the same instant. */
export function disagreements(rows: readonly PersonRow[]): Problem[] {
  const sound = handedOver(rows.filter((r) => r.sound));
  return sound.flatMap((r, i) =>
    ONE_AT_A_TIME.flatMap((column) => {
      const other = sound.slice(0, i).find((o) => meet(o, r) && differ(o[column], r[column]));
      if (!other) return [];
      const text = r.row.unit === 'row' ? 'people-rows-disagree/row' : 'people-rows-disagree';
      const [here, there] = [r.row.cell(column), other.row.cell(column)];
      return [problem(r.row.at(column), text, column, here, there, other.row.line)];
    }),
  );
}

/** What holds between any two instants at which a row begins or ends. A row of aliases alone says nothing of it. */
export function rolesOf(rows: readonly PersonRow[]): Role[] {
  const saying = rows.filter(saysSomething);
  const all = handedOver(saying.length > 0 ? saying : rows.slice(0, 1));
  const edges = [...new Set(all.flatMap((r) => [r.from_ms, r.to_ms]))].sort((a, b) => a - b);
  return edges.slice(1).flatMap((to_ms, i) => {
    const from_ms = edges[i] as number;
    const held = all.filter((r) => r.from_ms < to_ms && from_ms < r.to_ms);
    return held.length === 0 ? [] : [sumOf(held, from_ms, to_ms)];
  });
}

const sumOf = (held: readonly PersonRow[], from_ms: number, to_ms: number): Role => ({
  team: held.find((r) => r.team !== '')?.team ?? '',
  roles: [...new Set(held.flatMap((r) => r.roles))],
  side: held.find((r) => r.side !== null)?.side ?? 'unknown',
  zone: held.find((r) => r.zone !== null)?.zone ?? null,
  from_ms,
  to_ms,
  bot: held.some((r) => r.bot),
  leave: held.flatMap((r) => r.leave),
});

const saysSomething = (r: PersonRow): boolean =>
  [r.side, r.team, r.zone, r.bot].some(isSaid) ||
  r.roles.length + r.leave.length > 0 ||
  Number.isFinite(r.from_ms) ||
  Number.isFinite(r.to_ms);

const isSaid = (value: string | boolean | null) => value !== null && value !== '';
const differ = (a: string | boolean | null, b: string | boolean | null) => isSaid(a) && isSaid(b) && a !== b;
const meet = (a: PersonRow, b: PersonRow) => a.from_ms < b.to_ms && b.from_ms < a.to_ms;

/** A row that begins on the last day of the one before: that day is still the earlier one's. */
function handedOver(rows: readonly PersonRow[]): PersonRow[] {
  return rows.map((r) => {
    const before = rows.filter(
      (o) => o.from_ms < r.from_ms && o.last_day_ms === r.from_ms && o.to_ms < r.to_ms,
    );
    return { ...r, from_ms: Math.max(r.from_ms, ...before.map((o) => o.to_ms)) };
  });
}
