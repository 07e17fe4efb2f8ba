/** The pages in a real browser: what only layout, a parser and a policy can show. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { rules } from '../../commands/rules.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { auditPage } from '../../reports/audit-page.ts';
import { collectPage } from '../../reports/collect/page.ts';
import { buildReport } from '../../reports/report.ts';
import { emptyFacts, factsOf, packOf } from '../reports/audit/example-facts.ts';
import { richCollected } from '../reports/collect/example-collected.ts';
import { emptyReview, minimalReview, richReview } from '../reports/example-review.ts';
import { openBrowser } from './browser.ts';
import { faultsOf, misplacedTexts, openFile, paintsChinese, sheetsOf, unfold, widthOf } from './look.ts';

const pages = [
  ['rich-en', 'index.html'],
  ['rich-zh-Hans', 'index.html'],
  ['rich-en', 'chats/c03.html'],
  ['rich-en', 'chats.html'],
  ['rich-zh-Hans', 'norms.html'],
  ['rich-en', 'norms/reply-2h-v1.html'],
  ['rich-en', 'goals/quick-answers.html'],
  ['rich-zh-Hans', 'types/customer.html'],
  ['rich-en', 'feedback.html'],
  ['rich-en', 'for/owner-p-4db394.html'],
  ['rich-zh-Hans', 'for/owner-p-4db394.html'],
  ['rich-en', 'method.html'],
  ['rich-zh-Hans', 'method.html'],
  ['minimal-zh-Hans', 'index.html'],
  ['empty-en', 'index.html'],
  ['audit-rich-en', 'index.html'],
  ['audit-rich-zh-Hans', 'index.html'],
  ['audit-empty-zh-Hans', 'index.html'],
  ['rules-en', 'index.html'],
  ['rules-zh-Hans', 'index.html'],
  ['collect-en', 'index.html'],
  ['collect-zh-Hans', 'index.html'],
] as const;

let folder = '';
let browser: Browser | null = null;
let missing = '';
/** Whether Chinese letters have shapes here; layout says nothing where they are boxes. */
let chinese = false;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chat-review-pages-'));
  for (const [name, review] of Object.entries({
    rich: richReview,
    minimal: minimalReview,
    empty: emptyReview,
  }))
    for (const language of ['en', 'zh-Hans'] as const)
      for (const { path, bytes } of await buildReport(review, { language, replies: [] })) {
        const file = join(folder, `${name}-${language}`, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
  for (const [name, review, facts] of [
    ['rich', richReview, factsOf(richReview)],
    ['empty', emptyReview, emptyFacts],
  ] as const)
    for (const language of ['en', 'zh-Hans'] as const) {
      mkdirSync(join(folder, `audit-${name}-${language}`));
      const page = auditPage(packOf(review, facts, language));
      writeFileSync(join(folder, `audit-${name}-${language}`, 'index.html'), page);
    }
  const w = await readWorkspace('fixtures/sample');
  for (const language of ['en', 'zh-Hans'] as const) {
    mkdirSync(join(folder, `rules-${language}`));
    writeFileSync(join(folder, `rules-${language}`, 'index.html'), rules(w, { language, html: true }));
  }
  for (const language of ['en', 'zh-Hans'] as const) {
    mkdirSync(join(folder, `collect-${language}`));
    writeFileSync(join(folder, `collect-${language}`, 'index.html'), collectPage(richCollected, language));
  }
  const opened = await openBrowser();
  if (typeof opened === 'string') missing = opened;
  else {
    browser = opened;
    chinese = await paintsChinese(opened);
  }
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (where: readonly [string, string], width: number, options: BrowserContextOptions = {}) => {
  if (browser === null) throw new Error(missing);
  return openFile(browser, join(folder, ...where), width, options);
};

for (const where of pages) {
  const name = where.join('/');

  test(`${name}: quiet, alone, and without faults for assistive technology, light and dark`, {
    timeout: 60_000,
  }, async (t) => {
    if (browser === null) return t.skip(missing);
    for (const colorScheme of [undefined, 'dark'] as const) {
      const { page, said, asked } = await open(where, 1280, colorScheme === undefined ? {} : { colorScheme });
      assert.deepEqual(await faultsOf(page), []);
      assert.deepEqual(said, []);
      assert.equal(asked.length, 1);
      await page.close();
    }
  });

  test(`${name}: fits a phone of 360 px, nothing outside its picture`, { timeout: 60_000 }, async (t) => {
    if (browser === null) return t.skip(missing);
    if (!chinese) return t.skip('no font with Chinese letters: widths would mean nothing');
    for (const width of [360, 1280]) {
      const { page } = await open(where, width);
      await unfold(page);
      assert.equal(await widthOf(page), width);
      assert.deepEqual(await misplacedTexts(page), [], `${width} px`);
      await page.close();
    }
  });
}

test('complete without script', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(['rich-en', 'index.html'], 360, { javaScriptEnabled: false });
  assert.equal(await page.locator('section').count(), 8);
  assert.ok((await page.locator('figure svg').count()) >= 6);
  const summary = page.locator('details summary').first();
  await summary.click();
  assert.ok(
    await page.locator('details[open] table, details[open] ul, details[open] ol').first().isVisible(),
  );
  await page.close();
});

for (const name of ['rich-en', 'rich-zh-Hans'])
  test(`${name}: the front page prints on one sheet, nothing cut at the side`, {
    timeout: 60_000,
  }, async (t) => {
    if (browser === null) return t.skip(missing);
    if (!chinese) return t.skip('no font with Chinese letters: heights would mean nothing');
    const { page } = await open([name, 'index.html'], 720);
    assert.equal(await sheetsOf(page), 1);
    assert.ok((await widthOf(page)) <= 720);
    await page.close();
  });

for (const name of ['audit-rich-en', 'audit-rich-zh-Hans'])
  test(`${name}: prints to a handful of sheets with nothing cut at the side`, {
    timeout: 60_000,
  }, async (t) => {
    if (browser === null) return t.skip(missing);
    const { page } = await open([name, 'index.html'], 720);
    const sheets = await sheetsOf(page);
    assert.ok((await widthOf(page)) <= 720);
    assert.ok(sheets >= 2 && sheets <= 8, `${sheets} sheets`);
    await page.close();
  });

test('a hostile name is text, and cannot turn the line around it', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const name = `"><script>document.title="x"</script>\u202e${'w'.repeat(10_000)}`;
  const chats = richReview.chats.map((chat, at) => (at < 3 ? { ...chat, name } : chat));
  const [index] = await buildReport(
    { ...richReview, organisation: name, chats },
    { language: 'en', replies: [] },
  );
  mkdirSync(join(folder, 'hostile'), { recursive: true });
  writeFileSync(join(folder, 'hostile', 'index.html'), index?.bytes ?? '');
  const { page, said } = await open(['hostile', 'index.html'], 360);
  assert.deepEqual(said, []);
  assert.notEqual(await page.title(), 'x');
  assert.equal(await widthOf(page), 360);
  await page.close();
});

