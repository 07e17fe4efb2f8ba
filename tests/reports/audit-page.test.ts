import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { auditTables } from '../../reports/audit/index.ts';
import { auditPage } from '../../reports/audit-page.ts';
import { writeCsv } from '../../reports/tables/csv.ts';
import type { Review } from '../../transform/review-schema.ts';
import { countAgain, numbersOf } from './audit/count-again.ts';
import { emptyFacts, factsOf, packOf } from './audit/example-facts.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';

const languages = ['en', 'zh-Hans'] as const;
const waived: Review = {
  ...richReview,
  waivers: [
    { ...waiver('W-1'), state: 'expired_relied_on', expired: 3 },
    { ...waiver('W-2'), state: 'by_concerned', by_concerned: 2 },
    { ...waiver('W-3'), state: 'used', waived: 1 },
  ],
};
const packs = {
  rich: { review: waived, facts: factsOf(waived) },
  minimal: { review: minimalReview, facts: { ...factsOf(minimalReview), restatements: [] } },
  empty: { review: emptyReview, facts: emptyFacts },
};
const pages = Object.entries(packs).flatMap(([name, { review, facts }]) =>
  languages.map((language) => {
    const pack = packOf(review, facts, language);
    return { name: `${name} ${language}`, pack, page: auditPage(pack) };
  }),
);
const pageOf = (name: string) => pages.find((one) => one.name === name)?.page ?? '';
const wordsOf = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const sectionOf = (page: string, id: string) =>
  wordsOf(new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '');

function waiver(id: string): Omit<Review['waivers'][number], 'state'> {
  return {
    id,
    norm: 'reply-2h',
    reason: 'secret reason',
    expires: '2026-09-30',
    waived: 0,
    expired: 0,
    by_concerned: 0,
  };
}

test('every number of the sample’s page can be counted again from the files beside it and from review.json', () => {
  const folder = 'fixtures/golden/2026-10.audit';
  const review = JSON.parse(readFileSync('fixtures/golden/2026-10/review.json', 'utf8'));
  const csv = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const numbers = numbersOf(readFileSync(`${folder}/index.html`, 'utf8'));
  assert.ok(numbers.length > 150, String(numbers.length));
  for (const { path, value } of numbers) assert.equal(countAgain(path, csv, review), value, path);
  const places = numbers.map(({ path }) => path).join('\n');
  for (const { id, version } of review.norms)
    assert.ok(places.includes(`?norm=${id}&version=${version}`), id);
  for (const file of ['tie-out.csv', 'assurance.csv', 'exceptions.csv', 'sample.csv', 'limits.csv'])
    assert.ok(places.includes(file), file);
});

test('and of every other page', () => {
  for (const { name, page, pack } of pages) {
    const csv = (file: string) => {
      const columns = auditTables.find((table) => table.file === file)?.columns ?? [];
      return writeCsv(columns, pack.tables.get(file) ?? []);
    };
    for (const { path, value } of numbersOf(page))
      assert.equal(countAgain(path, csv, pack.review), value, `${name} ${path}`);
  }
});

test('every section is on every page, in the order in which the questions come', () => {
  for (const { name, page } of pages) {
    const ids = [...page.matchAll(/<section id="([a-z-]+)"/g)].map((match) => match[1]);
    assert.deepEqual(
      ids.join(' '),
      'reviewed completeness custody assurance tie-out norms rule-tests populations exceptions waivers sample detectors restatements again access limits',
      name,
    );
  }
});

