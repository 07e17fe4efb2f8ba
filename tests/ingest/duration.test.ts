import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitSeconds } from '../../ingest/duration.ts';

const TABLE: readonly (readonly [text: string, calendar_s: number | null, business_s: number | null])[] = [
  ['30m', 1800, 1800],
  ['30 min', 1800, 1800],
  [' 2h ', 7200, 7200],
  ['1.5h', 5400, 5400],
  ['1d', 86_400, 28_800],
  ['2 d', 172_800, 57_600],
  ['0m', null, null],
  ['-1h', null, null],
  ['2', null, null],
  ['2 hours', null, null],
  ['h', null, null],
  ['', null, null],
  ['1h30m', null, null],
];

for (const [text, calendar_s, business_s] of TABLE) {
  test(`limit ${JSON.stringify(text)}`, () => {
    assert.equal(limitSeconds(text, 'calendar', 28_800), calendar_s);
    assert.equal(limitSeconds(text, 'business', 28_800), business_s);
  });
}

test('a working day needs known hours', () => {
  assert.equal(limitSeconds('1d', 'business', null), null);
  assert.equal(limitSeconds('1d', 'calendar', null), 86_400);
});
