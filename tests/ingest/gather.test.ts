import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GatherInput, gather, ruleFor } from '../../ingest/gather.ts';
import type { Group } from '../../ingest/schema/policy.ts';
import type { ExportSketch } from '../../ingest/sketch.ts';
import { sketchOf } from './sketches.ts';

const TEXTS = [
  'where is the truck with the frozen peas',
  'it is at the north gate since nine o’clock',
  'please send the papers of the second order',
  'the papers are in the folder of last week',
  'who is on duty at the cold store on Sunday',
  'Hafiz is on duty, from eight in the morning',
];

/** An Android export: these texts on days of a month, from senders in turn. */
function android(
  month: string,
  senders: readonly string[],
  texts: readonly string[] = TEXTS,
  minute = 0,
): string {
  return texts
    .map((text, i) => {
      const time = `1${i % 10}:${String(minute).padStart(2, '0')}`;
      return `${13 + i}/${month}/2026, ${time} - ${senders[i % senders.length]}: ${text}\n`;
    })
    .join('');
}

/** The same as an iPhone would write it, some seconds later. */
function iphone(month: string, senders: readonly string[], texts: readonly string[] = TEXTS): string {
  return texts
    .map(
      (text, i) => `[${13 + i}/${month}/2026, 1${i % 10}:00:07] ${senders[i % senders.length]}: ${text}\r\n`,
    )
    .join('');
}

const catalog = (sketches: ExportSketch[], more: Partial<GatherInput> = {}) =>
  gather({ sketches, groups: null, exports: [], zone: null, ...more });

const shown = (sketches: ExportSketch[], more: Partial<GatherInput> = {}) =>
  catalog(sketches, more).chats.map((c) => [
    c.name,
    c.copies.filter((copy) => copy.phone === 0).map((copy) => copy.path),
    c.copies.filter((copy) => copy.phone > 0).map((copy) => copy.path),
  ]);

const ABC = ['Ann', 'Ben', 'Cleo'];

test('exports that show the same records are one chat, whatever they are called', () => {
  assert.deepEqual(
    shown([
      sketchOf('a/WhatsApp Chat with Old.txt', android('05', ABC)),
      sketchOf('b/WhatsApp Chat with New.txt', android('05', ABC) + android('06', ABC)),
    ]),
    [['Old', ['a/WhatsApp Chat with Old.txt', 'b/WhatsApp Chat with New.txt'], []]],
  );
});

test('months that follow each other are one chat by name and people', () => {
  const may = sketchOf('05/WhatsApp Chat with Sales.txt', android('05', ABC));
  const june = sketchOf('06/WhatsApp Chat with Sales.txt', android('06', ABC));
  const strangers = sketchOf('06/WhatsApp Chat with Sales.txt', android('06', ['Xu', 'Yan']));
  assert.equal(catalog([may, june]).chats.length, 1);
  assert.equal(catalog([may, strangers]).chats.length, 2);
});

test('two groups that share a name stay two', () => {
  const found = catalog([
    sketchOf('hk/WhatsApp Chat with Sales.txt', android('05', ABC)),
    sketchOf(
      'sg/WhatsApp Chat with Sales.txt',
      android(
        '05',
        ABC,
        TEXTS.map((t) => `${t}, they said in Singapore`),
        30,
      ),
    ),
  ]);
  assert.deepEqual(
    found.chats.map((c) => c.name),
    ['Sales', 'Sales (2)'],
  );
  assert.deepEqual(found.shared_names, ['Sales']);
  assert.notEqual(found.chats[0]?.chat, found.chats[1]?.chat);
});

test('one text posted in two groups at once does not make them one', () => {
  const posted = (other: string) =>
    android('05', ['Ann'], [`${TEXTS[0]}`, other, `${other} again`, `${other} once more`]);
  const found = catalog([
    sketchOf('WhatsApp Chat with A.txt', posted('one of the first group')),
    sketchOf('WhatsApp Chat with B.txt', posted('one of the second group')),
  ]);
  assert.equal(found.chats.length, 2);
});

test('the same file twice is read once', () => {
  const text = android('05', ABC);
  const found = catalog([sketchOf('b/chat.txt', text), sketchOf('a/chat.txt', text)]);
  assert.deepEqual(
    found.duplicates.map((d) => [d.path, d.same_as]),
    [['b/chat.txt', 'a/chat.txt']],
  );
  assert.deepEqual(
    found.chats[0]?.copies.map((c) => c.path),
    ['a/chat.txt'],
  );
});

test('two chats of one zip are no duplicates of each other', () => {
  const found = catalog([
    sketchOf('all.zip', android('05', ABC), { export_id: 'a', member: 'A/_chat.txt', chat_name: 'A' }),
    sketchOf('all.zip', android('05', ['Xu', 'Yan'], TEXTS.toReversed()), {
      export_id: 'b',
      member: 'B/_chat.txt',
      chat_name: 'B',
    }),
  ]);
  assert.deepEqual([found.chats.length, found.duplicates.length], [2, 0]);
});

