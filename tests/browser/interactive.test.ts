/** Pages with a script in a real browser: that it runs under the policy, asks nobody, says the right words, and narrows. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { palette } from '../../reports/palette.ts';
import { buildReport } from '../../reports/report.ts';
import { bundleRuntime } from '../../scripts/bundle-runtime.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from '../reports/example-review.ts';
import { manyChats } from '../reports/many-chats.ts';
import { openBrowser } from './browser.ts';
import { faultsOf } from './look.ts';

const HOSTILE = `</script><img src=x onerror="document.title='x'"> & "${'w'.repeat(60)}`;
const pages = [
  ['rich-en', 'index.html'],
  ['rich-zh-Hans', 'index.html'],
  ['rich-en', 'chats.html'],
  ['rich-zh-Hans', 'method.html'],
  ['rich-en', 'norms/reply-2h-v1.html'],
  ['rich-zh-Hans', 'for/owner-p-4db394.html'],
  ['many-en', 'index.html'],
  ['hostile-en', 'index.html'],
] as const;
type Where = readonly [folder: string, file: string];

let folder = '';
let browser: Browser | null = null;
let missing = '';

async function write(
  name: string,
  review: Review,
  language: 'en' | 'zh-Hans',
  script: string,
): Promise<void> {
  for (const { path, bytes } of await buildReport(review, { language, replies: [], script })) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, `${name}-${language}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chat-review-interactive-'));
  const script = await bundleRuntime();
  await write('rich', richReview, 'en', script);
  await write('rich', richReview, 'zh-Hans', script);
  await write('many', manyChats(150), 'en', script);
  const named = richReview.chats.map((chat, at) => ({ ...chat, name: at % 2 === 0 ? HOSTILE : chat.name }));
  await write('hostile', { ...richReview, chats: named }, 'en', script);
  const opened = await openBrowser();
  if (typeof opened === 'string') missing = opened;
  else browser = opened;
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(where: Where, width = 1280, options: BrowserContextOptions = {}) {
  if (browser === null) throw new Error(missing);
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  const said: string[] = [];
  const asked: string[] = [];
  const got: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfinished', (request) => got.push(request.url()));
  await page.goto(pathToFileURL(join(folder, ...where)).href);
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction("document.querySelectorAll('figure > svg:not(.marks)').length === 0");
  return { page, said, asked, got };
}

const tip = (page: Page) =>
  page.evaluate<string[] | null>(
    "(() => { const tip = document.querySelector('.tip'); return tip.hidden ? null : [...tip.children].map((line) => line.textContent); })()",
  );
/** Points at the middle of the first mark of a picture that says something, or at the first such point of its line. */
async function pointAt(page: Page, figure: string): Promise<void> {
  await page.locator(`${figure} > svg`).scrollIntoViewIfNeeded();
  const at = await page.evaluate<{ x: number; y: number }>(`(() => {
    const marks = [...document.querySelectorAll('${figure} > svg path, ${figure} > svg text')].filter((one) => one.__data__?.mark);
    const own = marks.find((one) => one.__data__.datum?.tip && !['line', 'area'].includes(one.__data__.mark.marktype));
    if (own) {
      const { left, top, width, height } = own.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    const line = marks.find((one) => one.__data__.mark.marktype === 'line');
    const { x, y } = line.__data__.mark.items.find(({ datum }) => datum.tip);
    return new DOMPoint(x, y).matrixTransform(line.getScreenCTM());
  })()`);
  await page.mouse.move(at.x, at.y);
}
const shownRows = (page: Page, inside: string) =>
  page
    .locator(`${inside} tbody tr:visible th`)
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent));
/** Names that a picture of rows shows. */
const picturedNames = (page: Page, figure: string) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('${figure} > svg:not([hidden]) text[text-anchor="start"]')].flatMap((text) => text.__data__?.datum?.name ?? [])`,
  );
const filled = async (page: Page, typed: string) => {
  await page.fill('.filter input', typed);
  // Pictures follow a moment later.
  await page.waitForTimeout(300);
};

for (const where of pages)
  test(`${where.join('/')}: quiet, alone, without faults for assistive technology, light and dark, a tip open`, {
    timeout: 60_000,
  }, async (t) => {
    if (browser === null) return t.skip(missing);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, said, asked } = await open(where, 1280, { colorScheme });
      if ((await page.locator('figure').count()) > 0) {
        await pointAt(page, `#${await page.locator('figure').first().getAttribute('id')}`);
        assert.ok(await tip(page));
      }
      assert.deepEqual(await faultsOf(page), []);
      const ids = await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map(({ id }) => id)");
      assert.equal(new Set(ids).size, ids.length);
      const named = await page.evaluate<
        string[]
      >(`[...document.querySelectorAll('figure > svg')].filter((svg) =>
        svg.getAttribute('role') !== 'img' || svg.querySelectorAll('[role],[aria-roledescription]').length > 0 ||
        !svg.getAttribute('aria-labelledby').split(' ').every((id) => svg.contains(document.getElementById(id)))).map((svg) => svg.outerHTML.slice(0, 200))`);
      assert.deepEqual(named, []);
      assert.deepEqual(said, []);
      assert.equal(asked.length, 1);
      await page.close();
    }
  });

