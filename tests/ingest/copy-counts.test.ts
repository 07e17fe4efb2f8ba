import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOverlaps, phoneCounts } from '../../ingest/copy-counts.ts';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { readText } from './read-text.ts';

const copy = (export_id: string, phone: number, records: readonly string[]): CopyOfChat => ({
  export_id,
  path: export_id,
  columns: readText(records.map((r) => `${r.slice(0, 2)}/05/2026, ${r.slice(3)}\n`).join('')).columns,
  zone: null,
  phone,
});
const merged = (...copies: CopyOfChat[]) => {
  const { shown } = mergeCopies(copies, NO_PEOPLE);
  assert.ok(shown);
  return shown;
};

// A text a day, long enough that phones are put in order by them.
const say = (day: number, name = 'Ann') =>
  `${String(day).padStart(2, '0')} 09:00 - ${name}: the boxes of day ${day} went to dock ${day + 1} in the morning`;
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => say(from + i));
const without = (records: readonly string[], day: number) => records.filter((r) => r !== say(day));

const overlapsOf = (...copies: CopyOfChat[]) =>
  copyOverlaps(merged(...copies)).map(
    (o) =>
      `${o.newer} after ${o.older}: ${o.matched}, ${o.only_in_older} only older, ${o.only_in_newer} only newer`,
  );

test('an export is held against the one of its phone before it, where both show the time', () => {
  // The first and the last message of a copy may be cut by a minute: they are not counted.
  assert.deepEqual(overlapsOf(copy('a', 0, days(1, 10)), copy('b', 0, days(3, 28))), [
    'b after a: 6, 0 only older, 0 only newer',
  ]);
  assert.deepEqual(overlapsOf(copy('a', 0, without(days(1, 10), 5)), copy('b', 0, without(days(1, 28), 7))), [
    'b after a: 6, 1 only older, 1 only newer',
  ]);
});

test('nothing overlaps: the newer export begins behind the end of the older one', () => {
  const [found] = copyOverlaps(merged(copy('a', 0, days(1, 10)), copy('b', 0, days(15, 28))));
  assert.deepEqual([found?.matched, found?.only_in_older, found?.only_in_newer], [0, 0, 0]);
  assert.ok((found?.newer_from_local_ms as number) > (found?.older_until_local_ms as number));
});

test('of several the last that is two weeks older; another phone only where its own has none', () => {
  const newest = copy('new', 0, days(1, 28));
  const yesterday = copy('yesterday', 0, days(1, 27));
  const early = copy('early', 0, days(1, 8));
  const other = copy('other', 1, days(1, 12));
  assert.deepEqual(
    overlapsOf(newest, yesterday, early).map((o) => o.split(':')[0]),
    ['new after early', 'yesterday after early'],
  );
  assert.deepEqual(
    overlapsOf(newest, other).map((o) => o.split(':')[0]),
    ['new after other'],
  );
  // A second phone's export of the same days is no earlier one.
  assert.deepEqual(overlapsOf(newest, copy('other', 1, days(1, 27))), []);
});

test('another phone against the first one, by month, where both show the time', () => {
  const shown = merged(copy('a', 0, without(days(1, 28), 5)), copy('b', 1, without(days(3, 20), 9)));
  assert.deepEqual(
    phoneCounts(shown, (row) => (row < 10 ? '2026-05' : '2026-06')),
    [
      {
        phone: 1,
        export_ids: ['b'],
        months: {
          '2026-05': { matched: 5, only_in_first: 1, only_in_second: 1 },
          '2026-06': { matched: 9, only_in_first: 0, only_in_second: 0 },
        },
      },
    ],
  );
});
