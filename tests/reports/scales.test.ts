import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { charts } from '../../reports/charts/index.ts';
import { ladderTicks, ladderTop, shareAxis, shareTop, timeAxis } from '../../reports/charts/scales.ts';
import { stepsTo } from '../../reports/charts/steps.ts';
import { formatFor } from '../../reports/format.ts';
import { plainText } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import { en } from '../../reports/words/en.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';

const format = formatFor(en);

test('a scale ends at 1, 2, 5, 10, 20, 50 …', () => {
  const tops = [0, 1, 1.1, 2, 3, 5, 6, 10, 11, 60, 500, 501].map((value) => ladderTop(value));
  assert.deepEqual(tops, [1, 1, 2, 2, 5, 5, 10, 10, 20, 100, 500, 1000]);
  assert.deepEqual(
    [0, 0.07, 0.1, 0.12, 0.3, 0.5, 0.51, 1].map((share) => shareTop(share)),
    [0.1, 0.1, 0.1, 0.2, 0.5, 0.5, 1, 1],
  );
});

test('law: the top holds the value, wastes at most three fifths, and a larger value has no smaller top', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e9, noNaN: true }),
      fc.double({ min: 1, max: 1e9, noNaN: true }),
      (a, b) => {
        const top = ladderTop(a);
        assert.ok(top >= a * (1 - 1e-9) && top <= a * 2.5 * (1 + 1e-9), `${a} ${top}`);
        assert.match(String(top), /^[125]0*$/);
        if (a <= b) assert.ok(top <= ladderTop(b));
      },
    ),
  );
});

test('marks are round and few', () => {
  assert.deepEqual(ladderTicks(1), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ladderTicks(0.2), [0, 0.05, 0.1, 0.15, 0.2]);
  assert.deepEqual(ladderTicks(500), [0, 100, 200, 300, 400, 500]);
});

test('axes of time: hours, round the clock in days from half a day on, marks that people name', () => {
  const axis = (seconds: number, clock: 'business' | 'calendar') => {
    const { top_s, ticks } = timeAxis(seconds, clock, format, en);
    return `${top_s / 3600}: ${ticks.map(([, label]) => label.replaceAll('\u00a0', ' ')).join(', ')}`;
  };
  assert.equal(axis(0, 'business'), '1: 0, 30 min, 1 h');
  assert.equal(axis(7000, 'business'), '2: 0, 30 min, 1 h, 1 h 30 min, 2 h');
  assert.equal(axis(90 * 3600, 'business'), '100: 0, 20 h, 40 h, 60 h, 80 h, 100 h');
  assert.equal(axis(9 * 3600, 'calendar'), '10: 0, 2 h, 4 h, 6 h, 8 h, 10 h');
  assert.equal(axis(12 * 3600, 'calendar'), '24: 0, 6 h, 12 h, 18 h, 1 day');
  assert.equal(axis(90 * 3600, 'calendar'), '120: 0, 1 day, 2 days, 3 days, 4 days, 5 days');
});

test('axes of shares: from 0, or near the whole from 50, 80 or 90 %', () => {
  assert.deepEqual(shareAxis(0.82, 0.93), { from: 0.8, to: 1, ticks: [0.8, 0.9, 1] });
  assert.deepEqual(shareAxis(0.79, 0.93), { from: 0.5, to: 1, ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] });
  assert.deepEqual(shareAxis(0.02, 0.08), { from: 0, to: 0.1, ticks: [0, 0.05, 0.1] });
  assert.deepEqual(shareAxis(0.2, 0.6), { from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
  assert.deepEqual(shareAxis(1, 1), { from: 0.9, to: 1, ticks: [0.9, 0.95, 1] });
});

test('steps of colour hang on the top alone', () => {
  const of = (most: number) => [1, 4, 5, 9, 20].map((n) => (n <= most ? stepsTo(most, format).of(n) : '-'));
  assert.deepEqual(of(20), [0, 0, 1, 2, 4]);
  assert.deepEqual(of(11).slice(0, 4), of(20).slice(0, 4));
  const legend = JSON.stringify(stepsTo(2, format).colour('step'));
  assert.match(legend, /"domain":\[2,4\]/);
});

/** All numbers of the month times `by`; the ladder’s steps are not crossed. */
function grown(review: Review, by: number): Review {
  const more = (n: number) => Math.round(n * by);
  const every = <T extends { messages: number }>(rows: T[]) =>
    rows.map((row) => ({ ...row, messages: more(row.messages) }));
  return {
    ...review,
    activity: every(review.activity),
    activity_days: every(review.activity_days),
    chats: review.chats.map((chat) => ({ ...chat, months: every(chat.months) })),
    response_times: review.response_times.map((times) => ({
      ...times,
      open: more(times.open),
      bins: times.bins.map((bin) => ({ ...bin, waits: more(bin.waits) })),
      curve: times.curve.map((point) => ({ ...point, at_s: more(point.at_s) })),
    })),
    waiting: {
      ...review.waiting,
      items: review.waiting.items.map((item) => ({ ...item, business_s: more(item.business_s ?? 0) })),
    },
  };
}

test('a month with somewhat larger numbers is drawn on the same scales', () => {
  const names = ['waiting', 'activity-week', 'activity-days', 'response-times', 'waits-curve', 'chat-grid'];
  const domains = (review: Review) =>
    charts
      .filter(({ name }) => names.includes(name))
      .flatMap(({ name, draw }) =>
        draw(pageFor(review, 'en')).map(({ spec, unit }) => [
          name,
          plainText(unit),
          JSON.stringify(spec).match(/"scale":\{[^}]*\}/g),
        ]),
      );
  assert.deepEqual(domains(grown(richReview, 1.03)), domains(richReview));
});

test('where no axis shows it, the unit says where the scale ends', () => {
  const unit = (name: string) =>
    plainText(charts.find((chart) => chart.name === name)?.draw(pageFor(richReview, 'en'))[0]?.unit ?? '');
  assert.match(unit('late-week'), /a dot of full size: 10 late$/);
  assert.match(unit('response-times'), /full height: 100$/);
  assert.match(unit('chat-months'), /full height: 2,000$/);
  assert.match(unit('chat-usage'), /full width: 100\s%$/);
  assert.match(unit('chat-grid'), /full height: 2,000$/);
});