test('a live picture lies as the drawn one does, letter by letter', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const places = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll('figure > svg')].flatMap((svg) => {
      const box = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text, path')].map((one) => {
        const { left, top, width } = one.getBoundingClientRect();
        return width === 0 ? '' : [one.tagName, one.textContent, Math.round(left - box.left), Math.round(top - box.top), Math.round(width)].join(' ');
      }).filter((place) => place !== '');
    })`);
  for (const where of [pages[0], pages[3]]) {
    const drawn = await open(where, 1280, { javaScriptEnabled: false });
    const live = await open(where);
    const [one, other] = [await places(drawn.page), await places(live.page)];
    assert.ok(one.length > 100);
    // The frame of the plot, which has no paint, is left out of the drawn one.
    const extra = other.filter((place) => !one.includes(place));
    assert.ok(
      extra.every((place) => place.startsWith('path  ')) && extra.length <= 12,
      extra.slice(0, 5).join('\n'),
    );
    assert.deepEqual(
      one.filter((place) => !other.includes(place)),
      [],
    );
    await drawn.page.close();
    await live.page.close();
  }
});

test('a mark says its name and its numbers where one points, on a phone too, and nothing elsewhere', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  for (const width of [360, 1280]) {
    const { page } = await open(pages[0], width);
    const expected = [
      ['#fig-waiting', '海港食品 客户服务群', 'Waiting: 11 h 45 min'],
      ['#fig-late-week', 'Monday 12:00–13:00', 'Late: 6'],
      ['#fig-on-time-0', 'Harbour Foods × Golden Wok 金锅餐饮', 'On time: 140'],
    ] as const;
    for (const [figure, name, value] of expected) {
      await pointAt(page, figure);
      assert.deepEqual((await tip(page))?.slice(0, 2), [name, value], figure);
      const box = await page.locator('.tip').boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= width, `${width} px`);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
    }
    await page.mouse.move(2, 2);
    assert.equal(await tip(page), null);
    await page.close();
  }
});

test('every picture of every page says something', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  for (const where of pages.slice(0, 6)) {
    const { page } = await open(where);
    for (const id of await page.evaluate<string[]>(
      "[...document.querySelectorAll('figure')].map(({ id }) => id)",
    )) {
      await pointAt(page, `#${id}`);
      assert.ok(((await tip(page)) ?? []).length >= 2, `${where.join('/')} ${id}`);
    }
    await page.close();
  }
});

