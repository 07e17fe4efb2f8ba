import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILY, spellingOf } from '../../ingest/spelling.ts';
import { canOpenHeader, newStamp, readStamp } from '../../ingest/stamp.ts';

/** Header → `f0 f1 f2 HH:MM:SS family` and what stands behind it. */
function read(line: string) {
  const bytes = Buffer.from(line);
  const stamp = newStamp();
  if (!canOpenHeader(bytes[0]) || !readStamp(bytes, 0, bytes.length, stamp)) return null;
  const time = new Date(stamp.time_s * 1000).toISOString().slice(11, 19);
  const family = Object.keys(FAMILY)[stamp.family];
  return [
    `${stamp.f0} ${stamp.f1} ${stamp.f2} ${time} ${family}`,
    bytes.subarray(stamp.body).toString(),
  ] as const;
}

const HEADERS: readonly (readonly [line: string, fields: string])[] = [
  // Android
  ['23/03/2022, 13:31 - A: x', '23 3 2022 13:31:00 dash'],
  ['1/29/18, 12:24 PM - A: x', '1 29 18 12:24:00 dash'],
  ['1/4/23, 7:02\u202fPM - A: x', '1 4 23 19:02:00 dash'],
  ['1/4/23, 12:02 AM - A: x', '1 4 23 00:02:00 dash'],
  ['12/10/20, 9:05 pm - A: x', '12 10 20 21:05:00 dash'],
  ['2023-12-20, 5:46 p.m. - A: x', '2023 12 20 17:46:00 dash'],
  ['2023/12/20, 5:46 pm - A: x', '2023 12 20 17:46:00 dash'],
  ['28/3/2025, 9:29\u00a0p.\u00a0m. - A: x', '28 3 2025 21:29:00 dash'],
  ['20/6/2017 8:28 p. m. - A: x', '20 6 2017 20:28:00 dash'],
  ['12/10/2019, 9:05 in the morning - A: x', '12 10 2019 09:05:00 dash'],
  ['12/10/2019, 9:05 in the afternoon - A: x', '12 10 2019 21:05:00 dash'],
  ['12/10/2019, 11:05 at night - A: x', '12 10 2019 23:05:00 dash'],
  ['12/10/2019, 2:05 at night - A: x', '12 10 2019 02:05:00 dash'],
  ['12/10/2019, 12:05 at night - A: x', '12 10 2019 00:05:00 dash'],
  ['12/10/2019 9:05 da noite - A: x', '12 10 2019 21:05:00 dash'],
  ['12/10/2019 2:05 da madrugada - A: x', '12 10 2019 02:05:00 dash'],
  ['12/10/2019, 12:00 noon - A: x', '12 10 2019 12:00:00 dash'],
  ['12/10/2019, 12:05 midnight - A: x', '12 10 2019 00:05:00 dash'],
  ['3. 10. 2023, 3:21 pop. - A: x', '3 10 2023 15:21:00 dash'],
  ['3. 10. 2023, 9:21 dop. - A: x', '3 10 2023 09:21:00 dash'],
  ['3/10/2023, 12:21 meio-dia - A: x', '3 10 2023 12:21:00 dash'],
  ['3/10/23 1.21 siang - A: x', '3 10 23 13:21:00 dash'],
  ['3/10/23 11.21 siang - A: x', '3 10 23 11:21:00 dash'],
  ['3/10/2023, 8:21 de la tarde - A: x', '3 10 2023 20:21:00 dash'],
  ['3.10.2023, 3:21 m.d. - A: x', '3 10 2023 15:21:00 dash'],
  ['3.10.23 г., 3:21 ч. pm - A: x', '3 10 23 15:21:00 dash'],
  ['2023-10-12, 15 h 21 - A: x', '2023 10 12 15:21:00 dash'],
  ['2023-10-12 9 h 02 - A: x', '2023 10 12 09:02:00 dash'],
  ['[2023-10-12 15 h 21 min 33 s] A: x', '2023 10 12 15:21:33 bracket'],
  ['29.01.18, 12:24 - A: x', '29 1 18 12:24:00 dash'],
  ['23.03.22 13:31 - A: x', '23 3 22 13:31:00 dash'],
  ['23-03-2022 13:31 - A: x', '23 3 2022 13:31:00 dash'],
  ['12/07/2017 à 22:35 - A: x', '12 7 2017 22:35:00 dash'],
  ['12/07/2017 às 22:35 - A: x', '12 7 2017 22:35:00 dash'],
  ['2026/5/7 08:46 - A: x', '2026 5 7 08:46:00 dash'],
  ['2026/4/6 下午1:54 - A: x', '2026 4 6 13:54:00 dash'],
  ['2026/4/6 凌晨12:54 - A: x', '2026 4 6 00:54:00 dash'],
  ['2026/4/6 中午12:54 - A: x', '2026 4 6 12:54:00 dash'],
  ['2026/4/6 中午1:54 - A: x', '2026 4 6 13:54:00 dash'],
  ['2026/4/6 晚上11:54 - A: x', '2026 4 6 23:54:00 dash'],
  ['24/8/21 PM 1:28 - A: x', '24 8 21 13:28:00 dash'],
  ['24/8/21 오후 1:28 - A: x', '24 8 21 13:28:00 dash'],
  ['1/2/2024, 0:0 – A: x', '1 2 2024 00:00:00 dash'],
  ['11/2/19, 3:44am - A: x', '11 2 19 03:44:00 dash'],
  // Blanks behind dots, a dot behind the date
  ['2021. 8. 24. 오후 1:28 - A: x', '2021 8 24 13:28:00 dash'],
  ['21. 8. 24. PM 1:28 - A: x', '21 8 24 13:28:00 dash'],
  ['[2021. 8. 24. 오후 1:28:05] A: x', '2021 8 24 13:28:05 bracket'],
  ['2022. 03. 18. 14:56 - A: x', '2022 3 18 14:56:00 dash'],
  ['18. 3. 2022, 14:56 - A: x', '18 3 2022 14:56:00 dash'],
  ['18.3.2022. 14:56 - A: x', '18 3 2022 14:56:00 dash'],
  ['2021년 8월 24일 오후 1:28 - A: x', '2021 8 24 13:28:00 dash'],
  ['2022年7月21日 下午5:11 - A: x', '2022 7 21 17:11:00 dash'],
  ['[2022年7月21日, 17:11:12] A: x', '2022 7 21 17:11:12 bracket'],
  // A word behind the date
  ['18.03.22 г., 14:56 - A: x', '18 3 22 14:56:00 dash'],
  ['18.03.2022 г., 2:56 сл.об. - A: x', '18 3 2022 14:56:00 dash'],
  ['18.03.2022 в 14:56 - A: x', '18 3 2022 14:56:00 dash'],
  ['[18/03/2022 lúc 14:56:01] A: x', '18 3 2022 14:56:01 bracket'],
  // Halves of the day
  ['18.03.22, 2:56 пп - A: x', '18 3 22 14:56:00 dash'],
  ['18.03.22, 2:56 дп - A: x', '18 3 22 02:56:00 dash'],
  ['18.03.2022 2:56 ÖS - A: x', '18 3 2022 14:56:00 dash'],
  ['18/3/22, 2:56 petang - A: x', '18 3 22 14:56:00 dash'],
  ['۱۸/۳/۲۰۲۲، ۲:۵۶ ب.ظ. - A: x', '18 3 2022 14:56:00 dash'],
  ['18.3.2022, 2:56 אחה״צ - A: x', '18 3 2022 14:56:00 dash'],
  ['18/3/22, 2:56 pm. - A: x', '18 3 22 14:56:00 dash'],
  // Digits of other scripts
  ['১৮/৩/২২, ২:৫৬ PM - A: x', '18 3 22 14:56:00 dash'],
  ['[௧௮/௩/௨௦௨௨, ௧௪:௫௬:௦௧] A: x', '18 3 2022 14:56:01 bracket'],
  ['๑๘/๓/๒๕๖๕ ๑๔:๕๖ - A: x', '18 3 2022 14:56:00 dash'],
  ['၁၈/၃/၂၀၂၂ ၁၄:၅၆ - A: x', '18 3 2022 14:56:00 dash'],
  // Edited files: the hour as written
  ['1/2/24, 00:04 AM - A: x', '1 2 24 00:04:00 dash'],
  ['1/2/24, 23:59 PM - A: x', '1 2 24 23:59:00 dash'],
  // iOS
  ['[23/03/2022, 13:31:05] A: x', '23 3 2022 13:31:05 bracket'],
  ['[3/18/22 14.56.01] A: x', '3 18 22 14:56:01 bracket'],
  ['[12.3.2022 klo 14.08.18] A: x', '12 3 2022 14:08:18 bracket'],
  ['[14:56:01, 3/18/22] A: x', '3 18 22 14:56:01 bracket'],
  ['[12/3/25, 2:33:40 p. m.] A: x', '12 3 25 14:33:40 bracket'],
  ['[5.05.2017 18:01:12] A: x', '5 5 2017 18:01:12 bracket'],
  ['[2022/7/21\u200905:11:12] A: x', '2022 7 21 05:11:12 bracket'],
  ['[\u200f18\u200f/3\u200f/2022، 14:56:01] A: x', '18 3 2022 14:56:01 bracket'],
  ['[١٨\u200f/٣\u200f/٢٠٢٢، ٢:٥٦:٠٠\u00a0م] A: x', '18 3 2022 14:56:00 bracket'],
  ['[۱۸/۳/۲۰۲۲, ۱۴:۵۶:۰۰] A: x', '18 3 2022 14:56:00 bracket'],
  ['[१८/३/२०२२, १४:५६:००] A: x', '18 3 2022 14:56:00 bracket'],
  ['[3/18/2565 BE, 14:56:01] A: x', '3 18 2022 14:56:01 bracket'],
  ['[3/18/R4, 14:56:01] A: x', '3 18 2022 14:56:01 bracket'],
  ['[3/18/H30, 14:56:01] A: x', '3 18 2018 14:56:01 bracket'],
  ['[R4/3/18 14:56:01] A: x', '2022 3 18 14:56:01 bracket'],
  ['[令和4/3/18 14:56:01] A: x', '2022 3 18 14:56:01 bracket'],
  ['[平成30/3/18 14:56:01] A: x', '2018 3 18 14:56:01 bracket'],
  ['[01/01/19 11:25] A: x', '1 1 19 11:25:00 bracket'],
  ['\ufeff[01/01/19, 11:25:00] A: x', '1 1 19 11:25:00 bracket'],
  ['[\ufeff01/01/19, 11:25:00] A: x', '1 1 19 11:25:00 bracket'],
  // Older
  ['30/08/16, 17:03:58: A: x', '30 8 16 17:03:58 colon'],
  ['06-01-16 12:29:41: A: x', '6 1 16 12:29:41 colon'],
  ['2017-7-12, 10:35:22 PM: A: x', '2017 7 12 22:35:22 colon'],
  ['19:07, 20 Sep 2013 - A: x', '20 9 2013 19:07:00 dash'],
  ['17:11, 3 Jan - A: x', '3 1 0 17:11:00 dash'],
  ['18 Mar 12:14 - A: x', '18 3 0 12:14:00 dash'],
];

