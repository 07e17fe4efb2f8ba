/** Ways of making figures that several measures share: times, shares of waits, shares over chats. */
import type { Clock } from '../../ingest/schema/norm.ts';
import { workingDayMs } from '../business-clock.ts';
import { ALL, type Finding, type Over, type Reason } from '../figure.ts';
import type { ChatFacts, MonthFacts } from '../review/facts.ts';
import { toldChats } from '../review/private-pool.ts';
import type { BootstrapInterval } from '../statistics/cluster-bootstrap.ts';
import { type Cluster, clusterInterval } from '../statistics/cluster-interval.ts';
import { type SurvivalCurve, survivalAt } from '../statistics/kaplan-meier.ts';
import { Z_975 } from '../statistics/wilson.ts';
import { ANSWER, type WaitFact } from '../wait-facts.ts';
import { pooled } from './pooled.ts';
import { responseTime } from './response-time.ts';
import { curvesOf, type Reading, readingsOf, type WaitValues, waitSeconds } from './wait-seconds.ts';

export function finding(
  name: string,
  over: Over,
  value: number | null,
  n: number,
  more: Partial<Pick<Finding, 'low' | 'high' | 'reason' | 'clock'>> = {},
): Finding {
  return {
    name,
    ...over,
    value,
    n,
    clock: null,
    low: null,
    high: null,
    reason: value === null ? 'none' : null,
    ...more,
  };
}

/** Median and 90th percentile (S3) of waits under these names; no row without a wait. */
export function timeFindings(
  facts: MonthFacts,
  names: { median: string; p90: string },
  over: Over,
  waits: readonly WaitFact[],
  clock: Clock,
): Finding[] {
  if (waits.length === 0) return [];
  const n = waits.length;
  const t = responseTime(waits, clock, readings(facts, waits));
  const reason = (value: number | null): Reason | null => (value === null ? unmeasured(waits, clock) : null);
  return [
    finding(names.median, over, t.median_s, n, {
      clock,
      low: t.median_low_s,
      high: t.median_high_s,
      reason: reason(t.median_s),
    }),
    finding(names.p90, over, t.p90_s, n, {
      clock,
      low: t.p90_low_s,
      high: t.p90_high_s,
      reason: reason(t.p90_s),
    }),
  ];
}

/** Why waits have no time on a clock, or no level of it. */
export const unmeasured = (waits: readonly WaitFact[], clock: Clock): Reason =>
  waitSeconds(waits, clock).n === 0 ? 'no_calendar' : 'not_reached';

/** Intervals are told of the month under review alone. */
export const readings = (facts: MonthFacts, waits: readonly WaitFact[]): Reading[] | 'no interval' =>
  facts.intervals ? readingsOf(waits) : 'no interval';

/**
 * M7: share answered within each horizon, by name: 1 - S(t) of Kaplan-Meier with its band; where links are uncertain over both
 * readings too. Waits watched for less count for as long as they were watched. Where nothing was watched as long as the
 * horizon the share so far is a lower end; a share of 0 would then be made up.
 */
export function answeredShares(
  facts: MonthFacts,
  horizons_s: Readonly<Record<string, number>>,
  over: Over,
  waits: readonly WaitFact[],
  clock: Clock,
): Finding[] {
  if (waits.length === 0) return [];
  const curves = curvesOf(waits, clock, readings(facts, waits));
  return Object.entries(horizons_s).map(([name, horizon_s]) =>
    answeredShare(name, over, clock, curves, horizon_s, waits.length),
  );
}

