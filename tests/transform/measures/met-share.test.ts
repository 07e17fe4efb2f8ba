import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metShares } from '../../../transform/measures/findings.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import { inputOf, waitOf } from '../review-input.ts';

test('one uncertain answer with a small chance: the interval holds that there was none', () => {
  const span = (s: number) => ({ calendar_s: s, business_s: s });
  const answers = Float64Array.of(600, 600, 2, 0, 1, 0.15);
  const links = { answers, watched: span(90_000), strict: { ...span(600), responder: 1 } };
  const facts = factsOf(inputOf([]))('2026-04');
  const waits = [[waitOf(600, 0, { links })]];
  const limits = [{ name: 'met', limit_s: 3600 }];
  const [figure] = metShares(facts, limits, { over: 'all', key: '' }, waits, 'calendar');
  assert.deepEqual([figure?.value, figure?.low, figure?.high], [0.15, 0, 1]);
});
