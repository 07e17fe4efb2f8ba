import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderHints } from '../../ingest/date-order.ts';
import { stampOf } from '../../ingest/local-time.ts';
import { recognise } from '../../ingest/recognise.ts';
import { scanLines } from '../../ingest/scan.ts';

const NOTHING: OrderHints = {
  date_order: null,
  hint: 'sibling',
  exported_at_ms: null,
  mediaDays: () => new Map(),
  isPadded: () => null,
};

function reading(text: string, hints: Partial<OrderHints> = {}) {
  const c = scanLines(Buffer.from(text));
  const r = recognise(c, { ...NOTHING, ...hints });
  assert.ok(r, 'no record was found');
  return { ...r, lines: [...r.rows].map((row) => c.line[row]), stamps: [...r.local_ms].map(stampOf) };
}

const android = (...stamps: string[]) => stamps.map((s) => `${s} - A: x\n`).join('');
const days = (r: { stamps: string[] }) => r.stamps.map((s) => s.slice(0, 10));

test('two exports in one file whose dates are written alike in another order are split at the change', () => {
  const two = reading(
    android('18/03/2022, 13:31', '19/03/2022, 13:31', '03/20/2022, 13:31', '03/21/2022, 13:31'),
  );
  assert.deepEqual(days(two), ['2022-03-18', '2022-03-19', '2022-03-20', '2022-03-21']);
  assert.deepEqual([two.sections, two.impossible_dates], [2, 0]);
  const day = (n: number) => String(n).padStart(2, '0');
  const march = Array.from({ length: 21 }, (_, i) => `${i + 10}/3/22, 10:00`);
  const april = Array.from({ length: 29 }, (_, i) => `4/${i + 1}/22, 10:00`);
  assert.deepEqual(days(reading(android(...march, ...april))), [
    ...march.map((_, i) => `2022-03-${day(i + 10)}`),
    ...april.map((_, i) => `2022-04-${day(i + 1)}`),
  ]);
});

test('a few lines in another spelling that run the clock back by minutes are text', () => {
  const r = reading('18/03/2022, 10:00 - A: hi\n18/03/2022, 12:00 - B: log\n18.03.22, 11:58 - Z: help\n');
  assert.deepEqual([r.lines, r.declined, r.sections], [[1, 2], 1, 1]);
});

test('no header, no reading', () => {
  assert.equal(recognise(scanLines(Buffer.from('hello\nworld\n')), NOTHING), null);
});

const ORDERS: readonly (readonly [what: string, text: string, order: string, evidence: string])[] = [
  ['a year in front', android('2024/02/03, 10:00'), 'ymd', 'four-digit-year-first'],
  ['a month in words', android('10:00, 3 Feb 2014'), 'dmy', 'month-name'],
  ['a first field over 12', android('02/03/24, 10:00', '13/03/24, 10:00'), 'dmy', 'field-over-12'],
  ['a second field over 12', android('02/03/24, 10:00', '02/13/24, 10:00'), 'mdy', 'field-over-12'],
  [
    'most fields, where a line is damaged',
    android('13/03/24, 9:00', '14/03/24, 9:00', '03/15/24, 9:00'),
    'dmy',
    'field-over-12',
  ],
  [
    'a clock that runs forward over the end of a month',
    android('10/01/24, 9:00', '12/01/24, 9:00', '02/02/24, 9:00', '05/02/24, 9:00'),
    'dmy',
    'monotony',
  ],
  [
    'the same with the month first',
    android('01/10/24, 9:00', '01/12/24, 9:00', '02/02/24, 9:00', '02/05/24, 9:00'),
    'mdy',
    'monotony',
  ],
  [
    'two digits of a year in front',
    android('24/08/09 PM 1:28', '24/09/10 PM 1:28', '25/01/03 PM 1:28'),
    'ymd',
    'monotony',
  ],
];

