import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Calendar, DayRule, Window } from '../../ingest/schema/policy.ts';
import { FLOATING, localOf, type ZoneTable } from '../../ingest/schema/zone-table.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import {
  businessMs,
  dueAt,
  fillOpening,
  isOpen,
  openShareOfHour,
  workingDayMs,
  workingDays,
} from '../../transform/business-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string) => Date.parse(`${iso}Z`);
const clock = (hours: string): number => {
  const [hour = 0, minute = 0] = hours.split(':').map(Number);
  return hour * 60 + minute;
};
const windows = (...spans: string[]): Window[] =>
  spans.map((span) => span.split('-').map(clock) as unknown as Window);

function week(mon_fri: Window[], sat: Window[] = [], days: DayRule[] = [], sun: Window[] = []): Calendar {
  const weekly = [mon_fri, mon_fri, mon_fri, mon_fri, mon_fri, sat, sun];
  return { zone: null, weekly, changes: [], days, covered_years: null };
}
const day = (date: string, working: boolean): DayRule => ({ date, name: 'day', working });

const FROM = at('2026-01-01T00:00');
const TO = at('2026-12-31T23:59');
const amsterdam = fillZoneTable('Europe/Amsterdam', FROM, TO);
const open = (calendar: Calendar, zone: ZoneTable = FLOATING) => fillOpening(calendar, zone, FROM, TO);

const NINE_TO_FIVE = week(windows('09:00-17:00'));
const NEVER = week([]);
/** 2026-06-05 is a Friday. */
const FRIDAY = '2026-06-05';

test('opened Friday 16:30 with a limit of 1 h: due Monday 09:30', () => {
  assert.equal(dueAt(open(NINE_TO_FIVE), at(`${FRIDAY}T16:30`), HOUR), at('2026-06-08T09:30'));
});

test('arrived 08:30, answered 09:15: 15 minutes', () => {
  const b = businessMs(open(NINE_TO_FIVE), at(`${FRIDAY}T08:30`), at(`${FRIDAY}T09:15`));
  assert.equal(b, 15 * MINUTE);
});

test('arrived 18:00, opening 07:00, answered 08:00: 1 h of 14 h', () => {
  const opening = open(week(windows('07:00-17:00')));
  assert.equal(businessMs(opening, at('2026-06-02T18:00'), at('2026-06-03T08:00')), HOUR);
});

test('arrived 18:00, answered 20:00: 0, and neither moment is open', () => {
  const opening = open(NINE_TO_FIVE);
  assert.equal(businessMs(opening, at(`${FRIDAY}T18:00`), at(`${FRIDAY}T20:00`)), 0);
  assert.equal(isOpen(opening, at(`${FRIDAY}T20:00`)), false);
});

test('a window holds its start and not its end; a limit may end with it', () => {
  const opening = open(NINE_TO_FIVE);
  assert.equal(isOpen(opening, at(`${FRIDAY}T09:00`)), true);
  assert.equal(isOpen(opening, at(`${FRIDAY}T08:59:59`)), false);
  assert.equal(isOpen(opening, at(`${FRIDAY}T16:59:59`)), true);
  assert.equal(isOpen(opening, at(`${FRIDAY}T17:00`)), false);
  assert.equal(dueAt(opening, at(`${FRIDAY}T16:30`), 30 * MINUTE), at(`${FRIDAY}T17:00`));
});

test('lunch is closed, Saturday has its own hours', () => {
  const opening = open(week(windows('13:30-18:00', '09:00-12:30'), windows('09:00-13:00')));
  assert.equal(dueAt(opening, at(`${FRIDAY}T12:00`), HOUR), at(`${FRIDAY}T14:00`));
  assert.equal(dueAt(opening, at(`${FRIDAY}T17:00`), 2 * HOUR), at('2026-06-06T10:00'));
  assert.equal(businessMs(opening, at(`${FRIDAY}T00:00`), at('2026-06-07T00:00')), 12 * HOUR);
});

