import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textLines } from '../../../reports/pictures/text-lines.ts';

/** Chinese signs are twice as wide. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}，。“”]/u.test(sign) ? 2 : 1), 0);

const cases: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  ['after blanks', 'two of three chats reach it', ['two of three', 'chats reach it']],
  ['between Chinese signs', '半数外部消息在此时间内', ['半数外部消息在', '此时间内']],
  ['no closing sign begins a line', '一二三四五六七，八', ['一二三四五六', '七，八']],
  ['no opening sign ends a line', '一二三四五六“七”', ['一二三四五六', '“七”']],
  ['a number stays with its unit', 'after 12345678 45\u00a0分。', ['after 12345678', '45\u00a0分。']],
  ['a long word is cut', 'abcdefghijklmnopq', ['abcdefghijklmn', 'opq']],
  [
    'what does not fit ends in an ellipsis',
    'one two three four five six seven',
    ['one two three', 'four five six…'],
  ],
  ['nothing', ' ', []],
];

for (const [what, text, lines] of cases)
  test(what, () => {
    assert.deepEqual(textLines(text, 14, 2, widthOf), lines);
  });

test('nothing is lost but blanks at the ends of lines', () => {
  const signs = (text: string) => text.replace(/\s/g, '');
  for (const text of ['（（（，，，a“”', '“”‘’ x（1）。y', 'a\u00a0“b”\u00a0，c'])
    assert.equal(signs(textLines(text, 3, 99, widthOf).join('')), signs(text));
});
