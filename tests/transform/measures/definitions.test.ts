import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURE_MEASURES, MEASURES } from '../../../transform/measures/index.ts';

test('every measure says in both languages what it is, of what, and what happens at the edges', () => {
  const ids = MEASURES.map((m) => m.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, title, definition, grain, edges, unit } of MEASURES) {
    assert.match(id, /^M\d+$/);
    for (const text of [title, definition, grain, edges]) assert.ok(text.en && text.zh, id);
    assert.ok(unit, id);
  }
});

test('the names of a measure’s figures are told in both languages and stand once', () => {
  for (const { id, figures } of FIGURE_MEASURES) {
    const titles = Object.values(figures).map((figure) => figure.title);
    for (const language of ['en', 'zh'] as const)
      assert.equal(new Set(titles.map((title) => title[language])).size, titles.length, id);
  }
});

test('the measures that the review is asked for are there', () => {
  const asked = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 18, 20, 21, 22, 23, 25, 27, 28, 29, 30, 31, 32, 33, 34,
    35, 36, 37, 38, 39, 40,
  ];
  assert.deepEqual(new Set(MEASURES.map((m) => m.id)), new Set(asked.map((n) => `M${n}`)));
});
