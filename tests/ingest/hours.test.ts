import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, windowsOf } from '../../ingest/hours.ts';

const DAYS: readonly (readonly [key: string, days: number[] | null])[] = [
  ['mon', [0]],
  ['mon-fri', [0, 1, 2, 3, 4]],
  ['sat,sun', [5, 6]],
  ['fri-mon', [4, 5, 6, 0]],
  ['Monday - Wednesday, SUN', [0, 1, 2, 6]],
  ['mo', null],
  ['', null],
  ['mon-', null],
  ['weekdays', null],
];

for (const [key, days] of DAYS) {
  test(`days ${JSON.stringify(key)}`, () => assert.deepEqual(daysOf(key), days));
}

const WINDOWS: readonly (readonly [text: string, windows: (readonly [number, number])[] | null])[] = [
  ['09:00-18:00', [[540, 1080]]],
  [
    '9:00 – 12:30, 13:30-18:00',
    [
      [540, 750],
      [810, 1080],
    ],
  ],
  [
    '09:00-12:00,12:00-18:00',
    [
      [540, 720],
      [720, 1080],
    ],
  ],
  ['00:00-24:00', [[0, 1440]]],
  ['22:00-06:00', [[1320, 360]]],
  ['09:00-13:00, 12:00-18:00', null],
  ['20:00-02:00, 22:00-23:00', null],
  ['09:00-09:00', null],
  ['24:00-06:00', null],
  ['09:00-24:30', null],
  ['09:60-10:00', null],
  ['9-18', null],
  ['', null],
];

for (const [text, windows] of WINDOWS) {
  test(`hours ${JSON.stringify(text)}`, () => assert.deepEqual(windowsOf(text), windows));
}
