/**
 * Every page in a language that nobody speaks: a plain letter outside of names, numbers and codes is a text that the
 * program holds beside its words, and would stay English on a Chinese page.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Papa from 'papaparse';
import { readPolicy } from '../../ingest/policy.ts';
import { auditPage } from '../../reports/audit-page.ts';
import { buildPages } from '../../reports/build-pages.ts';
import { plainSheet } from '../../reports/rules/plain-sheet.ts';
import { ruleSheet } from '../../reports/rules/rule-sheet.ts';
import { sheetPage } from '../../reports/rules/sheet-page.ts';
import type { Row } from '../../reports/tables/csv.ts';
import { en } from '../../reports/words/en.ts';
import { MEASURES } from '../../transform/measures/index.ts';
import { NORM_KINDS } from '../../transform/norms/index.ts';
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';
import { plainTexts, pseudo, pseudoText } from './pseudo.ts';

const GOLDEN = 'fixtures/golden';
const json = (path: string) => JSON.parse(readFileSync(`${GOLDEN}/${path}`, 'utf8'));
const golden = json('2026-10/review.json') as Review;
const nobody = pseudo(en);

/** Texts of users, names and ids; definitions, which stand with their measure or norm in both languages. */
function ownTexts(...sources: readonly unknown[]): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const all = new Set([MEASURES, NORM_KINDS, ...sources].flatMap(texts));
  // Words in small letters are codes, for which the pages have words.
  return [...all]
    .filter((text) => /[A-Za-z]/.test(text) && !/^[a-z_-]*$/.test(text))
    .sort((a, b) => b.length - a.length);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const LANGUAGE_KEYS = new Set(golden.figures.flatMap(({ over, key }) => (over === 'language' ? [key] : [])));

/** Plain texts of a page that are nobody's own. */
function hardCoded(page: string, own: readonly string[]): string[] {
  return plainTexts(page).filter((text) => {
    let left = Object.entries(ENTITIES).reduce((said, [entity, sign]) => said.replaceAll(entity, sign), text);
    if (LANGUAGE_KEYS.has(left)) return false;
    // A picture has room for the beginning of a name.
    const cut = left.endsWith('…') ? left.slice(0, -1) : null;
    if (cut && own.some((name) => name.startsWith(cut))) return false;
    for (const name of own) left = left.replaceAll(name, '');
    return /[A-Za-z]/.test(left);
  });
}

test('a text becomes longer, and every letter gets an accent', () => {
  assert.equal(pseudoText('Meet all'), '[Ṁèèţ àĺĺ ~~~]');
  assert.equal(pseudoText('12 %'), '12 %');
  assert.deepEqual(plainTexts('<p title="Now">Now <bdi>Ann</bdi> <data>5 min</data> ŅÒŴ</p>'), [
    'Now',
    'Now',
  ]);
});

const reviews = { golden, rich: richReview };
for (const [name, review] of Object.entries(reviews)) {
  test(`pages of the ${name} review`, async () => {
    const ids = [...review.norms, ...review.goals].map(({ id }) => id);
    const own = [...ownTexts(review), ...ids];
    const files = await buildPages(review, { language: nobody });
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    assert.ok(pages.length > review.chats.length);
    for (const { path, bytes } of pages) {
      assert.deepEqual(hardCoded(String(bytes), own), [], path);
      assert.match(String(bytes), /[ţèàòńĺ]{2}/, path);
    }
  });
}

test('the auditor’s page of the sample', () => {
  const folder = `${GOLDEN}/2026-10.audit`;
  const tables = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => {
        const text = readFileSync(`${folder}/${file}`, 'utf8').replace('\ufeff', '');
        return [file, Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data];
      }),
  );
  const manifest = json('2026-10/manifest.json');
  const page = auditPage({
    review: golden,
    language: nobody,
    manifest,
    tables,
    files: manifest.files,
    texts: 3,
  });
  const names = [...tables.keys()];
  const found = hardCoded(page, ownTexts(golden, manifest, [...tables.values()], names));
  // Grades are letters.
  assert.deepEqual(
    found.filter((text) => !/^[A-D]$/.test(text)),
    [],
  );
});

test('the sheet with the rules, as a page and as text', () => {
  const text = readFileSync('fixtures/sample/review.yaml', 'utf8');
  const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };
  const policy = readPolicy(text, 'review.yaml', readers);
  const sheet = ruleSheet(policy, { isPerson: () => false, isPrivate: () => false }, nobody);
  const own = ownTexts(policy);
  assert.deepEqual(hardCoded(sheetPage(sheet), own), []);
  assert.deepEqual(hardCoded(plainSheet(sheet), own), []);
});

test('what is read aloud on Chinese pages is Chinese', async () => {
  const texts = ownTexts(golden).filter(
    (text) => !/ /.test(text) || golden.chats.some((chat) => chat.name === text),
  );
  const names = [...texts, ...golden.goals.map(({ id }) => id)];
  const files = await buildPages(golden, { language: 'zh-Hans' });
  for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html')))
    for (const [, label = ''] of String(bytes).matchAll(/aria-label="([^"]*)"/g))
      assert.ok(
        /\p{Script=Han}/u.test(label) || names.some((name) => label.includes(name)),
        `${path}: ${label}`,
      );
});