for (const [what, text, order, evidence] of ORDERS) {
  test(`date order by ${what}`, () => {
    const r = reading(text);
    assert.deepEqual([r.date_order, r.evidence, r.other_order], [order, evidence, null]);
  });
}

const OPEN = android('03/05/24, 10:00', '04/05/24, 10:00', '05/05/24, 10:00');

test('where nothing decides both readings are named', () => {
  const r = reading(OPEN);
  assert.deepEqual([r.date_order, r.evidence, r.other_order], ['dmy', 'not-decidable', 'mdy']);
  const american = reading(android('3/5/24, 10:00 PM', '4/5/24, 10:00 PM'));
  assert.deepEqual([american.date_order, american.other_order], ['mdy', 'dmy']);
});

test('one day of two-digit fields may be a year in front: told, the usual reading taken', () => {
  const korean = reading(android('24/8/21 PM 1:28', '24/8/21 PM 1:29'));
  assert.deepEqual([korean.date_order, korean.evidence, korean.other_order], ['ymd', 'not-decidable', 'dmy']);
  assert.deepEqual(days(korean), ['2024-08-21', '2024-08-21']);
  const dashes = reading(android('15-01-20 13:28', '15-01-20 13:29'));
  assert.deepEqual([dashes.date_order, dashes.evidence, dashes.other_order], ['dmy', 'not-decidable', 'ymd']);
  // No phone writes a year in front with slashes, but the Korean.
  assert.equal(reading(android('15/01/20, 13:28', '15/01/20, 13:29')).evidence, 'field-over-12');
});

test('what each reading would make of the file stands beside the decision', () => {
  const r = reading(android('02/03/24, 10:00', '13/03/24, 10:00', '13/03/24, 11:00'));
  assert.deepEqual(r.readings, [
    { order: 'dmy', impossible: 0, back_days: 0 },
    { order: 'mdy', impossible: 2, back_days: 0 },
    { order: 'ymd', impossible: 1, back_days: 0 },
  ]);
  assert.deepEqual(reading(android('2024/02/03, 10:00')).readings, []);
});

test('the time of the export rules out what lies behind it', () => {
  const r = reading(android('03/05/24, 10:00', '03/06/24, 10:00'), {
    exported_at_ms: Date.UTC(2024, 2, 20),
  });
  assert.deepEqual([r.date_order, r.evidence], ['mdy', 'export-time']);
});

test('a day in a media name decides', () => {
  const r = reading(OPEN, { mediaDays: () => new Map([[1, Date.UTC(2024, 3, 5) / 86_400_000]]) });
  assert.deepEqual([r.date_order, r.evidence], ['mdy', 'media-names']);
});

test('a sibling decides only where the file does not, the policy always', () => {
  const sibling = { date_order: 'mdy', hint: 'sibling' } as const;
  assert.deepEqual([reading(OPEN, sibling).date_order, reading(OPEN, sibling).evidence], ['mdy', 'sibling']);
  assert.equal(reading(android('13/03/24, 10:00'), sibling).evidence, 'field-over-12');
  const policy = reading(OPEN, { date_order: 'mdy', hint: 'policy' });
  assert.deepEqual([policy.date_order, policy.evidence], ['mdy', 'policy']);
});

test('a stamp that is no date keeps the time of the record before', () => {
  const r = reading(android('13/03/24, 9:00', '31/02/24, 9:30', '14/03/24, 9:00'));
  assert.equal(r.impossible_dates, 1);
  assert.deepEqual(r.stamps, ['2024-03-13T09:00:00', '2024-03-13T09:00:00', '2024-03-14T09:00:00']);
});

test('a pasted header of another family is text', () => {
  const r = reading(
    '[13/03/2024, 10:00:00] A: look\n12/03/2024, 09:00 - B: pasted\n[14/03/2024, 10:00:00] A: x\n',
  );
  assert.deepEqual([r.lines, r.declined], [[1, 3], 1]);
});