test('no script, no request, every link leads to a section or a file beside the page', () => {
  const beside = new Set([...auditTables.map(({ file }) => file), 'manifest.json', 'texts.csv']);
  for (const { name, page } of pages) {
    assert.doesNotMatch(page, /<script|javascript:|\son[a-z]+=|\sstyle=|https?:|url\(/i, name);
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<style>'));
    assert.equal(page.split('<h1>').length, 2);
    assert.doesNotMatch(page, /undefined|NaN|\[object|Infinity|>null</, name);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, ids.length, name);
    for (const [, to = ''] of page.matchAll(/href="([^"]+)"/g))
      assert.ok(to.startsWith('#') ? ids.includes(to.slice(1)) : beside.has(to), `${name} ${to}`);
    for (const file of [...beside].filter((one) => one !== 'texts.csv'))
      assert.ok(page.includes(`href="${file}"`), `${name} ${file}`);
  }
});

test('what stands out is said at the top, with a way to it', () => {
  const top = /<aside[\s\S]*?<\/aside>/.exec(pageOf('rich en'))?.[0] ?? '';
  for (const said of [
    '1 export was not read whole',
    '1 chat is due and missing',
    'The lines of 1 export do not add up',
    '1 rule test failed: a norm does not do what',
    '1 time an export came by a mail whose date is not to be relied on',
    '1 waiver was relied on after its end',
    '1 waiver was approved by the person concerned',
    '1 published review is missing or altered',
  ])
    assert.ok(wordsOf(top).includes(said), said);
  assert.match(wordsOf(/<aside[\s\S]*?<\/aside>/.exec(pageOf('empty en'))?.[0] ?? ''), /Nothing stands out/);
});

test('waivers that excuse nothing are told first, and no reason is', () => {
  const text = sectionOf(pageOf('rich en'), 'waivers');
  assert.match(
    text,
    /These excuse nothing W-1 \( ?reply-2h ?\) ended on 30 September 2026; items after it that it was to excuse: 3/,
  );
  assert.match(text, /W-2 .* was approved by the person whose items it was to excuse: 2/);
  assert.doesNotMatch(pageOf('rich en'), /secret reason/);
});

test('how exports came, and which mails’ dates contradict them', () => {
  const text = sectionOf(pageOf('rich en'), 'custody');
  assert.match(text, /by a mail 2 in an archive together with others 1 as a file of its own 1/);
  assert.match(text, /Dates not to be relied on .* before that was made 1 more than a day away .* 1/);
  const { custody, ...facts } = factsOf(waived);
  const files = { ...facts, custody: custody.filter(({ received_as }) => received_as === 'file') };
  const page = auditPage(packOf(waived, files, 'en'));
  assert.match(sectionOf(page, 'custody'), /No export came by a saved mail/);
});

test('populations tie to the unit, and a row too few is seen', () => {
  assert.match(sectionOf(pageOf('rich en'), 'populations'), /Every population ties to the unit\./);
  const facts = factsOf(waived);
  const broken = auditPage(packOf(waived, { ...facts, items: facts.items.slice(1) }, 'en'));
  assert.match(sectionOf(broken, 'populations'), /Not every population ties: reply-2h v1/);
  assert.match(wordsOf(/<aside[\s\S]*?<\/aside>/.exec(broken)?.[0] ?? ''), /The states of 1 norm do not tie/);
});

test('rule tests: what failed first, with what was expected; what could not be run with its reason', () => {
  const text = sectionOf(pageOf('rich en'), 'rule-tests');
  const { length } = waived.norms;
  assert.ok(text.includes(`1 of ${length + 1} tests is not as expected:`), text);
  assert.match(
    text,
    /v1 not met nobody answers not met \( ?no answer, and the limit has run out ?\) no item/,
  );
  assert.ok(text.includes(`${length} tests could not be run:`), text);
  assert.match(text, /the calendar has no working hour on the days/);
  const facts = factsOf(waived);
  const passed = { ...facts, rule_tests: facts.rule_tests.filter((row) => row.passed) };
  assert.ok(
    sectionOf(auditPage(packOf(waived, passed, 'en')), 'rule-tests').includes(
      `${length} tests: each gave what was expected.`,
    ),
  );
});

test('what changed in the norms since last month, as it was and as it is', () => {
  const text = sectionOf(pageOf('rich en'), 'norms');
  assert.match(text, /v2 : in place of v1 · limit: 4h → 2h · text: 4h → 2h/);
  assert.match(text, /v3 : in force now, and not last month/);
  assert.match(text, /v3 : in force last month, and not now/);
  const same = { ...factsOf(waived), norm_changes: [] };
  assert.match(sectionOf(auditPage(packOf(waived, same, 'en')), 'norms'), /Nothing changed since last month/);
});

test('limits are told with this month’s counts', () => {
  const text = sectionOf(pageOf('rich en'), 'limits');
  assert.match(text, /exports without seconds: 1 of 2/);
  assert.match(text, /chats near the cap: 1 of 11/);
  assert.match(text, /exports whose zone is not known: 1 of 2/);
  assert.match(
    sectionOf(pageOf('empty en'), 'limits'),
    /messages this month by senders not in the people list: not known/,
  );
});

test('empty sections say so', () => {
  const none: Readonly<Record<string, RegExp>> = {
    reviewed: /No export was there\..*The chain begins here.*held against no published review/,
    completeness: /There is no register.*No chat came/,
    custody: /No export came/,
    assurance: /No chat came.*No two copies/,
    'tie-out': /No export came/,
    norms: /The policy has no norms/,
    'rule-tests': /No norm was in force this month/,
    populations: /nothing was judged/,
    exceptions: /No item was unmet/,
    waivers: /No waiver is on record/,
    sample: /Nothing was drawn/,
    detectors: /No detector was measured/,
    restatements: /none was compared/,
    access: /not one byte of a message’s text/,
  };
  for (const [id, said] of Object.entries(none)) assert.match(sectionOf(pageOf('empty en'), id), said);
});

test('each language has its own words', () => {
  const plain = (page: string) =>
    wordsOf(
      page
        .replace(/<title>[\s\S]*?<\/title>/, '')
        .replace(/<code>[^<]*<\/code>|<bdi>[^<]*<\/bdi>|<span lang="[^"]*">[^<]*<\/span>/g, ' ')
        .replace(/[a-z_.-]+\.(csv|json|jsonl|html|yaml|xlsx)|\.xlsx/g, ' '),
    );
  const names = new Set(
    'chat review WhatsApp SHA Node verify Asia Singapore first_line last_line agree yes no or cannot'.split(
      ' ',
    ),
  );
  const foreign = (plain(pageOf('rich zh-Hans')).match(/[A-Za-z_]{2,}/g) ?? []).filter(
    (word) => !names.has(word),
  );
  assert.deepEqual([...new Set(foreign)], []);
  assert.doesNotMatch(plain(pageOf('minimal en')), /\p{Script=Han}/u);
});

test('hostile names and texts stay text, and short', () => {
  const evil = `"><script>alert(1)</script>\u202e${'x'.repeat(10_000)}`;
  const norms = waived.norms.map((norm) => ({
    ...norm,
    id: evil,
    text: { en: evil, zh: evil },
    chats: [evil],
  }));
  const review = {
    ...waived,
    norms,
    organisation: evil,
    chats: waived.chats.map((chat) => ({ ...chat, name: evil })),
    waivers: waived.waivers.map((one) => ({ ...one, id: evil, norm: evil })),
  };
  for (const language of languages) {
    const page = auditPage(packOf(review, factsOf(review), language));
    const shown = page.replace(/ data-v="[^"]*"/g, '');
    assert.doesNotMatch(shown, /<script|<img|[\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotMatch(page, /<script/);
    assert.doesNotMatch(shown, /x{401}/);
  }
});

test('the same pack gives the same bytes', () => {
  for (const { pack, page } of pages) assert.equal(auditPage(pack), page);
});
