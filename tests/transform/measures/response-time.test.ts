import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { responseBins, responseTime } from '../../../transform/measures/response-time.ts';
import {
  answeredChance,
  answeredCount,
  type WaitValues,
  waitSeconds,
} from '../../../transform/measures/wait-seconds.ts';
import { answersOf } from '../../../transform/wait-facts.ts';
import { waitOf } from '../review-input.ts';

const rowsOf = (values: WaitValues) =>
  Array.from({ length: values.n }, (_, i) => [
    values.value_s[i],
    values.answered[i] === 1,
    Number(values.weight[i]?.toFixed(4)),
  ]);

test('median and 90 % point; open waits count as longer than so far', () => {
  const answered = [60, 120, 180, 240, 300].map((s) => waitOf(s));
  assert.equal(responseTime(answered, 'calendar').median_s, 180);
  assert.equal(responseTime(answered, 'calendar').p90_s, 300);
  // By hand: S(60) = 4/5, S(120) = 3/5, then two of three open: S(240) = 0.
  const open = [waitOf(60), waitOf(120), waitOf(null, 130), waitOf(null, 200), waitOf(240)];
  assert.equal(responseTime(open, 'calendar').median_s, 240);
});

test('leaving the open ones out would look faster', () => {
  const waits = [
    waitOf(60),
    waitOf(120),
    waitOf(180),
    waitOf(null, 600),
    waitOf(null, 600),
    waitOf(null, 600),
  ];
  assert.equal(responseTime(waits, 'calendar').median_s, 180);
  assert.equal(responseTime([...waits, waitOf(null, 600)], 'calendar').median_s, null);
  assert.equal(responseTime(waits.slice(0, 3), 'calendar').median_s, 120);
});

test('no wait, one wait, one open wait', () => {
  const none = {
    median_s: null,
    median_low_s: null,
    median_high_s: null,
    p90_s: null,
    p90_low_s: null,
    p90_high_s: null,
  };
  assert.deepEqual(responseTime([], 'calendar'), none);
  assert.deepEqual(responseTime([waitOf(null, 60)], 'calendar'), none);
  const one = responseTime([waitOf(60)], 'calendar');
  assert.deepEqual([one.median_s, one.p90_s], [60, 60]);
});

test('everything in one minute: zero is measured here', () => {
  const { median_s, p90_s } = responseTime([waitOf(0), waitOf(0), waitOf(0)], 'calendar');
  assert.deepEqual([median_s, p90_s], [0, 0]);
});

test('waits without a value on the clock are left out, not zero', () => {
  const no_calendar = waitOf(60, 0, { business_s: null });
  assert.deepEqual(rowsOf(waitSeconds([no_calendar, waitOf(30)], 'business')), [[30, true, 1]]);
  assert.equal(responseTime([no_calendar], 'business').median_s, null);
  assert.equal(responseTime([no_calendar], 'calendar').median_s, 60);
});

test('bins: the limit is an edge, an answer at an edge is in the bin below it', () => {
  const filled = (waits: number[], limit_s: number | null) =>
    responseBins(
      waits.map((s) => waitOf(s)),
      'calendar',
      limit_s,
    )
      .filter((bin) => bin.waits > 0)
      .map((bin) => [bin.from_s, bin.to_s, bin.waits]);
  assert.deepEqual(filled([0, 60, 61, 300, 301], null), [
    [0, 60, 2],
    [60, 300, 2],
    [300, 900, 1],
  ]);
  assert.deepEqual(filled([2700, 2701], 2700), [
    [1800, 2700, 1],
    [2700, 3600, 1],
  ]);
  assert.deepEqual(filled([10 * 86_400], null), [[72 * 3600, null, 1]]);
});

test('law: bins hold every answered wait once; those up to the limit are the answers in time', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(some, fc.constantFrom(1800, 3600, 7200, 45_000), (values, limit_s) => {
      const waits = values.map(([s, done]) => waitOf(done ? s : null, s));
      const bins = responseBins(waits, 'calendar', limit_s);
      const sum = (of: typeof bins) => of.reduce((total, bin) => total + bin.waits, 0);
      const answered = values.filter(([, done]) => done);
      assert.equal(sum(bins), answered.length);
      assert.equal(
        sum(bins.filter((bin) => bin.to_s !== null && bin.to_s <= limit_s)),
        answered.filter(([s]) => s <= limit_s).length,
      );
    }),
  );
});

test('where links tell the answer, each candidate counts by its probability, and so does nobody', () => {
  const span = (s: number) => ({ calendar_s: s, business_s: s });
  const answers = Float64Array.of(60, 60, 2, 0, 1, 0.5, 600, 600, 3, 0, 1, 0.3);
  const linked = waitOf(60, 0, {
    links: { answers, watched: span(9000), strict: { ...span(600), responder: 1 } },
  });
  assert.deepEqual(
    answersOf({ answers }).map((a) => [a.calendar_s, a.business_s, a.line, a.responder, a.p]),
    [
      [60, 60, 2, 1, 0.5],
      [600, 600, 3, 1, 0.3],
    ],
  );
  assert.deepEqual(rowsOf(waitSeconds([linked, waitOf(60)], 'calendar')), [
    [60, true, 0.5],
    [600, true, 0.3],
    [9000, false, 0.2],
    [60, true, 1],
  ]);
  assert.equal(answeredChance(linked), 0.8);
  assert.equal(answeredCount([linked, linked, linked]), 2);
  assert.deepEqual(
    responseBins([linked, linked, linked], 'calendar', null)
      .filter((bin) => bin.waits > 0)
      .map((bin) => [bin.to_s, bin.waits]),
    [[60, 2]],
  );
  // S falls to 0.5 with the first answers of three half waits; the interval reaches over the rules' readings.
  const { median_s, median_low_s, median_high_s } = responseTime([linked, linked, linked], 'calendar');
  assert.deepEqual([median_s, median_low_s, median_high_s], [60, 60, null]);
  assert.deepEqual(rowsOf(waitSeconds([linked], 'calendar', 'strict')), [[600, true, 1]]);
  assert.deepEqual(rowsOf(waitSeconds([linked], 'calendar', 'lenient')), [[60, true, 1]]);
});