test('a pasted header in another spelling is text where its clock runs back', () => {
  const own = (d: number) => `[${d}/03/2024, 10:00:00] A: x\n`;
  const r = reading(`${own(13)}${own(14)}[9:30 PM, 12/03/2024] B: pasted\n${own(15)}${own(16)}`);
  assert.deepEqual([r.lines, r.declined, r.sections], [[1, 2, 4, 5], 1, 1]);
});

test('a pasted stamp with a two-digit year is not saved by reading its day as a year', () => {
  const own = (d: number) => `${d}/03/2024, 10:00 - A: x\n`;
  const r = reading(`${own(13)}${own(14)}25/3/20, 9:30 - B: pasted\n${own(15)}`);
  assert.deepEqual([r.lines, r.declined], [[1, 2, 4], 1]);
});

test('a spelling that changes while the clock runs on opens a section', () => {
  const r = reading(android('3/18/24, 9:00', '3/19/24, 9:00', '20/03/2024, 9:00', '21/03/2024, 9:00'));
  assert.deepEqual(days(r), ['2024-03-18', '2024-03-19', '2024-03-20', '2024-03-21']);
  assert.deepEqual([r.sections, r.declined], [2, 0]);
});

test('a section that does not decide for itself is read so that it lies between its neighbours', () => {
  const r = reading(
    android('3/30/24, 9:00', '3/31/24, 9:00', '4/1/24, 9:00', '4/2/2024, 9:00', '4/3/2024, 9:00'),
  );
  assert.deepEqual(days(r), ['2024-03-30', '2024-03-31', '2024-04-01', '2024-04-02', '2024-04-03']);
});

const ios = (line: string, end = '\r\n') => `[${line}] A: x${end}`;

test('also where the pasted lines are many in a short file', () => {
  const r = reading(
    [
      '[13/05/2026, 10:00:00] A: look at\n[02/01/2025, 09:00:00] Z: old\n[02/01/2025, 09:01:00] Z: more\r\n',
      '[13/05/2026, 10:05:00] B: ok\r\n[13/05/2026, 10:06:00] A: ok\r\n',
    ].join(''),
  );
  assert.deepEqual([r.lines, r.declined], [[1, 4, 5], 2]);
});

test('in a file with CRLF a header-like line behind a lone LF is text when it is older', () => {
  const r = reading(
    [
      ios('13/03/2024, 10:00:00'),
      ios('13/03/2024, 10:01:00'),
      ios('13/03/2024, 10:02:00', '\n'),
      ios('13/03/2024, 09:58:00'),
      ios('13/03/2024, 10:03:00'),
      ios('13/03/2024, 10:04:00'),
      ios('13/03/2024, 10:05:00'),
    ].join(''),
  );
  assert.deepEqual([r.lines, r.declined], [[1, 2, 3, 5, 6, 7], 1]);
});

test('one at the time of its neighbours is a record whose line end was changed', () => {
  const r = reading(
    [
      ios('13/03/2024, 10:00:00'),
      ios('13/03/2024, 10:01:00'),
      ios('13/03/2024, 10:02:00', '\n'),
      ios('13/03/2024, 10:02:00'),
      ios('13/03/2024, 10:03:00'),
      ios('13/03/2024, 10:04:00'),
      ios('13/03/2024, 10:05:00'),
    ].join(''),
  );
  assert.deepEqual([r.lines, r.declined], [[1, 2, 3, 4, 5, 6, 7], 0]);
});

test('in a file with LF alone line ends prove nothing', () => {
  const r = reading(android('13/03/24, 9:00', '13/03/24, 8:00', '14/03/24, 9:00', '14/03/24, 9:01'));
  assert.deepEqual(r.lines, [1, 2, 3, 4]);
});

