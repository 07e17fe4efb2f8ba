/** What marks say when they are pointed at, and which chats they are about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing } from '../../reports/charts/chart.ts';
import { charts } from '../../reports/charts/index.ts';
import { compileSpec } from '../../reports/charts/render.ts';
import { pageFor } from '../../reports/page.ts';
import type { CompiledSpec } from '../../reports/runtime/narrow.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';
import { manyChats } from './many-chats.ts';

type Row = Record<string, unknown>;

const drawings = (name: string, review: Review = richReview, language: 'en' | 'zh-Hans' = 'en') =>
  charts.find((chart) => chart.name === name)?.draw(pageFor(review, language)) ?? [];

/** Rows as they travel to a browser. */
function rowsOf({ id, spec }: Drawing): Row[] {
  const compiled = compileSpec(id, spec) as CompiledSpec;
  return (compiled.data ?? []).flatMap(({ values }) => (Array.isArray(values) ? (values as Row[]) : []));
}
const tipsOf = (drawing: Drawing) => [
  ...new Set(rowsOf(drawing).flatMap(({ tip }) => (tip as string) ?? [])),
];

test('each chart has marks that say something, in the words of the page', () => {
  for (const { name } of charts)
    for (const language of ['en', 'zh-Hans'] as const) {
      const [drawing] = drawings(name, richReview, language);
      assert.ok(drawing, name);
      const tips = tipsOf(drawing);
      assert.ok(tips.length > 0, name);
      for (const tip of tips) assert.match(tip, /^[^\n]+(\n[^\n]+)+$/, `${name}: ${tip}`);
    }
});

const first = (name: string, at = 0) => tipsOf(drawings(name)[at] as Drawing)[0]?.split('\n');

test('a name, the value and how many stand behind it', () => {
  assert.deepEqual(first('waiting'), [
    '海港食品 客户服务群',
    'Waiting: 11 h 45 min',
    'Limit: 2 h',
    'Open: 2',
  ]);
  assert.deepEqual(first('on-time'), [
    'Harbour Foods × Golden Wok 金锅餐饮',
    'On time: 140',
    'Due: 149',
    'Share: 94 %',
    'Last month: 86 %',
  ]);
  assert.deepEqual(first('late-week'), ['Monday 12:00–13:00', 'Late: 6', 'Due: 4']);
  assert.deepEqual(first('response-times'), ['0 min – 1 min', 'Requests: 8']);
  assert.deepEqual(
    tipsOf(drawings('response-times')[0] as Drawing)
      .at(-1)
      ?.split('\n'),
    ['unanswered', 'Requests: 13'],
  );
});

test('the full name of a chat, however little room the picture has', () => {
  const long = `${'Long name of a chat '.repeat(3)}end`;
  const review = { ...richReview, chats: richReview.chats.map((chat) => ({ ...chat, name: long })) };
  const [drawing] = drawings('waiting', review);
  assert.ok(
    rowsOf(drawing as Drawing).every(({ tip, name }) => String(tip).startsWith(`${long}\n`) && name !== long),
  );
});

test('beyond what it shows a picture has the rows that a narrowed page looks for, a hundred at most', () => {
  for (const name of ['waiting', 'on-time']) {
    const [drawing] = drawings(name, manyChats(150));
    assert.ok(drawing);
    const rows = rowsOf(drawing);
    assert.equal(rows.length, 100, name);
    assert.deepEqual(
      rows.map(({ row }) => row),
      rows.map((_, at) => at),
    );
    assert.ok(rows.every(({ chat }) => typeof chat === 'string'));
    const shown = /datum\.row < (\d+)/.exec(JSON.stringify(compileSpec(drawing.id, drawing.spec)))?.[1];
    assert.ok(Number(shown) < 20, name);
  }
});
