import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buildPages } from '../../reports/build-pages.ts';
import { buildReport, type ReportFile } from '../../reports/report.ts';
import { replyColumns, tables } from '../../reports/tables/tables.ts';
import { en } from '../../reports/words/en.ts';
import { type Review, reviewSchema } from '../../transform/review-schema.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';
import { numbersOf } from './numbers.ts';

const reviews = { rich: richReview, minimal: minimalReview, empty: emptyReview };
const languages = ['en', 'zh-Hans'] as const;
const built = new Map<string, ReportFile[]>();

const page = (key: string, path = 'index.html') =>
  String(built.get(key)?.find((file) => file.path === path)?.bytes);

before(async () => {
  for (const [name, review] of Object.entries(reviews))
    for (const language of languages)
      built.set(`${name} ${language}`, await buildReport(review, { language, replies: [] }));
});

test('the examples are valid reviews', () => {
  for (const review of Object.values(reviews)) reviewSchema.parse(review);
});

const sections = (text: string) =>
  [...text.matchAll(/<section id="([a-z-]+)"/g)].map((match) => match[1]).join(' ');

test('the front page has every block, in the order a manager reads; the method page what doubters ask', () => {
  for (const key of built.keys()) {
    assert.equal(sections(page(key)), 'waiting norms pinch changes talk actions steps foot', key);
    assert.equal(
      sections(page(key, 'method.html')),
      'times activity all-changes measures data definitions',
      key,
    );
  }
});

test('of an export that does not tell when it was made, the front page says no more than its last message', async () => {
  const [chat] = minimalReview.chats;
  assert.ok(chat);
  const said = async (observed_by: 'zip_date' | 'last_stamp', language: 'en' | 'zh-Hans') => {
    const observed_until = '2026-10-27T10:00:00';
    const review: Review = {
      ...minimalReview,
      chats: [{ ...chat, complete: false, observed_until }],
      exports: minimalReview.exports.map((one) => ({ ...one, chat: chat.chat, observed_until, observed_by })),
    };
    const files = await buildReport(review, { language, replies: [] });
    return String(files.find(({ path }) => path === 'index.html')?.bytes).replace(/<[^>]+>/g, '');
  };
  assert.match(
    await said('zip_date', 'en'),
    /1 chat was exported before the month was over: .* \(seen until [^)]*27/,
  );
  assert.match(
    await said('last_stamp', 'en'),
    /The export of 1 chat does not tell when it was made, so days after the last message may be missing or not: .* \(seen until [^)]*27/,
  );
  assert.match(
    await said('last_stamp', 'zh-Hans'),
    /1 个聊天的导出文件未注明导出时间，最后一条消息之后的几天可能缺失，也可能没有消息：/,
  );
});

test('a norm that was announced after the month says so on the front page', async () => {
  const [norm] = richReview.norms;
  assert.ok(norm);
  const this_month = { ...norm.this_month, verdict: 'none' as const };
  const said = async (announced: string, language: 'en' | 'zh-Hans') => {
    const review: Review = { ...richReview, norms: [{ ...norm, announced, this_month }] };
    const files = await buildReport(review, { language, replies: [] });
    return String(files.find(({ path }) => path === 'index.html')?.bytes)
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' ');
  };
  assert.ok((await said('2026-10-31', 'en')).includes('No items this month; target'));
  const later = 'Announced on 1 November 2026, after this month: nothing before that day is judged; target';
  assert.ok((await said('2026-11-01', 'en')).includes(later));
  assert.ok(
    (await said('2026-11-01', 'zh-Hans')).includes('于2026年11月1日公布，晚于本月：公布之前的不作判定；'),
  );
});

