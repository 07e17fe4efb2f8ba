import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainable, explainId, meantId } from '../../commands/explain.ts';
import { PROBLEM_TEXTS } from '../../ingest/problem.ts';
import { COLLECT_NOTES, COLLECT_STATES } from '../../transform/collect/collected.ts';
import { ROOMS, readSources } from '../house/sources.ts';

const HAN = /\p{Script=Han}/u;

test('measures, norm kinds, reasons and codes, in both languages', () => {
  assert.match(
    explainId('m3', 'en') ?? '',
    /^M3 Response time \(version 2, in s, lower is better\)\n {2}From the first unanswered/,
  );
  assert.match(explainId('M3', 'zh-Hans') ?? '', /^M3 回复时长（?.*版本 2/);
  assert.match(explainId('reply-limit', 'en') ?? '', /^N1 reply-limit: Reply limit\n {2}Population/);
  assert.match(explainId('N1', 'zh-Hans') ?? '', /回复时限/);
  assert.match(explainId('late', 'en') ?? '', /^late\n {2}answered after the limit/);
  assert.match(explainId('bad-zip', 'en') ?? '', /damaged or cut short\.\n {2}Copy or send/);
  assert.equal(
    explainId('bad-zip', 'zh-Hans'),
    'bad-zip\n  压缩文件已损坏或不完整。\n  请重新复制或发送；其他导出文件已读取。\n',
  );
});

test('a measure is told with its grain, its edges and the names of its figures', () => {
  const told = explainId('M9', 'en') ?? '';
  for (const line of [
    'One row: one response',
    'Edges: Told only where',
    'M9 effective: Effective responders (people)',
  ])
    assert.ok(told.includes(line), line);
  assert.match(explainId('M9', 'zh-Hans') ?? '', /越低越好[\s\S]*粒度：每次回复[\s\S]*边界：/);
});

test('a code of the policy is told by its texts, with … for what they name', () => {
  assert.equal(
    explainId('policy-no-tag', 'en'),
    'policy-no-tag\n  norm … asks for tagged requests but names no tag. Add tag: "[ASK]".\n  norm … limits urgent messages but names no tag. Add urgent_tag: "[URGENT]".\n',
  );
  assert.equal(
    explainId('policy-unknown-zone', 'zh-Hans'),
    'policy-unknown-zone\n  “…”不是时区。请写成 Asia/Singapore 或 Europe/Berlin 这样的时区。\n',
  );
});

test('what stands for two things is told as both', () => {
  const told = explainId('no-calendar', 'en') ?? '';
  assert.match(told, /working hours are not known/);
  assert.match(told, /times run round the clock/);
});

test('everything that can be asked for has an answer, in both languages and in no other', () => {
  for (const id of Object.values(explainable()).flat()) {
    const [en = '', zh = ''] = (['en', 'zh-Hans'] as const).map((language) => explainId(id, language) ?? '');
    assert.ok(en.split('\n').length >= 3, id);
    assert.match(zh, HAN, id);
    // Words of messages are quoted as people write them.
    assert.doesNotMatch(en.replace(/“[^”]*”/g, ''), HAN, id);
    assert.doesNotMatch(`${en}${zh}`, /undefined|\[object/, id);
  }
});

/** Codes as the sources write them: of findings, refused files, problems, lines of the terminal. */
const WRITTEN = [
  /\bcode: '([a-z0-9-]+)'/g,
  /\bfinding\('([a-z]+(?:-[a-z0-9]+)+)'/g,
  /\bnew ZipError\('([a-z0-9-]+)'/g,
  /\bfailed\([^,()]+, '([a-z0-9-]+)'/g,
  /\bproblem\([^;]*?['`]([a-z]+(?:-[a-z]+)+)[/'`]/g,
  /\badd\('([a-z]+(?:-[a-z]+)+)'/g,
  /\breason: '([a-z0-9_-]+)'/g,
  /\b(?:tell|difference)\((?:'[a-z]+', )?'([a-z]+(?:-[a-z]+)+)'/g,
  // `path: code: what`, `code: what`.
  /[`'](?:\$\{[a-z]+\}: )?([a-z]+(?:-[a-z]+)+): /g,
];
// The program itself; reasons that no item is told with, for it is met and counted by day.
const NO_MESSAGE = new Set(['chat-review', 'tie-out', 'rule-tests', 'allowed', 'nothing-found']);

test('every code that the sources can give is explained', () => {
  const sources = ROOMS.flatMap((room) => readSources(room));
  const given = new Set(
    sources.flatMap(({ text }) =>
      WRITTEN.flatMap((place) => [...text.matchAll(place)].map((m) => m[1] as string)),
    ),
  );
  for (const known of ['bad-zip', 'no-exports', 'texts-purged', 'scope-matches-nothing', 'people-no-name'])
    assert.ok(given.has(known), known);
  assert.deepEqual(
    [...given].filter((code) => !NO_MESSAGE.has(code) && explainId(code, 'zh-Hans') === null).sort(),
    [],
  );
});

test('states and notes of `collect` are explained', () => {
  for (const word of [...COLLECT_STATES, ...COLLECT_NOTES])
    for (const language of ['en', 'zh-Hans'] as const) assert.ok(explainId(word, language), word);
});

test('the texts of policy and lists are all reached', () => {
  const codes = new Set(explainable().codes);
  for (const name of Object.keys(PROBLEM_TEXTS.en)) assert.ok(codes.has(name.split('/')[0] as string), name);
});

test('what is not there has none, only what may have been meant', () => {
  assert.equal(explainId('constructor', 'en'), null);
  assert.equal(explainId('', 'en'), null);
  assert.equal(meantId('bad-zipp'), 'bad-zip');
});
