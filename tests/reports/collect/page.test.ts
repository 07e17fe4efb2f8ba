import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectPage } from '../../../reports/collect/page.ts';
import { en } from '../../../reports/words/en.ts';
import { zh } from '../../../reports/words/zh.ts';
import { COLLECT_NOTES, COLLECT_STATES } from '../../../transform/collect/collected.ts';
import { chat, collected, planned, richCollected } from './example-collected.ts';

const LANGUAGES = [
  ['en', en],
  ['zh-Hans', zh],
] as const;
const wordsOf = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', '’');
const sectionOf = (page: string, id: string) =>
  new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';
const textIn = (page: string, id: string) => wordsOf(sectionOf(page, id)).trim();

test('every state and note is named, told and explained in both languages', () => {
  for (const [language, words] of LANGUAGES) {
    const page = collectPage(richCollected, language);
    const own = words.collect;
    for (const state of COLLECT_STATES) {
      assert.ok(textIn(page, 'chats').includes(own.states[state]), state);
      assert.ok(textIn(page, 'meanings').includes(own.codes[state]), state);
    }
    for (const note of COLLECT_NOTES) assert.ok(textIn(page, 'meanings').includes(own.codes[note]), note);
    assert.doesNotMatch(wordsOf(page), /undefined|\[object|NaN/);
  }
});

test('what to do today, by whom to ask', () => {
  const page = collectPage(richCollected, 'en');
  for (const line of [
    'Ana message 海港食品 客户服务群 : exported on 28 October 2026, before the month was over else Ben',
    'Ben message Night shift : the phone that exported it had left the chat: it shows nothing after 28 October 2026',
    'Dee Marsh message Dock 7 : no export came else Ben',
    'Nobody is named Name an exporter in groups.csv, or ask whoever answers for the chat. Attic : no export came',
    'Decide on 2 files whose chat is not in groups.csv Ask again for 2 files that cannot be read',
  ])
    assert.ok(textIn(page, 'today').includes(line), `${line}\n${textIn(page, 'today')}`);
});

test('every link leads to something on the page', () => {
  for (const [language] of LANGUAGES) {
    const page = collectPage(richCollected, language);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(to), to);
  }
});

test('chats stand worst first, with shape and word', () => {
  const chips = [
    ...sectionOf(collectPage(richCollected, 'en'), 'chats').matchAll(/class="chip (\w+)">([^<]+)/g),
  ];
  assert.deepEqual(
    chips.map(([, shape, word]) => `${shape} ${word}`).filter((one, at, all) => all.indexOf(one) === at),
    [
      ...['not_met missing', 'not_met exporter left', 'not_met ends early', 'not_met damaged'],
      ...['undecided messages vanish', 'not_met gap', 'undecided near the cap', 'undecided with media'],
      ...['undecided export blocked', 'met whole'],
    ],
  );
});

test('files that wait say what to do, files that cannot be read say why', () => {
  const page = collectPage(richCollected, 'en');
  assert.match(
    textIn(page, 'held'),
    /add a row to groups\.csv.*or remove the file.*WhatsApp Chat - Football\.zip Football 48\.2 kB/,
  );
  assert.match(textIn(page, 'unread'), /broken\.zip the zip file is damaged.*later\.zip code-of-later/);
});

test('the plan says how sure it is', () => {
  const of = (method: 'exact' | 'greedy', fewest: number) => {
    const exporters = [planned('Ana', ['Ops']), planned('Ben', ['Sales', 'Dock'])];
    return textIn(
      collectPage(collected({ plan: { exporters, uncovered: [], method, fewest } }), 'en'),
      'plan',
    );
  };
  assert.match(of('exact', 2), /2 people can export 3 chats; fewer cannot\./);
  assert.match(of('greedy', 1), /2 people can export 3 chats; at least 1 are needed\./);
  assert.match(
    textIn(collectPage(richCollected, 'en'), 'plan'),
    /Cai Wen Android · 3 chats · leaves on 30 November 2026/,
  );
});

test('each message stands there in both languages, that of the page first', () => {
  const [first, second] = [
    ...collectPage(richCollected, 'zh-Hans').matchAll(/<pre class="message" lang="([^"]+)">([^<]+)/g),
  ];
  assert.deepEqual([first?.[1], second?.[1]], ['zh-Hans', 'en']);
  assert.match(first?.[2] ?? '', /^Ana，您好：\n\n感谢/);
  assert.match(second?.[2] ?? '', /^Hello Ana,\n\nThank you/);
});

test('nothing there: the page says so, and what a register would give', () => {
  const page = wordsOf(collectPage(collected({ register: false, organisation: null }), 'en'));
  for (const line of [
    'There is no register (groups.csv)',
    'Nothing to ask for',
    'No chats.',
    'Nobody is known who could export a chat',
    'No messages.',
  ])
    assert.ok(page.includes(line), line);
});

test('hostile names stay text', () => {
  const name = '</title><script>alert(1)</script>"\n=1+1\u202e';
  const page = collectPage(
    collected({
      organisation: name,
      chats: [
        chat(name, {
          ...{ state: 'gap', exporter: name, substitute: `${name}2`, owner: name },
          notes: COLLECT_NOTES.map((code) => ({ code, values: [name] })),
        }),
        chat('a', { state: 'missing', exports: [], exporter: '', substitute: '', owner: name }),
      ],
      held: [{ place: name, export_id: 'a1', bytes: 1, chat_name: name }],
      unread: [{ place: name, code: name }],
      plan: { exporters: [planned(name, [name])], uncovered: [name], method: 'exact', fewest: 1 },
    }),
    'en',
  );
  assert.doesNotMatch(page, /<script|\u202e/);
  assert.equal(page.match(/<title>/g)?.length, 1);
  assert.match(page, /&lt;script&gt;alert\(1\)/);
});

test('the policy allows the two style sheets and nothing else', () => {
  const page = collectPage(richCollected, 'en');
  assert.match(
    page,
    /content="default-src &#39;none&#39;; style-src (&#39;sha256-[\w+/=]+&#39; ?){2}; base-uri|content="default-src 'none'; style-src ('sha256-[\w+/=]+' ?){2}; base-uri/,
  );
  assert.doesNotMatch(page, / style="| src="|href="http/);
});
