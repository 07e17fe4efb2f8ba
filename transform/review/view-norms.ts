/** Which norms a view tells of, and which it must not, for they would tell what too few people did. */
import type { Norm } from '../../ingest/schema/norm.ts';
import { monthOf, monthSpan, monthsUntil, nextMonth } from '../measures/months.ts';
import { inScope } from '../measures/on-time-rate.ts';
import type { Review } from '../review-schema.ts';
import { MIN_OWN_PEOPLE, type ReviewChat, type ReviewInput, SERIES_MONTHS } from './input.ts';
import { isAboutPeople, reviewedNorms, reviewNorms, toldChats } from './norms.ts';
import type { ViewChats } from './view-chats.ts';
import { toldViews } from './view-people.ts';

export interface ViewNorms {
  norms: Review['norms'];
  /** Keys of those that are not told. */
  untold: string[];
}

/** The norms of any of these views. */
export function viewNorms(input: ReviewInput, views: readonly ViewChats[]): (view: ViewChats) => ViewNorms {
  const { month } = input;
  const norms = reviewedNorms(input);
  const judged = new Map(input.chats.map((c) => [c.chat, judgedIn(c, month)]));
  const told = new Map(norms.filter(isAboutPeople).map((norm) => [keyOf(norm), toldOf(input, views, norm)]));
  return ({ id, chats }) => {
    const own = norms.filter((norm) =>
      chats.some((c) => judged.get(c.chat)?.has(keyOf(norm)) || norm.chats.includes(c.scope_name)),
    );
    const isTold = (norm: Norm) => told.get(keyOf(norm))?.views.has(id) ?? true;
    const telling = own.filter(isTold);
    const few = new Map(
      telling.filter(isAboutPeople).map((norm) => [keyOf(norm), fewWriters(inScopeOf(chats, norm), month)]),
    );
    const policy = { ...input.policy, norms: telling };
    return {
      norms: reviewNorms({ ...input, policy, chats: withoutMonths(chats, few) }).map((norm) => {
        const of = told.get(keyOf(norm));
        return of ? { ...norm, by_chat: manyIn(norm.by_chat, of.rows, chats, month) } : norm;
      }),
      untold: own.filter((norm) => !isTold(norm)).map(keyOf),
    };
  };
}

const keyOf = ({ id, version }: Pick<Norm, 'id' | 'version'>) => `${id}.${version}`;

const inScopeOf = (chats: readonly ReviewChat[], norm: Norm) =>
  chats.filter((c) => inScope(norm, { type: c.type, name: c.scope_name }));

const writersIn = (c: ReviewChat | undefined, month: string) => c?.part.months[month]?.writers ?? [];

/** Norms with items of the chat in the month or the one before. */
function judgedIn({ part }: ReviewChat, month: string): Set<string> {
  const { from_ms } = monthSpan(nextMonth(month, -1));
  const { to_ms } = monthSpan(month);
  const keys = new Set<string>();
  for (const of of [part.items, part.met_days])
    for (const { norm, version, opened_local_ms: at } of of)
      if (at >= from_ms && at < to_ms) keys.add(keyOf({ id: norm, version }));
  return keys;
}

/** Views that may tell of a norm about people, by the chats it holds for; and the chats that have rows of it in the review. */
function toldOf(input: ReviewInput, views: readonly ViewChats[], norm: Norm) {
  const isTold = toldChats(input, norm);
  const whole = inScopeOf(input.chats, norm);
  const rows = new Set(whole.flatMap((c) => (!c.pair && isTold(c.chat) ? [c.chat] : [])));
  const writers = new Map(whole.map((c) => [c.chat, writersIn(c, input.month)]));
  const told = toldViews({
    views: views.map((v) => ({ ...v, chats: inScopeOf(v.chats, norm).map((c) => c.chat) })),
    whole: whole.map((c) => c.chat),
    rows,
    peopleOf: (chat) => writers.get(chat) ?? [],
  });
  return { views: told, rows };
}

/** Months of a series in which something was recorded in these chats, and fewer than ten people wrote. */
function fewWriters(chats: readonly ReviewChat[], month: string): Set<string> {
  const few = (m: string) =>
    chats.some((c) => c.part.months[m]) &&
    new Set(chats.flatMap((c) => writersIn(c, m))).size < MIN_OWN_PEOPLE;
  return new Set(monthsUntil(month, SERIES_MONTHS).filter(few));
}

/** The chats without what these norms judged in these months. */
function withoutMonths(
  chats: readonly ReviewChat[],
  untold: ReadonlyMap<string, ReadonlySet<string>>,
): ReviewChat[] {
  if (![...untold.values()].some((months) => months.size > 0)) return [...chats];
  const monthsOf = (of: { norm: string; version: number }) =>
    untold.get(keyOf({ id: of.norm, version: of.version }));
  const rest = <T extends { norm: string; version: number; opened_local_ms: number }>(things: readonly T[]) =>
    things.filter((thing) => !monthsOf(thing)?.has(monthOf(thing.opened_local_ms)));
  return chats.map((c) => {
    const { items, met_days, bridges } = c.part;
    const part = {
      ...c.part,
      items: rest(items),
      met_days: rest(met_days),
      bridges: bridges.filter((b) => !monthsOf(b)?.has(b.month)),
    };
    return { ...c, part };
  });
}

/** Rows of a norm about people: of the chats in which ten people wrote, and that have a row in the review too. */
function manyIn(
  by_chat: Review['norms'][number]['by_chat'],
  rows: ReadonlySet<string>,
  chats: readonly ReviewChat[],
  month: string,
): Review['norms'][number]['by_chat'] {
  const of = new Map(chats.map((c) => [c.chat, c]));
  const many = (chat: string, m: string) => writersIn(of.get(chat), m).length >= MIN_OWN_PEOPLE;
  return by_chat
    .filter((row) => rows.has(row.chat) && many(row.chat, month))
    .map((row) => (many(row.chat, nextMonth(month, -1)) ? row : { ...row, last_month: null }));
}
