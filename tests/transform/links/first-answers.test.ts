import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBack } from '../../../transform/links/beliefs.ts';
import { firstAnswers, mayAnswerOne } from '../../../transform/links/first-answers.ts';

/** Links as `[message, earlier message, probability]`. */
function beliefs(n: number, links: readonly (readonly [from: number, to: number, p: number])[]) {
  const sorted = [...links].sort(([a], [b]) => a - b);
  const at = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) at[i + 1] = (at[i] as number) + sorted.filter(([from]) => from === i).length;
  return withBack({
    n,
    at,
    row: Int32Array.from(sorted, ([, to]) => to),
    p: Float32Array.from(sorted, ([, , p]) => p),
    start: new Float32Array(n),
  });
}

const shown = (list: { row: number; p: number }[]) =>
  list.map(({ row, p }) => [row, Math.round(p * 1000) / 1000]);

test('the second is first only where the first did not answer', () => {
  const b = beliefs(4, [
    [1, 0, 0.5],
    [2, 0, 0.5],
    [3, 0, 1],
  ]);
  assert.deepEqual(shown(firstAnswers(b, [0], () => true)), [
    [1, 0.5],
    [2, 0.25],
    [3, 0.25],
  ]);
});

test('an answer to any message of the turn answers the request', () => {
  const b = beliefs(4, [
    [2, 0, 0.3],
    [2, 1, 0.4],
    [3, 1, 0.5],
  ]);
  assert.deepEqual(shown(firstAnswers(b, [0, 1], () => true)), [
    [2, 0.7],
    [3, 0.15],
  ]);
});

test('who may not answer is passed over; nobody at all leaves the request open', () => {
  const b = beliefs(3, [
    [1, 0, 0.9],
    [2, 0, 0.2],
  ]);
  assert.deepEqual(shown(firstAnswers(b, [0], (row) => row !== 1)), [[2, 0.2]]);
  assert.deepEqual(
    firstAnswers(b, [1], () => true),
    [],
  );
});

test('messages that may answer one of those asked', () => {
  const b = beliefs(4, [
    [1, 0, 0.5],
    [2, 1, 0.9],
    [3, 0, 0.001],
  ]);
  assert.deepEqual([...mayAnswerOne(b, Uint8Array.of(1, 0, 0, 0), 0.005)], [0, 1, 0, 0]);
});
