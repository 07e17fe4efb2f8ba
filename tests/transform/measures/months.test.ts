import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  byMonth,
  dayOf,
  inMonth,
  monthDays,
  monthOf,
  monthSpan,
  monthsUntil,
  nextMonth,
} from '../../../transform/measures/months.ts';

test('months follow each other over the turn of a year, both ways', () => {
  assert.equal(nextMonth('2026-12'), '2027-01');
  assert.equal(nextMonth('2026-01', -1), '2025-12');
  assert.equal(nextMonth('2026-03', -15), '2024-12');
  assert.deepEqual(monthsUntil('2026-02', 4), ['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('a month’s days and instants', () => {
  assert.deepEqual(monthDays('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
  assert.deepEqual(monthSpan('2026-12'), { from_ms: Date.UTC(2026, 11, 1), to_ms: Date.UTC(2027, 0, 1) });
  assert.equal(monthOf(monthSpan('2026-12').to_ms - 1), '2026-12');
  assert.equal(monthOf(monthSpan('2026-12').to_ms), '2027-01');
  assert.equal(dayOf(monthSpan('2026-12').to_ms - 1), '2026-12-31');
});

test('things by the month in which they opened, in their order', () => {
  const things = [5, 4, 5].map((month, i) => ({ i, opened_local_ms: Date.UTC(2026, month - 1, 2) }));
  const months = byMonth(things);
  assert.deepEqual([...months.keys()], ['2026-05', '2026-04']);
  assert.deepEqual(
    months.get('2026-05')?.map((t) => t.i),
    [0, 2],
  );
  assert.equal(byMonth([]).size, 0);
  assert.deepEqual(inMonth(things, '2026-05'), [things[0], things[2]]);
  assert.equal(inMonth(things, '2026-05'), inMonth(things, '2026-05'));
  assert.deepEqual(inMonth(things, '2026-06'), []);
});

test('things of years with fewer or more than four digits stand in their months too', () => {
  const stamps = [
    Date.UTC(1950, 3, 2),
    new Date('0050-04-02T00:00Z').getTime(),
    Date.UTC(1950, 3, 3),
    Date.UTC(12026, 3, 2),
  ];
  const months = byMonth(stamps.map((opened_local_ms) => ({ opened_local_ms })));
  assert.deepEqual(
    [...months].map(([month, list]) => [month, list.length]),
    [
      ['1950-04', 2],
      ['0050-04', 1],
      [monthOf(Date.UTC(12026, 3, 2)), 1],
    ],
  );
});
