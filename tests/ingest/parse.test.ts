import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExport } from '../../ingest/parse.ts';
import { readText } from './read-text.ts';

const facts = (text: string | Uint8Array, options = {}) => readText(text, options).facts;
const codes = (text: string, options = {}) =>
  facts(text, options).warnings.map((w) => [w.code, w.count, w.lines]);

test('the facts of a small export', () => {
  const text = [
    '13/05/2026, 10:00 - Messages and calls are end-to-end encrypted. Learn more.',
    '13/05/2026, 10:01 - Ann: hello',
    'world',
    '',
    '13/05/2026, 10:02 - Ben: <Media omitted>',
    '13/05/2026, 10:03 - Ann: IMG-20260513-WA0001.jpg (file attached)',
    '13/05/2026, 10:04 - Ben: Missed voice call',
    '13/05/2026, 10:05 - Ann added Cleo',
    '',
  ].join('\n');
  assert.deepEqual(facts(text), {
    platform: 'android',
    header: '13/05/2026, 10:00 - ',
    header_like: [],
    first_rejected: [],
    rejected_runs: [],
    date_order: 'dmy',
    date_order_certain: true,
    date_order_evidence: 'field-over-12',
    date_order_readings: [
      { order: 'dmy', impossible: 0, back_days: 0 },
      { order: 'mdy', impossible: 6, back_days: 0 },
    ],
    clock: 24,
    language: 'en',
    bytes: Buffer.byteLength(text),
    lines: 8,
    raw_lines: 8,
    continuation_lines: 2,
    blank_lines: 0,
    rejected_lines: 0,
    records: 6,
    with_media: true,
    cap_share: 6 / 10_000,
    messages: 3,
    notices: 2,
    calls: 1,
    senders: 2,
    first_local_ms: Date.UTC(2026, 4, 13, 10, 0),
    last_local_ms: Date.UTC(2026, 4, 13, 10, 5),
    media: { image: 1, unknown: 1 },
    media_bytes: 0,
    voice_ms: 0,
    phone: { timer: null, privacy: null, owner_left: null },
    crlf_records: 0,
    warnings: [],
  });
});

const PLATFORMS: readonly (readonly [line: string, platform: string, clock: number])[] = [
  ['13/05/2026, 10:00 - A: x', 'android', 24],
  ['5/13/26, 10:00 PM - A: x', 'android', 12],
  ['[13/05/2026, 10:00:00] A: x', 'ios', 24],
  ['[5/13/26, 10:00:00 PM] A: x', 'ios', 12],
  ['13/05/16, 10:00:00: A: x', 'ios-legacy', 24],
  ['10:00, 13 May 2014 - A: x', 'android-legacy', 24],
];

for (const [line, platform, clock] of PLATFORMS) {
  test(`${line} is ${platform}`, () => {
    const { platform: found, clock: hours } = facts(`${line}\n`);
    assert.deepEqual([found, hours], [platform, clock]);
  });
}

const LANGUAGES: readonly (readonly [body: string, language: string | null])[] = [
  ['Ann: hello', null],
  ['Ann: <Media omitted>', 'en'],
  ['Ann: <Medien ausgeschlossen>', 'de'],
  ['Ann: <省略影音内容>', 'zh-CN'],
  ['Сообщения и звонки защищены сквозным шифрованием. Подробнее', 'ru'],
];

for (const [body, language] of LANGUAGES) {
  test(`the language of ${body} is ${language}`, () =>
    assert.equal(facts(`13/05/2026, 10:00 - ${body}\n`).language, language));
}

test('first and last are the smallest and greatest stamp, not the first and last line', () => {
  const { first_local_ms, last_local_ms } = facts(
    '14/05/2026, 10:00 - A: x\n13/05/2026, 10:00 - A: y\n13/05/2026, 11:00 - A: z\n',
  );
  assert.deepEqual([first_local_ms, last_local_ms], [Date.UTC(2026, 4, 13, 10), Date.UTC(2026, 4, 14, 10)]);
});

test('a sender counts who sent something; the name before a notice does not', () => {
  const text =
    '[13/05/2026, 10:00:00] Sales: \u200eMessages and calls are end-to-end encrypted.\r\n[13/05/2026, 10:01:00] Ann: hi\r\n';
  assert.equal(facts(text).senders, 1);
});