for (const [line, fields] of HEADERS) {
  test(`a header: ${JSON.stringify(line)}`, () => assert.deepEqual(read(line), [fields, 'A: x']));
}

const TEXTS: readonly string[] = [
  '',
  'hello',
  '[sticker]',
  '9:30 - 10:00 meeting',
  '1. Item - text',
  '---> line - with a dash',
  '2/11/19, 14:48 Alice: pasted without a dash',
  '[2/4, 3:12 PM] Driver Tan: copied from a phone, without a year',
  '12/05/2024 - a date alone',
  '12/05/2024, 9:65 - no such minute',
  '12/05/2024, 25:10 - no such hour',
  '12345/05/2024, 9:10 - too many digits',
  '12/05/202, 9:10 - three digits of a year',
  '[12/05/2024, 9:10:00 A: not closed',
  '12/05/2024, 9:10 -no blank behind the dash',
  '१॰/३/२०२२, १४:५६ - a sign behind the digits that is none',
  '23:59:59 - a time alone',
  '+65 8000 0101: a number',
];

for (const line of TEXTS) {
  test(`no header: ${JSON.stringify(line)}`, () => assert.equal(read(line), null));
}

test('a header without a body ends at the end of the line', () => {
  assert.deepEqual(read('23/03/2022, 13:31 -'), ['23 3 2022 13:31:00 dash', '']);
  assert.deepEqual(read('[23/03/2022, 13:31:05]'), ['23 3 2022 13:31:05 bracket', '']);
});

