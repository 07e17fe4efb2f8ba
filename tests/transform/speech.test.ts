import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { courtesyRule, isQuestion, isWithdrawal, tokens } from '../../transform/speech.ts';

test('closing courtesies, with the rule that excludes them', () => {
  for (const [text, rule] of [
    ['Thanks!', 'courtesy:en'],
    ['OK thanks 🙏', 'courtesy:en'],
    ['noted, with thanks.', 'courtesy:en'],
    ['You’re welcome', 'courtesy:en'],
    ['\u200eok\u200f', 'courtesy:en'],
    ['好的', 'courtesy:zh'],
    ['好的，谢谢！', 'courtesy:zh'],
    ['收到 谢谢', 'courtesy:zh'],
    ['👍', 'courtesy:emoji'],
    ['👍🏽🙏❤️', 'courtesy:emoji'],
    ['🇸🇬', 'courtesy:emoji'],
  ] as const) {
    assert.equal(courtesyRule(text), rule, text);
  }
});

test('near misses are no courtesies', () => {
  for (const text of [
    '',
    '   ',
    '!!!',
    'ok?',
    'OK, and when?',
    'ok but the truck is late',
    'thanks for nothing, still waiting',
    'not ok',
    'okra',
    '5️⃣',
    '12',
    '好的吗？',
    '好的，那什么时候送到',
    '收到货了',
    '谢谢 请问几点到',
    `thanks${' '.repeat(41)}`,
  ]) {
    assert.equal(courtesyRule(text), null, text);
  }
});

test('questions', () => {
  for (const text of [
    'Is it there?',
    'is it there',
    'When does the truck arrive',
    'Morning all, any update',
    'The box is wet. Who packed it',
    '发票开了吗',
    '什么时候送到',
    '能不能早点送',
    '多少箱？',
    '？？',
    'Hello?',
    'WHAT’S THE ETA',
    'متى؟',
  ]) {
    assert.equal(isQuestion(text), true, text);
  }
});

test('near misses are no questions', () => {
  for (const text of [
    '',
    'The truck is there.',
    'How are you?',
    'how are you all 😊',
    '你好吗？',
    'https://example.org/track?order=7',
    '> when will it come?\nTomorrow.',
    'She wrote "can you come?" and left',
    '她问“几点到？”，已回复',
    'whatever works',
    'Somewhat late',
    'somehow it went',
    '没什么',
    '没什么问题，已处理',
    '什么都好',
    '那么明天见',
  ]) {
    assert.equal(isQuestion(text), false, text);
  }
});

test('a request is taken back by its opening words, and a question takes nothing back', () => {
  for (const text of ['Never mind, found it', 'never mind.', 'Found it!', '不用了，谢谢', '找到了']) {
    assert.equal(isWithdrawal(text), true, text);
  }
  for (const text of [
    'I never mind waiting',
    'found items in the truck',
    'Solved already?',
    '解决了吗？',
    '已经解决了没有吗',
    '请不用了的箱子退回',
  ]) {
    assert.equal(isWithdrawal(text), false, text);
  }
});

test('tokens are runs of letters or digits, and single Han signs', () => {
  assert.deepEqual(tokens('PO-4711: 三文鱼 40kg, OK'), ['po', '4711', '三', '文', '鱼', '40kg', 'ok']);
  assert.deepEqual(tokens('…!'), []);
});

test('direction marks and case never change what a text is', () => {
  const marks = fc.array(fc.constantFrom('\u200e', '\u200f', '\u2068', '\u2069'), { maxLength: 3 });
  const texts = fc.constantFrom(
    'Thanks!',
    'ok?',
    'When?',
    'how are you',
    'never mind',
    '收到',
    '没什么',
    'The truck',
  );
  fc.assert(
    fc.property(texts, marks, (text, signs) => {
      const marked = `${signs.join('')}${text.toUpperCase()}${signs.join('')}`;
      assert.equal(courtesyRule(marked), courtesyRule(text));
      assert.equal(isQuestion(marked), isQuestion(text));
      assert.equal(isWithdrawal(marked), isWithdrawal(text));
    }),
  );
});
