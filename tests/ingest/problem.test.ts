import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGroups } from '../../ingest/groups.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { codeOf } from '../../ingest/problem.ts';
import { toldIn, WorkspaceError } from '../../ingest/schema/problem.ts';
import { enExports } from '../../ingest/words/en-exports.ts';
import { enLists } from '../../ingest/words/en-lists.ts';
import { enExpected, enPolicy } from '../../ingest/words/en-policy.ts';
import { zhExports } from '../../ingest/words/zh-exports.ts';
import { zhLists } from '../../ingest/words/zh-lists.ts';
import { zhExpected, zhPolicy } from '../../ingest/words/zh-policy.ts';

type Text = (...values: unknown[]) => readonly [string, string];

const HAN = /\p{Script=Han}/u;
const texts = (en: object, zh: object) =>
  Object.keys(en).map((name) => [
    name,
    (en as Record<string, Text>)[name],
    (zh as Record<string, Text>)[name],
  ]);

for (const [name, en, zh] of [...texts(enPolicy, zhPolicy), ...texts(enLists, zhLists)] as [
  string,
  Text,
  Text,
][]) {
  test(`${name}: the same values, in sentences of its language`, () => {
    const values = Array.from({ length: en.length }, (_, i) => [`<${i}>`]);
    const said = { en: en(...values), zh: zh(...values) };
    const named = (parts: readonly string[]) => [...new Set(parts.join(' ').match(/<\d>/g))].sort();
    // What the packages of YAML and shapes say stands by itself, in the language in which they say it.
    if (name === 'policy-wrong-value/form') return;
    assert.deepEqual(named(said.zh), named(said.en));
    for (const part of said.zh) assert.match(part, HAN);
    for (const part of said.en) assert.doesNotMatch(String(part), HAN);
    assert.match(said.en[1], /[.?]$/);
    assert.match(said.zh[1], /[。？]$/);
  });
}

test('what is expected, and codes of exports, in both languages', () => {
  for (const text of Object.values(zhExpected)) assert.match(text, HAN);
  assert.deepEqual(Object.keys(zhExpected), Object.keys(enExpected));
  for (const [code, { what, help }] of Object.entries(zhExports)) {
    assert.match(what + help, HAN, code);
    assert.match(help, /。$/, code);
  }
  assert.deepEqual(Object.keys(zhExports), Object.keys(enExports));
});

/** In Chinese, as `where what / help`. */
function inChinese(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return error.problems.map((p) => {
      const { what, help } = toldIn(p, 'zh-Hans');
      return `${p.where} ${what} / ${help}`;
    });
  }
  return [];
}

const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };
const policy = (text: string) => inChinese(() => readPolicy(text, 'review.yaml', readers));

test('mistakes of a policy and of a list, told in Chinese', () => {
  assert.deepEqual(policy('zne: x\nsilent_after_days: 0\nnorms: [{ id: a, kind: reply-limit }]\n'), [
    'review.yaml:3:9 norms #1 limit：期望 string，实际接收 undefined / 该条目的写法见 README 中的示例政策。',
    'review.yaml:2:20 silent_after_days：数值过小：期望 number >=1 / 该条目的写法见 README 中的示例政策。',
    'review.yaml:1:1 顶层没有“zne”这个键 / 是否想写“zone”？',
  ]);
  assert.deepEqual(policy('norms: [{ id: a, kind: reply-limit, limit: 2h, target: 3 }]\n'), [
    'review.yaml:1:56 norms #1 target：应为 0 到 1 之间的比例，85% 写作 0.85 / 该条目的写法见 README 中的示例政策。',
  ]);
  assert.deepEqual(
    inChinese(() => readGroups(Buffer.from('chat,type\nSales,custmer\n'), 'groups.csv')),
    ['groups.csv:2 “custmer”不是群类型 / 是否想写“customer”？'],
  );
});

test('a text’s name begins with its code', () => {
  assert.equal(codeOf('policy-wrong-value/form'), 'policy-wrong-value');
  assert.equal(codeOf('people-no-name'), 'people-no-name');
});
