/** What passes for ordinary by its bytes is what the full look calls text, as it stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyBody, newBody } from '../../ingest/classify.ts';
import { looksOrdinary } from '../../ingest/ordinary.ts';
import { phraseBook } from '../../ingest/phrases.ts';
import { KIND, KINDS } from '../../ingest/schema/message-table.ts';
import { senderName } from '../../ingest/senders.ts';

const book = phraseBook();
const encoder = new TextEncoder();
// A file without marks: WhatsApp's words need none there.
const ANDROID = { bracket: false, has_marks: false, marks_reliable: true, rlm_is_mark: true };
const IPHONE = { bracket: true, has_marks: false, marks_reliable: true, rlm_is_mark: true };

/** Does the body pass by its bytes, and what the full look says it is: its kind, or `text` only where it stays as it is. */
function both(text: string, habits = ANDROID, sender = 'Ann'): { ordinary: boolean; full: string } {
  const head = encoder.encode(`${sender}: `);
  const b = Uint8Array.from([...head, ...encoder.encode(text)]);
  const start = head.length;
  const lf = b.indexOf(0x0a, start);
  let first_end = lf < 0 ? b.length : lf;
  if (first_end > start && b[first_end - 1] === 0x0d) first_end--;
  const body = newBody();
  classifyBody(b, start, b.length, false, senderName(sender), habits, book, body);
  const as_it_stands = body.kind === KIND.text && !body.edited && body.text === null;
  return {
    ordinary: looksOrdinary(b, start, first_end, b.length, false, 0, book),
    full: body.kind === KIND.text && !as_it_stands ? 'other text' : (KINDS[body.kind] as string),
  };
}

test('what people write is not decoded', () => {
  for (const text of [
    'hello',
    'see you tomorrow ',
    'Aber Herr Klein! \n\nBis dann 🙂',
    'well… “maybe”',
    '好的，谢谢',
    '明天见。',
    'à demain',
    'I have omitted the image',
    'the plan: 3 > 2, see below',
    '@\u2068Ben\u2069 who signs for it?',
    'https://example.com/?p=17',
  ]) {
    assert.deepEqual(both(text), { ordinary: true, full: 'text' }, text);
  }
});

const VENUE = 'https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b';
const COORDINATES = 'https://maps.google.com/?q=1.3,103.8';
const PHRASES: readonly (readonly [text: string, kind: string, sender?: string])[] = [
  // Nothing to be seen
  ['\u3000', 'empty'],
  ['\u1680', 'empty'],
  ['\f', 'empty'],
  ['\r\u200f', 'empty'],
  // Behind a phrase
  ['这条消息已删除\u202f', 'deleted'],
  ['This message was deleted\u00a0', 'deleted'],
  ['This message was deleted\n', 'deleted'],
  ['This message was deleted\u200b', 'deleted'],
  ['<Media omitted>\u3000', 'media'],
  ['plan.pdf <allegato>\u200b', 'media'],
  ['plan.pdf <allegato>\n', 'media'],
  ['plan.pdf eklendi>\u200f', 'media'],
  ['IMG-20220323-WA0002.jpg (file attached)\u200e', 'media'],
  [`x: ${COORDINATES}\u200b`, 'location'],
  [`Cafe: ${VENUE}\u200e`, 'location'],
  [`Library\n${VENUE}\ufeff`, 'location'],
  // Behind the first line
  ['plan.pdf <allegato>\nfor you', 'media'],
  ['plan.pdf (file attached)\u200e\nfor you', 'media'],
  ['plan.pdf (file attached)\r\r\nfor you', 'media'],
  ['POLL:\u200e\nLunch?\nOPTION: Rice (2 votes)', 'poll'],
  ['ENQUETE: \nAlmoço?\nON: b (2 s)', 'poll'],
  // Before and within it
  ['\fPOLL:\nLunch?\nOPTION: Rice (2 votes)', 'poll'],
  ['T\u200bhis message was deleted by admin Ben', 'deleted'],
  ['x: https://maps.google.com/?q=1.3,\u200e103.8', 'location'],
  // However long the text behind it
  [`location: ${COORDINATES}\n${'and so on '.repeat(30)}`, 'location'],
  // Under names of one letter, with signs that are not seen, with quotes
  ['B turned off disappearing messages. Tap to change.', 'notice', 'B'],
  ['Ann turned off disappearing messages. Tap to change.', 'notice', '\u202aAnn\u202c'],
  ['~ Ann turned off disappearing messages. Tap to change.', 'notice', '~\u202fAnn'],
  ["'Ann' turned off disappearing messages. Tap to change.", 'notice', '‘Ann’'],
];

for (const [text, kind, sender] of PHRASES) {
  test(`looked at in full: ${JSON.stringify(text.slice(0, 60))}`, () =>
    assert.deepEqual(both(text, ANDROID, sender), { ordinary: false, full: kind }));
}

test('looked at in full: what an iPhone left out, behind a mark', () => {
  for (const text of [
    'Plan.pdf \u200edocument omitted',
    'yes \u200eAudio weggelassen',
    'f\u200e图像已忽略',
  ]) {
    assert.deepEqual(both(text, IPHONE), { ordinary: false, full: 'media' }, text);
  }
});

test('whatever the pieces: what passes is text', () => {
  const piece = fc.constantFrom(
    ...[
      '\u200e',
      '\u200b',
      '\u3000',
      '\u00a0',
      '\u2028',
      ' ',
      '\t',
      '\f',
      '\r',
      '\n',
      '\r\n',
      ': ',
      '(',
      ')',
    ],
    ...['<', '>', '“', '’', "'", '.', '17', '🙂', 'é', '发票', 'x', 'Ann', 'a.pdf', ' • ', '2 pages '],
    ...[
      'image omitted',
      'Audio weggelassen',
      '音频已忽略',
      'Contact card omitted',
      '<Media omitted>',
      'null',
    ],
    ...['This message was deleted', '这条消息已删除', 'Missed voice call', 'live location shared'],
    ...['<attached: ', '(file attached)', ' <allegato>', ' eklendi>', '<This message was edited>'],
    ...['location: ', 'x: ', 'https://maps.google.com/?q=', '1.3,103.8', VENUE, 'and so on '.repeat(30)],
    ...['POLL:', '\nOPTION: ', 'a (2 votes)', ' turned off disappearing messages. Tap to change.'],
    ...['Messages and calls are end-to-end encrypted. ', 'This message was deleted by admin '],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
      fc.constantFrom(ANDROID, IPHONE),
      fc.constantFrom('Ann', 'x', '~\u202fAnn', '\u200eé'),
      (text, habits, sender) => {
        const { ordinary, full } = both(text.replace(/\r*\n?$/, ''), habits, sender);
        if (ordinary) assert.equal(full, 'text');
      },
    ),
    { numRuns: 10_000 },
  );
});
