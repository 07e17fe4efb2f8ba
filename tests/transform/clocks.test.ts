import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredOffHours, spanOf } from '../../transform/clocks.ts';
import { at, contextOf, OFFICE, openingOf } from './messages.ts';

const context = contextOf();

test('a span on both clocks', () => {
  assert.deepEqual(spanOf(context, at('12:00'), at('14:00')), { calendar_s: 7200, business_s: 3600 });
  assert.deepEqual(spanOf(context, at('18:00'), at('20:00')), { calendar_s: 7200, business_s: 0 });
});

test('an end before the start lasts no time', () => {
  assert.deepEqual(spanOf(context, at('12:00'), at('11:00')), { calendar_s: 0, business_s: 0 });
});

test('without an open hour no working time is known, and nothing is off hours', () => {
  for (const opening of [null, openingOf({ ...OFFICE, weekly: [] })]) {
    const bare = contextOf({ opening });
    assert.deepEqual(spanOf(bare, at('12:00'), at('14:00')), { calendar_s: 7200, business_s: null });
    assert.equal(answeredOffHours(bare, at('03:00')), false);
  }
});

test('off hours are those outside every window; its first instant is inside, its last is not', () => {
  const off = (time: string) => answeredOffHours(context, at(time));
  assert.deepEqual(['08:59:59', '09:00', '12:30', '13:30', '18:00'].map(off), [
    true,
    false,
    true,
    false,
    true,
  ]);
});
