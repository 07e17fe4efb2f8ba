import { isWaitNorm, type Norm } from '../../ingest/schema/norm.ts';
import { type Item, type MetDay, statesOf, sumStates } from '../items.ts';
import { hourOfWeek, inMonth, monthDays, monthsUntil, nextMonth } from '../measures/months.ts';
import { adherenceOf, estimated, inScope } from '../measures/on-time-rate.ts';
import { overrun } from '../measures/overrun.ts';
import { usualRange } from '../measures/usual-range.ts';
import { ofNorm } from '../of-norm.ts';
import type { Part } from '../part.ts';
import type { Review } from '../review-schema.ts';
import { VERDICT_NEEDS } from '../statistics/verdict.ts';
import { compare } from './compare.ts';
import { MIN_PEOPLE, type ReviewChat, type ReviewInput, SERIES_MONTHS } from './input.ts';

type NormReview = Review['norms'][number];

/** Every norm of the policy that had not ended before the month, with its month, in the policy's order. */
export function reviewNorms(input: ReviewInput): NormReview[] {
  return reviewedNorms(input).map((norm) => reviewNorm(input, norm));
}

export function reviewedNorms({ policy, month }: Pick<ReviewInput, 'policy' | 'month'>): Norm[] {
  const { from } = monthDays(month);
  return policy.norms.filter((norm) => norm.to === null || norm.to >= from);
}

function reviewNorm(input: ReviewInput, norm: Norm): NormReview {
  const chats = input.chats.map((c) => c.part);
  const now = judgedIn(chats, norm, input.month);
  const before = nextMonth(input.month, -1);
  const last = judgedIn(chats, norm, before);
  const items = now.items.flat();
  const met_days = now.met_days.flat();
  const wait = isWaitNorm(norm) ? norm : null;
  const series = monthsUntil(input.month, SERIES_MONTHS)
    .map((month) => ({ month, own: judgedIn(chats, norm, month) }))
    .filter(({ month, own }) => !isEmpty(own) || month === input.month)
    .map(({ month, own }) => {
      const { states, rate } = judgedOf(own, norm.target);
      return { month, met: states.met, breached: states.breached, rate };
    });
  // A month with a handful of items says nothing about the usual range.
  const rates = series.map((m) => (m.met + m.breached >= VERDICT_NEEDS ? m.rate : null));
  return {
    id: norm.id,
    version: norm.version,
    kind: norm.kind,
    text: norm.text,
    chats: input.chats
      .filter((c) => inScope(norm, { type: c.type, name: c.scope_name }))
      .map((c) => c.chat)
      .sort(),
    request: wait?.request ?? null,
    limit: wait?.limit.text ?? null,
    limit_s: wait?.limit.limit_s ?? null,
    clock: wait?.clock ?? null,
    severity: norm.severity,
    owner: norm.owner,
    goal: norm.goal,
    target: norm.target,
    announced: norm.announced,
    this_month: judgedOf(now, norm.target),
    last_month: isEmpty(last) ? null : judgedOf(last, norm.target),
    bridge: bridged(input, norm, before),
    by_chat: byChat(input, norm, now, last),
    reasons: reasons(items, met_days),
    overrun: overrun(wait ? items : []),
    estimated: estimated(items, met_days),
    months: series,
    usual_range: usualRange(rates, true),
    late_by_hour: wait ? lateByHour(items) : [],
  };
}

/** Last month by this version, where it took the place of another one this month. */
function bridged(input: ReviewInput, norm: Norm, month: string): NormReview['bridge'] {
  const own = input.chats
    .flatMap((c) => c.part.bridges)
    .filter((b) => b.norm === norm.id && b.version === norm.version && b.month === month);
  if (own.length === 0) return null;
  return adherenceOf(sumStates(own.map((bridge) => bridge.states)), norm.target);
}

/** What a norm judged in one month, chat by chat. */
interface InMonth {
  items: readonly (readonly Item[])[];
  met_days: readonly (readonly MetDay[])[];
}

