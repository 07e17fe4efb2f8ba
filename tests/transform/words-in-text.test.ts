import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainText, wordFinder } from '../../transform/words-in-text.ts';

const CASES: readonly (readonly [word: string, text: string, stands: boolean])[] = [
  ['salary', 'My SALARY, please', true],
  ['salary', 'salarymen', false],
  ['rack', 'racks', false],
  ['rack', 'rack2', false],
  ['rack', 'racé rack', true],
  ['resume', 'resume\u0301 here', false],
  ['pay slip', 'the pay\u00a0\n slip', true],
  ['salary', 'sal\u200bary', true],
  ['\u200esalary', 'salary', true],
  ['[PRJ-7]', 'see [prj-7]next', true],
  ['[PRJ-7]', 'see [PRJ-77]', false],
  ['#PRJ-7', '#PRJ-71', false],
  ['ＰＲＪ', 'prj', true],
  ['工资', '我的工资呢', true],
  ['工资', 'my工资slip', true],
  ['급여', '급여는 언제', true],
  ['зарплата', 'Зарплата?', true],
  ['рота', 'поворота', false],
  ['راتب', 'الراتب', true],
  ['ё', 'е\u0308', true],
];

for (const [word, text, stands] of CASES) {
  test(`${JSON.stringify(word)} ${stands ? 'stands' : 'does not stand'} in ${JSON.stringify(text)}`, () =>
    assert.equal(wordFinder([word])(plainText(text)), stands ? word : null));
}

test('of several words the first of the list is named; what is no word finds nothing', () => {
  assert.equal(wordFinder(['pay', 'slip'])(plainText('slip of pay')), 'pay');
  assert.equal(wordFinder(['', ' ', '\u200b'])(plainText('any text')), null);
});

test('a word stands where blanks surround it, in any case, and wherever format marks are put', () => {
  const word = fc.constantFrom('salary', 'Gehälter', '工资', '[PRJ-7]', 'ﬁle', 'ИНН', '급여');
  const mark = fc.constantFrom('\u200b', '\u200e', '\u2060', '\ufeff');
  fc.assert(
    fc.property(word, fc.string({ unit: 'grapheme' }), fc.nat(6), mark, (w, around, at, sign) => {
      const marked = w.slice(0, at) + sign + w.slice(at);
      assert.equal(wordFinder([w])(plainText(`${around} ${marked} ${around}`)), w);
      assert.equal(wordFinder([w])(plainText(`${around} ${w.toUpperCase()}`)), w);
    }),
  );
});
