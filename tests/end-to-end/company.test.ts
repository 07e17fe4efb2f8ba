/** A company of 300 chats, hostile names and all, from its exports to its pages: what they say, lead to, keep apart and look like. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import PostalMime from 'postal-mime';
import { writeManyChats } from '../../fixtures/many-chats/workspace.ts';
import { escapeText } from '../../reports/html.ts';
import { viewFile } from '../../reports/site.ts';
import type { Review } from '../../transform/review-schema.ts';
import { openBrowser } from '../browser/browser.ts';
import {
  faultsOf,
  misplacedTexts,
  openFile,
  paintsChinese,
  sheetsOf,
  unfold,
  widthOf,
} from '../browser/look.ts';
import { numbersOf } from '../reports/numbers.ts';

const CLI = 'dist/cli.js';
const CHATS = 300;
const LANGUAGES = ['en', 'zh-Hans'] as const;
type Language = (typeof LANGUAGES)[number];

let folder = '';
let review: Review;
let browser: Browser | null = null;
let missing = existsSync(CLI) ? '' : 'dist/ is not built: npm run build';

const reviewIn = (language: Language) => join(folder, 'reviews', language);
const read = (language: Language, path: string) => readFileSync(join(reviewIn(language), path), 'utf8');
const filesOf = (language: Language) =>
  readdirSync(reviewIn(language), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(reviewIn(language).length + 1));
const pagesOf = (language: Language) => filesOf(language).filter((path) => path.endsWith('.html'));
const largest = (paths: readonly string[]) =>
  [...paths].sort((a, b) => statSync(join(reviewIn('en'), b)).size - statSync(join(reviewIn('en'), a)).size);

before(async () => {
  if (missing !== '') return;
  folder = mkdtempSync(join(tmpdir(), 'chat-review-company-'));
  await writeManyChats(folder, CHATS);
  for (const language of LANGUAGES) {
    const command = language === 'en' ? 'run' : 'report';
    const { status, stderr } = spawnSync(
      process.execPath,
      [CLI, command, '-w', folder, '-q', '--lang', language, '--out', reviewIn(language)],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  }
  review = JSON.parse(read('en', 'review.json'));
  const opened = await openBrowser();
  if (typeof opened === 'string') missing = opened;
  else if (await paintsChinese(opened)) browser = opened;
  else {
    missing = 'no font with Chinese letters: widths would mean nothing';
    await opened.close();
  }
});

after(async () => {
  await browser?.close();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** A case that needs the written review, and no browser. */
const written = (name: string, run: (t: TestContext) => void | Promise<void>) =>
  test(name, { timeout: 300_000 }, (t) => (folder === '' ? t.skip(missing) : run(t)));

written(
  'each chat that was read has a page, each owner and department one of its own, and all stay small',
  () => {
    const paths = pagesOf('en');
    const chats = paths.filter((path) => path.startsWith('chats/'));
    assert.deepEqual([chats.length, review.chats.length], [274, 274]);
    assert.deepEqual(
      paths.filter((path) => path.startsWith('for/')).sort(),
      review.views.map(({ id }) => `for/${viewFile(id, 'html')}`).sort(),
    );
    for (const language of LANGUAGES)
      for (const path of pagesOf(language)) {
        const most = path === 'index.html' || path.startsWith('for/') ? 300_000 : 500_000;
        assert.ok(statSync(join(reviewIn(language), path)).size <= most, `${language} ${path}`);
      }
  },
);

for (const language of LANGUAGES)
  written(`${language}: every number on every page is the review’s`, () => {
    let seen = 0;
    for (const path of pagesOf(language)) {
      const numbers = numbersOf(read(language, path), review, language);
      assert.deepEqual(numbers.wrong, [], path);
      seen += numbers.seen;
    }
    assert.ok(seen > 10_000, `${seen}`);
  });

written('every link leads to a file and a place in it that are there; pages for owners lead nowhere', () => {
  const pages = new Map(pagesOf('en').map((path) => [path, read('en', path)]));
  const ids = new Map(
    [...pages].map(([path, page]) => [
      path,
      new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  for (const [path, page] of pages)
    for (const [, href = ''] of page.matchAll(/\shref="([^"]*)"/g)) {
      const [file = '', place] = href.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      assert.ok(!/^[a-z]+:/.test(href), `${path}: ${href}`);
      if (path.startsWith('for/')) assert.equal(file, '', `${path}: ${href}`);
      assert.ok(existsSync(join(reviewIn('en'), target)), `${path}: ${href}`);
      if (place !== undefined) assert.ok(ids.get(target)?.has(place), `${path}: ${href}`);
    }
});

/** Whether a text names the chat: its name, and not that of one whose number goes on. */
const names = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)) || /群$/.test(name)) return true;
  return false;
};

