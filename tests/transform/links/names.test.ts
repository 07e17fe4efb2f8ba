import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonParts, nameBook, namesIn } from '../../../transform/links/names.ts';

const NAMES = [['Mei Tan', '~ mei'], ['Ben Ong'], ['+65 8000 0101'], ['王伟'], ['bob2_'], ['Ann', 'Ann']];
const CODE = ['mei', 'ben', 'phone', 'wang', 'bob2', 'ann'];

/** Whom a text names; in capitals whom it addresses. */
function named(text: string, others: readonly string[] = []): string {
  const texts = [text, ...others];
  const book = nameBook(NAMES);
  const common = commonParts(book, [...texts.keys()], texts.length, (row) => texts[row] as string);
  const { persons, addressed } = namesIn(book, common, text);
  return persons.map((p) => (addressed.includes(p) ? CODE[p]?.toUpperCase() : CODE[p])).join(' ');
}

const TABLE: readonly (readonly [text: string, named: string])[] = [
  ['@\u2068Mei Tan\u2069 can you look?', 'MEI'],
  ['@\u2068~mei\u2069 can you look?', 'MEI'],
  ['ask @\u2068王伟\u2069 and @\u2068Ben Ong\u2069', 'WANG BEN'],
  ['@6580000101 please', 'PHONE'],
  ['Ben: it is here', 'BEN'],
  ['ben, it is here', 'BEN'],
  ['bob2_: try again', 'BOB2'],
  ['I asked Ben yesterday', 'ben'],
  ['王伟，你好', 'WANG'],
  ['请问王伟在吗', 'wang'],
  ['nobody is named', ''],
  ['the bench', ''],
  ['', ''],
];
for (const [text, expected] of TABLE) test(JSON.stringify(text), () => assert.equal(named(text), expected));

test('a name that is a common word of the chat names nobody, except where it addresses', () => {
  const others = Array.from({ length: 20 }, () => 'ann of course');
  assert.equal(named('see ann of old', others), '');
  assert.equal(named('ann: look', others), 'ANN');
});
