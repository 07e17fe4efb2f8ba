import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { policyJsonSchema } from '../../commands/policy-json-schema.ts';
import { NORM_READERS } from '../../ingest/policy-norms/index.ts';

test('the schema that ships is that of the program: `npm run golden:update` writes it', async () => {
  assert.equal(await readFile('templates/review.schema.json', 'utf8'), policyJsonSchema());
});

test('it knows every kind of norm with its own keys', () => {
  const { properties } = JSON.parse(policyJsonSchema());
  const kinds = properties.norms.items.oneOf.map(
    (norm: { properties: { kind: { const: string } }; additionalProperties: boolean }) => {
      assert.equal(norm.additionalProperties, false);
      return norm.properties.kind.const;
    },
  );
  assert.deepEqual(
    kinds,
    NORM_READERS.map((reader) => reader.kind),
  );
});