test('what collect found: a link opens its message, one tap selects it whole, paper has what is open', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(['collect-en', 'index.html'], 360, { javaScriptEnabled: false });
  assert.equal(await page.locator('details[open]').count(), 0);
  await page.locator('#today a', { hasText: 'message' }).first().click();
  const message = page.locator('details[open] pre').first();
  assert.match((await message.textContent()) ?? '', /^Hello Ana,\n\nThank you/);
  await message.click();
  assert.equal(await page.evaluate('getSelection().toString()'), await message.textContent());
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('pre:visible').count(), 2);
  await page.close();
});

test('hostile names do not widen what collect found', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const name = `"><script>document.title="x"</script>\u202e${'w'.repeat(10_000)}`;
  const chats = richCollected.chats.map((chat) => ({ ...chat, chat: name, exporter: name, owner: name }));
  const held = richCollected.held.map((file) => ({ ...file, place: name, chat_name: name }));
  mkdirSync(join(folder, 'collect-hostile'), { recursive: true });
  writeFileSync(
    join(folder, 'collect-hostile', 'index.html'),
    collectPage({ ...richCollected, organisation: name, chats, held }, 'en'),
  );
  const { page, said } = await open(['collect-hostile', 'index.html'], 360);
  await unfold(page);
  assert.deepEqual(said, []);
  assert.notEqual(await page.title(), 'x');
  assert.equal(await widthOf(page), 360);
  await page.close();
});
