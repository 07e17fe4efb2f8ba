import type { ChatFacts } from '../review/facts.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import { quantile } from '../statistics/quantile.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M16. */
export const participation: Measure = {
  id: 'M16',
  version: 1,
  title: { en: 'Participation balance', zh: '参与均衡度' },
  definition: {
    en:
      'Who speaks? Over the members known to be there in the month (silent ones count 0): Gini index of their messages, times ' +
      'n ÷ (n − 1), so that one speaker of many gives 1; effective speakers (1 ÷ sum of squared shares); share of silent members. ' +
      'An announcement group should be unequal.',
    zh: '谁在发言：以当月已知在群成员（未发言者计 0）计算消息数的基尼系数（乘以 n ÷ (n − 1)，只有一人发言时为 1）；有效发言人数（1 ÷ 份额平方和）；未发言成员比例。公告群本应不均衡。',
  },
  unit: 'index 0..1',
  direction: 'none',
  grain: { en: 'one chat and month', zh: '每个聊天每月' },
  edges: {
    en:
      'Members who never wrote and whom no notice names are not known: where the records do not name everybody, silence is “at least so ' +
      'much”. Fewer than five members: not told. Groups of chats: the median chat.',
    zh: '从未发言、通知中也未出现的成员无从得知：记录未列出全体成员时，沉默比例表示“至少这么多”。成员不足五人不给出。多个聊天取中位数。',
  },
  figures: {
    gini: { title: { en: 'Gini index of messages', zh: '消息基尼系数' }, unit: 'index' },
    effective: { title: { en: 'Effective speakers', zh: '有效发言人数' }, unit: 'people' },
    silent_share: { title: { en: 'Members who were silent', zh: '未发言成员比例' }, unit: 'share' },
  },
  measure: (facts) => {
    const of_chat = new Map(facts.chats.map((c) => [c, balance(c)]));
    return scopes(facts, ['type', 'chat']).flatMap(({ over, chats }) => {
      const groups = chats.filter((c) => !c.chat.pair && (c.counts?.messages ?? 0) > 0);
      if (groups.length === 0) return [];
      const known = groups.flatMap((c) => of_chat.get(c) ?? []);
      if (known.length === 0) {
        return ['gini', 'effective', 'silent_share'].map((name) =>
          finding(name, over, null, groups.length, { reason: 'few_people' }),
        );
      }
      const n = over.over === 'chat' ? (known[0]?.members as number) : known.length;
      const reason = groups.every((c) => c.chat.part.members.certain) ? null : ('members_unknown' as const);
      const middle = (values: number[]) => quantile(values, 0.5);
      return [
        finding('gini', over, middle(known.map((b) => b.gini)), n, { reason }),
        finding('effective', over, middle(known.map((b) => b.effective)), n),
        finding('silent_share', over, middle(known.map((b) => b.silent_share)), n, { reason }),
      ];
    });
  },
};

/** Null for a private chat, one without a message, and one with fewer than five known members. */
function balance({ chat, counts, members }: ChatFacts) {
  if (chat.pair || !counts) return null;
  const wrote = new Map(counts.writers.map((name, i) => [name, counts.writer_messages[i] as number]));
  const names = new Set([...members.filter((m) => !m.bot).map((m) => m.name), ...wrote.keys()]);
  const total = [...wrote.values()].reduce((sum, n) => sum + n, 0);
  if (names.size < MIN_PEOPLE || total === 0) return null;
  const x = [...names].map((name) => wrote.get(name) ?? 0);
  return {
    members: x.length,
    gini: gini(x),
    effective: 1 / x.reduce((sum, n) => sum + (n / total) ** 2, 0),
    silent_share: x.filter((n) => n === 0).length / x.length,
  };
}

/** G = Σ(2i - n - 1)·x(i) ÷ (n·Σx), times n ÷ (n - 1): 0 all equal, 1 one alone. Two values at least, not all 0. */
export function gini(values: readonly number[]): number {
  const x = values.toSorted((a, b) => a - b);
  const n = x.length;
  const total = x.reduce((sum, v) => sum + v, 0);
  const spread = x.reduce((sum, v, i) => sum + (2 * (i + 1) - n - 1) * v, 0);
  return spread / ((n - 1) * total);
}
