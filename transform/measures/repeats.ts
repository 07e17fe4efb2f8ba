import type { Norm } from '../../ingest/schema/norm.ts';
import type { Finding } from '../figure.ts';
import type { MonthFacts } from '../review/facts.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';
import { normStates } from './norm-items.ts';

const TENTH = 0.1;
const MONTHS = 3;

/** M29. */
export const repeats: Measure = {
  id: 'M29',
  version: 1,
  title: { en: 'Repeat concentration', zh: '问题集中与反复' },
  definition: {
    en:
      'Of each norm: share of the items not met that come from the tenth of its chats with the most of them, and how many ' +
      'chats did not meet it somewhere in this month and in each of the two before.',
    zh: '每条规范：不符合项中来自最多的十分之一聊天的比例；以及本月与前两个月每月都有不符合项的聊天数。',
  },
  unit: 'share of items not met',
  direction: 'lower',
  grain: { en: 'one chat with items of the norm', zh: '有该规范判定项的每个聊天' },
  edges: {
    en: 'A tenth is rounded up. Private chats are left out. Without an item that is not met there is no share.',
    zh: '十分之一向上取整；不含私聊；没有不符合项时不给比例。',
  },
  figures: {
    top_tenth: {
      title: { en: 'Not met, from a tenth of the chats', zh: '来自十分之一聊天的不符合项' },
      unit: 'share',
    },
    repeat_chats: {
      title: { en: 'Chats that repeat it, third month', zh: '连续三个月不符合的聊天' },
      unit: 'chats',
    },
  },
  measure: (facts) => facts.policy.norms.flatMap((norm) => ofNorm(facts, norm)),
};

function ofNorm(facts: MonthFacts, norm: Norm): Finding[] {
  const over = { over: 'norm', key: `${norm.id}.${norm.version}` } as const;
  const now = breachesIn(facts, norm);
  if (now.size === 0) return [];
  const counts = [...now.values()].sort((a, b) => b - a);
  const sum = (of: readonly number[]) => of.reduce((all, n) => all + n, 0);
  const worst = counts.slice(0, Math.ceil(counts.length * TENTH));
  const months = [now];
  for (let of = facts, back = 1; back < MONTHS; back++) {
    of = of.last_month();
    months.push(breachesIn(of, norm));
  }
  const again = [...now.keys()].filter((chat) => months.every((month) => (month.get(chat) ?? 0) > 0));
  return [
    finding('top_tenth', over, sum(counts) > 0 ? sum(worst) / sum(counts) : null, sum(counts)),
    finding('repeat_chats', over, again.length, now.size),
  ];
}

/** Items not met by chat; chats with none of the norm's items are missing. */
function breachesIn({ chats }: MonthFacts, norm: Norm): Map<string, number> {
  const known = new Map<string, number>();
  for (const c of chats) {
    if (c.chat.pair) continue;
    const states = normStates([c], norm);
    if (Object.values(states).every((items) => items === 0)) continue;
    known.set(c.chat.chat, states.breached);
  }
  return known;
}
