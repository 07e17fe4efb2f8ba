/** Pages with a script: which, under which policy, with which data; and that no name can become markup or code. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { liveOf } from '../../reports/live.ts';
import { buildReport, type ReportFile } from '../../reports/report.ts';
import type { PageData } from '../../reports/runtime/page-data.ts';
import { bundleRuntime } from '../../scripts/bundle-runtime.ts';
import type { Review } from '../../transform/review-schema.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';

const BUNDLE = new URL('../../dist/reports/runtime/charts.js', import.meta.url);
const languages = ['en', 'zh-Hans'] as const;
let script = '';
let files: ReportFile[] = [];

before(async () => {
  script = await bundleRuntime();
  files = await buildReport(richReview, { language: 'en', replies: [], script });
});

const pagesOf = (all: readonly ReportFile[]) => all.filter(({ path }) => path.endsWith('.html'));
const scriptsIn = (page: string) =>
  [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = '', text = '']) => ({
    attributes,
    text,
  }));
const code = (page: string) => scriptsIn(page).filter(({ attributes }) => attributes === '');
const data = (page: string) => scriptsIn(page).filter(({ attributes }) => attributes !== '');
const withScript = (all: readonly ReportFile[]) =>
  pagesOf(all).filter(({ bytes }) => String(bytes).includes('<script'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

test('the script is the same whenever it is bundled, fits into a page, and lies beside the compiled program', async () => {
  assert.equal(await bundleRuntime(), script);
  assert.ok(script.length > 200_000 && script.length < 600_000, String(script.length));
  assert.equal(liveOf(script).hash, sha256(script));
  if (existsSync(BUNDLE)) assert.ok(readFileSync(BUNDLE, 'utf8') === script, 'npm run build bundles it anew');
});

test('the licences of what a page passes on stand in it', () => {
  const head = script.slice(0, script.indexOf('*/'));
  for (const name of ['vega-view', 'vega-interpreter', 'd3-scale', 'internmap'])
    assert.match(head, new RegExp(`^([^:\\n]*, )?${name} \\d[^:]*:\n.*Copyright`, 'm'), name);
});

test('a script that a parser would cut is refused', () => {
  for (const text of ['a</script>', 'a</SCRIPT ', '<!--', '<script>', 'a\rb', 'a\0b'])
    assert.throws(() => liveOf(text), RangeError, text);
});

test('front page, chats, method, norms and the pages for owners have it; those of single chats and the rest do not', () => {
  const names = withScript(files).map(({ path }) => path);
  assert.deepEqual(
    names.sort(),
    [
      'chats.html',
      ...richReview.views.map(({ id }) => `for/${id}.html`),
      'index.html',
      'method.html',
      ...richReview.norms.map(({ id, version }) => `norms/${id}-v${version}.html`),
    ].sort(),
  );
});

test('one script, last, pinned by its hash under a policy that comes first; style by its own', () => {
  for (const { path, bytes } of withScript(files)) {
    const page = String(bytes);
    const [one, ...more] = code(page);
    assert.ok(one?.text === script, path);
    assert.equal(more.length, 0);
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, css = '']) => `'sha256-${sha256(css)}'`,
    );
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page);
    assert.equal(
      policy?.[1]?.replaceAll('&#39;', "'"),
      `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src ${styles.join(' ')}; base-uri 'none'; form-action 'none'`,
    );
    assert.ok(
      (policy?.index ?? 1e9) < page.indexOf('<style>') && page.indexOf('<style>') < page.indexOf('<script'),
    );
    assert.match(page, /<\/script>\n<\/body>\n<\/html>\n$/);
    const rest = page.replace(script, '').replace(/<script type[\s\S]*?<\/script>/g, '');
    assert.doesNotMatch(rest, /javascript:|\son[a-z]+=|\sstyle=|<iframe|<object|@import|url\((?!#)/i, path);
  }
});

