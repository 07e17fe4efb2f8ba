import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORDINGS } from '../../ingest/phone-wording/index.ts';
import { matchTemplate, phraseBook, plain } from '../../ingest/phrases.ts';
import { readText } from './read-text.ts';

const book = phraseBook();
const M = '\u200e';

test('languages are named once, in the order of their codes behind English', () => {
  const codes = WORDINGS.map((w) => w.language);
  assert.deepEqual(codes, [
    'en',
    ...codes.slice(1).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
  ]);
  assert.equal(new Set(codes).size, codes.length);
});

for (const w of WORDINGS) {
  test(`${w.language}: marks, brackets, colons and stars stand where the code expects them`, () => {
    for (const phrase of [...w.media_omitted, ...w.edited]) assert.match(phrase, /^<.+>$/);
    for (const phrase of w.attached_open) assert.match(phrase, /^<.+$/);
    for (const phrase of w.attached_close) assert.match(phrase, /^.+>$/);
    for (const words of [...w.poll, ...w.poll_option, ...w.location]) assert.match(words, /:$/);
    for (const words of w.file_attached) assert.doesNotMatch(words, /[()]/);
    for (const stem of w.file_stems) assert.equal(stem.split('*').length, 2, stem);
    for (const phrase of [...w.media_omitted, ...Object.values(w.omitted).flat()]) {
      assert.ok(!phrase.includes('*'), phrase);
    }
  });

  test(`${w.language}: what an Android leaves out is media`, () => {
    for (const phrase of w.media_omitted) {
      const { rows } = readText(
        `13/05/2026, 10:00 - A: ${phrase}\n13/05/2026, 10:01 - A: ${phrase}\nbelow\n`,
      );
      assert.deepEqual(
        rows.map((r) => [r.kind, r.media_kind, r.text]),
        [
          ['media', 'unknown', ''],
          ['media', 'unknown', 'below'],
        ],
      );
    }
  });

  test(`${w.language}: what an iPhone leaves out has its kind`, () => {
    for (const [kind, phrases] of Object.entries(w.omitted)) {
      for (const phrase of phrases) {
        const [row] = readText(`${M}[13/05/2026, 10:00:00] A: ${M}${phrase}\r\n`).rows;
        const expected = kind === 'contact' ? ['contact', ''] : ['media', kind];
        assert.deepEqual([row?.kind, row?.media_kind, row?.text], [...expected, ''], phrase);
      }
    }
  });

  test(`${w.language}: deleted, edited, attached`, () => {
    for (const phrase of w.deleted) {
      const body = phrase.replaceAll('*', 'Ann');
      for (const text of [`13/05/2026, 10:00 - A: ${body}\n`, `[13/05/2026, 10:00:00] A: ${M}${body}\r\n`]) {
        assert.deepEqual(readText(text).rows[0]?.kind, 'deleted', body);
      }
    }
    for (const suffix of w.edited) {
      const [row] = readText(`13/05/2026, 10:00 - A: yes ${suffix}\n`).rows;
      assert.deepEqual([row?.kind, row?.text, row?.edited], ['text', 'yes', true], suffix);
    }
    for (const words of w.file_attached) {
      const [row] = readText(`13/05/2026, 10:00 - A: ${M}IMG-20260513-WA0001.jpg (${words})\n`).rows;
      assert.deepEqual([row?.media_kind, row?.file_name], ['image', 'IMG-20260513-WA0001.jpg'], words);
    }
    for (const open of w.attached_open) {
      const [row] = readText(`${M}[13/05/2026, 10:00:00] A: ${M}${open}00000001-PHOTO-2026.jpg>\r\n`).rows;
      assert.deepEqual([row?.media_kind, row?.file_name], ['image', '00000001-PHOTO-2026.jpg'], open);
    }
    for (const close of w.attached_close) {
      const [row] = readText(`13/05/16, 10:00:00: A: 2016-08-30-PHOTO-00000016.jpg${close}\r\n`).rows;
      assert.deepEqual([row?.media_kind, row?.file_name], ['image', '2016-08-30-PHOTO-00000016.jpg'], close);
    }
  });

  test(`${w.language}: notices without a sender have their kind`, () => {
    for (const [kind, phrases] of Object.entries(w.notices)) {
      for (const phrase of phrases) {
        const line = phrase.replace(/ \*$/, ' Ben').replaceAll('*', 'Ann');
        const [row] = readText(`13/05/2026, 10:00 - ${line}\n`).rows;
        assert.deepEqual([row?.kind, row?.notice_kind], ['notice', kind], line);
      }
    }
  });
}

test('text for matching: no marks, plain blanks, straight quotes, composed', () => {
  assert.equal(plain('\u200eAnn\u00a0“A”\u202f‘b’ e\u0301\u2068x\u2069'), 'Ann "A" \'b\' \u00e9x');
});

test('words that a workspace teaches come before the shipped ones', () => {
  const taught = phraseBook([
    { ...WORDINGS[0], language: 'own', empty: ['(nothing)'] } as (typeof WORDINGS)[number],
  ]);
  assert.deepEqual(taught.exact.get('(nothing)')?.language, 'own');
  assert.equal(taught.exact.get('<Medien ausgeschlossen>')?.language, 'de');
  assert.equal(book.exact.get('(nothing)'), undefined);
});

test('a sentence longer than any of WhatsApp’s is none', () => {
  assert.equal(matchTemplate(book.notices, 'Ann left')?.notice_kind, 'left');
  assert.equal(matchTemplate(book.notices, `${'Ann '.repeat(1000)}left`), null);
});
