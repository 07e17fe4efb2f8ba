import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Cluster,
  type ClusterInterval,
  clusterInterval,
} from '../../../transform/statistics/cluster-interval.ts';
import { seededRandom } from '../../../transform/statistics/seeded-random.ts';
import { type Interval, wilson } from '../../../transform/statistics/wilson.ts';

const RUNS = 20_000;
const SEED = 1;

/** Shares of runs in which an interval holds the true rate. */
interface Coverage {
  /** S1 over all items, as if they were independent. */
  naive: number;
  /** S1 with n*, without t. */
  effective: number;
  /** S2. */
  clustered: number;
}

/**
 * Chats of 5 to 44 items that are met with the probability `rate` and alike inside a chat by the intraclass
 * correlation `icc`: an urn with one ball more of the kind just drawn gives the beta-binomial exactly.
 */
function simulate(rate: number, chats: number, icc: number): Coverage {
  const random = seededRandom(SEED);
  const balls = (1 - icc) / icc;
  const cluster = (): Cluster => {
    const n = 5 + Math.floor(random() * 40);
    let met = 0;
    for (let i = 0; i < n; i++) if (random() * (balls + i) < rate * balls + met) met++;
    return { met, n };
  };
  const holds = (interval: Interval | null) =>
    Number(interval !== null && interval.low <= rate && rate <= interval.high);
  const count = { naive: 0, effective: 0, clustered: 0 };
  for (let run = 0; run < RUNS; run++) {
    const result = clusterInterval(Array.from({ length: chats }, cluster)) as ClusterInterval;
    count.naive += holds(wilson(result.rate * result.n, result.n));
    count.effective += holds(wilson(result.rate * result.n_effective, result.n_effective));
    count.clustered += holds(result);
  }
  return {
    naive: count.naive / RUNS,
    effective: count.effective / RUNS,
    clustered: count.clustered / RUNS,
  };
}

/** What 95 % may come out as. */
const WITHIN = { low: 0.93, high: 0.97 };

const CASES: readonly (readonly [rate: number, chats: number, icc: number])[] = [
  [0.9, 10, 0.05],
  [0.9, 20, 0.1],
  [0.9, 40, 0.1],
  [0.8, 10, 0.1],
  [0.8, 20, 0.2],
  [0.7, 10, 0.3],
  [0.5, 20, 0.3],
];

for (const [rate, chats, icc] of CASES) {
  test(`rate ${rate}, ${chats} chats, ICC ${icc}: the clustered interval covers 93 to 97 %`, () => {
    const { clustered } = simulate(rate, chats, icc);
    assert.ok(clustered >= WITHIN.low && clustered <= WITHIN.high, `${clustered}`);
  });
}

// The last one is too narrow: where chats are so unlike each other and the rate is near 1, ten are too few.
const PUBLISHED: readonly (readonly [chats: number, icc: number, is_within: boolean, coverage: Coverage])[] =
  [
    [10, 0.1, true, { naive: 0.69, effective: 0.89, clustered: 0.93 }],
    [5, 0.1, true, { naive: 0.7, effective: 0.86, clustered: 0.96 }],
    [10, 0.02, true, { naive: 0.88, effective: 0.93, clustered: 0.96 }],
    [10, 0.3, false, { naive: 0.46, effective: 0.85, clustered: 0.89 }],
  ];

for (const [chats, icc, is_within, published] of PUBLISHED) {
  const what = is_within ? '93 to 97 %' : 'less than 93 %';
  test(`rate 0.9, ${chats} chats, ICC ${icc}: ${what}, each method as published to a percentage point`, () => {
    const found = simulate(0.9, chats, icc);
    for (const key of ['naive', 'effective', 'clustered'] as const) {
      assert.ok(Math.abs(found[key] - published[key]) <= 0.01, `${key}: ${found[key]}`);
    }
    assert.equal(found.clustered >= WITHIN.low && found.clustered <= WITHIN.high, is_within);
  });
}