test('an export is the same loose, in a bundle and in a mail', () => {
  const text = android('05', ABC);
  const found = catalog([
    sketchOf('b.zip', text, { member: 'WhatsApp Chat with Sales.txt', chat_name: 'Sales' }),
    sketchOf('a.eml', text, { member: 'WhatsApp Chat with Sales.txt', chat_name: 'Sales' }),
    sketchOf('c/WhatsApp Chat with Sales.txt', text),
  ]);
  assert.deepEqual(
    found.duplicates.map((d) => [d.path, d.same_as]),
    [
      ['b.zip', 'a.eml!WhatsApp Chat with Sales.txt'],
      ['c/WhatsApp Chat with Sales.txt', 'a.eml!WhatsApp Chat with Sales.txt'],
    ],
  );
  assert.equal(found.chats[0]?.copies.length, 1);
});

test('a rule names what lies in a bundle by any part of the way', () => {
  const of = { path: 'in/share.zip', member: 'hk/WhatsApp Chat - Sales.zip!_chat.txt' };
  const fits = (match: string) => ruleFor([{ match, zone: 'UTC', date_order: null }], of) !== null;
  for (const match of [
    'in/share.zip',
    '*.zip!hk/*',
    'WhatsApp Chat - Sales.zip',
    'hk/*',
    '*Sales.zip!_chat.txt',
  ])
    assert.ok(fits(match), match);
  for (const match of ['_chat.txt', 'sg/*', 'share']) assert.ok(!fits(match), match);
});

test('another phone’s copy is set aside; the phone that shows more is read', () => {
  const short = sketchOf('ann/WhatsApp Chat with Sales.txt', android('05', ABC));
  const long = sketchOf(
    'ben/WhatsApp Chat - Sales.txt',
    iphone('04', ABC) + iphone('05', ['~ Ann', 'Ben E', 'Cleo']),
  );
  assert.deepEqual(shown([short, long]), [
    ['Sales', ['ben/WhatsApp Chat - Sales.txt'], ['ann/WhatsApp Chat with Sales.txt']],
  ]);
});

test('a phone that exported the same month often does not show more for that', () => {
  const often = [1, 2, 3].map((k) =>
    sketchOf(
      `ann/${k}/WhatsApp Chat with Sales.txt`,
      `${android('05', ABC)}30/05/2026, 2${k}:00 - Ann: good night ${k}\n`,
    ),
  );
  const more = sketchOf(
    'ben/WhatsApp Chat - Sales.txt',
    iphone('04', ABC) + iphone('05', ['~ Ann', 'Ben E', 'Cleo']),
  );
  assert.deepEqual(
    catalog([...often, more])
      .chats[0]?.copies.filter((c) => c.phone === 0)
      .map((c) => c.path),
    ['ben/WhatsApp Chat - Sales.txt'],
  );
});

const group = (chat: string, more: Partial<Group> = {}): Group => ({
  chat,
  line: 2,
  aliases: [],
  exports: [],
  type: null,
  purpose: '',
  owner: '',
  department: '',
  exporter: '',
  substitute: '',
  max_members: null,
  since: null,
  until: null,
  ...more,
});

test('the register names the chat, also by an alias', () => {
  const [chat] = catalog([sketchOf('WhatsApp Chat with Cold_Store 2025.txt', android('05', ABC))], {
    groups: [group('Other'), group('Cold Store Move', { aliases: ['cold store 2025'], type: 'project' })],
  }).chats;
  assert.deepEqual(
    [chat?.name, chat?.type, chat?.pair, chat?.group?.chat],
    ['Cold Store Move', 'project', false, 'Cold Store Move'],
  );
});

test('the register names a chat whose name no file can have, and its exports are of one name', () => {
  const chats = catalog(
    [
      sketchOf('a/WhatsApp Chat with R_D_ Lab_.txt', android('05', ABC)),
      sketchOf('b/WhatsApp Chat with Laboratory.txt', android('06', ABC)),
    ],
    { groups: [group('Other'), group('R/D: Lab?', { aliases: ['Laboratory'], type: 'project' })] },
  ).chats;
  assert.deepEqual(
    chats.map((c) => [c.name, c.type, c.joined_by, c.copies.length]),
    [['R/D: Lab?', 'project', 'name and people', 2]],
  );
});

