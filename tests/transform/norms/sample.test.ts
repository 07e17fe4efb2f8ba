import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, SAMPLE_SIZE, type Sampled, sampledOf } from '../../../transform/norms/sample.ts';
import { talkOf } from '../../../transform/talk.ts';
import { columnsOf, contextOf, normOf, type Row } from '../messages.ts';

/** A chat of `n` messages, a minute apart, from the 28th of March on. */
function talk(n: number) {
  const first_ms = Date.parse('2026-03-28T00:00:00Z');
  const rows = Array.from(
    { length: n },
    (_, i): Row => [new Date(first_ms + i * 60_000).toISOString().slice(0, 16), 'ann', 'internal', 'Hello'],
  );
  return talkOf(columnsOf(rows), contextOf());
}
const all = (n: number) => Array.from({ length: n }, (_, row) => row);
const lines = (sampled: readonly Sampled[]) => sampled.map((s) => s.first_line);

test('sixty of each month, fewer where there are fewer; the same again for the same seed', () => {
  const months = sampledOf(talk(20_000), normOf(), 'met', all(20_000), 7).map((s) =>
    new Date(s.opened_local_ms).getUTCMonth(),
  );
  assert.deepEqual([months.filter((m) => m === 2).length, months.filter((m) => m === 3).length], [60, 60]);
  const few = talk(10);
  assert.equal(sampledOf(few, normOf(), 'met', all(10), 7).length, 10);
  const draw = (seed: number) => lines(sampledOf(talk(3000), normOf(), 'met', all(3000), seed));
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});

test('of very many rows the same ones are drawn as when each is looked at', () => {
  const n = 9000;
  const whole = talk(n);
  const piecewise = Array.from({ length: 9 }, (_, k) =>
    sampledOf(whole, normOf(), 'met', all(n).slice(k * 1000, (k + 1) * 1000), 7),
  ).flat();
  assert.deepEqual(sampledOf(whole, normOf(), 'met', all(n), 7), drawn(piecewise));
});

test('each message has the same chance, whatever its place', () => {
  const hits = new Array(4).fill(0);
  const n = 2000;
  const april = talk(n + 5760);
  const rows = all(n).map((row) => row + 5760);
  for (let seed = 1; seed <= 200; seed++)
    for (const line of lines(sampledOf(april, normOf(), 'met', rows, seed)))
      hits[Math.floor(((line - 1 - 5760) / n) * 4)]++;
  // 3,000 are expected in each quarter; 5 standard deviations are 240.
  for (const count of hits) assert.ok(Math.abs(count - (200 * SAMPLE_SIZE) / 4) < 240, String(hits));
});
