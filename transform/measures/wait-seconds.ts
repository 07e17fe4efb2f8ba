/** Waits as values on a clock: what response times and answered shares are computed from. */
import type { Clock } from '../../ingest/schema/policy.ts';
import type { Span } from '../clocks.ts';
import { kaplanMeier, type SurvivalCurve } from '../statistics/kaplan-meier.ts';
import type { WaitFact } from '../wait-facts.ts';

/** A wait, or a part of one, on a clock. */
export interface WaitValue {
  value_s: number;
  answered: boolean;
  /** 1; less where several messages may be the answer. */
  weight: number;
}

/**
 * Which message answers: `likely` by the probabilities of reply links, where there are any; `lenient` the next message of
 * anybody who may answer; `strict` only what a rule ties to the request. In chats with two sides all three are one.
 */
export type Reading = 'likely' | 'lenient' | 'strict';

/**
 * Values of waits on a clock; those without a value on it (no calendar) are left out. Where links tell the answer, a wait
 * is split: each candidate by its probability, and what is left as still open when observation ended.
 */
export function waitSeconds(
  waits: readonly WaitFact[],
  clock: Clock,
  reading: Reading = 'likely',
): WaitValue[] {
  const values: WaitValue[] = [];
  for (const w of waits) {
    if (!w.links || reading === 'likely') {
      for (const part of likelyParts(w, clock)) values.push(part);
      continue;
    }
    const { strict, watched } = w.links;
    const span = reading === 'lenient' ? w : (strict ?? watched);
    const value_s = secondsOn(span, clock);
    const answered = reading === 'lenient' ? w.response_line !== null : strict !== null;
    if (value_s !== null) values.push({ value_s, answered, weight: 1 });
  }
  return values;
}

/** A wait is asked for by every measure, for every scope it is in. */
const KNOWN: Record<Clock, WeakMap<WaitFact, readonly WaitValue[]>> = {
  business: new WeakMap(),
  calendar: new WeakMap(),
};

function likelyParts(w: WaitFact, clock: Clock): readonly WaitValue[] {
  const known = KNOWN[clock].get(w);
  if (known) return known;
  const parts = partsOf(w, clock);
  KNOWN[clock].set(w, parts);
  return parts;
}

/** Answers after equally long are one part: where stamps show minutes, fifty candidates make a handful. */
function partsOf({ links, response_line, ...span }: WaitFact, clock: Clock): WaitValue[] {
  const open_s = secondsOn(links?.watched ?? span, clock);
  if (open_s === null) return [];
  if (!links) return [{ value_s: open_s, answered: response_line !== null, weight: 1 }];
  const parts: WaitValue[] = [];
  let rest = 1;
  for (const a of links.answers) {
    const value_s = secondsOn(a, clock) ?? 0;
    const last = parts.at(-1);
    if (last?.value_s === value_s) last.weight += a.p;
    else parts.push({ value_s, answered: true, weight: a.p });
    rest -= a.p;
  }
  parts.push({ value_s: open_s, answered: false, weight: Math.max(0, rest) });
  return parts;
}

export function secondsOn(span: Span, clock: Clock): number | null {
  return clock === 'business' ? span.business_s : span.calendar_s;
}

/** S3 of these waits; null without one. */
export function waitCurve(
  waits: readonly WaitFact[],
  clock: Clock,
  reading: Reading = 'likely',
): SurvivalCurve | null {
  const values = waitSeconds(waits, clock, reading);
  return kaplanMeier(
    values.map((v) => v.value_s),
    values.map((v) => (v.answered ? 1 : 0)),
    values.map((v) => v.weight),
  );
}

/** The readings whose span is stated beside a figure: where links are uncertain the truth lies between them (D10). */
export function readingsOf(waits: readonly WaitFact[]): Reading[] {
  return waits.some((w) => w.links !== null) ? ['likely', 'lenient', 'strict'] : ['likely'];
}

/** The chance that a wait was answered: 0 or 1 where that is certain. */
export function answeredChance(w: WaitFact): number {
  if (!w.links) return w.response_line === null ? 0 : 1;
  return Math.min(
    1,
    w.links.answers.reduce((sum, a) => sum + a.p, 0),
  );
}

/** How many of these waits were answered: where links tell, as many as are to be expected. */
export function answeredCount(waits: readonly WaitFact[]): number {
  return Math.round(waits.reduce((sum, w) => sum + answeredChance(w), 0));
}
