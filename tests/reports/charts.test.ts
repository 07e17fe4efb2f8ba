import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { charts } from '../../reports/charts/index.ts';
import { ChartError, compileSpec, renderChart } from '../../reports/charts/render.ts';
import { fitted, widthEm } from '../../reports/charts/text-width.ts';
import { WIDTH } from '../../reports/charts/theme.ts';
import { drawAll } from '../../reports/draw.ts';
import { pageFor } from '../../reports/page.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';

const reviews = { rich: richReview, minimal: minimalReview, empty: emptyReview };

test('every chart draws without a warning, in both languages, named for those who do not see it', async () => {
  for (const review of Object.values(reviews))
    for (const language of ['en', 'zh-Hans'] as const)
      for (const { id, svg, alt } of await drawAll(pageFor(review, language))) {
        assert.match(svg, new RegExp(`^<svg role="img" aria-labelledby="${id}-title ${id}-alt"`));
        assert.ok(alt.length > 5);
        assert.doesNotMatch(svg, /NaN|undefined|null|Infinity|style=|<script|aria-roledescription/, id);
        assert.match(svg, new RegExp(`width="${WIDTH}"`));
      }
});

test('the rich review draws each chart of the list, the empty one none', async () => {
  const names = new Set((await drawAll(pageFor(richReview, 'en'))).map((chart) => chart.name));
  assert.deepEqual(
    [...names],
    charts.map((chart) => chart.name),
  );
  assert.equal((await drawAll(pageFor(emptyReview, 'en'))).length, 0);
});

test('the same review gives the same drawing twice', async () => {
  assert.deepEqual(await drawAll(pageFor(richReview, 'en')), await drawAll(pageFor(richReview, 'en')));
});

test('the machine’s time zone and locale change nothing', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('./print-charts.ts', import.meta.url));
  const drawn = ['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map((zone, at) =>
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone, LC_ALL: ['C', 'de_DE.UTF-8', 'tr_TR'][at] },
    }).toString(),
  );
  assert.ok((drawn[0] ?? '').length > 1000);
  assert.equal(drawn[1], drawn[0]);
  assert.equal(drawn[2], drawn[0]);
});

test('a chart with the same shape as one before it has its own rows, and equal sets of rows stay one', () => {
  const spec = (...sets: readonly number[][]) => ({
    layer: sets.map((set) => ({
      data: { values: set.map((a) => ({ a })) },
      mark: 'point',
      encoding: { x: { field: 'a', type: 'quantitative', axis: { values: [1, 2] } } },
    })),
  });
  const rows = (...sets: readonly number[][]) =>
    compileSpec('x', spec(...sets)).data?.flatMap((source) =>
      'values' in source ? [(source.values as { a: number }[]).map(({ a }) => a)] : [],
    );
  assert.deepEqual(rows([1], [2, 3]), [[1], [2, 3]]);
  assert.deepEqual(rows([4, 5], []), [[4, 5], []]);
  assert.deepEqual(rows([6], [7]), [[6], [7]]);
  assert.deepEqual(rows([8], [8]), [[8]]);
  assert.deepEqual(rows([9], [9]), [[9]]);
});

test('a misspelt field is an error, not an empty chart', async () => {
  const spec = {
    data: { values: [{ a: 1 }] },
    mark: 'bar',
    encoding: {
      x: { field: 'b', type: 'quantitative' },
      y: { field: 'a', type: 'quantitative', aggregate: 'nonsense' },
    },
  };
  await assert.rejects(renderChart('misspelt', spec, 'a', 'b'), ChartError);
});

test('the limit is an edge: no bar lies on both sides of it', () => {
  const [drawing] =
    charts.find((chart) => chart.name === 'response-times')?.draw(pageFor(richReview, 'en')) ?? [];
  const compiled = JSON.stringify(compileSpec('times', drawing?.spec ?? {}));
  const bars = /"values":(\[\{"from".*?\}\])/.exec(compiled)?.[1];
  const limit = Math.log2(7200);
  for (const { from, to, side } of JSON.parse(bars ?? '[]') as { from: number; to: number; side: string }[]) {
    assert.ok(to > from);
    if (side === 'within') assert.ok(to <= limit);
    if (side === 'late') assert.ok(from >= limit);
  }
});

test('specs hold aggregates and names of chats only, never a zone or a time scale', () => {
  for (const chart of charts)
    for (const { spec } of chart.draw(pageFor(richReview, 'en'))) {
      const text = JSON.stringify(spec);
      assert.doesNotMatch(text, /temporal|timeUnit|T\d\d:\d\d/);
      assert.ok(text.length < 25_000, `${chart.name} ${text.length}`);
    }
});

test('text widths: Latin narrower than Chinese, emoji once, marks without width', () => {
  assert.ok(widthEm('iiii') < widthEm('mmmm'));
  assert.equal(widthEm('中文'), 2);
  assert.equal(widthEm('👩‍👩‍👧‍👦'), 1.3);
  assert.equal(widthEm('e\u0301'), widthEm('e'));
  assert.equal(fitted('short', 12, 300), 'short');
  assert.ok(fitted('x'.repeat(10_000), 12, 100).endsWith('…'));
});
