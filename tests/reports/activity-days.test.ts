import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityDays } from '../../reports/charts/activity-days.ts';
import { plainText } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import type { Review } from '../../transform/review-schema.ts';
import { emptyReview, richReview } from './example-review.ts';
import { extremeReview } from './extreme-review.ts';

const draw = (review: Review, language: 'en' | 'zh-Hans' = 'en') =>
  activityDays.draw(pageFor(review, language))[0];

/** Fields by week, as the spec has them: the day's number, an apostrophe where it is no working day. */
function weeks(review: Review): string[] {
  const layers = (draw(review)?.spec.layer ?? []) as { mark: { type: string }; data: { values: Field[] } }[];
  const fields = layers.flatMap(({ mark, data }) => (mark.type === 'rect' ? data.values : []));
  const rows: string[][] = [];
  for (const { week, weekday, number, rest } of fields) {
    rows[week] ??= new Array(7).fill('.');
    (rows[week] as string[])[weekday - 1] = rest ? `${number}'` : number;
  }
  return rows.map((row) => row.join(' '));
}
interface Field {
  week: number;
  weekday: number;
  number: string;
  rest: boolean;
}

test('weeks from Monday, every day once, days that are not worked set apart', () => {
  assert.deepEqual(weeks(richReview), [
    ". . . 1 2 3 4'",
    "5 6 7 8 9 10 11'",
    "12 13 14 15 16 17 18'",
    "19 20' 21 22 23 24 25'",
    '26 27 28 29 30 31 .',
  ]);
});

test('a month in six weeks', () => {
  assert.equal(weeks(extremeReview).length, 6);
  assert.equal(weeks(extremeReview)[5], '31 . . . . . .');
});

test('the table names holidays, in the page’s language', () => {
  const row = (language: 'en' | 'zh-Hans', at: number) =>
    draw(richReview, language)
      ?.table.rows[at]?.map((cell) => plainText(cell))
      .join(' | ');
  assert.equal(row('en', 19), 'Tuesday 20 October 2026 | 13 | no working day: Deepavali');
  assert.equal(row('zh-Hans', 19), '2026年10月20日（周二） | 13 | 非工作日：屠妖节');
  assert.equal(row('en', 0), 'Thursday 1 October 2026 | 90 | working day');
});

test('without working hours no day is set apart, and the unit says why', () => {
  const days = richReview.activity_days.map((day) => ({ ...day, working: null, holiday: null }));
  const review = { ...richReview, activity_days: days };
  assert.doesNotMatch(weeks(review).join(), /'/);
  assert.match(plainText(draw(review)?.unit ?? ''), /working days not known$/);
  assert.equal(draw(review)?.table.columns.length, 2);
});

test('no message, no calendar', () => {
  assert.equal(draw(emptyReview), undefined);
});
