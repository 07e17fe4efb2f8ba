/** Waits as values on a clock: what response times and answered shares are computed from. */
import type { Clock } from '../../ingest/schema/norm.ts';
import type { Span } from '../clocks.ts';
import { kaplanMeier, type SurvivalCurve } from '../statistics/kaplan-meier.ts';
import { ANSWER, type WaitFact } from '../wait-facts.ts';
import { listsOf } from './pooled.ts';

/** Waits, or parts of them, on a clock. All arrays have `n` rows. */
export interface WaitValues {
  n: number;
  value_s: Float64Array;
  /** 1 where it was answered, 0 where it was still open. */
  answered: Uint8Array;
  /** 1; less where several messages may be the answer. */
  weight: Float64Array;
}

/**
 * Which message answers: `likely` by the probabilities of reply links, where there are any; `lenient` the next message of
 * anybody who may answer; `strict` only what a rule ties to the request. In chats with two sides all three are one.
 */
export type Reading = 'likely' | 'lenient' | 'strict';

/** Several measures ask for the values and the curve of the same waits, which is much of their work. */
const known_values = new WeakMap<readonly WaitFact[], Map<string, WaitValues>>();

/**
 * Values of waits on a clock; those without a value on it (no calendar) are left out. Where links tell the answer, a wait
 * is split: each candidate by its probability, and what is left as still open when observation ended.
 */
export function waitSeconds(
  waits: readonly WaitFact[],
  clock: Clock,
  reading: Reading = 'likely',
): WaitValues {
  const known = known_values.get(waits) ?? new Map<string, WaitValues>();
  known_values.set(waits, known);
  const key = `${clock} ${reading}`;
  const found = known.get(key);
  if (found) return found;
  const lists = listsOf(waits);
  const values = lists
    ? joined(lists.map((list) => waitSeconds(list, clock, reading)))
    : valuesOf(waits, clock, reading);
  known.set(key, values);
  return values;
}

/** Values of a pool: those of its chats, which are asked for too. */
function joined(parts: readonly WaitValues[]): WaitValues {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const all = { n, value_s: new Float64Array(n), answered: new Uint8Array(n), weight: new Float64Array(n) };
  let at = 0;
  for (const { n: rows, value_s, answered, weight } of parts) {
    all.value_s.set(value_s, at);
    all.answered.set(answered, at);
    all.weight.set(weight, at);
    at += rows;
  }
  return all;
}

function valuesOf(waits: readonly WaitFact[], clock: Clock, reading: Reading): WaitValues {
  const likely = reading === 'likely';
  const most = likely
    ? waits.reduce((sum, w) => sum + 1 + (w.links ? w.links.answers.length / ANSWER.width : 0), 0)
    : waits.length;
  const value_s = new Float64Array(most);
  const answered = new Uint8Array(most);
  const weight = new Float64Array(most);
  let n = 0;
  const note = (value: number | null, ended: boolean, part = 1) => {
    if (value === null) return;
    value_s[n] = value;
    answered[n] = ended ? 1 : 0;
    weight[n++] = part;
  };
  const business = clock === 'business';
  const column = business ? ANSWER.business_s : ANSWER.calendar_s;
  // Each kind of span is asked at its own place: one place for objects of several kinds is several times as slow.
  for (const w of waits) {
    if (!w.links || reading === 'lenient')
      note(business ? w.business_s : w.calendar_s, w.response_line !== null);
    else if (!likely) {
      const { strict, watched } = w.links;
      if (strict) note(business ? strict.business_s : strict.calendar_s, true);
      else note(business ? watched.business_s : watched.calendar_s, false);
    } else {
      const { answers, watched } = w.links;
      const open_s = business ? watched.business_s : watched.calendar_s;
      if (open_s === null) continue;
      let rest = 1;
      for (let at = 0; at < answers.length; at += ANSWER.width) {
        const p = answers[at + ANSWER.p] as number;
        note(answers[at + column] as number, true, p);
        rest -= p;
      }
      note(open_s, false, Math.max(0, rest));
    }
  }
  return {
    n,
    value_s: value_s.subarray(0, n),
    answered: answered.subarray(0, n),
    weight: weight.subarray(0, n),
  };
}

/** Sum of the weights of those rows that `counts` takes. */
export function weightOf(
  values: WaitValues,
  counts: (value_s: number, answered: boolean) => boolean,
): number {
  let sum = 0;
  for (let i = 0; i < values.n; i++) {
    if (counts(values.value_s[i] as number, values.answered[i] === 1)) sum += values.weight[i] as number;
  }
  return sum;
}

export function secondsOn(span: Span, clock: Clock): number | null {
  return clock === 'business' ? span.business_s : span.calendar_s;
}

const known_curves = new WeakMap<readonly WaitFact[], Map<string, SurvivalCurve | null>>();

/** S3 of these waits; null without one. */
export function waitCurve(
  waits: readonly WaitFact[],
  clock: Clock,
  reading: Reading = 'likely',
  band = true,
): SurvivalCurve | null {
  const known = known_curves.get(waits) ?? new Map<string, SurvivalCurve | null>();
  known_curves.set(waits, known);
  const key = `${clock} ${reading} ${band}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { value_s, answered, weight } = waitSeconds(waits, clock, reading);
  const curve = kaplanMeier(value_s, answered, weight, band);
  known.set(key, curve);
  return curve;
}

/** Curves of these readings, the likely one first; of the likely one alone where no interval is wanted. */
export function curvesOf(
  waits: readonly WaitFact[],
  clock: Clock,
  readings: readonly Reading[] | 'no interval',
): SurvivalCurve[] {
  if (readings === 'no interval') {
    const curve = waitCurve(waits, clock, 'likely', false);
    return curve ? [curve] : [];
  }
  return readings.flatMap((reading) => waitCurve(waits, clock, reading) ?? []);
}

/** The readings whose span is stated beside a figure: where links are uncertain the truth lies between them (D10). */
export function readingsOf(waits: readonly WaitFact[]): Reading[] {
  return waits.some((w) => w.links !== null) ? ['likely', 'lenient', 'strict'] : ['likely'];
}

/** The chance that a wait was answered: 0 or 1 where that is certain. */
export function answeredChance(w: WaitFact): number {
  if (!w.links) return w.response_line === null ? 0 : 1;
  const { answers } = w.links;
  let chance = 0;
  for (let at = ANSWER.p; at < answers.length; at += ANSWER.width) chance += answers[at] as number;
  return Math.min(1, chance);
}

/** How many of these waits were answered: where links tell, as many as are to be expected. */
export function answeredCount(waits: readonly WaitFact[]): number {
  return Math.round(waits.reduce((sum, w) => sum + answeredChance(w), 0));
}
