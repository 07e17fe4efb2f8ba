import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './read-text.ts';

/** Hours of all records, and the code that says what was made of words that no table holds. */
function hours(...lines: string[]) {
  const { rows, facts } = readText(lines.map((line) => `${line}\n`).join(''));
  const codes = facts.warnings.map((w) => w.code).filter((code) => code.startsWith('time-word'));
  return [rows.map((r) => r.stamp.slice(11, 13)), codes] as const;
}

test('beside one known word the unknown one is the other half', () => {
  assert.deepEqual(
    hours('3/10/2023, 9:00 am - A: x', '3/10/2023, 3:21 qux - B: y', '3/10/2023, 12:05 qux - A: z'),
    [['09', '15', '12'], ['time-word-inferred']],
  );
  assert.deepEqual(hours('3/10/2023, 12:05 qux - A: x', '3/10/2023, 3:21 pm - B: y'), [
    ['00', '15'],
    ['time-word-inferred'],
  ]);
});

test('of two unknown words the one after which the clock would run back is not the afternoon', () => {
  const day = (n: number) => [`${n}/10/2023, 9:00 bar - A: x`, `${n}/10/2023, 3:21 po qux - B: y`];
  assert.deepEqual(hours(...[13, 14, 15, 16].flatMap(day)), [
    ['09', '15', '09', '15', '09', '15', '09', '15'],
    ['time-word-inferred'],
  ]);
});

test('where nothing shows it nothing is lost, and the hours are doubted', () => {
  assert.deepEqual(hours('13/10/2023, 9:00 bar - A: x', '14/10/2023, 3:21 qux - B: y'), [
    ['09', '03'],
    ['time-word-unknown'],
  ]);
  assert.deepEqual(hours('[13/10/2023, 9:00:00 bar] A: x', '[14/10/2023, 3:21:00 qux] B: y')[1], [
    'time-word-unknown',
  ]);
});

test('where a file writes 24 hours, or both halves in known words, a line with another word is text', () => {
  assert.deepEqual(
    hours(
      '13/10/2023, 09:00 - A: plan',
      '13/10/2023, 11:00 deadline - all of it',
      '13/10/2023, 15:00 - B: ok',
    ),
    [['09', '15'], []],
  );
  assert.deepEqual(
    hours(
      '13/10/2023, 9:00 am - A: plan',
      '13/10/2023, 11:00 deadline - all of it',
      '13/10/2023, 3:00 pm - B: ok',
      '13/10/2023, 3:05 pm - B: good',
    ),
    [['09', '15', '15'], []],
  );
});
