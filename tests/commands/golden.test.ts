import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { GOLDEN, goldenFiles } from '../../fixtures/golden.ts';

test('the sample gives the review that is checked in; npm run golden:update rebuilds it', async () => {
  const files = await goldenFiles('fixtures/sample');
  assert.deepEqual(readdirSync(GOLDEN).sort(), [...files.keys()].sort());
  for (const [path, text] of files) {
    assert.equal(text, readFileSync(join(GOLDEN, path), 'utf8'), `${path} differs`);
  }
});
