import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { PRESET_RULES } from '../../../transform/sensitive/values/token-vendors.ts';

test('every rule of the preset is run or left out by name, so that a new one is noticed', () => {
  const left_out = ['gcp', 'privatekey', 'filter-comments'];
  const names = (rules as unknown as { meta: { id: string } }[]).map(({ meta }) =>
    meta.id.replace('@secretlint/secretlint-rule-', ''),
  );
  assert.deepEqual([...names].sort(), [...Object.keys(PRESET_RULES), ...left_out].sort());
});
