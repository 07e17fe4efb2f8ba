import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scannersOf } from '../../../commands/scanners.ts';
import { NO_PEOPLE } from '../../../ingest/people.ts';
import type { SensitiveInformationNorm } from '../../../ingest/schema/norm.ts';
import { incidents } from '../../../transform/measures/incidents.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import type { Row } from '../messages.ts';
import { inputOf } from '../review-input.ts';
import { judged, judgementsOf, normOfKind, type Told } from './judged.ts';

const say = (time: string, text: string, person = 'ann'): Row => [time, person, 'internal', text];
/** Made of parts, so that nobody takes it for a leaked one. */
const CARD = ['4539', '5787', '6362', '1486'].join(' ');
const OTHER = ['5425', '2334', '3010', '9903'].join(' ');

const norm = (keys: Partial<SensitiveInformationNorm> = {}) =>
  normOfKind('sensitive-information', { types: ['card', 'password'], countries: [], own: [] }, keys);
async function told(rows: readonly Row[], keys: Partial<SensitiveInformationNorm> = {}, more: Told = {}) {
  const scanners = await scannersOf([norm(keys)], NO_PEOPLE, null);
  return judged(rows, norm(keys), { beside: { scanners }, ...more });
}
/** Without the keyed hashes. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/ #[0-9a-f]{8}/g, ''));

test('what a proof shows is not met; the rest is counted by day; notices are none', async () => {
  const rows: Row[] = [
    say('10:00', `My card is ${CARD}`),
    say('10:01', 'Hello'),
    ['10:02', '', 'unknown', `named ${CARD}`, 'notice:subject'],
  ];
  assert.deepEqual(plain(await told(rows)), ['10:00 breached found-card card ••86 1', '29: 1 met']);
});

test('the detail masks the value and tells repeats by a keyed hash', async () => {
  const [first, again, other] = await told([
    say('10:00', `card ${CARD}`),
    say('10:01', `card ${CARD.replaceAll(' ', '-')}`),
    say('10:02', `card ${OTHER}`),
  ]);
  const hash = (line = '') => /#([0-9a-f]{8})/.exec(line)?.[1];
  assert.equal(hash(first), hash(again));
  assert.notEqual(hash(first), hash(other));
  for (const line of [first, again]) assert.doesNotMatch(line ?? '', /\d{4}.?\d{4}|6362/);
});

test('two values in one message are one item; the same value twice is one value', async () => {
  assert.deepEqual(plain(await told([say('10:00', `cards ${CARD} and ${OTHER}, yes ${CARD}`)])), [
    '10:00 breached found-card card ••86; card ••03 2',
  ]);
});

test('what only looks like it is to be checked', async () => {
  const lines = plain(await told([say('10:00', 'password: Kx92hqmR7')]));
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^10:00 not_determinable to-be-checked password/);
});

test('the company’s own values are none; exemptions only afterwards; private chats are not scanned', async () => {
  const rows = [say('10:00', `card ${CARD}`)];
  assert.deepEqual(await told(rows, { own: [CARD] }), ['29: 1 met']);
  assert.deepEqual(plain(await told(rows, { exempt_people: ['ann'] })), [
    '10:00 exempt exempt-person card ••86 1',
  ]);
  assert.deepEqual(await told(rows, {}, { context: { pair: true } }), []);
});

test('off without a scanner', () => {
  assert.deepEqual(judged([say('10:00', `card ${CARD}`)], norm()), []);
});

test('M27: values and their rate with its interval', async () => {
  const rows = [
    say('10:00', `cards ${CARD} ${OTHER}`),
    ...Array.from({ length: 99 }, (_, i) => say(`10:01:${String(i % 60).padStart(2, '0')}`, 'Hello')),
  ];
  const scanners = await scannersOf([norm()], NO_PEOPLE, null);
  const { items, met_days } = judgementsOf(rows, norm(), { beside: { scanners } });
  const input = inputOf([{ name: 'Sales', rows }], { norms: [norm()] });
  const chats = input.chats.map((c) => ({ ...c, part: { ...c.part, items, met_days } }));
  const figures = incidents.measure(factsOf({ ...input, chats })('2026-04'));
  assert.deepEqual(
    figures.map(({ name, value, n, low, high }) => [
      name,
      value,
      n,
      low === null ? null : Number(low.toFixed(2)),
      high === null ? null : Number(high.toFixed(2)),
    ]),
    [
      ['values', 2, 100, null, null],
      ['per_1000', 20, 100, 2.42, 72.25],
      ['to_check', 0, 100, null, null],
    ],
  );
});