const X = (stamp: string) => `${stamp} - A: x\n`;
const WARNINGS: readonly (readonly [what: string, text: string, warnings: unknown[]])[] = [
  ['nothing to say', X('13/05/2026, 10:00'), []],
  [
    'lines before the first record',
    `orphan\n\nanother\n${X('13/05/2026, 10:00')}`,
    [['lines-before-first-record', 2, [1, 3]]],
  ],
  ['an open date order', X('01/05/2026, 10:00'), [['date-order-not-decidable', 1, []]]],
  [
    'a spelling that changes',
    X('5/13/26, 10:00') + X('14/05/2026, 10:00'),
    [['date-spelling-changes', 1, []]],
  ],
  [
    'a pasted header',
    `${X('13/05/2026, 10:00')}[1/2/26, 9:00:00] B: pasted\n${X('13/05/2026, 10:01')}`,
    [['header-like-text', 1, [2]]],
  ],
  [
    'a stamp that is no date',
    `${X('13/05/2026, 10:00')}${X('31/02/2026, 10:00')}${X('14/05/2026, 10:00')}`,
    [['impossible-date', 1, []]],
  ],
  ['a year that nobody wrote', X('10:00, 13 May'), [['year-not-written', 1, []]]],
  [
    'a clock that runs back by more than a day',
    X('13/05/2026, 10:00') + X('13/05/2026, 09:00') + X('11/05/2026, 10:00'),
    [['clock-runs-back', 1, [3]]],
  ],
  ['a notice that no table holds', '13/05/2026, 10:00 - who knows\n', [['unknown-notice', 1, []]]],
];

for (const [what, text, warnings] of WARNINGS) {
  test(`warning: ${what}`, () => assert.deepEqual(codes(text), warnings));
}

test('both readings of an open date order are named', () => {
  assert.deepEqual(facts(X('01/05/2026, 10:00')).warnings[0]?.values, ['dmy', 'mdy']);
});

test('a number of records near the cap of an export', () => {
  const many = (n: number) => codes(X('13/05/2026, 10:00').repeat(n));
  assert.deepEqual(many(39_999), [['near-export-cap', 39_999, []]]);
  assert.deepEqual(many(40_101), []);
  // Ten thousand is the cap of an export with media; without media it is a number like others.
  assert.deepEqual(many(10_000), []);
  const picture = '13/05/2026, 10:01 - A: IMG-20260513-WA0001.jpg (file attached)\n';
  const withMedia = (n: number) => codes(X('13/05/2026, 10:00').repeat(n - 1) + picture);
  assert.deepEqual(withMedia(10_000), [['near-export-cap', 10_000, []]]);
  assert.deepEqual(withMedia(10_051), []);
});

const MARK = '\u200e';
const IPHONE = '[13/05/2026, 10:00:00] A: ';
const WITH_MEDIA: readonly (readonly [what: string, lines: string, with_media: boolean])[] = [
  [
    'an iPhone names a document that it left out',
    `${IPHONE}Plan.pdf • ${MARK}2 pages ${MARK}document omitted`,
    false,
  ],
  ['… or writes a caption before a picture', `${IPHONE}the yard ${MARK}image omitted`, false],
  [
    'a document that was sent along',
    `${IPHONE}Plan.pdf • ${MARK}2 pages ${MARK}<attached: 00000047-Plan.pdf>`,
    true,
  ],
  ['… behind a caption', `${IPHONE}the yard ${MARK}<attached: 00000035-PHOTO-2026-05-13-10-00-00.jpg>`, true],
  [
    'one left out beside one sent along',
    `${IPHONE}a.pdf ${MARK}document omitted\r\n${MARK}${IPHONE}${MARK}<attached: 00000002-b.pdf>`,
    true,
  ],
  ['an old iPhone', '13/05/16, 10:00:00: A: 2016-05-13-PHOTO-00000016.jpg <attached>', true],
  ['in words that nobody taught', `${IPHONE}${MARK}<xqz: 00000035-PHOTO-2026-05-13-10-00-00.jpg>`, true],
  ['… left out in words that nobody taught', `${IPHONE}Plan.pdf • ${MARK}2 xqz ${MARK}xqz qzx`, false],
  ['Android', '13/05/2026, 10:01 - A: Plan.pdf (file attached)', true],
  ['Android names cards in any export', '13/05/2026, 10:01 - A: Ben.vcf (file attached)', false],
  ['Android leaves out', '13/05/2026, 10:01 - A: <Media omitted>', false],
];

for (const [what, lines, with_media] of WITH_MEDIA) {
  test(`exported ${with_media ? 'with' : 'without'} media: ${what}`, () => {
    const found = facts(lines.startsWith('[') ? `${MARK}${lines}\r\n` : `${lines}\n`);
    assert.deepEqual(
      [found.with_media, found.cap_share],
      [with_media, found.records / (with_media ? 10_000 : 40_000)],
    );
  });
}