test('windows to 24:00 join the next morning; overlapping ones count once', () => {
  const opening = open(week(windows('00:00-24:00', '09:00-12:00')));
  // Monday 00:00 to Saturday 00:00 is one window.
  assert.equal(businessMs(opening, at('2026-06-01T00:00'), at('2026-06-08T00:00')), 120 * HOUR);
  assert.equal(isOpen(opening, at('2026-06-02T00:00')), true);
  assert.equal(opening.starts_ms.includes(at('2026-06-02T00:00')), false);
});

test('a window past midnight belongs to the day it begins on', () => {
  for (const window of [windows('22:00-06:00'), [[1320, 1800]] as Window[]]) {
    const opening = open(week(window, [], [day(FRIDAY, false)]));
    // Thursday's shift runs into the holiday, the holiday's own does not begin, Saturday has none.
    assert.equal(isOpen(opening, at(`${FRIDAY}T05:00`)), true);
    assert.equal(isOpen(opening, at(`${FRIDAY}T23:00`)), false);
    assert.equal(isOpen(opening, at('2026-06-06T05:00')), false);
    assert.equal(isOpen(opening, at('2026-06-13T05:59')), true);
  }
});

test('a night begun before the span still counts', () => {
  const opening = fillOpening(
    week(windows('22:00-06:00')),
    FLOATING,
    at('2026-06-03T01:00'),
    at('2026-06-03T02:00'),
  );
  assert.equal(isOpen(opening, at('2026-06-03T01:30')), true);
});

test('a holiday closes its day', () => {
  const opening = open(week(windows('09:00-17:00'), [], [day(FRIDAY, false)]));
  assert.equal(dueAt(opening, at('2026-06-04T16:30'), HOUR), at('2026-06-08T09:30'));
});

test("a make-up working day has Monday's hours, else those of the first day that has any", () => {
  const saturday = [day('2026-06-06', true)];
  const with_saturday = open(week(windows('09:00-17:00'), windows('10:00-11:00'), saturday));
  assert.equal(businessMs(with_saturday, at('2026-06-06T00:00'), at('2026-06-07T00:00')), 8 * HOUR);
  const no_monday = {
    ...NINE_TO_FIVE,
    weekly: [[], windows('10:00-16:00'), windows('09:00-17:00'), [], [], [], []],
    days: saturday,
  };
  assert.equal(businessMs(open(no_monday), at('2026-06-06T00:00'), at('2026-06-07T00:00')), 6 * HOUR);
  assert.equal(open(week([], [], saturday)).starts_ms.length, 0);
});

test('the later rule for a date holds, and a weekday worked after all keeps its own hours', () => {
  const worked = week(windows('09:00-17:00'), [], [day(FRIDAY, false), day(FRIDAY, true)]);
  const short_friday = { ...worked, weekly: worked.weekly.with(4, windows('09:00-15:00')) };
  assert.equal(businessMs(open(short_friday), at(`${FRIDAY}T00:00`), at('2026-06-06T00:00')), 6 * HOUR);
});

test('other hours from a date on: each day keeps those of its time, and "1d" is a day as it is last', () => {
  const later = week(windows('10:00-14:00')).weekly;
  const calendar = { ...NINE_TO_FIVE, changes: [{ from: FRIDAY, weekly: later }] };
  const opening = open(calendar);
  assert.equal(businessMs(opening, at('2026-06-04T00:00'), at('2026-06-05T00:00')), 8 * HOUR);
  assert.equal(businessMs(opening, at('2026-06-05T00:00'), at('2026-06-06T00:00')), 4 * HOUR);
  assert.equal(dueAt(opening, at('2026-06-04T16:30'), HOUR), at('2026-06-05T10:30'));
  assert.equal(workingDayMs(calendar), 4 * HOUR);
  assert.deepEqual(
    [openShareOfHour(calendar, '2026-06-04')[0]?.[9], openShareOfHour(calendar, FRIDAY)[0]?.[9]],
    [1, 0],
  );
});

test('no open hour: no business time, nothing ever due', () => {
  const opening = open(NEVER);
  assert.equal(businessMs(opening, FROM, TO), 0);
  assert.equal(dueAt(opening, FROM, 1), null);
  assert.equal(isOpen(opening, at(`${FRIDAY}T10:00`)), false);
  assert.equal(workingDayMs(NEVER), null);
  assert.equal(workingDays(NEVER, '2026-01-01', '2026-12-31'), 0);
});

