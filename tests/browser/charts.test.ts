/** Every chart beside the others in a real browser, whatever page it stands on: what only fonts and layout can show. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { figures } from '../../reports/blocks/figure.ts';
import { charts } from '../../reports/charts/index.ts';
import { documentOf } from '../../reports/document.ts';
import { drawAll } from '../../reports/draw.ts';
import { html } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import { extremeReview } from '../reports/extreme-review.ts';
import { openBrowser } from './browser.ts';
import { misplacedTexts, openFile, widthOf } from './look.ts';

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
      const { page } = await openFile(browser, join(folder, `${language}.html`), width);
      assert.equal(await widthOf(page), width);
      assert.deepEqual(await misplacedTexts(page), [], `${width} px`);
      await page.close();
    }
  });