test('by keyboard: the values one by one, Escape, and on to the next picture', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(pages[0]);
  const name = async () => (await tip(page))?.[0] ?? null;
  await page.locator('#fig-waiting summary').focus();
  await page.keyboard.press('Shift+Tab');
  assert.equal(await name(), '海港食品 客户服务群');
  await page.keyboard.press('ArrowRight');
  assert.match((await name()) ?? '', /^Orders/);
  await page.keyboard.press('End');
  assert.equal(await name(), 'Café Lindgren');
  await page.keyboard.press('ArrowDown');
  assert.equal(await name(), 'Café Lindgren', 'the last one');
  await page.keyboard.press('Home');
  assert.equal(await name(), '海港食品 客户服务群');
  await page.keyboard.press('Escape');
  assert.equal(await name(), null);
  await page.keyboard.press('ArrowRight');
  assert.equal(await name(), '海港食品 客户服务群');
  await page.keyboard.press('Tab');
  assert.equal(await name(), null);
  const hint = await page.evaluate(
    "document.getElementById(document.querySelector('#fig-waiting > svg').getAttribute('aria-describedby')).textContent",
  );
  assert.match(String(hint), /Arrow keys/);
  await page.close();
});

test('by touch: what was tapped stays until one taps elsewhere', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(pages[0], 360, { hasTouch: true });
  await page.locator('#fig-waiting > svg').tap();
  assert.ok(await tip(page));
  await page.locator('h1').tap();
  assert.equal(await tip(page), null);
  await page.close();
});

test('in the dark the marks have their dark colours', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(pages[0], 1280, { colorScheme: 'dark' });
  const fills = await page.evaluate<string[]>(
    `[...document.querySelectorAll('figure > svg.marks [fill="${palette.late.light}"]')].map((one) => getComputedStyle(one).fill)`,
  );
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(palette.late.dark.slice(at, at + 2), 16));
  assert.deepEqual([...new Set(fills)], [`rgb(${r}, ${g}, ${b})`]);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(
    `getComputedStyle(document.querySelector('figure > svg.marks [fill="${palette.late.light}"]')).fill`,
  );
  assert.notEqual(printed, fills[0]);
  await page.close();
});

test('the filter leaves rows, lists, sections and pictures of the chats whose name holds the text', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page, said } = await open(pages[0]);
  const all = await picturedNames(page, '#fig-waiting');
  assert.equal(all.length, 4);
  await page.locator('#fig-on-time-0 summary').click();
  await filled(page, 'HARBOUR');
  assert.deepEqual(await picturedNames(page, '#fig-waiting'), ['Harbour Foods × Golden Wok 金锅餐饮']);
  assert.deepEqual(await shownRows(page, '#fig-on-time-0'), ['Harbour Foods × Golden Wok 金锅餐饮']);
  assert.equal(await page.locator('.waits li:visible').count(), 0, 'it is among those that are folded');
  assert.match((await page.locator('.filter [role=status]').textContent()) ?? '', /^1 of \d+ chats shown\./);
  await pointAt(page, '#fig-waiting');
  assert.match((await tip(page))?.[0] ?? '', /^Harbour/);
  await filled(page, 'nobody');
  assert.equal(await page.locator('#fig-waiting > svg').isVisible(), false);
  assert.equal(
    await page.locator('#fig-waiting .note:visible').first().textContent(),
    'This picture shows none of these chats.',
  );
  assert.ok(await page.locator('#fig-late-week > svg').isVisible(), 'it tells of no single chats');
  await filled(page, '');
  assert.deepEqual(await picturedNames(page, '#fig-waiting'), all);
  assert.equal(await page.locator('#fig-waiting .note:visible').count(), 0);
  assert.deepEqual(said, []);
  await page.close();
});

test('all chats: by type and name; what has none left goes, with the way to it', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(['rich-en', 'chats.html'], 360);
  const sections = () =>
    page.locator('section[id^=type-]:visible').evaluateAll((found) => found.map(({ id }) => id));
  const before = await sections();
  await page.selectOption('.filter select', 'department');
  assert.deepEqual(await sections(), ['type-department']);
  assert.equal(await page.locator('.jump a:visible').count(), 1);
  await page.selectOption('.filter select', '');
  await filled(page, 'café');
  assert.deepEqual(await shownRows(page, '.chats'), ['Café Lindgren']);
  await filled(page, '');
  assert.deepEqual(await sections(), before);
  assert.equal(await page.locator('.filter [role=status]').textContent(), '');
  await page.close();
});

