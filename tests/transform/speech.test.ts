import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  acknowledges,
  courtesyRule,
  isQuestion,
  isWithdrawal,
  takesPrivate,
  tokens,
} from '../../transform/speech.ts';

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
    ['thanks Mei Ling', 'courtesy:en'],
    ['Thanks @Ben', 'courtesy:en'],
    ['ok noted boss', 'courtesy:en'],
    ['Thank you for your patience', 'courtesy:en'],
    ['have a safe flight', 'courtesy:en'],
    ['谢谢王总', 'courtesy:zh'],
    ['好的小李', 'courtesy:zh'],
    ['收到，谢谢李娜经理', 'courtesy:zh'],
    ['王工辛苦了', 'courtesy:zh'],
    ['收到[抱拳]', 'courtesy:zh'],
    ['ok 收到', 'courtesy:en'],
    ['Gracias, recibido', 'courtesy:es'],
    ['Valeu, até amanhã', 'courtesy:pt'],
    ['Danke Frau Weber', 'courtesy:de'],
    ['Bien reçu, merci à tous', 'courtesy:fr'],
    ['Siap pak Budi', 'courtesy:id'],
    ['Ок, большое спасибо', 'courtesy:ru'],
    ['theek hai sir', 'courtesy:hi'],
    ['تمام شكراً', 'courtesy:ar'],
    ['TEŞEKKÜRLER', 'courtesy:tr'],
    ['va bene, grazie mille', 'courtesy:it'],
    ['dank je wel', 'courtesy:nl'],
    ['承知しました。ありがとうございます', 'courtesy:ja'],
    ['네 감사합니다', 'courtesy:ko'],
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
    'Thanks in advance',
    'thanks Monday please',
    'thanks PO 4431',
    'Thanks When',
    'you sure',
    'ok send me the list',
    'ok thanks, waiting',
    'yes please',
    'Good morning all',
    '大家好',
    '王总好',
    '可以了',
    '好的加工',
    '谢谢，请再发一次',
    'gracias, pero faltan dos cajas',
    'bitte die Rechnung',
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
    'anyone know where the keys are',
    'any update on PO 4431',
    'so are we still on for 2pm',
    'Ravi, where is the truck',
    'Tan are you free now',
    'tmr got meeting or not',
    'wondering if we can swap shifts',
    '#1 done!? and 2',
    '请问几点送到',
    '这个谁负责',
    '发票开了没',
    '那发票呢',
    '这个价格包不包运费',
    '谁知道密码',
    '你知道谁去吗',
    '这个PO几时可以approve',
    'a que hora llega el camion',
    'alguém sabe onde está a nota',
    'wann kommt der LKW',
    'y a-t-il du nouveau pour 4431',
    'truk sudah sampai jam berapa',
    'подскажите, кто отвечает за пропуска',
    'invoice kahan hai',
    'هل وصل الطلب',
    'sipariş geldi mi',
    "dov'è la fattura",
    'hoe laat komt de vrachtwagen',
    '在庫はいくつありますか',
    '물건 도착했나요',
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
    'pls send the file',
    'let me know what time',
    'he asked who will come',
    'what a mess',
    "that's why",
    'when you arrive call me',
    'What we need: 3 ladders',
    'Who: all leads\nWhen: Monday',
    'Kim will bring it',
    'which is fine',
    'Hi Ravi, how are you?',
    '我知道什么时候',
    '不知道谁拿走了',
    '他问货到了没',
    '谁都可以',
    '谁先到谁开门',
    '多少有点',
    '在路上等着呢',
    '动不动就停电',
    'cuando llegues me avisas',
    'Wer zuletzt geht, macht das Licht aus',
    'quand tu arrives appelle-moi',
    'не знаю, кто это сделал',
    'Хорошо, когда есть запас.',
    'pata nahi kisne liya',
    'kimin aldığını bilmiyorum',
    '何でもいいです',
    '누가 오는지 물어봤어요',
  ]) {
    assert.equal(isQuestion(text), false, text);
  }
});

test('a request is taken back in the first clause that says something, and a question alone takes nothing back', () => {
  for (const text of [
    'Never mind, found it',
    'never mind.',
    'Found it!',
    '不用了，谢谢',
    '找到了',
    'Thanks, found it',
    'sorry wrong chat',
    'nvm asked Tan',
    'Please ignore my last message',
    'Never mind. Who has the stamp?',
    '不好意思发错群了',
    'ya lo encontré, gracias',
    'hat sich erledigt',
    'вопрос снят',
  ]) {
    assert.equal(isWithdrawal(text), true, text);
  }
  for (const text of [
    'I never mind waiting',
    'found items in the truck',
    'Solved already?',
    '解决了吗？',
    '已经解决了没有吗',
    '请不用了的箱子退回',
    'never mind the rain, we pour today',
    'Please ignore the alarm at 3pm',
    'No need to wear a mask',
    'cancel order 4431',
    '不用了的箱子请退回',
    '不用担心，司机在路上',
    '找到了三个供应商',
    '算了一下，一共八千',
  ]) {
    assert.equal(isWithdrawal(text), false, text);
  }
});

test('taking note: a word for it begins the text, or consent is all there is', () => {
  for (const text of [
    'Noted',
    'noted, will do by 5',
    'Noted. Will inform the drivers',
    'noted by night shift',
    'noted 马上处理',
    '@Ben noted',
    'ok noted, will update the roster',
    'received with thanks',
    'ok',
    'ok thanks Ravi',
    'will do',
    '好的',
    '收到',
    '收到，请问几点开始？',
    '收到 马上安排',
    '好的，收到。周一开始',
    'Принято, сделаем',
    'bien reçu, je préviens',
    '了解です、17時までにやります',
  ]) {
    assert.equal(acknowledges(text), true, text);
  }
  for (const text of [
    '',
    'ok, but when?',
    'ok send me the list',
    'noted?',
    'not received',
    'Received 3 boxes today',
    'received wrong item',
    'Noted down the plate number',
    'Roger is on leave',
    'thanks',
    '👍',
    '收到货了',
    '收到两箱',
    '没收到',
    '了解一下新流程',
    '收到没',
    '大家好',
  ]) {
    assert.equal(acknowledges(text), false, text);
  }
});

test('going on in private', () => {
  for (const text of [
    'PM me pls',
    "let's take this offline",
    'sent you a DM',
    'I message you privately',
    'can we discuss this one on one?',
    '私聊',
    '我们线下聊',
    '这个单独跟我说',
    'pm 我',
    'напишите мне в лс',
    'schreib mir privat',
    'japri ya',
  ]) {
    assert.equal(takesPrivate(text), true, text);
  }
  for (const text of [
    '',
    'Call at 3 pm me and Ravi will join',
    'The server is offline',
    'do not pm me for discounts',
    'Private event on level 2',
    '线下门店九点开门',
    '请不要私聊客户报价',
    '禁止私下交易',
  ]) {
    assert.equal(takesPrivate(text), false, text);
  }
});

test('the longest texts of one phrase again and again are read in linear time: else this would not end', () => {
  for (const piece of [
    '“',
    '«',
    '"',
    '>\n',
    '!?',
    "a'",
    'can you ',
    '什么',
    '来不',
    'never mind the ',
    '@',
    'ok ',
  ]) {
    const text = piece.repeat(65_536 / piece.length);
    for (const ask of [isQuestion, acknowledges, isWithdrawal, takesPrivate]) ask(text);
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
