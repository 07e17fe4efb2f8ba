import type { Norm } from '../../ingest/schema/norm.ts';
import { countStates, type Item, type MetDay, type StateCounts } from '../items.ts';
import { clusterInterval } from '../statistics/cluster-interval.ts';
import { judgeMonth } from '../statistics/verdict.ts';
import type { MeasureDefinition } from './definition.ts';

export const onTimeRateDefinition: MeasureDefinition = {
  id: 'M5',
  version: 1,
  title: { en: 'On-time rate', zh: '按时回复率' },
  definition: {
    en:
      'Answered within the limit ÷ (within + late or unanswered past the limit). Not yet due, exempt and waived items are ' +
      'in no rate; items that cannot be judged decide the verdict only by “could they turn it?”. Below 5 due items there ' +
      'are counts and no verdict.',
    zh: '时限内得到回复的 ÷（时限内 + 超时或逾期未回复）。未到期、豁免的判定项不进入比率；无法判定的只用于判断“是否可能改变结论”。应判定项少于 5 个时只给数量，不下结论。',
  },
  unit: 'share of due items',
  direction: 'higher',
  grain: { en: 'one item of a norm', zh: '规范的每个判定项' },
  edges: {
    en: 'No due item: no rate. The six states sum to the population.',
    zh: '没有应判定项时不给比率；六种状态之和等于总数。',
  },
};

/** M5, M26, S6: states, rate and verdict of some items, and of met ones that are counted by day. */
export function adherence(items: readonly Item[], target: number, met_days: readonly MetDay[] = []) {
  const met_more = met_days.reduce((sum, day) => sum + day.items, 0);
  return adherenceOf(countStates(items, met_more), target);
}

/** The same of counts. */
export function adherenceOf(states: StateCounts, target: number) {
  const { rate, rate_if_all_met, rate_if_none_met, verdict } = judgeMonth(states, target);
  const population = Object.values(states).reduce((sum, n) => sum + n, 0);
  return { states, population, rate, rate_if_all_met, rate_if_none_met, verdict };
}

/** S1/S2: what the process behind the month runs at; never decides the month. Null without due items. */
export function estimated(items: readonly Item[], met_days: readonly MetDay[] = []) {
  const chats = new Map<string, { met: number; n: number }>();
  const count = (chat: string, met: boolean, times: number) => {
    const cluster = chats.get(chat) ?? { met: 0, n: 0 };
    cluster.n += times;
    if (met) cluster.met += times;
    chats.set(chat, cluster);
  };
  for (const { chat, state } of items)
    if (state === 'met' || state === 'breached') count(chat, state === 'met', 1);
  for (const day of met_days) count(day.chat, true, day.items);
  const interval = clusterInterval(chats.values());
  if (!interval) return null;
  const { low, high, n, n_effective, clusters } = interval;
  return { low, high, n, n_effective, chats: clusters };
}

/** Does a norm hold for a chat of this type and name? */
export function inScope(norm: Pick<Norm, 'chats'>, chat: { type: string | null; name: string }): boolean {
  return norm.chats.length === 0 || norm.chats.some((c) => c === chat.type || c === chat.name);
}