function answeredShare(
  name: string,
  over: Over,
  clock: Clock,
  curves: readonly SurvivalCurve[],
  horizon_s: number,
  n: number,
): Finding {
  const ends = curves.map((curve) => survivalAt(curve, horizon_s));
  const [own] = ends;
  if (!own) return finding(name, over, null, n, { reason: 'no_calendar' });
  const early = own.survival > 0 && (curves[0]?.longest_s ?? 0) < horizon_s;
  if (early && own.survival === 1) return finding(name, over, null, n, { reason: 'too_early' });
  // Before the first answer a curve has no band: nothing is doubted there, and nothing is known.
  const banded = ends.some((e) => e.low < e.high || e.survival < 1);
  const low = banded ? 1 - Math.max(...ends.map((e) => e.high)) : null;
  const high = banded ? 1 - Math.min(...ends.map((e) => e.low)) : null;
  const reason = early ? 'too_early' : null;
  return finding(name, over, 1 - own.survival, n, { clock, low, high: early ? 1 : high, reason });
}

/**
 * Share of waits answered within limits; those still open that were watched for less are in neither part. Interval: over
 * chats (S2); where links are uncertain it holds the strict and the lenient reading too, and what the chances of the links
 * leave open: one answer with a chance of 0.15 is most likely none.
 */
export function metShares(
  facts: MonthFacts,
  limits: readonly { name: string; limit_s: number }[],
  over: Over,
  chats: readonly (readonly WaitFact[])[],
  clock: Clock,
): Finding[] {
  const all = pooled(chats);
  if (all.length === 0) return [];
  const likely = chats.map((waits) => waitSeconds(waits, clock));
  const others = (facts.intervals ? readingsOf(all) : [])
    .filter((reading) => reading !== 'likely')
    .map((reading) => waitSeconds(all, clock, reading));
  return limits.map(({ name, limit_s }) => {
    const interval = clusterInterval(likely.map((values) => metOf(values, limit_s)));
    if (!interval) {
      const reason = likely.every((values) => values.n === 0) ? 'no_calendar' : 'too_early';
      return finding(name, over, null, 0, { reason });
    }
    const doubt = facts.intervals ? (Z_975 * Math.sqrt(linkVariance(all, clock, limit_s))) / interval.n : 0;
    const ends = [
      // By the strict reading perhaps nothing has run out yet: no end, and no zero.
      ...others.map((values) => metOf(values, limit_s)).flatMap(({ met, n }) => (n > 0 ? [met / n] : [])),
      Math.max(0, interval.rate - doubt),
      Math.min(1, interval.rate + doubt),
    ];
    return finding(name, over, interval.rate, Math.round(interval.n), {
      clock,
      low: Math.min(interval.low, ...ends),
      high: Math.max(interval.high, ...ends),
    });
  });
}

/** Answered within the limit, of all that were answered or watched for longer. */
export function metOf({ n: rows, value_s, answered, weight }: WaitValues, limit_s: number): Cluster {
  let met = 0;
  let n = 0;
  for (let i = 0; i < rows; i++) {
    const value = value_s[i] as number;
    const ended = answered[i] === 1;
    if (ended || value > limit_s) n += weight[i] as number;
    if (ended && value <= limit_s) met += weight[i] as number;
  }
  return { met, n };
}

/** Variance of the number of waits that were met, by the chances of their links. */
function linkVariance(waits: readonly WaitFact[], clock: Clock, limit_s: number): number {
  const column = clock === 'business' ? ANSWER.business_s : ANSWER.calendar_s;
  let variance = 0;
  for (const { links } of waits) {
    if (!links) continue;
    let chance = 0;
    for (let at = 0; at < links.answers.length; at += ANSWER.width) {
      if ((links.answers[at + column] as number) <= limit_s) chance += links.answers[at + ANSWER.p] as number;
    }
    const p = Math.min(1, chance);
    variance += p * (1 - p);
  }
  return variance;
}

/**
 * Ends of a bootstrap. Draws lean to one side of the figure (a pair drawn once in two directions is rarely drawn so
 * again): the interval reaches to the figure at least.
 */
export function endsOf(interval: BootstrapInterval | null): Pick<Finding, 'low' | 'high'> {
  if (!interval || interval.value === null || interval.low === null || interval.high === null)
    return { low: null, high: null };
  const { value, low, high } = interval;
  return { low: Math.min(low, value), high: Math.max(high, value) };
}