test('a stamp without a year takes that of the one before, the next one behind the turn of the year', () => {
  const r = reading(android('19:07, 20 Sep 2013', '10:00, 30 Dec', '17:11, 3 Jan', '9:00, 18 Mar'));
  assert.deepEqual(days(r), ['2013-09-20', '2013-12-30', '2014-01-03', '2014-03-18']);
  assert.deepEqual([r.unknown_years, r.sections], [0, 1]);
});

test('where no stamp has a year that of the export is taken; without it nobody knows', () => {
  const text = android('17:11, 3 Jan', '9:00, 18 Mar');
  assert.deepEqual(days(reading(text, { exported_at_ms: Date.UTC(2014, 4, 1) })), [
    '2014-01-03',
    '2014-03-18',
  ]);
  assert.equal(reading(text).unknown_years, 2);
});

test('seconds tell the resolution of each record', () => {
  assert.deepEqual(
    [...reading(`${ios('13/03/2024, 10:00:00')}${ios('13/03/2024, 10:01')}`).resolution_s],
    [1, 60],
  );
});

const iphone = (...stamps: string[]) => stamps.map((s) => `[${s}] A: x\n`).join('');

test('years of two digits from 52 on are Buddhist ones', () => {
  const thai = reading(iphone('3/10/67 09:00:00', '15/10/67 10:00:00', '29/02/67 10:00:00'));
  assert.deepEqual(days(thai), ['2024-10-03', '2024-10-15', '2024-02-29']);
  assert.deepEqual(days(reading(iphone('15/10/51 10:00:00'))), ['2051-10-15']);
});

test('what WhatsApp on a computer copies is text, however well its time fits', () => {
  const older = `${iphone('06/01/2024, 13:40:07')}[13:45, 05/01/2024] B: y\n${iphone('06/01/2024, 13:50:00', '20/03/2024, 10:00:00')}`;
  assert.deepEqual(reading(older).lines, [1, 3, 4]);
  const seconds_ago = `${iphone('06/01/2024, 13:45:58')}[13:45, 06/01/2024] B: y\n${iphone('06/01/2024, 13:50:00')}`;
  assert.deepEqual(reading(seconds_ago).lines, [1, 3]);
});

test('a line in another spelling is dated as the file writes dates, and is text if it is then too old', () => {
  // Read with the month first it would fit: 1 May.
  const pasted = `${android('06/01/2024, 13:46')}05/01/24, 13:45 - B: y\n${android('06/01/2024, 13:50', '20/03/2024, 10:00', '11/12/2024, 10:00')}`;
  assert.deepEqual(reading(pasted).lines, [1, 3, 4, 5]);
});

test('more pasted lines than own ones do not make the file theirs', () => {
  const pasted = ['10', '11', '12', '13'].map((m) => `[13:${m}, 05/01/2024] B: y\n`).join('');
  const under_android = reading(android('06/01/2024, 13:45') + pasted + android('06/01/2024, 13:50'));
  assert.deepEqual(
    [under_android.lines, days(under_android)],
    [
      [1, 6],
      ['2024-01-06', '2024-01-06'],
    ],
  );
  const under_ios = reading(iphone('06/01/2024, 13:45:01') + pasted + iphone('06/01/2024, 13:50:00'));
  assert.deepEqual(under_ios.lines, [1, 6]);
  // Younger than the first line they are the file's own, and that one was put before them.
  const younger = ['10', '11', '12'].map((m) => `[07/01/2024, 13:${m}:00] B: y\n`).join('');
  assert.deepEqual(reading(android('06/01/2024, 13:45') + younger).lines, [2, 3, 4]);
});

test('no phone of America writes a zero before the month, and none that puts the year first', () => {
  const padded = { isPadded: () => true };
  assert.equal(reading(android('05/01/24, 1:45 pm'), padded).date_order, 'dmy');
  assert.equal(reading(iphone('28/03/25 下午2:05:09'), padded).date_order, 'dmy');
  assert.equal(reading(iphone('28/3/25 下午2:05:09'), { isPadded: () => false }).date_order, 'ymd');
});
