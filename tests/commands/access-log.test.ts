import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ACCESS_LOG, logAccess } from '../../commands/access-log.ts';
import { readChain } from '../../commands/chain.ts';
import { en } from '../../commands/words/en.ts';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chat-review-log-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = () => ({ folder, store: join(folder, 'store') });
const path = () => join(folder, ACCESS_LOG);
const log = (why: string) =>
  logAccess(
    places(),
    { now: () => Date.UTC(2026, 10, 3, 8), who: 'ana' },
    { what: 'reidentify', why, subject: 'P-00AA11' },
    { words: en, say: (line) => said.push(line) },
  );
const broken = async () => (await readChain(places(), ACCESS_LOG)).broken;
const edit = (change: (lines: string[]) => string[]) =>
  writeFileSync(path(), change(readFileSync(path(), 'utf8').split('\n')).join('\n'));

test('each entry says who, when and why, and names the hash of the one before', async () => {
  await log('one');
  await log('two');
  const [first, second] = readFileSync(path(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { sha256, ...body } = first;
  assert.deepEqual(body, {
    n: 1,
    at: '2026-11-03T08:00:00.000Z',
    who: 'ana',
    what: 'reidentify',
    why: 'one',
    subject: 'P-00AA11',
    previous: '0'.repeat(64),
  });
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual([second.n, second.why, second.previous], [2, 'two', sha256]);
  assert.deepEqual([await broken(), said], [null, []]);
});

test('only its owner may read the log and the store', { skip: process.platform === 'win32' }, async () => {
  await log('one');
  const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
  assert.deepEqual([mode(ACCESS_LOG), mode('store')], [0o600, 0o700]);
});

const BREAKS: [string, (lines: string[]) => string[], { line: number; how: string }][] = [
  [
    'changed',
    (l) => l.map((line, i) => (i === 1 ? line.replace('two', 'six') : line)),
    { line: 2, how: 'changed' },
  ],
  ['taken out', ([one = '', , ...rest]) => [one, ...rest], { line: 2, how: 'out-of-order' }],
  ['put in twice', ([one = '', ...rest]) => [one, one, ...rest], { line: 2, how: 'out-of-order' }],
  ['no JSON', ([one = '', ...rest]) => [one, 'x', ...rest], { line: 2, how: 'unreadable' }],
  [
    'written otherwise',
    (l) => l.map((line) => line.replace('"n":1,', '"n": 1,')),
    { line: 1, how: 'changed' },
  ],
  ['cut off', ([one = '']) => [one, ''], { line: 2, how: 'cut-off' }],
  ['emptied', () => [''], { line: 1, how: 'cut-off' }],
];

for (const [name, change, expected] of BREAKS) {
  test(`an entry ${name}: the first break is told, and stays to be seen`, async () => {
    for (const why of ['one', 'two', 'three']) await log(why);
    edit(change);
    assert.deepEqual(await broken(), { file: ACCESS_LOG, ...expected });
    const before = readFileSync(path(), 'utf8');
    await log('four');
    assert.match(
      said.join(),
      new RegExp(`^access.log.jsonl:${expected.line}: access-log-broken: .*${expected.how}`),
    );
    assert.ok(readFileSync(path(), 'utf8').startsWith(before), 'what was there is not touched');
    assert.deepEqual(await broken(), { file: ACCESS_LOG, ...expected });
    assert.equal(existsSync(`${path()}.lock`), false);
  });
}

test('two that write at once do not write the same number', async () => {
  await Promise.all(['one', 'two', 'three'].map(log));
  const { entries } = await readChain<{ why: string }>(places(), ACCESS_LOG);
  assert.deepEqual(
    entries.map(({ n }) => n),
    [1, 2, 3],
  );
  assert.equal(await broken(), null);
});