test('a limit that the table does not reach has no due time; a limit of 0 is due at once', () => {
  const opening = open(NINE_TO_FIVE);
  const last = at('2026-12-31T17:00');
  assert.equal(dueAt(opening, at('2026-12-31T16:00'), HOUR), last);
  assert.equal(dueAt(opening, at('2026-12-31T16:00'), HOUR + 1), null);
  assert.equal(dueAt(opening, at(`${FRIDAY}T20:00`), 0), at(`${FRIDAY}T20:00`));
});

test('an end before the start is no time', () => {
  assert.equal(businessMs(open(NINE_TO_FIVE), at(`${FRIDAY}T12:00`), at(`${FRIDAY}T10:00`)), 0);
});

test('windows are wall clock: Amsterdam opens at 08:00 UTC in winter and at 07:00 in summer', () => {
  const opening = open(NINE_TO_FIVE, amsterdam);
  assert.equal(isOpen(opening, at('2026-03-27T08:00')), true);
  assert.equal(isOpen(opening, at('2026-03-27T07:59')), false);
  assert.equal(isOpen(opening, at('2026-03-30T07:00')), true);
  assert.equal(isOpen(opening, at('2026-03-30T15:00')), false);
});

test('clocks forward: a night shift has an hour less; clocks back: an hour more', () => {
  const opening = open(week([], windows('22:00-06:00')), amsterdam);
  const night = (from: string, to: string) => businessMs(opening, at(from), at(to));
  assert.equal(night('2026-03-28T12:00', '2026-03-29T12:00'), 7 * HOUR);
  assert.equal(night('2026-10-24T12:00', '2026-10-25T12:00'), 9 * HOUR);
  assert.equal(night('2026-06-06T12:00', '2026-06-07T12:00'), 8 * HOUR);
});

test('windows inside the hour that is missing, or that comes twice', () => {
  const opening = open(week([], [], [], windows('02:15-02:45', '02:50-03:00')), amsterdam);
  const sunday = (date: string) => businessMs(opening, at(`${date}T00:00`), at(`${date}T12:00`));
  assert.equal(sunday('2026-03-29'), 0);
  assert.equal(sunday('2026-10-25'), 80 * MINUTE);
  assert.equal(sunday('2026-06-07'), 40 * MINUTE);
});

const minute_of_day = fc.nat(1440);
const any_windows = fc.array(fc.tuple(minute_of_day, minute_of_day), { maxLength: 3 });
const any_day = fc
  .integer({ min: 0, max: 364 })
  .map((n) => new Date(FROM + n * 24 * HOUR).toISOString().slice(0, 10));
const any_calendar: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constant(null),
  weekly: fc.array(any_windows, { minLength: 7, maxLength: 7 }),
  changes: fc.constant([]),
  days: fc.array(fc.record({ date: any_day, name: fc.constant('day'), working: fc.boolean() }), {
    maxLength: 20,
  }),
  covered_years: fc.constant(null),
});
const any_instant = fc.oneof(
  fc.integer({ min: FROM, max: TO }),
  // Often near a change of the clocks.
  fc
    .constantFrom(at('2026-03-29T01:00'), at('2026-10-25T01:00'))
    .chain((change) => fc.integer({ min: change - 5 * HOUR, max: change + 5 * HOUR })),
);

test('any calendar: B is additive, at least 0, at most the elapsed time', () => {
  fc.assert(
    fc.property(any_calendar, any_instant, any_instant, any_instant, (calendar, x, y, z) => {
      const opening = open(calendar, amsterdam);
      const [a, b, c] = [x, y, z].sort((p, q) => p - q) as [number, number, number];
      const whole = businessMs(opening, a, c);
      assert.equal(whole, businessMs(opening, a, b) + businessMs(opening, b, c));
      assert.ok(whole >= 0 && whole <= c - a);
    }),
  );
});

