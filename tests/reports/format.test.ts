import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, decimal, formatFor, percent, shownName, weekdayOf } from '../../reports/format.ts';
import { en } from '../../reports/words/en.ts';
import { zh } from '../../reports/words/zh.ts';

const english = formatFor(en);
const chinese = formatFor(zh);
// No-break spaces are written as blanks here, to be read.
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('durations in both languages', () => {
  const cases: [number, string, string][] = [
    [0, '0 min', '0 分'],
    [45, '45 s', '45 秒'],
    [60, '1 min', '1 分'],
    [3599, '1 h', '1 小时'],
    [12_000, '3 h 20 min', '3 小时 20 分'],
    [7200, '2 h', '2 小时'],
    [86_400, '24 h', '24 小时'],
    [100_000, '28 h', '28 小时'],
    [172_800, '2 days', '2 天'],
    [273_600, '3 days 4 h', '3 天 4 小时'],
    [950_000, '11 days', '11 天'],
  ];
  for (const [seconds, first, second] of cases) {
    assert.equal(plain(english.duration(seconds)), first);
    assert.equal(plain(chinese.duration(seconds)), second);
  }
});

test('working time is never told in days', () => {
  assert.equal(plain(english.working(273_600)), '76 h');
  assert.equal(plain(english.onClock(273_600, 'calendar')), '3 days 4 h');
});

test('shares', () => {
  assert.equal(percent(0.9, 347), '90');
  assert.equal(percent(-0.0967, 66), '−10');
  assert.equal(percent(0.9, 1000), '90.0');
  assert.equal(percent(1, 10), '100');
  assert.equal(percent(0.999, 10), '>99');
  assert.equal(percent(0.001, 10), '<1');
  assert.equal(percent(0, 10), '0');
  // Not rounded onto the target it misses or beats by a hair.
  assert.equal(percent(0.8462, 39, 0.85), '84.6');
  assert.equal(percent(0.8497, 999, 0.85), '84.97');
  assert.equal(percent(0.85, 20, 0.85), '85');
  assert.equal(plain(english.share(0.9)), '90 %');
  assert.equal(chinese.share(0.9), '90%');
});

test('numbers', () => {
  assert.equal(count(1_234_567), '1,234,567');
  assert.equal(count(999), '999');
  assert.equal(decimal(3.456), '3.5');
  assert.equal(decimal(12), '12');
  assert.equal(decimal(-0.04), '0');
  assert.equal(decimal(-1.5), '−1.5');
});

test('dates', () => {
  assert.equal(weekdayOf('2026-11-22'), 7);
  assert.equal(weekdayOf('2024-02-29'), 4);
  assert.equal(plain(english.day('2026-10-03')), '3 October 2026');
  assert.equal(chinese.day('2026-10-03'), '2026年10月3日');
  assert.equal(plain(english.stamp('2026-11-03T14:05:09', 2026)), 'Tue 3 Nov, 14:05');
  assert.equal(plain(english.stamp('2018-09-28T13:27:00', 2026)), 'Fri 28 Sep 2018, 13:27');
  assert.equal(chinese.stamp('2026-11-03T14:05:09', 2026), '11月3日（周二）14:05');
  assert.equal(english.month('2026-10'), 'October 2026');
  assert.equal(chinese.month('2026-10'), '2026年10月');
  assert.equal(english.shortMonth('2026-01'), '2026');
  assert.equal(plain(english.days('2026-10-01', '2026-10-31')), '1–31 October 2026');
  assert.equal(plain(english.days('2026-09-28', '2026-10-31')), '28 September 2026 – 31 October 2026');
  assert.equal(english.hours(9, 10), '09:00–10:00');
});

test('limits as the policy writes them', () => {
  assert.equal(plain(english.limit('2h', 'business', 7200)), '2 working hours');
  assert.equal(plain(english.limit('1d', 'business', 30_600)), '1 working day');
  assert.equal(plain(english.limit('30m', 'calendar', 1800)), '30 minutes round the clock');
  assert.equal(plain(english.limit('PT2H', 'business', 7200)), '2 h of working time');
  assert.equal(plain(chinese.limit('2h', 'business', 7200)), '2 个工作小时');
  assert.equal(plain(chinese.limit('24h', 'calendar', 86_400)), '24 小时（按自然时间计）');
});

test('names lose direction marks and length, not their letters', () => {
  assert.equal(shownName('a\u202eb\u2066c\u200f'), 'abc');
  assert.equal(shownName('  two\n lines '), 'two lines');
  assert.equal([...shownName('🎉'.repeat(10_000))].length, 80);
});
