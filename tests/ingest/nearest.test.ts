import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../ingest/nearest.ts';

const KNOWN = ['customer', 'project', 'department', 'id', 'announced'];
const TABLE: readonly (readonly [word: string, meant: string | null])[] = [
  ['custmer', 'customer'],
  ['CUSTOMERS', 'customer'],
  ['proyect', 'project'],
  ['ir', 'id'],
  ['xyz', null],
  ['supplier', null],
  ['', null],
];

for (const [word, meant] of TABLE) {
  test(`${JSON.stringify(word)} may mean ${meant}`, () => assert.equal(nearest(word, KNOWN), meant));
}

test('of equals the first, and the nearer one wherever it stands', () => {
  assert.equal(nearest('cart', ['care', 'card']), 'care');
  assert.equal(nearest('limits', ['limit', 'limits']), 'limits');
  assert.equal(nearest('limit', []), null);
});
