import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainable, explainId, meantId } from '../../commands/explain.ts';

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
  assert.match(explainId('bad-zip', 'zh-Hans') ?? '', /压缩文件已损坏/);
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

test('everything that can be asked for has an answer', () => {
  for (const id of Object.values(explainable()).flat()) {
    for (const language of ['en', 'zh-Hans'] as const) assert.ok(explainId(id, language), id);
  }
});

test('what is not there has none, only what may have been meant', () => {
  assert.equal(explainId('constructor', 'en'), null);
  assert.equal(explainId('', 'en'), null);
  assert.equal(meantId('bad-zipp'), 'bad-zip');
});
