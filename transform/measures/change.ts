import { type Clock, isWaitNorm, type Norm } from '../../ingest/schema/norm.ts';
import type { Finding, Over } from '../figure.ts';
import type { ChatFacts, MonthFacts } from '../review/facts.ts';
import { asksAlike, holdsFor } from '../review/scope.ts';
import { clusterBootstrap } from '../statistics/cluster-bootstrap.ts';
import { type Cluster, clusterInterval } from '../statistics/cluster-interval.ts';
import { newcombe } from '../statistics/newcombe.ts';
import { quickMedian } from '../statistics/quick-median.ts';
import { sortWaits } from '../statistics/resampled-median.ts';
import type { WaitFact } from '../wait-facts.ts';
import { clockOf, endsOf, finding, metOf, scopes } from './findings.ts';
import type { Measure } from './measure.ts';
import { monthSpan } from './months.ts';
import { normStates } from './norm-items.ts';
import { messagesPerDay } from './pulse.ts';
import { waitSeconds } from './wait-seconds.ts';

const SEED = 31;

/** M31. */
export const change: Measure = {
  id: 'M31',
  version: 2,
  title: { en: 'Change on last month', zh: '与上月相比的变化' },
  definition: {
    en:
      'This month minus last month, on equal terms: the same version of a norm, all chats and the chats seen in both months (panel). ' +
      'On-time rates: Newcombe interval with effective numbers. Medians: 2,000 draws of chats, seed 31. Where a norm is new in this ' +
      'version, waits of both months against its limit (bridge).',
    zh: '本月减上月，按相同口径：同一规范版本，分别就全部聊天与两月均可见的聊天（面板）计算。按时率用有效样本数的 Newcombe 区间；中位数对聊天重抽 2,000 次，种子 31。规范为新版本时，用其时限衡量两个月的等待（桥接）。',
  },
  unit: 'difference',
  direction: 'none',
  grain: { en: 'one norm, or one group of chats', zh: '每条规范，或每组聊天' },
  edges: {
    en:
      'Nothing last month: no difference. Medians need ten chats for an interval. A difference says what happened, not whether it is ' +
      'more than usual: that says the usual range (M32).',
    zh: '上月没有数据时不给差值。中位数的区间需要至少十个聊天。差值只说明发生了什么；是否异常由正常波动范围（M32）判断。',
  },
  figures: {
    rate: { title: { en: 'On-time rate, change', zh: '按时率变化' }, unit: 'difference' },
    rate_panel: {
      title: { en: 'On-time rate, change in the same chats', zh: '按时率变化（相同聊天）' },
      unit: 'difference',
    },
    rate_bridge: {
      title: { en: 'Share within the new limit, change', zh: '新时限内比例的变化（桥接）' },
      unit: 'difference',
    },
    median: { title: { en: 'Median response time, change', zh: '回复时长中位数变化' }, unit: 's' },
    per_day: { title: { en: 'Messages per working day, change', zh: '每工作日消息数变化' }, unit: 'per_day' },
    per_day_panel: {
      title: {
        en: 'Messages per working day, change in the same chats',
        zh: '每工作日消息数变化（相同聊天）',
      },
      unit: 'per_day',
    },
  },
  measure: (facts) => {
    const before = facts.last_month();
    return [
      ...facts.policy.norms.flatMap((norm) => rateChanges(norm, facts, before)),
      ...scopes(facts, ['group']).flatMap(({ over, chats }) => medianChange(over, facts, chats, before)),
      ...volumeChanges(facts, before),
    ];
  },
};

function rateChanges(norm: Norm, facts: MonthFacts, before: MonthFacts): Finding[] {
  const over: Over = { over: 'norm', key: `${norm.id}.${norm.version}` };
  const due = (c: ChatFacts): Cluster => {
    const { met, breached } = normStates([c], norm);
    return { met, n: met + breached };
  };
  // Both months list the same chats in the same order.
  const now = facts.chats.map(due);
  const then = before.chats.map(due);
  const both = now.flatMap((c, i) => (c.n > 0 && (then[i]?.n ?? 0) > 0 ? [i] : []));
  const count = (clusters: readonly Cluster[]) => clusters.reduce((n, c) => n + c.n, 0);
  if (count(now) === 0) return [];
  if (count(then) === 0) {
    const seconds = (c: ChatFacts): Cluster => withinLimit(norm, c);
    return [
      finding('rate', over, null, count(now), { reason: 'no_last_month' }),
      ...difference('rate_bridge', over, facts.chats.map(seconds), before.chats.map(seconds)),
    ];
  }
  return [
    ...difference('rate', over, now, then),
    ...difference(
      'rate_panel',
      over,
      both.map((i) => now[i] as Cluster),
      both.map((i) => then[i] as Cluster),
    ),
  ];
}

