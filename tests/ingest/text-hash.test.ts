import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textHash } from '../../ingest/text-hash.ts';
import { readText } from './read-text.ts';

const hash = (text: string) => textHash(readText(`13/05/2026, 09:00 - A: ${text}\n`).columns, 0);

test('a mention is the same under any name', () => {
  const one = hash('thanks @\u2068Ben\u2069 for the boxes');
  assert.equal(hash('thanks @\u2068~ben e\u2069 for the boxes'), one);
  assert.equal(hash('thanks @6580000202 for the boxes'), one);
  assert.notEqual(hash('thanks @\u2068Ben\u2069 for the bags'), one);
});

test('without a mention every sign counts', () => {
  assert.notEqual(hash('at 09:00'), hash('at 09:01'));
  assert.notEqual(hash('write to a@b.example'), hash('write to a@c.example'));
});
