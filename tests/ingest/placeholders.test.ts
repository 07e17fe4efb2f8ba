import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asText, type Body, classifyBody, newBody } from '../../ingest/classify.ts';
import { phraseBook } from '../../ingest/phrases.ts';
import { placeholderReader } from '../../ingest/placeholders.ts';
import { KINDS, MEDIA_KINDS } from '../../ingest/schema/message-table.ts';

const book = phraseBook();
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Look {
  kind: string;
  media_kind: string;
  edited: boolean;
  text: string;
  file_name: string;
  sent_along: boolean;
  language: string | null;
}

function shown(b: Uint8Array, body: Body): Look {
  const piece = (from: number, to: number) => decoder.decode(b.subarray(from, to));
  return {
    kind: KINDS[body.kind] as string,
    media_kind: MEDIA_KINDS[body.media_kind - 1] ?? '',
    edited: body.edited,
    text: (body.text ?? piece(body.text_from, body.text_to)).replace(/\r+\n/g, '\n'),
    file_name: body.name_to > body.name_from ? piece(body.name_from, body.name_to) : body.file_name,
    sent_along: body.sent_along,
    language: body.language,
  };
}

/** The body as both readers see it; `fast` is null where the bytes do not settle it. */
function both(text: string, bracket: boolean, marked: boolean): { fast: Look | null; full: Look } {
  const head = encoder.encode('Ann: ');
  const b = Uint8Array.from([...head, ...encoder.encode(text)]);
  const start = head.length;
  const lf = b.indexOf(0x0a, start);
  let first_end = lf < 0 ? b.length : lf;
  if (b[first_end - 1] === 0x0d) first_end--;
  const habits = { bracket, has_marks: true, marks_reliable: true, rlm_is_mark: true };
  const body = newBody();
  asText(body, start, b.length);
  const place = { start, first_end, end: b.length, marked, sender_start: 0 };
  const fast = placeholderReader(b, habits, book)(place, body) ? shown(b, body) : null;
  classifyBody(b, start, b.length, marked, 'Ann', habits, book, body);
  return { fast, full: shown(b, body) };
}

const M = '\u200e';
const SETTLED: readonly (readonly [text: string, bracket: boolean, marked: boolean, is: string])[] = [
  [`${M}<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>`, true, true, 'media image'],
  [`${M}<附件：00000012-AUDIO-2022-03-27-21-41-55.opus>`, true, true, 'media voice'],
  [`发票-7.pdf • ${M}2 pages ${M}<attached: 00000047-发票-7.pdf>`, true, true, 'media document'],
  [`Plan 3.xlsx ${M}document omitted`, true, true, 'media document'],
  [`Ann.vcf • ${M}Contact card omitted`, true, true, 'contact '],
  ['IMG-20220323-WA0002.jpg (file attached)', false, false, 'media image'],
  [`${M}PTT-20240201-WA0000.opus (Datei angehängt)\r\nhört mal`, false, false, 'media voice'],
  [`${M}Location: https://maps.google.com/?q=1.2,-103.7`, true, false, 'location '],
  [`as agreed ${M}<This message was edited>`, true, false, 'text edited'],
  ['two\nlines <This message was edited>', false, false, 'text edited'],
];

test('the frequent forms are settled by their bytes, as the full look settles them', () => {
  for (const [text, bracket, marked, is] of SETTLED) {
    const { fast, full } = both(text, bracket, marked);
    assert.ok(fast, text);
    assert.deepEqual(fast, full);
    assert.equal(`${fast.kind} ${fast.edited ? 'edited' : fast.media_kind}`, is);
  }
});

test('what bytes do not settle is left to the full look', () => {
  for (const [text, bracket] of [
    ['hello', false],
    ['image omitted lol', true],
    ['see <attached> below', true],
    [`${M}image omitted`, true],
    ['“Plan”.pdf (file attached)', false],
    ['notes (draft) (file attached)', false],
    ['a < b and c >', false],
    ['null <This message was edited>', false],
  ] as const) {
    assert.equal(both(text, bracket, false).fast, null, text);
  }
});

test('an edited placeholder is one, whatever one does not see stands around it', () => {
  for (const [text, media_kind] of [
    ['音频已忽略\u3000<这条消息已经过编辑>', 'audio'],
    ['\u3000image omitted<This message was edited>', 'image'],
    ['\r\nimage omitted<这条消息已经过编辑>', 'image'],
    ['document omitted\n<这条消息已经过编辑>', 'document'],
    ['đã bỏ video\f<Diese Nachricht wurde bearbeitet>', 'video'],
    ['\u000b<Media omitted>\u00a0<This message was edited>', 'unknown'],
    ['image omitted\u200b <This message was edited>', 'image'],
    ['a.pdf <allegato>\ufeff<This message was edited>', 'document'],
    ['a.pdf <attached>\n<This message was edited>', 'document'],
  ] as const) {
    const { fast, full } = both(text, false, false);
    assert.deepEqual([full.kind, full.media_kind, full.edited], ['media', media_kind, true], text);
    if (fast) assert.deepEqual(fast, full);
  }
});

test('whatever the pieces: where bytes settle a body they say what the full look says', () => {
  const piece = fc.constantFrom(
    ...[
      M,
      '\u200f',
      ' ',
      '\n',
      '\r\n',
      '(',
      ')',
      '<',
      '>',
      ':',
      '：',
      ' • ',
      '.',
      '0',
      '17',
      'Ann',
      'x y',
      'é',
      '发票',
    ],
    ...[
      'か\u3099',
      'e\u0301',
      '“',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\t',
      '.pdf',
      '.vcf',
      '.mp3',
      '.jpg',
      'IMG-20220323-WA0002.jpg',
    ],
    ...[
      '00000035-PHOTO-2022-03-27-21-41-55.jpg',
      '<attached: ',
      '<附件：',
      '<附件: ',
      ' <attached>',
      ' eklendi>',
    ],
    ...[
      '(file attached)',
      ' (Datei angehängt)',
      'document omitted',
      '2 pages ',
      '音频已忽略',
      'image omitted',
    ],
    ...['<This message was edited>', '<这条消息已经过编辑>', '<Media omitted>', 'null', 'POLL:', 'OPTION: '],
    ...['Location: ', 'location:', 'https://maps.google.com/?q=', '-1.3,103', 'This message was deleted'],
    ...['https://foursquare.com/v/4b', 'Messages and calls are end-to-end encrypted. '],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join('')),
      fc.boolean(),
      fc.boolean(),
      (text, bracket, marked) => {
        // Records end before the line end behind them.
        const { fast, full } = both(text.replace(/[\r\n]+$/, ''), bracket, marked);
        if (fast) assert.deepEqual(fast, full);
      },
    ),
    { numRuns: 20_000 },
  );
});
