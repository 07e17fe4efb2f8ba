import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { automatonOf } from '../../../transform/sensitive/bytes/automaton.ts';
import { newShape, shapeOf } from '../../../transform/sensitive/bytes/shapes.ts';

const encoder = new TextEncoder();

function shape(text: string, literals: readonly string[] = []) {
  const out = newShape();
  const bytes = encoder.encode(text);
  shapeOf(bytes, 0, bytes.length, automatonOf(literals.map((literal, i) => [literal, 1 << i])), out);
  return out;
}

test('literals are found as indexOf finds them, in capitals too', () => {
  const word = fc.stringMatching(/^[abкв密码]{1,4}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.stringMatching(/^[abABкв密码 ]{0,30}$/),
      (words, text) => {
        const bits = words.reduce((all, w, i) => (text.toLowerCase().includes(w) ? all | (1 << i) : all), 0);
        assert.equal(shape(text, words).found, bits);
      },
    ),
    { numRuns: 2000 },
  );
});

test('what a text looks like', () => {
  for (const [text, key, value] of [
    ['4539 1488-0343', 'digits', 12],
    ['4539, 1488', 'digits', 4],
    ['45 and 39', 'digits', 2],
    ['1/2/2024', 'digits', 6],
    ['45\u00a039', 'digits', 4],
    ['S1234567D x', 'mixed', 9],
    ['hello 1234', 'mixed', 0],
    ['a@b', 'mail', true],
    ['@b', 'mail', false],
    ['DE89 3704', 'iban', true],
    ['CODE89', 'iban', false],
    ['４', 'odd', true],
    ['a\u200bb', 'odd', true],
    ['a\u200b b', 'odd', false],
    ['工\u2060资', 'odd', true],
    ['👨‍👩‍👧 ❤️', 'odd', false],
    ['好的，谢谢！（一）', 'odd', false],
    ['Пример – да', 'odd', false],
  ] as const)
    assert.equal(shape(text)[key], value, text);
});