function difference(name: string, over: Over, now: readonly Cluster[], then: readonly Cluster[]): Finding[] {
  const d = newcombe(clusterInterval(now), clusterInterval(then));
  if (!d) return [];
  const n = now.reduce((sum, c) => sum + c.n, 0);
  return [finding(name, over, d.difference, Math.round(n), { low: d.low, high: d.high })];
}

/** Waits of a chat against the limit of a norm, whatever was announced then; chats out of its scope count nothing. */
function withinLimit(norm: Norm, { chat, waits }: ChatFacts): Cluster {
  if (!isWaitNorm(norm) || norm.responder !== null || !holdsFor(norm, chat) || !asksAlike(norm, chat))
    return { met: 0, n: 0 };
  return metOf(waitSeconds(waits, norm.clock), norm.limit.limit_s);
}

function medianChange(
  over: Over,
  facts: MonthFacts,
  chats: readonly ChatFacts[],
  before: MonthFacts,
): Finding[] {
  const clock = clockOf(facts, chats);
  const known = new Map(before.chats.map((c) => [c.chat.chat, c]));
  const now = sorted(
    chats.map((c) => c.waits),
    clock,
  );
  const then = sorted(
    chats.map((c) => known.get(c.chat.chat)?.waits ?? []),
    clock,
  );
  const [medianNow, medianThen] = [quickMedian(now), quickMedian(then)];
  const of = (times: Uint32Array) => {
    const [a, b] = [medianNow(times), medianThen(times)];
    return a === null || b === null || !Number.isFinite(a) || !Number.isFinite(b) ? null : a - b;
  };
  const n = chats.reduce((sum, c) => sum + c.waits.length, 0);
  if (n === 0) return [];
  const value = of(new Uint32Array(chats.length).fill(1));
  if (value === null) {
    const none =
      now.value_s.length === 0 ? 'no_calendar' : then.value_s.length === 0 ? 'no_last_month' : 'not_reached';
    return [finding('median', over, null, n, { reason: none })];
  }
  const ends = endsOf(facts.intervals ? clusterBootstrap(chats.length, of, { seed: SEED }) : null);
  return [finding('median', over, value, n, { clock, ...ends })];
}

function sorted(chats: readonly (readonly WaitFact[])[], clock: Clock) {
  return sortWaits(chats.map((waits) => waitSeconds(waits, clock)));
}

function volumeChanges(facts: MonthFacts, before: MonthFacts): Finding[] {
  const perDay = (of: MonthFacts, chats: readonly ChatFacts[]) =>
    messagesPerDay(
      chats.reduce((sum, c) => sum + (c.counts?.messages ?? 0), 0),
      daysOf(of),
    );
  const seen_both = (c: ChatFacts) => {
    const { first_local_ms, observed_until_local_ms } = c.chat.part;
    const from_ms = monthSpan(before.month).from_ms;
    return (
      first_local_ms !== null &&
      first_local_ms <= from_ms &&
      observed_until_local_ms >= monthSpan(facts.month).to_ms
    );
  };
  const row = (name: string, now: readonly ChatFacts[], then: readonly ChatFacts[]) => {
    const [a, b] = [perDay(facts, now), perDay(before, then)];
    const messages = now.reduce((sum, c) => sum + (c.counts?.messages ?? 0), 0);
    const seen = then.some((c) => c.counts !== null);
    const value = seen && a !== null && b !== null ? a - b : null;
    // A month without a working day has no messages per working day, however many it holds.
    const none = !seen ? 'no_last_month' : facts.plain_clock === 'calendar' ? 'no_calendar' : 'none';
    return finding(name, { over: 'all', key: '' }, value, messages, { reason: value === null ? none : null });
  };
  if (facts.chats.every((c) => c.counts === null)) return [];
  // Private chats that one of the months does not tell of are left out of both.
  const paired = [facts, before].every((of) => of.chats.some((c) => c.chat.pair && c.counts !== null));
  const [now, then] = [facts, before].map((of) => of.chats.filter((c) => paired || !c.chat.pair)) as [
    ChatFacts[],
    ChatFacts[],
  ];
  return [row('per_day', now, then), row('per_day_panel', now.filter(seen_both), then.filter(seen_both))];
}

const daysOf = ({ month, working_days }: MonthFacts): number =>
  working_days ?? (monthSpan(month).to_ms - monthSpan(month).from_ms) / 86_400_000;
