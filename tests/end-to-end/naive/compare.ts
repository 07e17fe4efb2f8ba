/** Holds the figures of a review against the truth: the same figures, no more and no fewer, each with its value. */
import assert from 'node:assert/strict';
import type { StoredReview } from '../../../commands/transform.ts';
import type { Truth } from './truth.ts';

export type Figure = StoredReview['review']['figures'][number];

const CLOSE = 1e-6;

export const nameOf = (f: Pick<Truth, 'measure' | 'name' | 'over' | 'key'>) =>
  `${f.measure} ${f.name} ${f.over} ${f.key}`;

/** What differs, in words; empty where all agrees. */
export function differences(figures: readonly Figure[], truths: readonly Truth[]): string[] {
  const found = new Map(figures.map((f) => [nameOf(f), f]));
  const wanted = new Map(truths.map((t) => [nameOf(t), t]));
  assert.equal(found.size, figures.length, 'a figure stands twice');
  assert.equal(wanted.size, truths.length, 'a truth stands twice');
  return [
    ...figures
      .filter((f) => !wanted.has(nameOf(f)))
      .map((f) => `${nameOf(f)}: should not be there (${f.value})`),
    ...truths.flatMap((t) => {
      const f = found.get(nameOf(t));
      if (!f) return [`${nameOf(t)}: is missing (${t.value})`];
      const wrong = (['value', 'n', 'low', 'high', 'reason'] as const).filter(
        (key) => t[key] !== undefined && !same(f[key], t[key] as number | string | null),
      );
      return wrong.map((key) => `${nameOf(t)}: ${key} is ${f[key]}, should be ${t[key]}`);
    }),
  ];
}

function same(a: number | string | null, b: number | string | null): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a));
}
