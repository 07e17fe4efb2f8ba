import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashBytes, hashString } from '../../ingest/hash.ts';
import { sketchOf } from './sketches.ts';

const line = (stamp: string, rest: string) => `${stamp} - ${rest}\n`;
const LONG = 'a text that is longer than twenty bytes';

test('records by month, in order', () => {
  const { months } = sketchOf(
    'a.txt',
    line('13/02/2024, 10:00', 'A: x') + line('14/02/2024, 10:00', 'A: x') + line('01/01/2024, 10:00', 'A: x'),
  );
  assert.deepEqual(
    Object.entries(months).map(([month, m]) => [month, m.records, m.exact.length]),
    [
      ['2024-01', 1, 1],
      ['2024-02', 2, 2],
    ],
  );
});

test('equal records make equal hashes whatever stands around them; another sender or minute makes others', () => {
  const exact = (text: string) => sketchOf('a.txt', text).months['2024-02']?.exact;
  const one = exact(line('13/02/2024, 10:00', 'A: hello'));
  assert.deepEqual(
    exact(line('13/02/2024, 10:00', 'Someone left') + line('13/02/2024, 10:00', 'A: hello')),
    one,
  );
  assert.notDeepEqual(exact(line('13/02/2024, 10:00', 'B: hello')), one);
  assert.notDeepEqual(exact(line('13/02/2024, 10:01', 'A: hello')), one);
  assert.notDeepEqual(exact(line('13/02/2024, 10:00', 'A: hullo')), one);
});

test('long texts are hashed without sender and stamp, short ones are not', () => {
  const text = (t: string) => sketchOf('a.txt', t).months['2024-02']?.text;
  assert.equal(text(line('13/02/2024, 10:00', `A: ${LONG}`))?.length, 1);
  assert.deepEqual(
    text(line('13/02/2024, 10:00', `A: ${LONG}`)),
    text(line('14/02/2024, 11:00', `~ Ann: ${LONG}`)),
  );
  assert.deepEqual(text(line('13/02/2024, 10:00', 'A: thanks')), []);
});

test('a month keeps its smallest 128 hashes, sorted, each once', () => {
  const lines = Array.from({ length: 300 }, (_, i) => line('13/02/2024, 10:00', `A: text number ${i}`));
  const all = lines
    .map((l) => sketchOf('a.txt', l).months['2024-02']?.exact[0] as number)
    .sort((a, b) => a - b);
  const kept = sketchOf('a.txt', [...lines, ...lines].join('')).months['2024-02']?.exact;
  assert.deepEqual(kept, all.slice(0, 128));
});

test('notices that only groups have tell a group', () => {
  const is_group = (rest: string) => sketchOf('a.txt', line('13/02/2024, 10:00', rest)).is_group;
  assert.equal(is_group('Ben added Carl'), true);
  assert.equal(is_group('Ben left'), true);
  assert.equal(is_group('Messages and calls are end-to-end encrypted. Learn more.'), false);
  assert.equal(is_group('A: Ben left'), false);
});

test('a few stamps of a far future do not count as the last', () => {
  const days = ['13/02/2024', '14/02/2024', '15/02/2024', '16/02/2024', '17/02/2024'];
  const last = (...more: string[]) =>
    new Date(
      sketchOf('a.txt', [...days, ...more].map((d) => line(`${d}, 10:00`, 'A: x')).join(''))
        .last_steady_local_ms,
    )
      .toISOString()
      .slice(0, 10);
  assert.equal(last(), '2024-02-17');
  assert.equal(last('01/01/2099'), '2024-02-17');
  assert.equal(last('01/01/2098', '01/01/2099', '02/01/2099'), '2024-02-17');
  assert.equal(last('17/02/2025'), '2025-02-17');
});

test('the hash is FNV-1a', () => {
  assert.equal(hashString(''), 0x811c9dc5);
  assert.equal(hashString('a'), 0xe40c292c);
  assert.equal(hashBytes(Buffer.from('xay'), 1, 2), 0xe40c292c);
});
