import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { GOLDEN_SPECS, goldenSpecs } from './golden-specs.ts';

const found = goldenSpecs();

test('every chart has its compiled spec checked in, and no other is there', () => {
  assert.deepEqual(readdirSync(GOLDEN_SPECS).sort(), [...found.keys()].sort());
});

for (const [file, text] of found)
  test(`${file} is what the chart compiles to; npm run golden:specs writes it`, () => {
    assert.equal(text, readFileSync(join(GOLDEN_SPECS, file), 'utf8'));
  });