test('a chat that has no place in the picture is found in it all the same', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(['many-en', 'index.html']);
  assert.ok(!(await picturedNames(page, '#fig-waiting')).includes('Chat k77'));
  await filled(page, 'k77');
  for (const figure of ['#fig-waiting', '#fig-on-time-0'])
    assert.deepEqual(await picturedNames(page, figure), ['Chat k77'], figure);
  await page.close();
});

test('a hostile name is text in the tip and in the filter', { timeout: 60_000 }, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page, said } = await open(['hostile-en', 'index.html'], 360);
  await pointAt(page, '#fig-on-time-0');
  assert.ok((await tip(page))?.[0]?.startsWith('</script><img src=x onerror='));
  assert.equal(await page.locator('.tip img, .tip script').count(), 0);
  await filled(page, '</script>');
  assert.ok((await picturedNames(page, '#fig-on-time-0')).every((name) => name?.startsWith('</script>')));
  assert.notEqual(await page.title(), 'x');
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
  assert.deepEqual(said, []);
  await page.close();
});

test('what somebody puts into the file beside it is blocked: script, handler, style, another address', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const whole = readFileSync(join(folder, ...pages[0]), 'utf8');
  const put = `<script>document.title='x'</script><img src="https://example.org/p.png" onerror="document.title='x'"><p style="color:red" id="put">p</p><form action="https://example.org"></form>`;
  mkdirSync(join(folder, 'put'));
  writeFileSync(
    join(folder, 'put', 'index.html'),
    whole.replace('<main id="content">', `<main id="content">${put}`),
  );
  const { page, said, got } = await open(['put', 'index.html']);
  assert.notEqual(await page.title(), 'x');
  assert.notEqual(
    await page.evaluate("getComputedStyle(document.getElementById('put')).color"),
    'rgb(255, 0, 0)',
  );
  assert.ok(
    said.length >= 3 && said.every((line) => line.includes('Content Security Policy')),
    said.join('\n'),
  );
  assert.deepEqual(
    got.filter((url) => !url.startsWith('file:')),
    [],
  );
  await page.close();
});

test('a script that was changed does not run, and the page is whole without it', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const whole = readFileSync(join(folder, ...pages[0]), 'utf8');
  mkdirSync(join(folder, 'changed'));
  writeFileSync(
    join(folder, 'changed', 'index.html'),
    whole.replace('</script>\n</body>', ' </script>\n</body>'),
  );
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'changed', 'index.html')).href);
  assert.equal(await page.locator('.filter, svg.marks').count(), 0);
  assert.ok((await page.locator('figure > svg').count()) >= 5);
  await page.close();
});

test('without script: the drawn pictures, no field that does nothing, no data on the page', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(pages[0], 360, { javaScriptEnabled: false });
  assert.equal(await page.locator('.filter, .tip, svg.marks').count(), 0);
  assert.ok((await page.locator('figure > svg').count()) >= 5);
  assert.doesNotMatch(await page.locator('body').innerText(), /"tip"|"marks"|function/);
  await page.close();
});

test('printed: one sheet without fields, and what a filter has left says so', {
  timeout: 60_000,
}, async (t) => {
  if (browser === null) return t.skip(missing);
  const { page } = await open(pages[0], 720);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.filter').isVisible(), false);
  assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 720);
  const sheets = async () =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  assert.equal(await sheets(), 1);
  await page.emulateMedia({ media: null });
  await filled(page, 'harbour');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.filter input').isVisible(), false);
  assert.ok(await page.locator('.filter [role=status]').isVisible());
  assert.equal(await sheets(), 1);
  await page.close();
});
