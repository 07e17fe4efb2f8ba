import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterInterval } from '../../../transform/statistics/cluster-interval.ts';
import { wilson } from '../../../transform/statistics/wilson.ts';
import { near } from './near.ts';

const FIVE_CHATS = [
  { met: 18, n: 20 },
  { met: 5, n: 10 },
  { met: 30, n: 30 },
  { met: 9, n: 10 },
  { met: 12, n: 30 },
];

test('five chats: rate, design effect, effective n, interval with t', () => {
  const interval = clusterInterval(FIVE_CHATS);
  near(interval?.rate, 0.74, 10);
  near(interval?.deff, 11.92, 2);
  near(interval?.n_effective, 8.39, 2);
  near(interval?.low, 0.3005, 4);
  near(interval?.high, 0.9496, 4);
  assert.equal(interval?.one_cluster, false);
});

test('the same vector without t, and naively', () => {
  const n_effective = clusterInterval(FIVE_CHATS)?.n_effective as number;
  near(wilson(0.74 * n_effective, n_effective)?.low, 0.408, 3);
  near(wilson(0.74 * n_effective, n_effective)?.high, 0.922, 3);
  near(wilson(74, 100)?.low, 0.646, 3);
  near(wilson(74, 100)?.high, 0.816, 3);
});

test('all met: as many items as chats, with t', () => {
  const interval = clusterInterval([10, 20, 30].map((n) => ({ met: n, n })));
  assert.equal(interval?.n_effective, 3);
  assert.deepEqual([interval?.low, interval?.high], [wilson(3, 3, 4.302653)?.low, 1]);
});

test('none met: the low end is 0', () => {
  const interval = clusterInterval([10, 20].map((n) => ({ met: 0, n })));
  assert.equal(interval?.n_effective, 2);
  assert.equal(interval?.low, 0);
});

test('chats more alike than chance do not make n bigger than it is', () => {
  const interval = clusterInterval([10, 10, 10].map((n) => ({ met: 5, n })));
  assert.equal(interval?.deff, 0);
  assert.equal(interval?.n_effective, 30);
});

test('one chat: plain Wilson, flagged; empty chats count nowhere', () => {
  const interval = clusterInterval([
    { met: 45, n: 50 },
    { met: 0, n: 0 },
  ]);
  assert.equal(interval?.one_cluster, true);
  assert.equal(interval?.clusters, 1);
  near(interval?.low, 0.7864, 4);
  near(interval?.high, 0.9565, 4);
});

test('one chat with everything met keeps its n', () => {
  assert.equal(clusterInterval([{ met: 10, n: 10 }])?.n_effective, 10);
});

test('t up to 30 chats, the normal value above', () => {
  const chats = (m: number) => Array.from({ length: m }, () => ({ met: 5, n: 10 }));
  assert.deepEqual(clusterInterval(chats(30))?.low, wilson(150, 300, 2.04523)?.low);
  assert.deepEqual(clusterInterval(chats(31))?.low, wilson(155, 310)?.low);
});

test('no items, no interval', () => {
  assert.equal(clusterInterval([]), null);
  assert.equal(clusterInterval([{ met: 0, n: 0 }]), null);
});