test('a mark before the bracket is noted, a byte order mark is none', () => {
  const stamp = newStamp();
  for (const [lead, marked] of [
    ['\u200e', true],
    ['\u200f', true],
    ['', false],
    ['\ufeff', false],
  ] as const) {
    const bytes = Buffer.from(`${lead}[01/02/2024, 10:00:00] A: x`);
    assert.ok(readStamp(bytes, 0, bytes.length, stamp));
    assert.equal(stamp.marked, marked, JSON.stringify(lead));
  }
});

test('the spelling tells what one export agrees in', () => {
  const spelling = (line: string) => {
    const bytes = Buffer.from(line);
    const stamp = newStamp();
    assert.ok(readStamp(bytes, 0, bytes.length, stamp));
    return spellingOf(stamp.spelling);
  };
  assert.deepEqual(spelling('[2022-07-21, 05:11:12] A: x'), {
    family: FAMILY.bracket,
    separator: '-',
    year_first: true,
    four_digit_year: true,
    time_first: false,
    has_seconds: true,
    month_name: false,
    no_year: false,
  });
  assert.deepEqual(spelling('17:11, 3 Jan - A: x'), {
    family: FAMILY.dash,
    separator: '~',
    year_first: false,
    four_digit_year: false,
    time_first: true,
    has_seconds: false,
    month_name: true,
    no_year: true,
  });
});