test('any calendar: the due time is the earliest at which the limit is used up', () => {
  const limits = fc.integer({ min: 1, max: 40 * HOUR });
  fc.assert(
    fc.property(any_calendar, any_instant, limits, (calendar, opened, limit) => {
      const opening = open(calendar, amsterdam);
      const due = dueAt(opening, opened, limit);
      if (due === null) {
        assert.ok(businessMs(opening, opened, Number.MAX_SAFE_INTEGER) < limit);
      } else {
        assert.equal(businessMs(opening, opened, due), limit);
        assert.ok(businessMs(opening, opened, due - 1) < limit);
      }
    }),
  );
});

test('any calendar: the windows are sorted and apart, and their times add up', () => {
  fc.assert(
    fc.property(any_calendar, (calendar) => {
      const { starts_ms, ends_ms, cumulative_ms } = open(calendar, amsterdam);
      let sum = 0;
      for (const [i, start] of starts_ms.entries()) {
        assert.ok(start < (ends_ms[i] as number));
        assert.ok(i === 0 || start > (ends_ms[i - 1] as number));
        assert.equal(cumulative_ms[i], sum);
        sum += (ends_ms[i] as number) - start;
      }
    }),
  );
});

test('a week without nights: open exactly when the wall clock lies in a window of its day', () => {
  const calendar = week(
    windows('01:30-02:30', '09:00-12:30'),
    windows('02:40-04:00'),
    [],
    windows('02:10-03:20'),
  );
  const opening = open(calendar, amsterdam);
  fc.assert(
    fc.property(any_instant, (utc_ms) => {
      const local = new Date(localOf(amsterdam, utc_ms));
      const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
      const hours = calendar.weekly[(local.getUTCDay() + 6) % 7] as readonly Window[];
      const expected = hours.some(([start, end]) => minute >= start && minute < end);
      assert.equal(isOpen(opening, utc_ms), expected);
    }),
    { numRuns: 500 },
  );
});

test('a working day is the longest day of the week, lunch and overlaps counted once', () => {
  assert.equal(workingDayMs(week(windows('09:00-12:30', '13:30-18:00'), windows('09:00-13:00'))), 8 * HOUR);
  assert.equal(workingDayMs(week(windows('09:00-12:00', '11:00-13:00'))), 4 * HOUR);
  assert.equal(workingDayMs(week(windows('22:00-06:00'))), 8 * HOUR);
});

test('shares of the hours of a normal week', () => {
  const shares = openShareOfHour(
    week(windows('09:00-12:30'), [], [day(FRIDAY, false)], windows('23:00-01:00')),
    FRIDAY,
  );
  assert.deepEqual(shares[4]?.slice(8, 14), [0, 1, 1, 1, 0.5, 0]);
  assert.equal(
    shares[5]?.some((share) => share > 0),
    false,
  );
  assert.equal(shares[6]?.[23], 1);
  // Sunday's night runs into Monday.
  assert.equal(shares[0]?.[0], 1);
  assert.deepEqual([shares.length, ...shares.map((hours) => hours.length)], [7, 24, 24, 24, 24, 24, 24, 24]);
});

test('working days of a month: both ends counted, holidays off, make-up days on', () => {
  const days = [day(FRIDAY, false), day('2026-06-06', true), day('2026-06-07', false)];
  assert.equal(workingDays(NINE_TO_FIVE, '2026-06-01', '2026-06-30'), 22);
  assert.equal(workingDays(week(windows('09:00-17:00'), [], days), '2026-06-01', '2026-06-07'), 5);
  assert.equal(workingDays(NINE_TO_FIVE, FRIDAY, FRIDAY), 1);
  assert.equal(workingDays(NINE_TO_FIVE, '2026-06-30', '2026-06-01'), 0);
});

test('an endless span is refused, an empty one is never open', () => {
  const endless = () => fillOpening(NINE_TO_FIVE, FLOATING, Number.NEGATIVE_INFINITY, TO);
  assert.throws(endless, RangeError);
  const none = fillOpening(NINE_TO_FIVE, FLOATING, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  assert.equal(none.starts_ms.length, 0);
});