written('what an owner or a department gets names their chats, and no other one', async () => {
  let own_named = 0;
  for (const view of review.views) {
    const mail = await PostalMime.parse(read('en', `for/${viewFile(view.id, 'eml')}`));
    const attached = mail.attachments.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    const texts = [
      ...[read('en', `for/${viewFile(view.id, 'html')}`), read('en', `for/${viewFile(view.id, 'txt')}`)],
      ...[mail.text ?? '', mail.html ?? '', ...attached],
    ];
    for (const { chat, name, pair } of review.chats) {
      // Called by the code name of a person, who may be the owner.
      if (pair) continue;
      const named = texts.some((text) => names(text, name) || names(text, escapeText(name)));
      if (view.chats.includes(chat)) own_named += Number(named);
      else assert.ok(!named, `${view.id}: ${name}`);
    }
  }
  assert.ok(own_named > 200, `${own_named}`);
});

written(
  'views add up: a chat has one owner, and a norm of a view counts what the whole counts of its chats',
  () => {
    const owned = review.views.filter(({ by }) => by === 'owner').flatMap(({ chats }) => chats);
    assert.equal(new Set(owned).size, owned.length);
    let counted = 0;
    for (const view of review.views)
      for (const norm of view.norms) {
        const whole = review.norms.find(({ id, version }) => id === norm.id && version === norm.version);
        const rows = whole?.by_chat.filter(({ chat }) => view.chats.includes(chat)) ?? [];
        const sum = rows.reduce((n, { this_month }) => n + this_month.population, 0);
        // Chats of few people have no row of what people do: then there is more than the rows tell.
        assert.ok(sum <= norm.this_month.population, `${view.id} ${norm.id}`);
        if (norm.id === 'reply-2h' || norm.id === 'question-1d') {
          assert.equal(sum, norm.this_month.population, `${view.id} ${norm.id}`);
          counted++;
        }
      }
    assert.ok(counted > 30, `${counted}`);
  },
);

written('names are text: no page has an element or attribute that is not the program’s', () => {
  const tag = /<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;
  for (const path of pagesOf('en')) {
    const page = read('en', path);
    // Whatever opens like an element is one that is written well.
    assert.equal(page.match(/<[a-z]/g)?.length, [...page.matchAll(tag)].length, path);
    for (const [, name = '', attributes = ''] of page.matchAll(tag)) {
      assert.doesNotMatch(name, /^(script|img|iframe|object|embed|form|input|base)$/, path);
      assert.doesNotMatch(attributes.replace(/="[^"]*"/g, ''), /\son\w+/, path);
    }
  }
});

written('tables: every chat a row under its name, and no cell that a spreadsheet would compute', () => {
  for (const path of filesOf('en').filter((file) => file.endsWith('.csv'))) {
    const { data, errors } = Papa.parse<string[]>(read('en', path).replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    });
    assert.deepEqual(errors, [], path);
    for (const cell of data.flat())
      assert.doesNotMatch(cell, /^(?![+-]?\d+(\.\d+)?(e-?\d+)?$)[=+\-@\t\r]/, path);
  }
  const { data } = Papa.parse<{ name: string }>(read('en', 'tables/chats.csv').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(
    data.map(({ name }) => name.replace(/^'(?=[=+\-@])/, '')).sort(),
    review.chats.map(({ name }) => name).sort(),
  );
});

/** One page of each kind, the largest of it. */
function kindsOfPages(): string[] {
  const kindOf = (path: string) => (path.includes('/') ? dirname(path) : path);
  const paths = largest(pagesOf('en'));
  return [...new Set(paths.map(kindOf))].map((kind) => paths.find((path) => kindOf(path) === kind) as string);
}

for (const language of LANGUAGES) {
  written(
    `${language}: the largest page of each kind has no faults, asks nobody and fits 1280, 360 and 320 px`,
    async (t) => {
      if (browser === null) return t.skip(missing);
      for (const path of kindsOfPages()) {
        const { page, said, asked } = await openFile(browser, join(reviewIn(language), path), 1280);
        assert.deepEqual(await faultsOf(page), [], path);
        await unfold(page);
        // 320 px: a window of 1280 px enlarged four times.
        for (const width of [1280, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await widthOf(page), width, `${path} at ${width} px`);
          assert.deepEqual(await misplacedTexts(page), [], `${path} at ${width} px`);
        }
        assert.deepEqual([said, asked.length], [[], 1], path);
        await page.close();
      }
    },
  );

  written(`${language}: front pages print on one sheet`, async (t) => {
    if (browser === null) return t.skip(missing);
    const own = largest(pagesOf('en').filter((path) => path.startsWith('for/')));
    for (const path of ['index.html', ...own.slice(0, 2), own.at(-1) as string]) {
      const { page } = await openFile(browser, join(reviewIn(language), path), 720);
      assert.equal(await sheetsOf(page), 1, path);
      assert.ok((await widthOf(page)) <= 720, path);
      await page.close();
    }
  });
}
