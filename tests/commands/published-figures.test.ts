import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedFigures } from '../../commands/published-figures.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from '../reports/example-review.ts';

/** The review of July as it may have gone out: its month stands in October's months too, but not its chats' figures. */
const july: Review = {
  ...richReview,
  period: { ...richReview.period, month: '2026-07' },
  norms: richReview.norms.map((norm) => ({
    ...norm,
    months: [{ month: '2026-01', met: 9, breached: 1, rate: 0.9 }],
  })),
};
const figures = (old: unknown, now: Review = richReview) =>
  publishedFigures([{ month: '2026-07', review: old }], now);
const of = (section: string, old: unknown, now?: Review) =>
  figures(old, now).filter((figure) => figure.section === section);

test('what only the published review tells comes with its month; what the present one tells does not', () => {
  const rates = of('norms', july).filter(({ name, over }) => name === 'rate' && over === 'all');
  assert.deepEqual(
    rates.map(({ month, measure, value, source }) => [month, measure, value, source]),
    richReview.norms.map((norm) => ['2026-01', norm.id, 0.9, '2026-07']),
  );
  assert.deepEqual(
    of('norms', july)
      .filter(({ over, name }) => over === 'chat' && name === 'rate')
      .map(({ month }) => month)
      .filter((month) => month !== '2026-06' && month !== '2026-07'),
    [],
  );
  assert.ok(of('figures', july).some(({ month }) => month === '2026-07'));
});

test('a review of the month itself, or of a later one, adds nothing', () => {
  for (const month of ['2026-10', '2026-11']) {
    const review = { ...july, period: { ...july.period, month } };
    assert.deepEqual(publishedFigures([{ month, review }], richReview), []);
  }
});

test('left out: series, chats that are not known any more, other versions, goals measured otherwise', () => {
  const [goal] = july.goals;
  assert.ok(goal);
  assert.deepEqual(of('series', july), []);
  assert.ok(of('goals', july).some(({ measure }) => measure === goal.id));
  const otherwise = { ...july, goals: [{ ...goal, measure: 'M1.median' }] };
  assert.deepEqual(of('goals', otherwise), []);
  const known = richReview.chats.filter(({ chat }) => chat !== 'c01');
  const forgotten = figures(july, { ...richReview, chats: known });
  assert.ok(figures(july).some(({ key }) => key === 'c01'));
  assert.ok(!forgotten.some(({ key }) => key === 'c01'));
  const definitions = july.provenance.definitions.map((d) => ({ ...d, version: d.version + 1 }));
  assert.deepEqual(of('figures', { ...july, provenance: { ...july.provenance, definitions } }), []);
});

test('a review of another shape tells what can be read of it, and one that is none tells nothing', () => {
  const older = { ...july, norms: [{ id: 'x', met: 3 }], figures: 'many', chats: july.chats, extra: 1 };
  const sections = new Set(figures(older).map(({ section }) => section));
  assert.deepEqual([...sections].sort(), ['chats', 'goals']);
  for (const none of [null, 7, 'x', [], {}, { period: null }, { period: { month: '2026-06' } }])
    assert.deepEqual(figures(none), []);
});