test('each chat, norm, goal and chat type has a page of its own, and every page leads to the others', () => {
  const files = built.get('rich en') ?? [];
  const count = (folder: string) =>
    files.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.html')).length;
  assert.equal(count('chats'), richReview.chats.length);
  assert.equal(count('norms'), richReview.norms.length);
  assert.equal(count('goals'), richReview.goals.length);
  assert.equal(count('types'), richReview.chat_usage.length);
  const reached = new Set(['index.html']);
  for (const from of reached) {
    const folder = from.includes('/') ? `${from.split('/')[0]}/` : '';
    for (const [, to = ''] of page('rich en', from).matchAll(/href="([^"#]+\.html)/g))
      reached.add(to.startsWith('../') ? to.slice(3) : folder + to);
  }
  assert.deepEqual(
    [...reached].sort(),
    files
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.html') && !path.startsWith('for/'))
      .sort(),
  );
});

test('a page for an owner has his chats alone, stands alone, and its numbers are those of his view', () => {
  for (const language of languages) {
    const own = page(`rich ${language}`, 'for/owner-p-4db394.html');
    assert.doesNotMatch(own, /href="(?!#)/);
    assert.match(own, /data-v="views\.0\.norms\.0\.this_month\.states\.met"/);
    assert.match(own, /data-v="views\.0\.coverage\.register\.due"/);
    const others = richReview.chats.filter(({ chat }) => !richReview.views[0]?.chats.includes(chat));
    for (const { name } of others) assert.ok(!own.includes(name), name);
  }
  assert.match(page('rich en', 'for/owner-p-4db394.html'), /too few people wrote/);
});

test('no script, no request, policy first', () => {
  for (const [key, files] of built)
    for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html'))) {
      const text = String(bytes);
      assert.doesNotMatch(
        text,
        /<script|javascript:|\son[a-z]+=|\sstyle=|<iframe|<object|@import|url\((?!#)/i,
        `${key} ${path}`,
      );
      assert.deepEqual(
        [...new Set(text.match(/https?:[^"' )<]*/g))].filter((link) => link !== 'http://www.w3.org/2000/svg'),
        [],
      );
      assert.ok(text.indexOf('Content-Security-Policy') < text.indexOf('<style>'));
      assert.match(text, /^<!doctype html>\n<html lang="(en|zh-Hans)">/);
      assert.equal(text.split('<h1>').length, 2);
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      assert.equal(new Set(ids).size, ids.length, `double id, ${key} ${path}`);
      for (const [, to] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(to), `#${to}`);
      assert.doesNotMatch(text, /undefined|NaN|\[object|Infinity/);
    }
});

test('links between files lead to files that are there', () => {
  for (const [key, files] of built) {
    const paths = new Set(files.map((file) => file.path));
    for (const { path, bytes } of files.filter((file) => file.path.endsWith('.html')))
      for (const [, to = ''] of String(bytes).matchAll(/href="([^"#]+)"/g)) {
        const target = path.includes('/') ? to.replace('../', '') : to;
        assert.ok(paths.has(target), `${key} ${path} → ${to}`);
      }
  }
});

test('each number with a data path is the number of the review, as its format writes it', () => {
  let seen = 0;
  for (const [name, review] of Object.entries(reviews))
    for (const { path, bytes } of built.get(`${name} en`) ?? [])
      if (path.endsWith('.html')) {
        const numbers = numbersOf(String(bytes), review);
        assert.deepEqual(numbers.wrong, [], `${name} ${path}`);
        seen += numbers.seen;
      }
  assert.ok(seen > 150, String(seen));
});

test('headline figures carry their paths', () => {
  const text = (built.get('rich en') ?? []).map(({ bytes }) => String(bytes)).join('\n');
  for (const path of [
    'waiting.open',
    'waiting.past_limit',
    'waiting.items.0.business_s',
    'coverage.exports_read',
    'coverage.chats_complete',
    'norms.0.this_month.rate',
    'norms.0.this_month.states.met',
    'norms.1.this_month.states.waived',
    'norms.0.last_month.rate',
    'response_times.0.median_s',
    'response_times.0.p90_s',
    'response_times.0.within_limit',
    'asked_again.again',
    'goals.0.current',
  ])
    assert.ok(text.includes(`data-v="${path}"`), path);
});

test('every measure is told with its interval, few cases as counts, and why a figure is missing', () => {
  const block = (key: string) =>
    /<section id="measures"[\s\S]*?<\/section>/.exec(page(key, 'method.html'))?.[0] ?? '';
  const text = block('rich en')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const said of [
    'Response time M3',
    'Figure Team chats (questions) Customer No type declared reply-2h.1 all chats',
    'Median 15 min 5 min to not reached – – – –',
    'Within a day – 75 % 60 % to 90 % 6 of 8 – –',
    'Shift – – – −10 % −23 % to 3 % –',
    'People – – – – fewer than five people',
    '9 of 10 known members',
  ])
    assert.ok(text.includes(said), said);
  assert.doesNotMatch(text, /50 %/, 'single chats are in the file');
  assert.match(block('minimal en'), /No measures were computed/);
});

test('norms are told as counts first, and all six states are printed', () => {
  const text = page('rich en')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');
  assert.match(text, /290 of 325 \(89 %\) within 2 working hours; target 85 %\./);
  assert.match(text, /undecided .*The rate lies between 81 % and 92 %/);
  for (const norm of richReview.norms)
    assert.equal(
      Object.values(norm.this_month.states).reduce((sum, n) => sum + n, 0),
      norm.this_month.population,
    );
  for (const norm of richReview.norms) {
    const own = page('rich en', `norms/${norm.id}-v${norm.version}.html`);
    assert.equal(own.match(/<dl class="states">/g)?.length, 1);
    assert.match(own, /data-v="norms\.\d\.this_month\.population"/);
  }
});

test('below twenty items a rate is a count', () => {
  const norm = richReview.norms[0] as Review['norms'][number];
  const small = {
    ...norm.this_month,
    states: { ...norm.this_month.states, met: 3, breached: 1 },
    rate: 0.75,
    verdict: 'too_few' as const,
  };
  return buildReport(
    { ...richReview, norms: [{ ...norm, this_month: small, last_month: null }] },
    { language: 'en', replies: [] },
  ).then(([index]) => {
    const text = String(index?.bytes)
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ');
    assert.match(text, /too few to judge .*3 of 4 within 2 working hours; target 85 %\./);
    assert.doesNotMatch(text.slice(text.indexOf('Norms'), text.indexOf('Where it pinches')), /75 %/);
  });
});

const lines = (text: string, tag: string) =>
  [...text.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inside = '']) =>
    inside
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('exports that were not read and chats that end early are told together, each reason once', async () => {
  const [one] = richReview.exports;
  const [chat] = richReview.chats;
  assert.ok(one && chat);
  const exports = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({
    ...one,
    export_id: id,
    chat: null,
    read: 'not' as const,
    code: 'not-in-register',
  }));
  const warnings = [
    { code: 'not-in-register', count: 7, exports: exports.map(({ export_id }) => export_id) },
  ];
  const chats = richReview.chats.map((of, at) => ({
    ...of,
    complete: at > 1,
    observed_until: `${richReview.period.from.slice(0, 8)}15T12:00:00`,
  }));
  const review: Review = {
    ...richReview,
    ...{ exports, chats, data_quality: { ...richReview.data_quality, warnings } },
    coverage: { ...richReview.coverage, register: null },
  };
  const [index] = await buildReport(review, { language: 'en', replies: [] });
  const caution = /<aside class="caution".*?<\/aside>/s.exec(String(index?.bytes))?.[0] ?? '';
  assert.deepEqual(lines(caution, 'li').slice(0, 1), [
    '7 exports were not read, each for this: its chat is not in the register: it was held, not read (a, b, c, d, e and 2 more).',
  ]);
  assert.match(
    lines(caution, 'li')[1] ?? '',
    /^2 chats were exported before the month was over: .+ \(seen until/,
  );
  assert.equal(caution.match(/not in the register/g)?.length, 1);
});

test('where it pinches: chats, hours and days are named where they stand out, and else that they do not', async () => {
  const told = async (pinch: Partial<Review['pinch']>) => {
    const review = { ...richReview, pinch: { ...richReview.pinch, ...pinch } };
    const [index] = await buildReport(review, { language: 'en', replies: [] });
    return lines(/<section id="pinch".*?<\/section>/s.exec(String(index?.bytes))?.[0] ?? '', 'p')[0] ?? '';
  };
  const slot = { hour: 9, open_share: 1 };
  const grid = [1, 2, 3, 4, 5].map((weekday) => ({ ...slot, weekday, late: 20, due: 100 }));
  const chats = ['c01', 'c02', 'c03'].map((chat) => ({ chat, late: 6, due: 20 }));
  const hours = { from: 12, to: 14, late: 12, due: 50 };
  const even = { late: 100, due: 500, grid, chats, hours, weekday: { weekday: 4, late: 22 } };
  assert.equal(
    await told(even),
    'Late answers are spread over the chats: the 3 with the most have 18 of 100. No hour and no weekday stands out.',
  );
  assert.match(await told({ ...even, late: 54 }), /^18 of 54 late answers come from 3 chats: /);
  assert.match(
    await told({ ...even, hours: { ...hours, late: 13 } }),
    /Of 50 asked from 12:00 to 14:00, 13 were late: a larger share than over the day\.$/,
  );
  assert.match(await told({ ...even, weekday: { weekday: 4, late: 30 } }), /Thursday has the most: 30\.$/);
});

test('what was open when an export was made too early comes after the others past their limit, and says until when it is seen', async () => {
  const [item] = richReview.waiting.items;
  const [early, whole] = richReview.chats;
  assert.ok(item && early && whole);
  const review: Review = {
    ...richReview,
    chats: [
      { ...early, complete: false, observed_until: '2026-10-15T12:00:00' },
      { ...whole, complete: true },
    ],
    waiting: {
      ...{ open: 3, past_limit: 2 },
      items: [
        { ...item, chat: early.chat, past_limit: true },
        { ...item, chat: whole.chat, past_limit: false },
        { ...item, chat: whole.chat, past_limit: true },
      ],
    },
    views: [],
  };
  const files = await buildReport(review, { language: 'en', replies: [] });
  const index = String(files[0]?.bytes);
  const told = lines(/<ol class="waits">.*?<\/ol>/s.exec(index)?.[0] ?? '', 'li');
  assert.ok(told[0]?.startsWith(whole.name) && told[1]?.startsWith(early.name), told.join('\n'));
  assert.match(told[1] ?? '', /past the limit · limit .* · its export ends Thu 15 Oct, 12:00$/);
  assert.ok(!told[0]?.includes('its export ends'));
  const summary = String(files.find(({ path }) => path === 'summary.txt')?.bytes);
  assert.ok(summary.includes(`The oldest: ${whole.name} since`));
});

test('a norm about messages that is never met: nobody answers too late there', async () => {
  const [norm] = richReview.norms;
  assert.ok(norm);
  const own = async (limit_s: number | null) => {
    const review: Review = {
      ...richReview,
      norms: [{ ...norm, limit_s }],
      proposals: [
        {
          ...{
            id: 'A1',
            rule: 'never-met',
            weight: 1,
            figures: { months: 3, met: 5, due: 40, target: 0.85 },
          },
          subject: { over: 'norm', key: `${norm.id}.${norm.version}` },
        },
      ],
    };
    const [index] = await buildReport(review, { language: 'en', replies: [] });
    return lines(/<section id="actions".*?<\/section>/s.exec(String(index?.bytes))?.[0] ?? '', 'p').join(
      '\n',
    );
  };
  assert.match(await own(7200), /5 of 40, target 85 %\. Change the limit, or who answers\./);
  assert.match(await own(null), /target 85 %\. Change the rule, or say again what it is for\./);
});

test('a norm for all chats of a type is said to be for the type, other chats by name, five in all', async () => {
  const [norm] = richReview.norms;
  const [chat] = richReview.chats;
  assert.ok(norm && chat);
  const keys = Array.from({ length: 9 }, (_, at) => `k${at}`);
  const chats = keys.map((key, at) => ({
    ...chat,
    ...{ chat: key, name: `Chat ${at}`, type: at < 2 ? ('customer' as const) : ('project' as const) },
  }));
  const review = {
    ...richReview,
    chats,
    norms: [{ ...norm, chats: keys.slice(0, 8), by_chat: [] }],
    views: [],
  };
  const files = await buildReport(review, { language: 'en', replies: [] });
  const own = String(files.find(({ path }) => path.startsWith('norms/'))?.bytes);
  assert.match(
    lines(own, 'p').join('\n'),
    /chats: Customer \(2\), Chat 2, Chat 3, Chat 4, Chat 5 and 2 more ·/,
  );
});

test('without a policy the page says what would unlock the rest', () => {
  const text = page('minimal en');
  for (const { fact } of Object.values(en.unlocks)) assert.ok(text.includes(fact));
  assert.match(text, /time zone not known/);
  assert.doesNotMatch(page('rich en'), /class="unlock"/);
});

test('the Chinese page has no English words but names, ids and file names', () => {
  const own = [
    ...richReview.chats.map((chat) => chat.name),
    ...richReview.norms.flatMap((norm) => [norm.id, norm.text.en ?? '']),
    ...richReview.goals.flatMap((goal) => [goal.serves, goal.id]),
    'Harbour Foods Returns desk Asia/Singapore WhatsApp chat-review side type calendar norms goals tables kB',
  ].join(' ');
  const allowed = new Set(own.match(/[A-Za-z]{2,}/g));
  for (const name of Object.keys(reviews))
    for (const { path, bytes } of built.get(`${name} zh-Hans`) ?? [])
      if (path.endsWith('.html')) {
        const text = String(bytes)
          .replace(/<(style|title|desc)[^>]*>[\s\S]*?<\/\1>/g, (whole, tag) => (tag === 'style' ? '' : whole))
          .replace(/<code>[^<]*<\/code>|<bdi>[^<]*<\/bdi>|<span lang="en">[^<]*<\/span>/g, ' ')
          .replace(/<[^>]*>/g, ' ')
          .replace(/&[a-z#0-9]+;|[a-z-]+(\/[a-z-]+)?\.(csv|json|xlsx|yaml)|[A-Za-z]+…/g, ' ');
        const words = (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !allowed.has(word));
        assert.deepEqual([...new Set(words)], [], `${name} ${path}`);
      }
});

test('the English page has no Chinese but names', () => {
  const text = page('minimal en')
    .replace(/<bdi>[^<]*<\/bdi>|<style>[\s\S]*?<\/style>| font-family="[^"]*"/g, '')
    .replace(/<[^>]*>/g, '');
  assert.doesNotMatch(text, /\p{Script=Han}/u);
});

test('hostile names stay text', async () => {
  const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202e\u2066evil\u2069',
    'x'.repeat(10_000),
    "</title></svg><b>'",
    '=1+1',
    '{{7*7}}`',
  ];
  const hostile: Review = {
    ...richReview,
    organisation: '</h1><script>1</script>',
    chats: richReview.chats.map((chat, at) => ({
      ...chat,
      chat: at === 0 ? '../../etc/passwd' : chat.chat,
      name: names[at] ?? chat.name,
    })),
    exports: richReview.exports.map((one) => ({ ...one, code: '"><i>' })),
    goals: richReview.goals.map((goal) => ({ ...goal, measure: '__proto__', serves: '<b>' })),
    norms: richReview.norms.map((norm) => ({ ...norm, id: '<u>x</u>', text: { en: '<h2>"\'' } })),
  };
  for (const language of languages) {
    const files = await buildReport(hostile, { language, replies: [] });
    for (const { path, bytes } of files) {
      assert.doesNotMatch(path, /\.\./);
      const text = String(bytes);
      if (!path.endsWith('.html')) continue;
      assert.doesNotMatch(text, /<script|<img|<i>|<u>|[\u202a-\u202e\u2066-\u2069]/, path);
      assert.ok(text.length < 250_000, `${path} ${text.length}`);
    }
    const chats = String(files.find((file) => file.path === 'tables/chats.csv')?.bytes);
    assert.match(chats, /"'=1\+1"/);
  }
});

test('tables: one file each, head lines in place, replies as passed', async () => {
  const row = {
    chat: 'c01',
    export_id: 'ab',
    request_line: 3,
    response_line: null,
    requested_at: '2026-10-01T09:00:00',
    responded_at: null,
    calendar_s: null,
    business_s: null,
    confidence: 0.9,
  };
  const files = await buildReport(richReview, { language: 'en', replies: [row] });
  const csv = files.filter((file) => file.path.endsWith('.csv'));
  assert.deepEqual(
    csv.map((file) => file.path),
    [...tables.map(({ file }) => `tables/${file}`), 'tables/replies.csv'],
  );
  for (const { bytes } of csv) assert.match(String(bytes), /^\ufeff[a-z_,0-9]+\r\n/);
  assert.equal(
    String(csv.at(-1)?.bytes),
    `\ufeff${replyColumns.join(',')}\r\nc01,ab,3,,2026-10-01T09:00:00,,,,0.9\r\n`,
  );
  for (const { columns, file, rows } of tables)
    for (const one of rows(richReview)) {
      const missing = columns.filter((column) => !(column in one));
      assert.deepEqual(missing, [], file);
    }
});

test('the same review gives the same bytes', async () => {
  assert.deepEqual(await buildReport(richReview, { language: 'en', replies: [] }), built.get('rich en'));
});

test('in whatever parts pages are made, they are the same', async () => {
  const whole = await buildPages(richReview, { language: 'en' });
  for (const of of [2, 7]) {
    const parts: ReportFile[] = [];
    for (let at = 0; at < of; at++)
      parts.push(...(await buildPages(richReview, { language: 'en' }, { at, of })));
    const byPath = (files: ReportFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    assert.deepEqual(byPath(parts), byPath(whole));
  }
});

test('a page stays small', () => {
  assert.ok(page('rich en').length < 150_000);
});

test('a private chat’s page tells how far it was seen and no figure', async () => {
  const pair = richReview.chats.find((chat) => chat.pair);
  assert.ok(pair);
  for (const language of languages) {
    const files = await buildReport(richReview, { language, replies: [] });
    const page = String(files.find((file) => file.path === `chats/${pair.chat}.html`)?.bytes);
    assert.match(page, /id="coverage"/);
    assert.doesNotMatch(page, /id="waits"|id="norms"|null|NaN/);
    const rows = String(files.find((file) => file.path === 'tables/chats.csv')?.bytes).split('\n');
    assert.match(rows.find((row) => row.includes(pair.name)) ?? '', /active,{10}\r?$/);
  }
});
