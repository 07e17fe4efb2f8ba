import type { Norm } from '../../ingest/schema/policy.ts';
import type { Item } from '../items.ts';
import { byMonth, hourOfWeek, monthsUntil, nextMonth } from '../measures/months.ts';
import { adherence, estimated, inScope } from '../measures/on-time-rate.ts';
import { overrun } from '../measures/overrun.ts';
import { usualRange } from '../measures/usual-range.ts';
import type { Review } from '../review-schema.ts';
import { VERDICT_NEEDS } from '../statistics/verdict.ts';
import { type ReviewInput, SERIES_MONTHS } from './input.ts';

type NormReview = Review['norms'][number];

/** Every norm of the policy with its month, in the policy's order. */
export function reviewNorms(input: ReviewInput): NormReview[] {
  return input.policy.norms.map((norm) => reviewNorm(input, norm));
}

/** Items of a norm by month. */
export function itemsByMonth(input: ReviewInput, norm: Pick<Norm, 'id' | 'version'>): Map<string, Item[]> {
  const own = (item: Item) => item.norm === norm.id && item.version === norm.version;
  return byMonth(input.chats.flatMap((c) => c.part.items.filter(own)));
}

function reviewNorm(input: ReviewInput, norm: Norm): NormReview {
  const months = itemsByMonth(input, norm);
  const items = months.get(input.month) ?? [];
  const last = months.get(nextMonth(input.month, -1)) ?? null;
  const series = monthsUntil(input.month, SERIES_MONTHS)
    .filter((month) => months.has(month) || month === input.month)
    .map((month) => {
      const { states, rate } = adherence(months.get(month) ?? [], norm.target);
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
    request: norm.request,
    limit: norm.limit.text,
    limit_s: norm.limit.limit_s,
    clock: norm.clock,
    target: norm.target,
    announced: norm.announced,
    this_month: adherence(items, norm.target),
    last_month: last && adherence(last, norm.target),
    by_chat: byChat(input, norm, items, last ?? []),
    reasons: reasons(items),
    overrun: overrun(items),
    estimated: estimated(items),
    months: series,
    usual_range: usualRange(rates, true),
    late_by_hour: lateByHour(items),
  };
}

/** Rows of chats with items; private chats stand in the norm's totals alone (§9). */
function byChat(
  input: ReviewInput,
  norm: Norm,
  items: readonly Item[],
  last: readonly Item[],
): NormReview['by_chat'] {
  return input.chats.flatMap((c) => {
    if (c.pair) return [];
    const own = items.filter((i) => i.chat === c.chat);
    const before = last.filter((i) => i.chat === c.chat);
    if (own.length + before.length === 0) return [];
    return [
      {
        chat: c.chat,
        this_month: adherence(own, norm.target),
        last_month: before.length > 0 ? adherence(before, norm.target) : null,
      },
    ];
  });
}

function reasons(items: readonly Item[]): NormReview['reasons'] {
  const counts = new Map<string, { state: string; reason: string; items: number }>();
  for (const { state, reason } of items) {
    const key = `${state} ${reason}`;
    const row = counts.get(key) ?? { state, reason, items: 0 };
    row.items++;
    counts.set(key, row);
  }
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
