import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MessageFormatNorm } from '../../../ingest/schema/norm.ts';
import { countStates } from '../../../transform/items.ts';
import { type Row, role } from '../messages.ts';
import { judged, judgementsOf, normOfKind, type Told } from './judged.ts';

const say = (time: string, text: string, person = 'ann', side: Row[2] = 'internal'): Row => [
  time,
  person,
  side,
  text,
];
const norm = (keys: Partial<MessageFormatNorm>) =>
  normOfKind(
    'message-format',
    {
      of: null,
      by: [],
      first_of_day: false,
      prefixes: [],
      fields: [],
      min_chars: null,
      max_chars: null,
      max_emoji: null,
      max_caps_share: null,
      max_in_a_row: null,
      script: null,
    },
    keys,
  );
const told = (rows: readonly Row[], keys: Partial<MessageFormatNorm>, more: Told = {}) =>
  judged(rows, norm(keys), more);
/** What is said of each of these texts. */
const each = (texts: readonly string[], keys: Partial<MessageFormatNorm>) =>
  texts.map((text) => (told([say('10:00', text)], keys)[0] as string).replace(/^10:00 |^29: 1 /, ''));

test('one of the prefixes begins the text, in any case, blanks aside', () => {
  const keys = { prefixes: ['[REPORT]', '【日报】'] };
  assert.deepEqual(each(['[REPORT] all fine', ' [report] all fine', '【日报】一切正常'], keys), [
    'met',
    'met',
    'met',
  ]);
  assert.deepEqual(each(['All fine [REPORT]', 'REPORT'], keys), [
    'breached no-prefix no-prefix',
    'breached no-prefix no-prefix',
  ]);
});

test('fields match anywhere; each that is missing is told by its name', () => {
  const fields = [
    { name: 'date', pattern: '\\d{4}-\\d\\d-\\d\\d' },
    { name: 'pallets', pattern: '(?i)pallets: *\\d+' },
  ];
  assert.deepEqual(each(['2026-04-29, Pallets: 9', 'pallets:9', 'Hello'], { fields }), [
    'met',
    'breached field-missing field-missing:date',
    'breached field-missing field-missing:date;field-missing:pallets',
  ]);
});

test('length in characters, at the limits and beyond them', () => {
  const keys = { min_chars: 3, max_chars: 5 };
  assert.deepEqual(each(['abc', '一二三四五', 'ab', 'abcdef'], keys), [
    'met',
    'met',
    'breached too-short too-short 2 > 3',
    'breached too-long-text too-long-text 6 > 5',
  ]);
});

test('emoji, by the count of the table', () => {
  const edit: Told['edit'] = (m) => m.emoji.set([2, 3]);
  const rows = [say('10:00', 'Done'), say('10:01', 'Done')];
  assert.deepEqual(told(rows, { max_emoji: 2 }, { edit }), [
    '10:01 breached too-many-emoji too-many-emoji 3 > 2',
    '29: 1 met',
  ]);
});

test('capitals among letters that have a case, ten or more of them', () => {
  const keys = { max_caps_share: 0.5 };
  assert.deepEqual(
    each(['ABCDEfghij', 'ABCDEFghij', 'ПРИВЕТ ВСЕМ сейчас', 'ABCDEFGHI', '收到 ETA 12:00，一二三四五'], keys),
    [
      'met',
      'breached too-many-capitals too-many-capitals 0.6 > 0.5',
      'breached too-many-capitals too-many-capitals 0.625 > 0.5',
      'met',
      'met',
    ],
  );
  // At the limit, though 0.7 of 90 is less than 63 in binary.
  const capitals = (n: number) => 'A'.repeat(n) + 'a'.repeat(90 - n);
  assert.deepEqual(
    each([capitals(63), capitals(64)], { max_caps_share: 0.7 }).map((line) => line.split(' ')[0]),
    ['met', 'breached'],
  );
});

test('messages in a row: another’s message or a pause begins anew; media and longer runs count', () => {
  const rows: Row[] = [
    say('10:00', 'a'),
    ['10:01', 'ann', 'internal', '', 'image'],
    say('10:02', 'b'),
    say('10:12', 'c'),
    say('10:23', 'd'),
    say('10:24', 'e'),
    say('10:25', 'f', 'ben'),
    say('10:26', 'g'),
  ];
  assert.deepEqual(told(rows, { max_in_a_row: 2 }), [
    '10:02 breached too-many-in-a-row too-many-in-a-row 3 > 2',
    '10:12 breached too-many-in-a-row too-many-in-a-row 4 > 2',
    '29: 5 met',
  ]);
});

test('half of the letters are of the script; without a letter there is nothing to say', () => {
  assert.deepEqual(each(['收到OK', '收到', 'Received', '12:00 👍', 'Привет'], { script: 'han' }), [
    'met',
    'met',
    'breached other-script other-script 0 > 0.5',
    'met',
    'breached other-script other-script 0 > 0.5',
  ]);
  assert.deepEqual(each(['Grüße', '收到OKs'], { script: 'latin' }), ['met', 'met']);
});

