import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import {
  FLOATING,
  localOf,
  localOfColumn,
  utcOf,
  utcOfColumn,
  type ZoneTable,
} from '../../ingest/schema/zone-table.ts';
import { fillZoneTable, isKnownZone } from '../../ingest/zone.ts';

const at = (iso: string) => Date.parse(`${iso}Z`);
const FROM = at('2015-01-01T00:00:00');
const TO = at('2031-01-01T00:00:00');
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

/** Half an hour of summer time, two changes a Ramadan, summer time given up, no summer time, odd offset. */
const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Singapore',
  'Asia/Kathmandu',
];

for (const zone of ZONES) {
  test(`${zone}: the table says what luxon says, around every change to the minute`, () => {
    const table = fillZoneTable(zone, FROM, TO);
    const iana = IANAZone.create(zone);
    const check = (utc_ms: number) =>
      assert.equal(localOf(table, utc_ms) - utc_ms, iana.offset(utc_ms) * 60_000);
    for (const start of table.starts_utc_ms.slice(1)) {
      for (const utc_ms of [start - 60_000, start - 1, start, start + 60_000]) check(utc_ms);
    }
    fc.assert(fc.property(fc.integer({ min: FROM, max: TO }), check));
  });

  test(`${zone}: local to UTC and back`, () => {
    const table = fillZoneTable(zone, FROM, TO);
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), (utc_ms) => {
        const back = utcOf(table, localOf(table, utc_ms));
        // Only in a repeated hour may it be another instant: the earlier one of the same wall clock.
        assert.ok(back <= utc_ms);
        assert.equal(localOf(table, back), localOf(table, utc_ms));
      }),
    );
  });
}

test('a time the clocks jumped over is shifted forward, as luxon does', () => {
  const table = fillZoneTable('Europe/Amsterdam', FROM, TO);
  for (const local of ['2026-03-29T02:00:00', '2026-03-29T02:30:00', '2026-03-29T02:59:59']) {
    const luxon = DateTime.fromISO(local, { zone: 'Europe/Amsterdam' });
    assert.equal(utcOf(table, at(local)), luxon.toMillis());
  }
  const shifted = localOf(table, utcOf(table, at('2026-03-29T02:30:00')));
  assert.equal(iso(shifted), '2026-03-29T03:30');
});

test('a time that occurs twice is the earlier instant', () => {
  const table = fillZoneTable('Europe/Amsterdam', FROM, TO);
  assert.equal(iso(utcOf(table, at('2026-10-25T01:59:00'))), '2026-10-24T23:59');
  assert.equal(iso(utcOf(table, at('2026-10-25T02:00:00'))), '2026-10-25T00:00');
  assert.equal(iso(utcOf(table, at('2026-10-25T02:59:00'))), '2026-10-25T00:59');
  assert.equal(iso(utcOf(table, at('2026-10-25T03:00:00'))), '2026-10-25T02:00');
});

test('a day left out of the calendar: Samoa had no 30 December 2011', () => {
  const table = fillZoneTable('Pacific/Apia', at('2011-06-01T00:00:00'), at('2012-06-01T00:00:00'));
  assert.equal(iso(utcOf(table, at('2011-12-29T23:59:00'))), '2011-12-30T09:59');
  assert.equal(iso(localOf(table, utcOf(table, at('2011-12-30T12:00:00')))), '2011-12-31T12:00');
  assert.equal(iso(utcOf(table, at('2011-12-31T00:00:00'))), '2011-12-30T10:00');
});

test('columns give what single values give, in any order, and keep NaN', () => {
  const table = fillZoneTable('Europe/Amsterdam', FROM, TO);
  const around = table.starts_utc_ms.slice(1).reduce<number[]>((all, start) => {
    for (let minutes = -180; minutes <= 180; minutes += 15) all.push(start + minutes * 60_000);
    return all;
  }, []);
  const column = Float64Array.from([...around, ...around.toReversed(), Number.NaN, FROM, TO]);
  assert.deepEqual(
    utcOfColumn(table, column),
    column.map((ms) => utcOf(table, ms)),
  );
  assert.deepEqual(
    localOfColumn(table, column),
    column.map((ms) => localOf(table, ms)),
  );
  assert.equal(utcOfColumn(table, Float64Array.of(Number.NaN, FROM))[0], Number.NaN);
});

test('without a zone local time stands as it is', () => {
  assert.equal(utcOf(FLOATING, FROM), FROM);
  assert.deepEqual(localOfColumn(FLOATING, Float64Array.of(1, -1)), Float64Array.of(1, -1));
});

test('a table may be widened; answers inside the first span stay', () => {
  const narrow = fillZoneTable('Europe/London', at('2026-01-01T00:00:00'), at('2026-12-31T23:59:00'));
  const wide = fillZoneTable('Europe/London', at('2020-05-01T00:00:00'), at('2022-05-01T00:00:00'));
  assert.ok(wide.starts_utc_ms.length > narrow.starts_utc_ms.length);
  for (let month = 0; month < 12; month++) {
    const local_ms = Date.UTC(2026, month, 15);
    assert.equal(utcOf(wide, local_ms), utcOf(narrow, local_ms));
  }
  assert.equal(fillZoneTable('Europe/London', at('2021-01-01T00:00:00'), at('2026-01-01T00:00:00')), wide);
});

test('a local stamp of New Year may lie in the year beside it: that year is in the table', () => {
  const whole = (year: number) => [at(`${year}-02-01T00:00:00`), at(`${year}-11-01T00:00:00`)] as const;
  const first = fillZoneTable('Pacific/Auckland', at('2026-01-01T00:30:00'), at('2026-03-01T00:00:00'));
  assert.equal(fillZoneTable('Pacific/Auckland', ...whole(2025)), first);
  const last = fillZoneTable('America/Chicago', at('2026-03-01T00:00:00'), at('2026-12-31T23:30:00'));
  assert.equal(fillZoneTable('America/Chicago', ...whole(2027)), last);
});

test('impossible stamps are clamped to 1970 to 2099', () => {
  const ends: readonly (readonly [number, number])[] = [
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
    [-8.64e15, 8.64e15],
  ];
  for (const [from, to] of ends) {
    const { starts_utc_ms }: ZoneTable = fillZoneTable('Asia/Shanghai', from, to);
    assert.ok([...starts_utc_ms.slice(1)].every((start) => start >= 0 && start < at('2100-01-01T00:00:00')));
    assert.equal(starts_utc_ms[0], Number.NEGATIVE_INFINITY);
  }
});

test('unknown zones are named', () => {
  assert.equal(isKnownZone('Asia/Singapore'), true);
  assert.equal(isKnownZone('Mars/Olympus'), false);
  assert.equal(isKnownZone(''), false);
  assert.throws(() => fillZoneTable('Mars/Olympus', FROM, TO), /unknown time zone "Mars\/Olympus"/);
});
