import { studentT975 } from './student-t.ts';
import { type Interval, wilson, Z_975 } from './wilson.ts';

/** Items of one cluster: a chat, or a person. */
export interface Cluster {
  met: number;
  n: number;
}

export interface ClusterInterval extends Interval {
  rate: number;
  /** Items and clusters that hold any. */
  n: number;
  clusters: number;
  /** Design effect; 1 where it cannot be told (one cluster, or a rate of 0 or 1). */
  deff: number;
  /** n*: as many independent items as the clustered ones are worth. */
  n_effective: number;
  /** True: one cluster only, so the interval is plain S1 and says nothing about other chats. */
  one_cluster: boolean;
}

/** With more clusters than this the normal value stands in place of t. */
const T_UP_TO_CLUSTERS = 30;

/**
 * S2: interval of a rate whose items come in clusters that are alike inside, so that n is too big.
 *
 * v = m/(m-1)·Σ(y-p·n)²/N², deff = v/(p(1-p)/N), n* = N/max(1, deff), then S1 with n* and t(m-1) for z.
 * Rate and ends in 0..1. Clusters without items count nowhere. No items: null. Rate 0 or 1: v is 0, so
 * n* = m, the careful end. One cluster: plain S1, flagged. More than 30 clusters: 1.96 for t.
 */
export function clusterInterval(clusters: Iterable<Cluster>): ClusterInterval | null {
  const used = [...clusters].filter((cluster) => cluster.n > 0);
  const m = used.length;
  const n = used.reduce((sum, cluster) => sum + cluster.n, 0);
  const met = used.reduce((sum, cluster) => sum + cluster.met, 0);
  if (n === 0) return null;

  const rate = met / n;
  const deff = m < 2 ? 1 : designEffect(used, rate, n);
  // All met or none met hides how alike the chats are; each chat then counts as one item.
  const hidden = m >= 2 && (met === 0 || met === n);
  const n_effective = hidden ? m : n / Math.max(1, deff);
  const t = m < 2 || m > T_UP_TO_CLUSTERS ? Z_975 : (studentT975(m - 1) ?? Z_975);
  const interval = wilson(rate * n_effective, n_effective, t);
  if (interval === null) return null;
  return { ...interval, rate, n, clusters: m, deff, n_effective, one_cluster: m < 2 };
}

function designEffect(clusters: readonly Cluster[], rate: number, n: number): number {
  const independent = (rate * (1 - rate)) / n;
  if (independent <= 0) return 1;
  const m = clusters.length;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.met - rate * cluster.n) ** 2, 0);
  return ((m / (m - 1)) * squares) / (n * n) / independent;
}