test('two people without a group’s notices are a private chat, unless the register knows better', () => {
  const two = sketchOf('WhatsApp Chat with Ben.txt', android('05', ['Ann', 'Ben']));
  const noticed = sketchOf(
    'WhatsApp Chat with Ben.txt',
    `13/05/2026, 09:00 - Ann added Ben\n${android('05', ['Ann', 'Ben'])}`,
  );
  const three = sketchOf('WhatsApp Chat with Ben.txt', android('05', ABC));
  const kind = (s: ExportSketch, groups: Group[] | null = null) => {
    const [chat] = catalog([s], { groups }).chats;
    return [chat?.type, chat?.pair];
  };
  assert.deepEqual(kind(two), ['private', true]);
  assert.deepEqual(kind(noticed), [null, false]);
  assert.deepEqual(kind(three), [null, false]);
  assert.deepEqual(kind(two, [group('Ben', { type: 'customer' })]), ['customer', false]);
  assert.deepEqual(kind(three, [group('Ben', { type: 'private' })]), ['private', true]);
});

test('a sibling settles the date order of an export that does not decide it', () => {
  const open = sketchOf(
    '06/WhatsApp Chat with Sales.txt',
    '6/5/26, 10:00 - Ann: x\n6/6/26, 10:00 - Ann: y\n',
  );
  const sure = sketchOf(
    '05/WhatsApp Chat with Sales.txt',
    '5/13/26, 10:00 - Ann: x\n5/14/26, 10:00 - Ben: y\n',
  );
  assert.equal(open.facts.date_order_certain, false);
  assert.deepEqual(catalog([open, sure]).settle, [
    { path: '06/WhatsApp Chat with Sales.txt', member: null, date_order: 'mdy' },
  ]);
  assert.deepEqual(catalog([open]).settle, []);
});

const LAST = Date.UTC(2026, 4, 18, 15, 0);
const DAY_MS = 86_400_000;
const ZIPPED: readonly (readonly [what: string, zipped_ms: number | null, until_ms: number, by: string])[] = [
  ['the date of the zip', LAST + 2 * DAY_MS, LAST + 2 * DAY_MS, 'zip_date'],
  ['the last stamp, without a zip', null, LAST, 'last_stamp'],
  ['the last stamp, of a zip that is older', LAST - DAY_MS, LAST, 'last_stamp'],
  ['the last stamp, of a zip packed again years later', LAST + 900 * DAY_MS, LAST, 'last_stamp'],
];

for (const [what, exported_at_local_ms, until_ms, by] of ZIPPED) {
  test(`a chat was observed until ${what}`, () => {
    const [copy] =
      catalog([sketchOf('a.zip', android('05', ABC), { exported_at_local_ms })]).chats[0]?.copies ?? [];
    assert.deepEqual([copy?.observed_until_local_ms, copy?.observed_by], [until_ms, by]);
  });
}

test('the first rule that fits gives the zone, else the policy', () => {
  const exports = [
    { match: 'hk/*', zone: 'Asia/Hong_Kong', date_order: null },
    { match: '**', zone: null, date_order: 'mdy' as const },
  ];
  const zone = (path: string) =>
    catalog([sketchOf(path, android('05', ABC))], { exports, zone: 'Asia/Singapore' }).chats[0]?.copies[0]
      ?.zone;
  assert.equal(zone('exports/hk/a.txt'), 'Asia/Hong_Kong');
  assert.equal(zone('exports/sg/a.txt'), 'Asia/Singapore');
  assert.equal(ruleFor(exports, { path: 'sg/a.txt', member: null })?.date_order, 'mdy');
  assert.equal(ruleFor([], { path: 'sg/a.txt', member: null }), null);
});

test('the order of files changes nothing', () => {
  const sketches = [
    sketchOf('a/WhatsApp Chat with Sales.txt', android('05', ABC)),
    sketchOf('b/WhatsApp Chat with Sales.txt', android('05', ABC) + android('06', ABC)),
    sketchOf('c/WhatsApp Chat - Sales.txt', iphone('05', ABC)),
    sketchOf(
      'd/WhatsApp Chat with Sales.txt',
      android(
        '05',
        ['Xu', 'Yan'],
        TEXTS.map((t) => `${t} there`),
        30,
      ),
    ),
    sketchOf('e/copy.txt', android('05', ABC)),
  ];
  const one = catalog(sketches);
  assert.equal(one.chats.length, 2);
  assert.deepEqual(catalog(sketches.toReversed()), one);
  assert.deepEqual(catalog([2, 4, 0, 3, 1].map((i) => sketches[i] as ExportSketch)), one);
});

test('a phone that writes its headers otherwise settles nothing: it may be set to another country', () => {
  const days = [3, 4, 5, 6, 7, 8];
  const american = TEXTS.map(
    (text, i) => `10/${days[i]}/26, ${9 + (i % 3)}:05 AM - ${ABC[i % 3]}: ${text}\n`,
  );
  const british = TEXTS.map(
    (text, i) => `0${days[i]}/10/2026, ${String(9 + (i % 3)).padStart(2, '0')}:05 - ${ABC[i % 3]}: ${text}\n`,
  );
  british.push('20/10/2026, 09:05 - Ann: all of it is done\n');
  const { settle } = catalog([
    sketchOf('us/WhatsApp Chat with Depot.txt', american.join('')),
    sketchOf('gb/WhatsApp Chat with Depot.txt', british.join('')),
  ]);
  assert.deepEqual(settle, []);
});

