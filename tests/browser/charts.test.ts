/** Every chart beside the others in a real browser, whatever page it stands on: what only fonts and layout can show. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { figures } from '../../reports/blocks/figure.ts';
import { charts } from '../../reports/charts/index.ts';
import { documentOf } from '../../reports/document.ts';
import { drawAll } from '../../reports/draw.ts';
import { html } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import { extremeReview } from '../reports/extreme-review.ts';
import { openBrowser } from './browser.ts';

const languages = ['en', 'zh-Hans'] as const;
const folder = mkdtempSync(join(tmpdir(), 'chat-review-charts-'));
let browser: Browser | null = null;
let missing = '';

before(async () => {
  for (const language of languages) {
    const page = pageFor(extremeReview, language, '', await drawAll(pageFor(extremeReview, language)));
    const all = charts.map(({ name }) => figures(page, name));
    writeFileSync(join(folder, `${language}.html`), documentOf(page, 'Charts', [html`${all}`]));
  }
  const opened = await openBrowser();
  if (typeof opened === 'string') missing = opened;
  else browser = opened;
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const language of languages)
  test(`${language}: no text leaves its picture or lies on another`, { timeout: 60_000 }, async (t) => {
    if (browser === null) return t.skip(missing);
    for (const width of [360, 680]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      const found = await page.evaluate(`[...document.querySelectorAll('svg')].flatMap((svg) => {
        const id = svg.getAttribute('aria-labelledby');
        const box = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '').map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        const outside = texts.filter(({ box: at }) => at.left < box.left - 2 || at.right > box.right + 2 || at.top < box.top - 2 || at.bottom > box.bottom + 2);
        const touching = texts.flatMap((one, at) => texts.slice(at + 1).filter((other) =>
          one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1 && one.box.top < other.box.bottom - 4 && other.box.top < one.box.bottom - 4
        ).map((other) => id + ': ' + one.text + ' × ' + other.text));
        return [...outside.map(({ text }) => id + ': ' + text + ' outside'), ...touching];
      })`);
      assert.deepEqual(found, [], `${width} px`);
      await page.close();
    }
  });
