import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'zod';
import { reviewJsonSchema } from '../../commands/review-json-schema.ts';
import { reviewSchema } from '../../transform/review-schema.ts';

const schema = JSON.parse(reviewJsonSchema());
const sample = JSON.parse(await readFile('fixtures/golden/2026-10/review.json', 'utf8'));

test('the schema that ships is that of the program: `npm run golden:update` writes it', async () => {
  assert.equal(await readFile('templates/review-result.schema.json', 'utf8'), reviewJsonSchema());
});

test('the review of the sample is as it says; what is not, is refused', () => {
  reviewSchema.parse(sample);
  const shape = z.fromJSONSchema(schema);
  assert.deepEqual(shape.safeParse(sample).error, undefined);
  const { coverage: _coverage, ...without } = sample;
  for (const wrong of [
    without,
    { ...sample, extra: 1 },
    { ...sample, organisation: 7 },
    { ...sample, period: { ...sample.period, month: 'October' } },
    { ...sample, norms: [{ ...sample.norms[0], target: 1.5 }] },
  ])
    assert.equal(shape.safeParse(wrong).success, false);
});

test('every section is described, and nothing else than sections is there', () => {
  const { properties, required, additionalProperties, description } = schema;
  assert.deepEqual(Object.keys(properties), Object.keys(reviewSchema.shape));
  assert.deepEqual(required, Object.keys(properties));
  assert.equal(additionalProperties, false);
  assert.match(description, /null is not known/);
  for (const [name, section] of Object.entries(properties as Record<string, { description?: string }>))
    assert.ok(section.description, name);
});

test('what tables show too is described as there', () => {
  const { chats, norms, goals } = schema.properties;
  assert.match(chats.items.properties.state.description, /^active: messages this month/);
  assert.equal(
    norms.items.properties.this_month.properties.states.properties.met.description,
    'items that are met',
  );
  assert.match(goals.items.properties.state.description, /^reached/);
});
