import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCalendar, SHIPPED } from '../../ingest/calendars.ts';

const readText = (url: URL) => readFileSync(url, 'utf8');
const HEADER = 'date,name_en,name_zh,working\n';

function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function counts(name: string, year: number): { off: number; working: string[] } {
  const days = readCalendar(name, readText).days.filter((day) => day.date.startsWith(`${year}-`));
  return {
    off: days.filter((day) => !day.working).length,
    working: days.filter((day) => day.working).map((day) => day.date),
  };
}

test('every shipped calendar reads, covers 2025 and 2026, and has all names in both languages', () => {
  for (const name of SHIPPED) {
    const { days, covered_years } = readCalendar(name, readText);
    assert.deepEqual(covered_years, [2025, 2026]);
    for (const day of days) {
      assert.match(day.name, /^[A-Z][A-Za-z' ()-]+$/);
      assert.match(day.name_zh ?? '', /^[\p{Script=Han}（）、]+$/u);
    }
  }
});

test('SG: eleven holidays a year, with Polling Day 2025 and three observed Mondays of 2026', () => {
  assert.deepEqual(counts('SG', 2025), { off: 12, working: [] });
  assert.deepEqual(counts('SG', 2026), { off: 14, working: [] });
});

test('SG: a Monday follows every holiday on a Sunday, and no other day is called observed', () => {
  const { days } = readCalendar('SG', readText);
  const observed = days.filter((day) => day.name.includes('observed')).map((day) => day.date);
  const sundays = days.filter((day) => weekday(day.date) === 0).map((day) => day.date);
  assert.deepEqual(observed, sundays.map(nextDay));
});

test('CN: the announced days off and make-up working days', () => {
  assert.deepEqual(counts('CN', 2025), {
    off: 28,
    working: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  });
  assert.deepEqual(counts('CN', 2026), {
    off: 33,
    working: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  });
});

test('CN: make-up working days are weekend days, and pay for as many weekdays off beyond the statutory ones', () => {
  const { days, covered_years } = readCalendar('CN', readText);
  assert.ok(days.every((day) => !day.working || [0, 6].includes(weekday(day.date))));
  // 13 statutory days a year since 2025. One that falls on a weekend is given on a weekday; every weekday off
  // beyond those 13 is worked on a weekend day.
  for (const year of covered_years) {
    const of_year = days.filter((day) => day.date.startsWith(`${year}-`));
    const weekdays_off = of_year.filter((day) => !day.working && ![0, 6].includes(weekday(day.date)));
    assert.equal(weekdays_off.length - of_year.filter((day) => day.working).length, 13);
  }
});

test('a name that is not shipped is refused', () => {
  assert.throws(() => readCalendar('../SG', readText), /unknown holiday calendar/);
});

const BROKEN: readonly (readonly [what: string, text: string, error: RegExp])[] = [
  ['another header', 'date,name\n', /SG\.csv:1/],
  ['a date that does not exist', `${HEADER}2026-02-30,A,B,false\n`, /SG\.csv:2/],
  ['a third answer to working', `${HEADER}2026-02-20,A,B,yes\n`, /SG\.csv:2/],
  ['a missing cell', `${HEADER}2026-02-20,A,B,false\n2026-02-21,A,false\n`, /SG\.csv:3/],
  ['a date twice', `${HEADER}2026-02-20,A,B,false\n2026-02-20,A,B,false\n`, /SG\.csv:3/],
];

for (const [what, text, error] of BROKEN) {
  test(`a file with ${what} is refused with its line`, () => {
    assert.throws(() => readCalendar('SG', () => text), error);
  });
}

test('line ends of Windows change nothing', () => {
  const text = `${HEADER}2026-02-20,"A, B",B,true\n`.replaceAll('\n', '\r\n');
  assert.deepEqual(readCalendar('SG', () => text).days, [
    { date: '2026-02-20', name: 'A, B', name_zh: 'B', working: true },
  ]);
});
