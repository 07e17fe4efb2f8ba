import type { Finding, Over } from '../figure.ts';
import type { ChatFacts } from '../review/facts.ts';
import { toldScopes } from '../review/told.ts';
import { clusterBootstrap } from '../statistics/cluster-bootstrap.ts';
import { endsOf, finding, scopes, scopesToTell } from './findings.ts';
import type { Measure } from './measure.ts';

const SEED = 15;

/** M15. */
export const reciprocity: Measure = {
  id: 'M15',
  version: 2,
  title: { en: 'Reciprocity', zh: '互动的双向程度' },
  definition: {
    en:
      'Is talk two-way? One person answers another where a turn follows the other’s turn in an episode (with two sides: the turn of somebody of the other side). Share of such directed pairs ' +
      'whose reverse occurs too; weighted: Σ min(both directions) ÷ Σ all. Strict: only answers that a rule ties to a request. ' +
      'Interval: 2,000 draws of episodes, seed 15.',
    zh: '对话是否双向：同一段对话中，一人的发言紧接另一人的发言，即视为前者回应后者（双方聊天中仅限对方的发言）。反方向也出现的有向对的比例；加权：Σ 双向较小值 ÷ Σ 全部。严格口径：只计规则能对应到提问的回复。区间：对对话段重抽 2,000 次，种子 15。',
  },
  unit: 'share of pairs',
  direction: 'none',
  grain: { en: 'one directed pair of people in a chat', zh: '每个聊天中的一对有向关系' },
  edges: {
    en: 'People without an exchange are in no pair. Told only where at least five people wrote and no smaller part could be had by subtraction. Fewer than ten episodes: no interval.',
    zh: '没有往来的人不构成对；至少五人发言、且无法通过相减推出更小部分时才给出；不足十段对话时不给区间。',
  },
  figures: {
    pairs: { title: { en: 'Directed pairs that are mutual', zh: '双向有向对的比例' }, unit: 'share' },
    weighted: { title: { en: 'Mutual exchange, weighted', zh: '双向往来（加权）' }, unit: 'share' },
    strict: {
      title: { en: 'Mutual pairs, strict reading', zh: '双向有向对的比例（严格口径）' },
      unit: 'share',
    },
  },
  measure: (facts) => {
    const all = scopes(facts, ['group', 'chat']);
    const told = toldScopes(scopesToTell(facts, ['group', 'chat']), (c) => c.counts?.writers ?? []);
    return all.flatMap(({ over, chats }) => {
      const edges = edgesOf(chats);
      if (edges.keys.length === 0) return [];
      if (!told(over)) return ['pairs', 'weighted'].map((name) => few(name, over));
      const n = edges.keys.length;
      const draw = over.over === 'group' && facts.intervals ? bootstrap : () => null;
      const pairs = draw(edges, 'pairs');
      const weighted = draw(edges, 'weighted');
      const whole = new Uint32Array(edges.episodes).fill(1);
      const strict = strictPairs(chats);
      return [
        finding('pairs', over, mutual(edges, whole, 'pairs'), n, endsOf(pairs)),
        finding('weighted', over, mutual(edges, whole, 'weighted'), n, endsOf(weighted)),
        ...(strict === null ? [] : [finding('strict', over, strict.share, strict.n)]),
      ];
    });
  },
};

/** The number of pairs tells of people too. */
const few = (name: string, over: Over): Finding => finding(name, over, null, 0, { reason: 'few_people' });

/** Edges of all episodes: `edge[k]` (an index of `keys`), `episode[k]`, `n[k]`; `reverse` of each key, -1 without one. */
interface Edges {
  keys: string[];
  reverse: Int32Array;
  edge: Int32Array;
  episode: Int32Array;
  n: Float64Array;
  episodes: number;
}

function edgesOf(chats: readonly ChatFacts[]): Edges {
  const index = new Map<string, number>();
  const rows: [edge: number, episode: number, n: number][] = [];
  let episodes = 0;
  for (const [c, { episodes: own }] of chats.entries()) {
    for (const { edges } of own) {
      for (const [from, to, n] of edges) {
        const key = `${c} ${from} ${to}`;
        const at = index.get(key) ?? index.size;
        index.set(key, at);
        rows.push([at, episodes, n]);
      }
      episodes++;
    }
  }
  const keys = [...index.keys()];
  const reverse = Int32Array.from(keys, (key) => {
    const [c, from, to] = key.split(' ');
    return index.get(`${c} ${to} ${from}`) ?? -1;
  });
  return {
    keys,
    reverse,
    edge: Int32Array.from(rows, ([edge]) => edge),
    episode: Int32Array.from(rows, ([, episode]) => episode),
    n: Float64Array.from(rows, ([, , n]) => n),
    episodes,
  };
}

/** Over episodes that count `times[i]` each; null without an edge. */
function mutual(e: Edges, times: Uint32Array, how: 'pairs' | 'weighted'): number | null {
  const weight = new Float64Array(e.keys.length);
  for (let k = 0; k < e.edge.length; k++) {
    const edge = e.edge[k] as number;
    weight[edge] = (weight[edge] as number) + (e.n[k] as number) * (times[e.episode[k] as number] as number);
  }
  let all = 0;
  let both = 0;
  for (let edge = 0; edge < weight.length; edge++) {
    const there = weight[edge] as number;
    const reverse = e.reverse[edge] as number;
    const back = reverse < 0 ? 0 : (weight[reverse] as number);
    all += how === 'pairs' ? Math.sign(there) : there;
    both += how === 'pairs' ? Math.sign(Math.min(there, back)) : Math.min(there, back);
  }
  return all > 0 ? both / all : null;
}

const bootstrap = (edges: Edges, how: 'pairs' | 'weighted') =>
  clusterBootstrap(edges.episodes, (times) => mutual(edges, times, how), { seed: SEED });

/** Teams only: with two sides all answers go one way. Null without such an answer. */
function strictPairs(chats: readonly ChatFacts[]): { share: number; n: number } | null {
  const pairs = new Set<string>();
  for (const [c, { waits }] of chats.entries()) {
    for (const w of waits) {
      if (w.links?.strict) pairs.add(`${c} ${w.links.strict.responder} ${w.asker}`);
    }
  }
  if (pairs.size === 0) return null;
  const mutual_pairs = [...pairs].filter((key) => {
    const [c, from, to] = key.split(' ');
    return pairs.has(`${c} ${to} ${from}`);
  });
  return { share: mutual_pairs.length / pairs.size, n: pairs.size };
}