test('morning and afternoon are no other way to write a header', () => {
  const open = sketchOf(
    'a/WhatsApp Chat with Depot.txt',
    '3/4/26, 9:05 AM - Ann: hello there\n3/5/26, 9:05 PM - Ben: hello you\n',
  );
  const sure = sketchOf(
    'b/WhatsApp Chat with Depot.txt',
    '3/20/26, 9:05 PM - Ann: good evening\n3/21/26, 9:05 AM - Ben: morning\n',
  );
  assert.deepEqual(
    catalog([open, sure]).settle.map((s) => s.date_order),
    ['mdy'],
  );
});

test('siblings that contradict each other settle nothing', () => {
  const found = catalog([
    sketchOf('a/WhatsApp Chat with Sales.txt', '6/5/26, 10:00 - Ann: x\n6/6/26, 10:00 - Ann: y\n'),
    sketchOf('b/WhatsApp Chat with Sales.txt', '4/13/26, 10:00 - Ann: x\n'),
    sketchOf('c/WhatsApp Chat with Sales.txt', '13/3/26, 10:00 - Ann: x\n'),
  ]);
  assert.deepEqual(found.settle, []);
});

test('exports of one phone that overlap by a few days only are copies of one chat', () => {
  const days = (from: number, to: number) =>
    Array.from({ length: (to - from + 1) * 20 }, (_, i) => {
      const day = String(from + Math.floor(i / 20)).padStart(2, '0');
      return `${day}/05/2026, 10:${10 + (i % 20)} - ${ABC[(i % 20) % 3]}: message number ${i % 20} of the day ${day}\n`;
    }).join('');
  for (const [early, late] of [
    [days(1, 14), days(13, 28)],
    [days(1, 20), days(20, 28)],
    [days(1, 14), days(15, 28)],
    [days(14, 15), days(1, 28)],
  ] as const) {
    const found = shown([
      sketchOf('1/WhatsApp Chat with Sales.txt', early),
      sketchOf('2/WhatsApp Chat with Sales.txt', late),
    ]);
    assert.deepEqual(found, [
      ['Sales', ['1/WhatsApp Chat with Sales.txt', '2/WhatsApp Chat with Sales.txt'], []],
    ]);
  }
});

test('another phone of the same kind, with other names for most, is still another phone', () => {
  const mine = sketchOf('1/WhatsApp Chat with Sales.txt', android('05', ABC));
  const yours = sketchOf('2/WhatsApp Chat with Sales.txt', android('05', ['~ Ann', 'Ben E', '~ C']));
  assert.deepEqual(shown([mine, yours]), [
    ['Sales', ['1/WhatsApp Chat with Sales.txt'], ['2/WhatsApp Chat with Sales.txt']],
  ]);
});

test('the nearest sibling settles: another chat of the same contact on another phone does not speak against it', () => {
  const name = 'WhatsApp Chat with Gus.txt';
  const found = catalog([
    sketchOf(`ann/old/${name}`, '3/3/26, 10:00 - Gus: morning\n3/4/26, 10:00 - Ann: yes\n'),
    sketchOf(`ann/new/${name}`, '3/3/26, 10:00 - Gus: morning\n3/13/26, 10:00 - Ann: no\n'),
    sketchOf(`bob/${name}`, '13/3/26, 10:00 - Gus: x\n14/3/26, 10:00 - Bob: y\n'),
  ]);
  assert.deepEqual(found.settle, [{ path: `ann/old/${name}`, member: null, date_order: 'mdy' }]);
});

test('a phone in another zone that goes on where one ended is the same chat', () => {
  const singapore = android('05', ABC);
  // 18 May 15:00 in Singapore is 08:00 in London.
  const london = TEXTS.map(
    (text, i) => `18/05/2026, ${String(9 + i).padStart(2, '0')}:00 - ${ABC[i % 3]}: then ${text}\n`,
  ).join('');
  const sketches = () => [
    sketchOf('sg/WhatsApp Chat with Depot.txt', singapore),
    sketchOf('uk/WhatsApp Chat with Depot.txt', london),
  ];
  const rules = [
    { match: 'sg/**', zone: 'Asia/Singapore', date_order: null },
    { match: 'uk/**', zone: 'Europe/London', date_order: null },
  ];
  assert.equal(shown(sketches()).length, 2);
  assert.equal(shown(sketches(), { exports: rules }).length, 1);
});
