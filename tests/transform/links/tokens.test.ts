import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTokens, readTokens, wordHash } from '../../../transform/links/tokens.ts';

function tokens(text: string) {
  const out = newTokens();
  readTokens(text.toLowerCase(), out);
  return {
    stems: [...out.stems.subarray(0, out.stem_count)],
    words: [...out.words.subarray(0, out.word_count)],
  };
}

const TABLE: readonly (readonly [text: string, stems: string[]])[] = [
  ['Invoices, invoiced; INVOICE 7!', ['invoi', '7']],
  ['счёт счета', ['счёт', 'счета']],
  ['明天开会', ['明天', '天开', '开会']],
  ['好', ['好']],
  ['发票invoice', ['发票', 'invoi']],
  ['हिन्दी', ['हिन्द']],
  ['😀 !?', []],
  ['', []],
];
for (const [text, stems] of TABLE) {
  test(JSON.stringify(text), () => assert.deepEqual(tokens(text).stems, stems.map(wordHash)));
}

test('words in whole, for names; scripts without blanks have none', () => {
  assert.deepEqual(tokens('Invoices for Ben你好').words, ['invoices', 'for', 'ben'].map(wordHash));
});

test('at most 48 stems of a long text', () => {
  const long = Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ');
  assert.equal(tokens(long).stems.length, 48);
});
