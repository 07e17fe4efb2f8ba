import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedRecords, sharedTexts } from '../../ingest/shared-month.ts';
import type { MonthSketch } from '../../ingest/sketch.ts';
import { sketchOf } from './sketches.ts';

/** Records of May as `DD HH:MM Name: text`. */
function may(...records: string[]): MonthSketch {
  const text = records.map((r) => `${r.slice(0, 2)}/05/2026, ${r.slice(3, 8)} - ${r.slice(9)}\n`).join('');
  return sketchOf('a.txt', `${text}31/01/2026, 09:00 - Z: so that 31 comes first\n`).months[
    '2026-05'
  ] as MonthSketch;
}

const LONG = 'a text of more than twenty bytes';

test('what could be shared is that of the days that both show', () => {
  const a = may('13 09:00 A: w', '14 09:00 A: x', '15 09:00 A: y');
  const b = may('15 09:00 A: y', '16 09:00 A: z', '17 09:00 A: v');
  const { both, possible } = sharedRecords(a, b);
  assert.deepEqual([both, possible], [1, 1]);
  assert.equal(sharedRecords(a, may('14 09:00 A: x', '15 08:00 A: other', '16 09:00 A: z')).possible, 2);
  assert.equal(sharedRecords(a, may('20 09:00 A: z')).possible, 0);
});

test('texts are shared where most lie the same quarters of an hour apart', () => {
  const a = may(...[1, 2, 3, 4].map((k) => `1${k} 16:0${k} A: ${LONG} ${k}`));
  const b = may(...[1, 2, 4].map((k) => `1${k} 10:0${k} B: ${LONG} ${k}`), `12 11:37 B: ${LONG} 3`);
  const { both, possible, pairs } = sharedTexts(a, b);
  assert.deepEqual([both, possible], [3, 4]);
  assert.deepEqual([...pairs], [['0 0', 3]]);
});

test('who sent what is shared, and who could have', () => {
  const a = may(`13 09:00 A: ${LONG} 1`, `13 09:10 B: ${LONG} 2`, `13 09:20 B: ${LONG} 3`);
  const b = may(`13 09:00 Bee: ${LONG} 0`, `13 09:10 Bee: ${LONG} 2`, `13 09:20 Bee: ${LONG} 3`);
  const { pairs, of_a, of_b } = sharedTexts(a, b);
  assert.deepEqual(
    [[...pairs], [...of_a].sort(), [...of_b]],
    [
      [['1 0', 2]],
      [
        [0, 1],
        [1, 2],
      ],
      [[0, 3]],
    ],
  );
});
