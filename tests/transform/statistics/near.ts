import assert from 'node:assert/strict';

/** Equal to so many decimals as the published vector shows. */
export function near(actual: number | null | undefined, expected: number, decimals: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= 0.5000001 * 10 ** -decimals,
    `${actual} is not ${expected} to ${decimals} decimals`,
  );
}