const judgedIn = (
  chats: readonly Pick<Part, 'items' | 'met_days'>[],
  norm: Norm,
  month: string,
): InMonth => ({
  items: chats.map((c) => ofNorm(inMonth(c.items, month), norm)),
  met_days: chats.map((c) => ofNorm(inMonth(c.met_days, month), norm)),
});

function judgedOf({ items, met_days }: InMonth, target: number) {
  const met_more = met_days.flat().reduce((sum, day) => sum + day.items, 0);
  return adherenceOf(sumStates(items.map(statesOf), met_more), target);
}

const ofChat = ({ items, met_days }: InMonth, place: number): InMonth => ({
  items: items.slice(place, place + 1),
  met_days: met_days.slice(place, place + 1),
});

const isEmpty = ({ items, met_days }: InMonth) => [...items, ...met_days].every((own) => own.length === 0);

/** Rows of chats with items; private chats stand in the norm's totals alone (§9). */
function byChat(input: ReviewInput, norm: Norm, now: InMonth, last: InMonth): NormReview['by_chat'] {
  const told = toldChats(input, norm);
  return input.chats.flatMap((c, place) => {
    if (c.pair || !told(c.chat)) return [];
    const own = ofChat(now, place);
    const before = ofChat(last, place);
    if (isEmpty(own) && isEmpty(before)) return [];
    return [
      {
        chat: c.chat,
        this_month: judgedOf(own, norm.target),
        last_month: isEmpty(before) ? null : judgedOf(before, norm.target),
      },
    ];
  });
}

/** §9: waits of a chat and what groups are declared to be are figures about a service; all else tells what people do. */
export const isAboutPeople = (norm: Norm) => !isWaitNorm(norm) && norm.kind !== 'group-size';

/** About people: told of a chat only where at least five wrote, and no other chat's rows leave it over. */
export function toldChats(input: ReviewInput, norm: Norm): (chat: string) => boolean {
  if (!isAboutPeople(norm)) return () => true;
  const own = input.chats.filter((c) => inScope(norm, { type: c.type, name: c.scope_name }));
  const writersOf = (c: ReviewChat) => c.part.months[input.month]?.writers.length ?? 0;
  const sorted = own
    .filter((c) => writersOf(c) > 0)
    .sort((a, b) => writersOf(a) - writersOf(b) || compare(a.chat, b.chat));
  const few = sorted.filter((c) => writersOf(c) < MIN_PEOPLE).length;
  // One alone that is hidden is the rest of the whole: the next one goes with it.
  const hidden = new Set(sorted.slice(0, few === 1 ? 2 : few).map((c) => c.chat));
  return (chat) => !hidden.has(chat);
}

function reasons(items: readonly Item[], met_days: readonly MetDay[]): NormReview['reasons'] {
  const counts = new Map<string, { state: string; reason: string; items: number }>();
  const count = (state: string, reason: string, times: number) => {
    const key = `${state} ${reason}`;
    const row = counts.get(key) ?? { state, reason, items: 0 };
    row.items += times;
    counts.set(key, row);
  };
  for (const { state, reason } of items) count(state, reason, 1);
  for (const day of met_days) count('met', 'as-asked', day.items);
  return [...counts.values()].sort(
    (a, b) => b.items - a.items || (`${a.state} ${a.reason}` < `${b.state} ${b.reason}` ? -1 : 1),
  );
}

function lateByHour(items: readonly Item[]): NormReview['late_by_hour'] {
  const slots = new Map<number, { weekday: number; hour: number; late: number; due: number }>();
  for (const item of items) {
    if (item.state !== 'met' && item.state !== 'breached') continue;
    const key = hourOfWeek(item.opened_local_ms);
    const slot = slots.get(key) ?? { weekday: Math.floor(key / 24) + 1, hour: key % 24, late: 0, due: 0 };
    slot.due++;
    if (item.state === 'breached') slot.late++;
    slots.set(key, slot);
  }
  return [...slots].sort((a, b) => a[0] - b[0]).map(([, slot]) => slot);
}
