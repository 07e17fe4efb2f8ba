import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureText } from '../../ingest/measure-text.ts';

function counts(text: string) {
  const before = Buffer.from('https:');
  const bytes = Buffer.concat([before, Buffer.from(text), Buffer.from('//9999999')]);
  const out = { chars: -1, words: -1, emoji: -1, links: -1, mentions: -1 };
  measureText(bytes, before.length, bytes.length - 9, out);
  return [out.chars, out.words, out.emoji, out.links, out.mentions];
}

const TABLE: readonly (readonly [
  text: string,
  chars: number,
  words: number,
  emoji: number,
  links: number,
  mentions: number,
])[] = [
  ['', 0, 0, 0, 0, 0],
  ['hello', 5, 1, 0, 0, 0],
  ['hello  big\nworld', 16, 3, 0, 0, 0],
  ['a\u00a0b\u202fc\u3000d', 7, 4, 0, 0, 0],
  ['naïve', 5, 1, 0, 0, 0],
  ['你好', 2, 2, 0, 0, 0],
  ['你好 world', 8, 3, 0, 0, 0],
  ['か カ', 3, 2, 0, 0, 0],
  ['안녕', 2, 2, 0, 0, 0],
  ['привет мир', 10, 2, 0, 0, 0],
  ['a\u200eb\u2068c\u2069', 3, 1, 0, 0, 0],
  ['👍', 1, 1, 1, 0, 0],
  ['👍🏽', 2, 1, 1, 0, 0],
  ['👨‍👩‍👧', 3, 1, 1, 0, 0],
  ['🇸🇬🇨🇳', 4, 1, 2, 0, 0],
  ['❤️ ok 😀😀', 7, 3, 3, 0, 0],
  ['see https://a.b and HTTP://c.d', 30, 4, 0, 2, 0],
  ['ftp://a.b s://x', 15, 2, 0, 0, 0],
  ['@\u2068Ann\u2069 @4915112345678 @home @12', 29, 4, 0, 0, 2],
];

for (const [text, ...expected] of TABLE) {
  test(`counts of ${JSON.stringify(text)}`, () => assert.deepEqual(counts(text), expected));
}
