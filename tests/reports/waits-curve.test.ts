import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitsCurve } from '../../reports/charts/waits-curve.ts';
import { plainText } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';

type Times = Review['response_times'][number];
const [times] = richReview.response_times as [Times];
const draw = (more: Partial<Times>, language: 'en' | 'zh-Hans' = 'en') =>
  waitsCurve.draw(pageFor({ ...richReview, response_times: [{ ...times, ...more }] }, language))[0];
const point = (at_s: number, open_share: number) => ({ at_s, open_share, low: open_share, high: open_share });
const said = (more: Partial<Times>) => plainText(draw(more)?.caption ?? '').replaceAll('\u00a0', ' ');

/** Places of the curve as seconds and shares. */
function drawn(more: Partial<Times>): number[][] {
  const { data } = (draw(more)?.spec ?? {}) as { data?: { values: { at: number; share: number }[] } };
  return (data?.values ?? []).map(({ at, share }) => [Math.round(2 ** at), share]);
}

test('steps stand at their times; what ends within a minute stands at the left edge', () => {
  const curve = [point(0, 1), point(20, 0.9), point(50, 0.8), point(61, 0.7), point(3600, 0.2)];
  assert.deepEqual(drawn({ curve }), [
    [60, 0.8],
    [61, 0.7],
    [3600, 0.2],
  ]);
  assert.deepEqual(drawn({ curve: [point(0, 1), point(600, 0.5)] }), [
    [60, 1],
    [600, 0.5],
  ]);
});

test('the finding: the median, and what was open at the limit, at the end without one, nothing of few', () => {
  const curve = [point(0, 1), point(600, 0.5), point(7100, 0.25), point(7300, 0.2), point(9000, 0.2)];
  const known = { curve, median_s: 600, waits: 40 };
  assert.equal(
    said(known),
    'Half were answered within 10 min (working time). After the limit of 2 h, 25 % were still unanswered.',
  );
  assert.match(said({ ...known, limit_s: null }), /After 2 h 30 min, 20 % were still unanswered\.$/);
  assert.match(said({ ...known, waits: 19 }), /Only 19 requests: read the curve with care\.$/);
  assert.match(said({ ...known, median_s: null }), /^Fewer than half were answered, so there is no median\./);
});

test('no curve of fewer than five waits, nor of none', () => {
  assert.equal(draw({ waits: 4 }), undefined);
  assert.equal(draw({ curve: [] }), undefined);
});

test('where links are uncertain the unit says so, and every row of the curve is in the table', () => {
  const of_team = draw({ by_links: true, group: 'team', waits: 118 });
  assert.match(plainText(of_team?.unit ?? ''), /^share of 118 questions .* strict and the lenient reading$/);
  assert.match(of_team?.title ?? '', /Team chats/);
  assert.equal(of_team?.table.rows.length, times.curve.length);
});

test('marks are times that people name, on the group’s clock, as many as fit', () => {
  const marks = (more: Partial<Times>, language?: 'zh-Hans') =>
    [...JSON.stringify(draw(more, language)?.spec).matchAll(/"labelExpr":"\((.*?)\)\[datum/g)]
      .map((match) => Object.values(JSON.parse((match[1] as string).replaceAll('\\"', '"')) as object))
      .find((labels) => !labels.includes('0\u00a0%') && !labels.includes('0%'))
      ?.join(', ')
      .replaceAll('\u00a0', ' ');
  const long = [point(0, 1), point(86_400 * 6, 0.5)];
  assert.equal(marks({ curve: long }), '1 min, 10 min, 1 h, 4 h, 10 h, 40 h, 400 h');
  assert.equal(marks({ curve: long, clock: 'calendar' }), '1 min, 10 min, 1 h, 4 h, 1 day, 7 days');
  assert.equal(
    marks({ curve: long, clock: 'calendar' }, 'zh-Hans'),
    '1 分, 10 分, 1 小时, 4 小时, 1 天, 7 天',
  );
});