test('a media name settles the date order', () => {
  const name = 'IMG-20260105-WA0001.jpg (file attached)';
  const android = facts(`01/05/2026, 10:00 - A: ${name}\n`);
  assert.deepEqual([android.date_order, android.date_order_evidence], ['mdy', 'media-names']);
  const ios = facts('[05/01/2026, 10:00:00] A: <attached: 00000035-PHOTO-2026-01-05-21-41-55.jpg>\r\n');
  assert.deepEqual([ios.date_order, ios.date_order_evidence], ['dmy', 'media-names']);
});

test('the policy, a sibling and the time of export are used', () => {
  const open = X('01/05/2026, 10:00');
  assert.equal(facts(open, { date_order: 'mdy' }).date_order_evidence, 'policy');
  assert.equal(facts(open, { sibling_order: 'mdy' }).date_order_evidence, 'sibling');
  assert.equal(facts(open, { exported_at_ms: Date.UTC(2026, 0, 20) }).date_order, 'mdy');
});

const LINES: readonly (readonly [
  what: string,
  text: string,
  spans: (readonly [number, number])[],
  blank: number,
])[] = [
  ['no line end at the end', '13/05/2026, 10:00 - A: x', [[1, 1]], 0],
  ['a byte order mark and a blank first line', `\ufeff\n${X('13/05/2026, 10:00')}`, [[2, 2]], 1],
  ['blank lines behind', `${X('13/05/2026, 10:00')}\n\n`, [[1, 3]], 0],
  ['line separators that are no line ends', '13/05/2026, 10:00 - A: a\u2028b\u0085c\vd\re\n', [[1, 1]], 0],
  [
    'CRLF and CRCRLF',
    '[13/05/2026, 10:00:00] A: a\nb\r\n[13/05/2026, 10:00:01] B: c\r\r\n',
    [
      [1, 2],
      [3, 3],
    ],
    0,
  ],
];

for (const [what, text, spans, blank] of LINES) {
  test(`lines: ${what}`, () => {
    const { rows, facts: f } = readText(text);
    assert.deepEqual(
      rows.map((r) => [r.first_line, r.last_line]),
      spans,
    );
    assert.equal(f.blank_lines, blank);
  });
}

test('the lines of a text are joined by LF, whatever parted them', () => {
  const { rows } = readText(
    '[13/05/2026, 10:00:00] A: a\r\nb\nc\r\r\nd\r\n[13/05/2026, 10:00:01] A: x\ry\r\n',
  );
  assert.deepEqual(
    rows.map((r) => r.text),
    ['a\nb\nc\nd', 'x\ry'],
  );
});

const NOT_AN_EXPORT: readonly (readonly [what: string, raw: Uint8Array, code: string, lines: number])[] = [
  ['no bytes', Buffer.alloc(0), 'empty-file', 0],
  ['zeros', Buffer.alloc(100), 'not-text', 0],
  ['a text', Buffer.from('hello\nworld\n'), 'no-records', 2],
  ['blank lines', Buffer.from('\n\n\n'), 'no-records', 3],
];

for (const [what, raw, code, lines] of NOT_AN_EXPORT) {
  test(`${what}: ${code}`, () => assert.deepEqual(parseExport(raw), { code, lines }));
}

test('signs encoded twice are said, with their lines', () => {
  const { facts } = readText('13/05/2026, 10:00 - Zoe: ok\n13/05/2026, 10:01 - ZoÃ©: cafÃ© trÃ¨s bien\n');
  assert.deepEqual(facts.warnings, [{ code: 'encoded-twice', count: 3, lines: [2], values: [] }]);
});

test('the day in an old iPhone’s media name settles the date order', () => {
  const { facts } = readText(
    '11/01/16, 17:03:58: Ann: 2016-11-01-PHOTO-00000016.jpg <attached>\r\n11/01/16, 17:04:58: Ben: x\r\n',
  );
  assert.deepEqual([facts.date_order, facts.date_order_evidence], ['mdy', 'media-names']);
});

test('the sentence of an iPhone’s group whose name holds quotation marks is known, and whole', () => {
  const sentence =
    'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.';
  const lines = (mark: string) => [
    `[13/05/2026, 10:00:00] Project "Phoenix": ${mark}${sentence}`,
    '[13/05/2026, 10:01:00] Ann: see "Plan: \u200eMessages" below',
    '\u200e[13/05/2026, 10:02:00] Ann: \u200eimage omitted',
  ];
  const { facts: own, rows } = readText(`${lines('\u200e').join('\n')}\n`);
  assert.deepEqual([own.notices, own.messages, own.warnings], [1, 2, []]);
  const [first] = rows;
  assert.deepEqual([first?.notice_kind, first?.sender], ['encryption', '']);
  assert.equal(first?.text, `Project "Phoenix": ${sentence}`);
  // Without the mark somebody may have typed it.
  assert.deepEqual(codes(`${lines('').join('\n')}\n`), [['unknown-notice', 1, []]]);
});
