import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metShare } from '../../../transform/measures/findings.ts';
import { waitOf } from '../review-input.ts';

test('one uncertain answer with a small chance: the interval holds that there was none', () => {
  const span = (s: number) => ({ calendar_s: s, business_s: s });
  const answer = { ...span(600), line: 2, responded_local_ms: 0, responder: 1, p: 0.15 };
  const links = { answers: [answer], watched: span(90_000), strict: { ...span(600), responder: 1 } };
  const at = { over: 'all', key: '' } as const;
  const [figure] = metShare('met', at, [[waitOf(600, 0, { links })]], 'calendar', 3600);
  assert.deepEqual([figure?.value, figure?.low, figure?.high], [0.15, 0, 1]);
});