/** A share over chats (S2; S1 where there is one); `reason` where there is nothing to share. */
export function shareFinding(
  name: string,
  over: Over,
  clusters: readonly Cluster[],
  reason: Reason = 'none',
): Finding {
  const interval = clusterInterval(clusters);
  if (!interval) return finding(name, over, null, 0, { reason });
  return finding(name, over, interval.rate, interval.n, { low: interval.low, high: interval.high });
}

/** One working day in seconds on the business clock, a whole day on the other one. */
export function daySeconds(facts: MonthFacts, clock: Clock): number {
  const { calendar } = facts.policy;
  const working_ms = calendar && clock === 'business' ? workingDayMs(calendar) : null;
  return working_ms === null ? DAY_S : working_ms / 1000;
}
const DAY_S = 86_400;

/** What figures are told of: chats together, with their waits and questions of the month. */
export interface Scope {
  over: Over;
  chats: readonly ChatFacts[];
  waits: readonly WaitFact[];
  questions: readonly WaitFact[];
}

/** What `make` finds over each scope. A type often holds the same chats as a group: what is found there is then made once. */
export function findingsOver(scopes: readonly Scope[], make: (scope: Scope) => Finding[]): Finding[] {
  const known = new Map<readonly ChatFacts[], Finding[]>();
  return scopes.flatMap((scope) => {
    if (scope.over.over === 'chat') return make(scope);
    const same = known.get(scope.chats);
    if (same) return same.map((found) => ({ ...found, ...scope.over }));
    const made = make(scope);
    known.set(scope.chats, made);
    return made;
  });
}

/** Asked for by most measures; the same waits in the same list are worked out once (waitCurve). */
const known_scopes = new WeakMap<MonthFacts, Scope[]>();

/** All chats, groups, types and chats alone (never a private one), each with its chats; in this order. */
export function scopes(facts: MonthFacts, wanted: readonly Over['over'][]): Scope[] {
  return scopesToTell(facts, wanted).filter(({ over }) => facts.parts || over.over !== 'chat');
}

/**
 * The same with single chats even where they are not asked for: what may be told of people (§9) must not hang on which
 * month is asked about.
 */
export function scopesToTell(facts: MonthFacts, wanted: readonly Over['over'][]): Scope[] {
  const known = known_scopes.get(facts) ?? allScopes(facts);
  known_scopes.set(facts, known);
  return known.filter(({ over }) => wanted.includes(over.over));
}

function allScopes(facts: MonthFacts): Scope[] {
  const chats = toldChats(facts.chats);
  // A type often holds the same chats as a group: one list for both.
  const known = new Map<string, Scope>();
  const scopeOf = (over: Over, own: readonly ChatFacts[]): Scope => {
    const key = own.map((c) => c.chat.chat).join(' ');
    const same = known.get(key);
    if (same) return { ...same, over };
    const waits = pooled(own.map((c) => c.waits));
    // In teams requests are questions.
    const asked = own.every((c) => c.questions === c.waits) ? waits : pooled(own.map((c) => c.questions));
    const scope = { over, chats: own, waits, questions: asked };
    known.set(key, scope);
    return scope;
  };
  const by = (over: 'group' | 'type', keyOf: (c: ChatFacts) => string) =>
    [...new Set(chats.map(keyOf))].sort().map((key) =>
      scopeOf(
        { over, key },
        chats.filter((c) => keyOf(c) === key),
      ),
    );
  return [
    ...(chats.length > 0 ? [scopeOf(ALL, chats)] : []),
    ...by('group', (c) => c.group),
    ...by('type', (c) => c.chat.type ?? ''),
    ...chats.filter((c) => !c.chat.pair).map((c) => scopeOf({ over: 'chat', key: c.chat.chat }, [c])),
  ];
}

/** The clock on which the waits of these chats stand: of their group, and where groups meet, business if any knows it. */
export function clockOf(facts: MonthFacts, chats: readonly ChatFacts[]): Clock {
  const clocks = new Set(chats.map((c) => facts.clocks[c.group].clock));
  return clocks.size === 1 ? ([...clocks][0] as Clock) : facts.plain_clock;
}
