import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPolicy } from '../../ingest/policy.ts';
import type { NormOf } from '../../ingest/schema/norm.ts';

const read = (norms: readonly string[], more = '') =>
  readPolicy(`${more}norms:\n${norms.map((norm) => `  - { ${norm} }\n`).join('')}`, 'review.yaml', {
    shipped: () => '',
    own: () => null,
  });
const notes = (norms: readonly string[], more = '') =>
  read(norms, more).notes.map(({ where, code, what }) => `${where} ${code} ${what}`);

const QUIET = 'kind: quiet-hours, hours: { mon-fri: "20:00-07:30", sat-sun: "00:00-24:00" }';
const REPLY = 'kind: reply-limit, clock: calendar, limit: 2h';
const ON = 'out_of_hours: true\nzone: UTC\n';

test('quiet hours, with what is taken where nothing is said', () => {
  const norm = read([`id: q, ${QUIET}`], ON).norms[0] as NormOf<'quiet-hours'>;
  const { weekly, zone, by, on_call, urgent_tag, urgent_share, answer_within } = norm;
  assert.deepEqual([weekly[0], weekly[6]], [[[1200, 450]], [[0, 1440]]]);
  assert.deepEqual([zone, by, on_call, urgent_tag, urgent_share], [null, [], [], null, 0.05]);
  assert.deepEqual(answer_within, { text: '10m', limit_s: 600 });
});

test('a form, with what is taken where nothing is said', () => {
  const { id, version, text, target, announced, chats, ...norm } = read([
    'id: f, kind: message-format, of: "[R]", by: lead, fields: [{ name: date, pattern: "[0-9]" }]',
  ]).norms[0] as NormOf<'message-format'>;
  assert.deepEqual(
    [norm.of, norm.by, norm.fields, norm.first_of_day, norm.prefixes],
    [{ tag: '[R]' }, ['lead'], [{ name: 'date', pattern: '[0-9]' }], false, []],
  );
  assert.deepEqual([norm.min_chars, norm.max_caps_share, norm.script], [null, null, null]);
  const of = read(['id: f, kind: message-format, of: { pattern: "^R" }, max_emoji: 0']).norms[0];
  assert.deepEqual((of as NormOf<'message-format'>).of, { pattern: '^R' });
});

test('megabytes are whole bytes, also where their product is none in binary', () => {
  const bytes = ['4.1', '16', '16.1'].map(
    (mb) => read([`id: m, kind: allowed-media, max_mb: ${mb}`]).norms[0] as NormOf<'allowed-media'>,
  );
  assert.deepEqual(
    bytes.map(({ max_bytes }) => max_bytes),
    [4_100_000, 16_000_000, 16_100_000],
  );
});

test('a norm that is off, one that never sleeps, one that holds before it is known', () => {
  assert.deepEqual(notes([`id: q, ${QUIET}`]), [
    'review.yaml:2:20 norm-off norm q is off: nothing is judged by it',
  ]);
  assert.deepEqual(notes([`id: q, ${QUIET}`], ON), []);
  const by_night = 'norm r wants answers within 2h by night, on weekends and on holidays too';
  assert.deepEqual(notes([`id: r, ${REPLY}`]), [`review.yaml:2:40 norm-round-the-clock ${by_night}`]);
  assert.deepEqual(notes(['id: r, kind: question-answered, clock: calendar, limit: 2h']), [
    `review.yaml:2:46 norm-round-the-clock ${by_night}`,
  ]);
  assert.deepEqual(notes(['id: r, kind: reply-limit, clock: calendar, limit: 1d']), []);
  assert.deepEqual(
    notes(['id: r, kind: reply-limit, clock: calendar, limit: 0.5m']).at(-1),
    'review.yaml:2:57 norm-limit-too-short norm r has a limit of less than a minute, which phones that export no seconds cannot show',
  );
  assert.deepEqual(
    notes(['id: m, kind: message-format, max_emoji: 1, from: 2026-03-01, announced: 2026-03-05']),
    [
      'review.yaml:2:56 norm-before-announcement norm m holds from 2026-03-01, but was announced on 2026-03-05: nothing before that day is judged',
    ],
  );
});