test('what a page shows without script is what it shows when none was asked for', async () => {
  const plain = new Map(
    (await buildReport(richReview, { language: 'en', replies: [] })).map(({ path, bytes }) => [path, bytes]),
  );
  const bare = (page: string) =>
    page
      .replace(/<script type="application\/json" class="spec">.*?<\/script>/g, '')
      .replace(/<script[\s\S]*?<\/script>\n/g, '')
      .replace(/<style>[\s\S]*?<\/style>|<meta http-equiv[^>]*>/g, '')
      .replace(/ data-(chat|about)="[^"]*"/g, '');
  assert.equal(files.length, plain.size);
  for (const { path, bytes } of files) {
    const other = plain.get(path);
    if (path.endsWith('.html')) assert.equal(bare(String(bytes)), bare(String(other)), path);
    else assert.deepEqual(bytes, other, path);
  }
});

test('every picture carries what it was drawn from, without an address', () => {
  for (const { path, bytes } of withScript(files)) {
    const page = String(bytes);
    const specs = data(page).filter(({ attributes }) => attributes.includes('class="spec"'));
    assert.equal(specs.length, page.split('<figure').length - 1, path);
    for (const { text } of specs) {
      const spec = JSON.parse(text);
      assert.ok(spec.marks.length > 0);
      assert.doesNotMatch(text, /https?:/);
    }
  }
});

test('the script is told the chats with their types, and every word in the page’s language', async () => {
  for (const language of languages) {
    const [front] = await buildReport(richReview, { language, replies: [], script });
    const [own] = data(String(front?.bytes)).filter(({ attributes }) =>
      attributes.includes('id="page-data"'),
    );
    const told = JSON.parse(own?.text ?? '') as PageData;
    assert.equal(told.chats.length, richReview.chats.length);
    assert.deepEqual(
      told.chats.find(({ chat }) => chat === 'c04'),
      {
        chat: 'c04',
        name: 'Café Lindgren',
        type: 'customer',
      },
    );
    assert.deepEqual(
      new Set(told.types.map(({ type }) => type)),
      new Set(richReview.chats.map(({ type }) => type ?? 'none')),
    );
    assert.match(told.words.narrowed, /\{shown\}.*\{all\}|\{all\}.*\{shown\}/);
    const letters = Object.values(told.words)
      .join('')
      .replace(/\{\w+\}/g, '');
    assert.equal(/\p{Script=Han}/u.test(letters), language === 'zh-Hans');
    assert.equal(/[a-z]/i.test(letters), language === 'en');
  }
});

test('nothing to point at and no chats: no script', async () => {
  const built = await buildReport(emptyReview, { language: 'en', replies: [], script });
  const names = withScript(built).map(({ path }) => path);
  assert.deepEqual(
    names.filter((path) => !path.startsWith('for/')),
    [],
  );
  const minimal = await buildReport(minimalReview, { language: 'en', replies: [], script });
  assert.ok(withScript(minimal).length > 0);
});

test('hostile names are data: no sign of markup in a block, and the same names when read back', async () => {
  const names = [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '&lt;/script&gt; & "quoted" \\u003c',
    'line\u2028and\u2029paragraph',
    '__proto__',
    ']]>`{{7*7}}',
    '"; alert(1); //',
  ];
  const hostile: Review = {
    ...richReview,
    chats: richReview.chats.map((chat, at) => ({ ...chat, name: names[at % names.length] ?? '' })),
    norms: richReview.norms.map((norm) => ({ ...norm, id: '</script><b>', text: { en: '<!-- "\' -->' } })),
  };
  for (const language of languages) {
    const built = await buildReport(hostile, { language, replies: [], script });
    assert.ok(withScript(built).length > 4);
    for (const { path, bytes } of withScript(built)) {
      const page = String(bytes);
      assert.equal(code(page).length, 1, path);
      for (const { text } of data(page)) {
        assert.doesNotMatch(text, /[<>&\u2028\u2029]/, path);
        JSON.parse(text);
      }
      const told = data(page).find(({ attributes }) => attributes.includes('page-data'))?.text ?? '';
      const own = (JSON.parse(told) as PageData).chats.map(({ name }) => name);
      for (const name of own)
        assert.ok(
          names.some((one) => one.replace(/\s/g, ' ') === name),
          name,
        );
    }
  }
});

test('the same review gives the same bytes', async () => {
  assert.deepEqual(await buildReport(richReview, { language: 'en', replies: [], script }), files);
});
