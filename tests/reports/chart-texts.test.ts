/** What stands in charts as text: inside the picture, whole where nothing must be cut, and only text, whatever a chat is called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawAll } from '../../reports/draw.ts';
import { shownName } from '../../reports/format.ts';
import type { DrawnChart } from '../../reports/page.ts';
import { pageFor } from '../../reports/page.ts';
import type { Review } from '../../transform/review-schema.ts';
import { minimalReview, richReview } from './example-review.ts';
import { extremeReview } from './extreme-review.ts';
import { sizeOf, svgTexts } from './svg-texts.ts';

const languages = ['en', 'zh-Hans'] as const;

function inside({ id, svg }: DrawnChart): void {
  const { width, height } = sizeOf(svg);
  assert.equal(width, 340, id);
  for (const { text, left, right, y } of svgTexts(svg)) {
    const where = `${id}: ${text.slice(0, 40)} from ${left} to ${right} at ${y}`;
    assert.ok(left >= -1 && right <= width + 1, where);
    assert.ok(y >= 0 && y <= height + 1, where);
  }
}

/** Chats in turn bear these names. */
const named = (names: readonly string[]): Review => ({
  ...richReview,
  chats: richReview.chats.map((chat, at) => ({ ...chat, name: names[at % names.length] as string })),
});

test('every text lies inside its picture', async () => {
  for (const review of [richReview, minimalReview, extremeReview])
    for (const language of languages)
      for (const chart of await drawAll(pageFor(review, language))) inside(chart);
});

test('nothing is cut but names that are longer than their place', async () => {
  for (const language of languages) {
    const long = richReview.chats.map(({ name }) => shownName(name)).filter((name) => name.length > 18);
    const cut = new Set<string>();
    for (const { id, svg } of await drawAll(pageFor(richReview, language)))
      for (const { text } of svgTexts(svg))
        if (text.endsWith('…')) {
          assert.ok(
            long.some((name) => name.startsWith(text.slice(0, -1))),
            `${id}: ${text}`,
          );
          cut.add(text);
        }
    assert.ok(cut.size > 0);
  }
});

const HOSTILE: readonly (readonly [what: string, name: string])[] = [
  ['markup', '</text></svg><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['quotes', `"'\` onload="alert(1)" x='`],
  ['entities', '&lt;script&gt; &amp; ]]> <!-- -->'],
  ['direction marks', 'abc\u202edef\u2066ghi\u200f\u061c'],
  ['10,000 letters', 'W'.repeat(10_000)],
  ['10,000 emoji', '👩‍👩‍👧‍👦'.repeat(10_000)],
  ['emoji', '🎉🏳️‍🌈👍🏽 🇸🇬 team'],
  ['Arabic', 'مجموعة التوزيع والمبيعات والمخازن الرئيسية في الميناء'],
  ['Chinese', '海港食品有限公司与金锅餐饮集团联合采购与配送协调沟通群（总群）'],
  ['controls', 'a\u0000b\u001bc\ud800d\udc00e\n\tf'],
  ['an expression', "datum.x'];alert(1);//{{constructor}}"],
  ['prototype', '__proto__'],
  ['nothing', ''],
];

test('a hostile name is text, and stays inside', async () => {
  for (const language of languages)
    for (let turn = 0; turn < HOSTILE.length; turn += 4) {
      const names = [...HOSTILE.slice(turn), ...HOSTILE.slice(0, turn)].map(([, name]) => name);
      for (const chart of await drawAll(pageFor(named(names), language))) {
        const { id, svg } = chart;
        inside(chart);
        const tags = new Set([...svg.matchAll(/<\/?([^\s/>]+)/g)].map((match) => match[1]));
        for (const tag of tags)
          assert.ok(
            ['svg', 'g', 'path', 'text', 'title', 'desc', 'defs', 'clipPath', 'rect', 'line'].includes(
              tag ?? '',
            ),
            `${id}: <${tag}>`,
          );
        assert.doesNotMatch(svg.replace(/>[^<]*</g, '><'), /\son\w+=|javascript:|alert/i, id);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
        assert.doesNotMatch(svg, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u, id);
        assert.ok(svg.length < 60_000, `${id}: ${svg.length}`);
      }
    }
});

test('the hostile names are really drawn, as they are where they fit', async () => {
  const drawn = await drawAll(pageFor(named(['<b>&"', '\u202eabc']), 'en'));
  for (const name of ['waiting', 'on-time', 'chat-grid']) {
    const texts = drawn.filter((chart) => chart.name === name).flatMap(({ svg }) => svgTexts(svg));
    for (const text of ['<b>&"', 'abc'])
      assert.ok(
        texts.some((one) => one.text === text),
        `${name}: ${text}`,
      );
  }
});
