/** What holds for every review, however bad its input: asked of each review that a test makes. */
import assert from 'node:assert/strict';
import type { ReviewInput } from '../../transform/review/input.ts';
import { reviewOf } from '../../transform/review.ts';
import { type Review, reviewSchema } from '../../transform/review-schema.ts';

export type ReviewFigure = Review['figures'][number];

/** The review of this input, looked through for what no review may hold. */
export function checkedReview(input: ReviewInput): Review {
  const made = reviewOf(input);
  noStrayNumbers(made, 'review');
  const review = reviewSchema.parse(made);
  // A number that is none becomes null on its way to disk: what is read again must be what was written.
  assert.deepEqual(JSON.parse(JSON.stringify(review)), review);
  const pairs = new Set(input.chats.filter((c) => c.pair).map((c) => c.chat));
  for (const f of review.figures) {
    checkFigure(f);
    assert.ok(!(f.over === 'chat' && pairs.has(f.key)), `${nameOf(f)} tells of a private chat`);
  }
  const names = review.figures.map((f) => nameOf(f));
  assert.equal(new Set(names).size, names.length, 'a figure stands there once');
  sharesSumToOne(review);
  const sum = (cells: readonly { messages: number }[]) => cells.reduce((all, c) => all + c.messages, 0);
  assert.equal(sum(review.activity_days), sum(review.activity), 'days and hours hold the same messages');
  for (const { curve, median_s } of review.response_times)
    assert.equal(
      curve.find((point) => point.open_share <= 0.5)?.at_s ?? null,
      median_s,
      'median of the curve',
    );
  return review;
}

/** One figure by measure, name and scope, as `M20 active_people chat`; the key where there are several. */
export function figureOf(
  review: Review,
  measure: string,
  name: string,
  over: string,
  key?: string,
): ReviewFigure {
  const found = review.figures.filter(
    (f) =>
      f.measure === measure && f.name === name && f.over === over && (key === undefined || f.key === key),
  );
  assert.equal(found.length, 1, `${measure} ${name} ${over} ${key ?? ''}: ${found.length} figures`);
  return found[0] as ReviewFigure;
}

/** Value, or the reason where there is none; a value that is to be read with care as `value reason`. */
export function told(f: ReviewFigure): number | string | null {
  if (f.value === null) return f.reason;
  return f.reason === null ? f.value : `${f.value} ${f.reason}`;
}

const nameOf = (f: ReviewFigure) => `${f.measure} ${f.name} ${f.over} ${f.key}`;

function checkFigure(f: ReviewFigure): void {
  const name = nameOf(f);
  assert.ok(f.value !== null || f.reason !== null, `${name} has neither value nor reason`);
  if (f.value === null) return;
  if (f.low !== null) assert.ok(f.low <= f.value + HAIR, `${name}: ${f.low} above ${f.value}`);
  if (f.high !== null) assert.ok(f.high >= f.value - HAIR, `${name}: ${f.high} below ${f.value}`);
  const ends = [f.low ?? f.value, f.value, f.high ?? f.value];
  if (f.unit === 'share')
    assert.ok(
      ends.every((v) => v >= 0 && v <= 1),
      `${name} is no share`,
    );
  if (f.unit === 'index') assert.ok(f.value >= -HAIR && f.value <= 1 + HAIR, `${name} is no index`);
  if (f.unit !== 'difference' && f.measure !== 'M31') assert.ok(f.value >= 0, `${name} is below 0`);
}

const HAIR = 1e-9;

function noStrayNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (value !== null && typeof value === 'object') {
    for (const [key, v] of Object.entries(value)) noStrayNumbers(v, `${path}.${key}`);
  } else assert.notEqual(value, undefined, `${path} is undefined`);
}

/** M21 over the types; M23 over the kinds of each scope. */
function sharesSumToOne(review: Review): void {
  const sums = new Map<string, number>();
  for (const f of review.figures) {
    const of_types = f.measure === 'M21' && f.name === 'messages_share';
    const of_kinds = f.measure === 'M23' && f.unit === 'share' && !NOT_KINDS.has(f.name);
    if (!of_types && !of_kinds) continue;
    const key = of_types ? 'M21' : `M23 ${f.over} ${f.key}`;
    sums.set(key, (sums.get(key) ?? 0) + (f.value ?? 0));
  }
  for (const [key, sum] of sums) assert.ok(Math.abs(sum - 1) < HAIR, `${key} sums to ${sum}`);
}

const NOT_KINDS = new Set(['captioned_share', 'long_with_document']);
