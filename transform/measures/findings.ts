/** Ways of making figures that several measures share: times, shares of waits, shares over chats. */
import type { Clock } from '../../ingest/schema/policy.ts';
import { workingDayMs } from '../business-clock.ts';
import type { Finding, Over, Reason } from '../figure.ts';
import type { ChatFacts, MonthFacts } from '../review/facts.ts';
import type { BootstrapInterval } from '../statistics/cluster-bootstrap.ts';
import { type Cluster, clusterInterval } from '../statistics/cluster-interval.ts';
import { type SurvivalCurve, survivalAt } from '../statistics/kaplan-meier.ts';
import type { WaitFact } from '../wait-facts.ts';
import { responseTime } from './response-time.ts';
import { readingsOf, waitCurve, waitSeconds } from './wait-seconds.ts';

export function finding(
  name: string,
  over: Over,
  value: number | null,
  n: number,
  more: Partial<Pick<Finding, 'low' | 'high' | 'reason'>> = {},
): Finding {
  return { name, ...over, value, n, low: null, high: null, reason: value === null ? 'none' : null, ...more };
}

/** Median and 90th percentile (S3) of waits under these names; no row without a wait. */
export function timeFindings(
  names: { median: string; p90: string },
  over: Over,
  waits: readonly WaitFact[],
  clock: Clock,
): Finding[] {
  if (waits.length === 0) return [];
  const n = waits.length;
  const t = responseTime(waits, clock);
  const reason = (value: number | null): Reason | null => (value === null ? unmeasured(waits, clock) : null);
  return [
    finding(names.median, over, t.median_s, n, {
      low: t.median_low_s,
      high: t.median_high_s,
      reason: reason(t.median_s),
    }),
    finding(names.p90, over, t.p90_s, n, { low: t.p90_low_s, high: t.p90_high_s, reason: reason(t.p90_s) }),
  ];
}

/** Why waits have no time on a clock, or no level of it. */
export const unmeasured = (waits: readonly WaitFact[], clock: Clock): Reason =>
  waitSeconds(waits, clock).length === 0 ? 'no_calendar' : 'not_reached';

/**
 * M7: share answered within each horizon, by name: 1 - S(t) of Kaplan-Meier with its band; where links are uncertain over both
 * readings too. Waits watched for less count for as long as they were watched. Where nothing was watched as long as the
 * horizon the share so far is a lower end; a share of 0 would then be made up.
 */
export function answeredShares(
  horizons_s: Readonly<Record<string, number>>,
  over: Over,
  waits: readonly WaitFact[],
  clock: Clock,
): Finding[] {
  if (waits.length === 0) return [];
  const curves = readingsOf(waits).flatMap((reading) => waitCurve(waits, clock, reading) ?? []);
  return Object.entries(horizons_s).map(([name, horizon_s]) =>
    answeredShare(name, over, curves, horizon_s, waits.length),
  );
}

function answeredShare(
  name: string,
  over: Over,
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
  return finding(name, over, 1 - own.survival, n, { low, high: early ? 1 : high, reason });
}

/**
 * Share of waits answered within a limit; those still open that were watched for less are in neither part. Interval: over
 * chats (S2); where links are uncertain, from the strict reading to the lenient one.
 */
export function metShare(
  name: string,
  over: Over,
  chats: readonly (readonly WaitFact[])[],
  clock: Clock,
  limit_s: number,
): Finding[] {
  const all = chats.flat();
  if (all.length === 0) return [];
  const { met, n } = metOf(all, clock, limit_s, 'likely');
  if (n === 0) {
    const reason = waitSeconds(all, clock).length === 0 ? 'no_calendar' : 'too_early';
    return [finding(name, over, null, 0, { reason })];
  }
  const interval = clusterInterval(chats.map((waits) => metOf(waits, clock, limit_s, 'likely')));
  const ends = readingsOf(all)
    .map((reading) => metOf(all, clock, limit_s, reading))
    // By the strict reading perhaps nothing has run out yet: no end, and no zero.
    .flatMap((of) => (of.n > 0 ? [of.met / of.n] : []));
  return [
    finding(name, over, met / n, Math.round(n), {
      low: Math.min(interval?.low ?? 1, ...ends),
      high: Math.max(interval?.high ?? 0, ...ends),
    }),
  ];
}

function metOf(
  waits: readonly WaitFact[],
  clock: Clock,
  limit_s: number,
  reading: Parameters<typeof waitSeconds>[2],
): Cluster {
  let met = 0;
  let n = 0;
  for (const { value_s, answered, weight } of waitSeconds(waits, clock, reading)) {
    if (!answered && value_s <= limit_s) continue;
    n += weight;
    if (answered && value_s <= limit_s) met += weight;
  }
  return { met, n };
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

/** Groups, types and chats alone (never a private one), each with its chats; `all` first where asked for. */
export function scopes(
  facts: MonthFacts,
  wanted: readonly Over['over'][],
): { over: Over; chats: ChatFacts[] }[] {
  const { chats } = facts;
  const by = (kind: 'group' | 'type', keyOf: (c: ChatFacts) => string) =>
    [...new Set(chats.map(keyOf))]
      .sort()
      .map((key) => ({ over: { over: kind, key }, chats: chats.filter((c) => keyOf(c) === key) }));
  return [
    ...(wanted.includes('all') && chats.length > 0
      ? [{ over: { over: 'all' as const, key: '' }, chats: [...chats] }]
      : []),
    ...(wanted.includes('group') ? by('group', (c) => c.group) : []),
    ...(wanted.includes('type') ? by('type', (c) => c.chat.type ?? '') : []),
    ...(wanted.includes('chat')
      ? chats
          .filter((c) => !c.chat.pair)
          .map((c) => ({ over: { over: 'chat' as const, key: c.chat.chat }, chats: [c] }))
      : []),
  ];
}

/** The clock on which the waits of these chats stand: of their group, and where groups meet, business if any knows it. */
export function clockOf(facts: MonthFacts, chats: readonly ChatFacts[]): Clock {
  const clocks = new Set(chats.map((c) => facts.clocks[c.group].clock));
  return clocks.size === 1 ? ([...clocks][0] as Clock) : facts.plain_clock;
}