test('the first unmet clause is the reason, all are told', () => {
  assert.deepEqual(
    each(['Hi'], {
      prefixes: ['[R]'],
      fields: [{ name: 'date', pattern: '[0-9]' }],
      min_chars: 5,
      script: 'han',
    }),
    ['breached no-prefix no-prefix;field-missing:date;too-short;other-script'],
  );
});

test('a class by tag or pattern; others are not in the population', () => {
  const rows = [say('10:00', 'Hello'), say('10:01', 'Today [report]'), say('10:02', 'Report of today')];
  assert.deepEqual(told(rows, { of: { tag: '[REPORT]' }, max_chars: 3 }), [
    '10:01 breached too-long-text too-long-text 14 > 3',
  ]);
  assert.deepEqual(told(rows, { of: { pattern: '^Report\\b' }, max_chars: 3 }), [
    '10:02 breached too-long-text too-long-text 15 > 3',
  ]);
});

test('for whom: those named; else not people from outside, nor unknown ones where people from outside write', () => {
  const own = [say('10:00', 'long', 'ann'), say('10:01', 'long', 'zed', 'unknown')];
  const with_outside = [...own, say('10:02', 'long', 'cleo', 'external')];
  const who = (rows: readonly Row[], keys: Partial<MessageFormatNorm> = {}, more: Told = {}) =>
    told(rows, { max_chars: 1, ...keys }, more).map((line) => line.split(' ')[0]);
  assert.deepEqual(who(own), ['10:00', '10:01']);
  assert.deepEqual(who(with_outside), ['10:00']);
  const lead = {
    table: { roles: { ann: [role({ roles: ['lead'] })], cleo: [role({ side: 'external', team: 'Shop' })] } },
  };
  assert.deepEqual(who(with_outside, { by: ['lead'] }, lead), ['10:00']);
  assert.deepEqual(who(with_outside, { by: ['Shop'] }, lead), ['10:02']);
});

test('bots, automatic replies, notices, polls and media without words are not asked', () => {
  const rows: Row[] = [
    say('10:00', 'long', 'bot'),
    say('10:01', 'We are closed'),
    ['10:02', '', 'unknown', 'ann left', 'notice:left'],
    ['10:03', 'ann', 'internal', 'Lunch where?', 'poll'],
    ['10:04', 'ann', 'internal', '', 'image'],
    ['10:05', 'ann', 'internal', '', 'deleted'],
  ];
  const bot = {
    table: { roles: { bot: [role({ bot: true })] } },
    context: { auto_replies: ['We are closed'] },
  };
  assert.deepEqual(told(rows, { max_chars: 1 }, bot), []);
});

test('only the first of the class that a person writes in a day', () => {
  const rows = [
    say('10:00', 'Hello'),
    say('10:01', '[R] one'),
    say('10:02', '[R] two'),
    say('10:03', '[R] three', 'ben'),
    say('04-30 00:00', '[R] four'),
  ];
  assert.deepEqual(
    told(rows, { of: { tag: '[R]' }, first_of_day: true, max_chars: 1 }).map((line) =>
      line.replace(/ breached.*/, ''),
    ),
    ['10:01', '10:03', '04-30 00:00'],
  );
});

test('words beside media and quotes are exempt, only where the rule failed', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'Dock two', 'image'],
    ['10:01', 'ann', 'internal', 'Ok', 'image'],
    say('10:02', '> Where is it?\nDock two'),
    say('10:03', '>'),
  ];
  assert.deepEqual(told(rows, { max_chars: 3 }), [
    '10:00 exempt caption too-long-text 8 > 3',
    '10:02 exempt quote too-long-text 23 > 3',
    '29: 2 met',
  ]);
});

test('patterns that never end elsewhere, on a hundred thousand signs', () => {
  const patterns = [
    '^(a+)+$',
    '(a|aa)+b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*)(.*)(.*)(.*)x',
    '[ab]*a[ab]{200}c',
  ];
  const text = `${'a'.repeat(100_000)}!`;
  const fields = patterns.map((pattern, i) => ({ name: `f${i}`, pattern }));
  const [item] = judgementsOf([say('10:00', text)], norm({ fields, of: { pattern: '(a*)*!' } })).items;
  assert.equal(
    item?.detail,
    'field-missing:f0;field-missing:f1;field-missing:f2;field-missing:f3;field-missing:f4',
  );
});

test('law: the states sum to the messages of the class, and a stricter limit is never met by more', () => {
  const texts = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom('ann', 'ben')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(5), (said, max, less) => {
      const rows = said.map(([text, person], i) => say(`10:${String(i).padStart(2, '0')}`, text, person));
      const counts = (max_chars: number) => {
        const { items, met_days } = judgementsOf(rows, norm({ max_chars, max_in_a_row: 3 }));
        return countStates(
          items,
          met_days.reduce((sum, day) => sum + day.items, 0),
        );
      };
      const wide = counts(max + less);
      const with_words = rows.filter(([, , , text]) => text !== '').length;
      assert.equal(
        Object.values(wide).reduce((a, b) => a + b, 0),
        with_words,
      );
      assert.ok(counts(max).met <= wide.met);
    }),
  );
});