/** Are these two told to contradict each other? */
const contradict = (a: string, b: string) => {
  const found = read([`id: a, ${a}`, `id: b, ${b}`], ON).notes.filter((n) => n.code === 'norms-contradict');
  assert.ok(found.every((n) => n.where === 'review.yaml:5:11'));
  return found.map((n) => n.what.replace(/.*, and /, ''));
};
const NIGHT = ['b wants answers at hours in which a wants silence'];

test('silence and answers at the same hours, of chats and days that both are for', () => {
  assert.deepEqual(contradict(QUIET, REPLY), NIGHT);
  assert.deepEqual(contradict(REPLY, QUIET), ['a wants answers at hours in which b wants silence']);
  assert.deepEqual(contradict(`${QUIET}, chats: [customer, Shop]`, `${REPLY}, chats: customer`), NIGHT);
  assert.deepEqual(contradict(QUIET, `${REPLY}, chats: customer`), NIGHT);
  assert.deepEqual(contradict(`${QUIET}, chats: department`, `${REPLY}, chats: customer`), []);
  assert.deepEqual(contradict(`${QUIET}, exempt_chats: [customer]`, `${REPLY}, chats: customer`), []);
  assert.deepEqual(contradict(`${QUIET}, to: 2026-05-31`, `${REPLY}, announced: 2026-06-01`), []);
  assert.deepEqual(contradict(`${QUIET}, to: 2026-06-01`, `${REPLY}, announced: 2026-06-01`), NIGHT);
});

test('whoever must answer may be on call, or so quick that it is allowed', () => {
  assert.deepEqual(contradict(`${QUIET}, on_call: duty`, `${REPLY}, responder: duty`), []);
  assert.deepEqual(contradict(QUIET, `${REPLY}, responder: duty`), NIGHT);
  assert.deepEqual(contradict(`${QUIET}, answer_within: 2h`, REPLY), []);
  assert.deepEqual(contradict(`${QUIET}, answer_within: 2h`, `${REPLY}, request: question`), NIGHT);
});

test('media that one allows and the other does not', () => {
  const media = (kinds: string) => `kind: allowed-media, media: [${kinds}]`;
  assert.deepEqual(contradict(media('image, voice'), media('image, document')), [
    'a allows what b does not: voice',
  ]);
  assert.deepEqual(contradict(media('image'), media('image, voice')), ['b allows what a does not: voice']);
  assert.deepEqual(contradict(media('image'), media('image')), []);
  assert.deepEqual(contradict(media('image'), 'kind: allowed-media, max_mb: 2'), []);
});

test('beginnings of which no text can have both', () => {
  const form = (prefixes: string, more = '') => `kind: message-format, prefixes: [${prefixes}]${more}`;
  const none = ['no text can begin as both of them ask'];
  assert.deepEqual(contradict(form('"[A]"'), form('"[B]"')), none);
  assert.deepEqual(contradict(form('"[A]", "[C]"'), form('"[c] x", "[B]"')), []);
  assert.deepEqual(contradict(form('"[A]"', ', of: report'), form('"[B]"', ', of: order')), []);
  assert.deepEqual(contradict(form('"[A]"', ', of: report'), form('"[B]"')), none);
  assert.deepEqual(contradict(form('"[A]"', ', by: lead'), form('"[B]"', ', by: driver')), []);
});

test('a version without an end ends on the day before the next one begins, however they are ordered', () => {
  const form = (more: string) => `id: f, kind: message-format, max_emoji: 1, ${more}`;
  const ends = (...versions: string[]) => read(versions.map(form)).norms.map((norm) => norm.to);
  assert.deepEqual(ends('version: 1', 'version: 2, from: 2026-03-01'), ['2026-02-28', null]);
  assert.deepEqual(ends('version: 2, from: 2026-03-01', 'version: 1'), [null, '2026-02-28']);
  // Nothing is judged before the announcement, so until then the old version holds.
  assert.deepEqual(ends('version: 1', 'version: 2, from: 2026-03-01, announced: 2026-04-01'), [
    '2026-03-31',
    null,
  ]);
  assert.deepEqual(
    ends('version: 1', 'version: 2, from: 2026-03-01, to: 2026-05-31', 'version: 3, from: 2026-06-01'),
    ['2026-02-28', '2026-05-31', null],
  );
  // Other chats: both hold.
  assert.deepEqual(ends('version: 1, chats: A', 'version: 2, chats: B, from: 2026-03-01'), [null, null]);
});
