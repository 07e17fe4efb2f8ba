/** Exports in whatever people pack and send them in. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { zipSync } from 'fflate';
import { Budget } from '../../ingest/budget.ts';
import { type ExportJob, ingestFile, readFileChats } from '../../ingest/export.ts';
import { carriesExport, openFile } from '../../ingest/open-file.ts';
import { folderOf, zip } from './files.ts';
import { FROM_ANN, headersOf, mail, type Part } from './mails.ts';

const text = (who: string, day = 13) =>
  [10, 11, 12].map((hour) => `${day}/05/2026, ${hour}:00 - ${who}: said at ${hour}\n`).join('');
const iphone = (who: string) => zip({ '_chat.txt': `[13/05/2026, 10:00:00] ${who}: hello\r\n` });
const android = (chat: string, who: string) => zip({ [`WhatsApp Chat with ${chat}.txt`]: text(who) });
/** As most programs pack. */
const packed = (members: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, data]) => [name, Buffer.from(data)])));
const idOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

const job = (folder: string, path: string): ExportJob => ({
  ...{ absolute: join(folder, path), path, store: join(folder, 'store'), code_hash: 'code' },
  ...{ rules: [], zone: 'Asia/Singapore', sibling_orders: {}, known_senders: [], taught: [] },
});

/** What one file gives: chats by their place, and what could not be read. */
async function open(t: TestContext, path: string, bytes: string | Uint8Array) {
  const folder = await folderOf(t, { [path]: bytes });
  const { chats, unread } = await readFileChats(job(folder, path));
  const outcome = await ingestFile(job(folder, path));
  const places = chats.map(({ sketch }) => sketch.member).sort();
  assert.deepEqual(outcome.sketches.map(({ member }) => member).sort(), places);
  assert.deepEqual(outcome.unread, unread);
  // Nothing lies on the disk but the file and the store.
  assert.deepEqual((await readdir(folder)).sort(), [path, ...(chats.length > 0 ? ['store'] : [])].sort());
  return {
    places,
    names: Object.fromEntries(chats.map(({ sketch: s }) => [s.member ?? '', s.chat_name])),
    ids: Object.fromEntries(chats.map(({ sketch: s }) => [s.member ?? '', s.export_id])),
    sketches: chats.map(({ sketch }) => sketch),
    unread: unread.map((u) => [u.member, u.code]),
    details: unread.map((u) => u.detail),
    others: outcome.others,
    custody: outcome.custody,
  };
}

test('a share’s bundle: zips and texts, in folders, under any name', async (t) => {
  const sales = iphone('Ann');
  const depot = android('Depot', 'Ben');
  const found = await open(
    t,
    'share.zip',
    packed({
      'WhatsApp Chat - Sales.zip': sales,
      'from ben/WhatsApp%20Chat%20with%20Depot (1).zip': depot,
      'from ben/与项目组的 WhatsApp 聊天.txt': text('Cleo'),
      'from ben/renamed by ben.txt': text('Dan'),
      'from fay/WhatsApp Chat with Fay.txt': text('Fay'),
      'from fay/renamed by fay.txt': text('Gus'),
      'unpacked/WhatsApp Chat - Crew/_chat.txt': text('Eve'),
      'unpacked/WhatsApp Chat - Crew/00000001-PHOTO.jpg': 'x',
    }),
  );
  assert.deepEqual(found.names, {
    'WhatsApp Chat - Sales.zip!_chat.txt': 'Sales',
    'from ben/WhatsApp%20Chat%20with%20Depot (1).zip!WhatsApp Chat with Depot.txt': 'Depot',
    'from ben/与项目组的 WhatsApp 聊天.txt': '项目组',
    'from ben/renamed by ben.txt': 'renamed by ben',
    'from fay/WhatsApp Chat with Fay.txt': 'Fay',
    'from fay/renamed by fay.txt': 'renamed by fay',
    'unpacked/WhatsApp Chat - Crew/_chat.txt': 'Crew',
  });
  assert.deepEqual(
    [found.ids['WhatsApp Chat - Sales.zip!_chat.txt'], found.ids['from ben/renamed by ben.txt']],
    [idOf(sales), idOf(text('Dan'))],
  );
  assert.deepEqual([found.unread, found.others], [[], {}]);
});

test('an export has one id, loose or packed, and in the store it lies once', async (t) => {
  const sales = iphone('Ann');
  const crew = text('Ben');
  const folder = await folderOf(t, {
    'WhatsApp Chat - Sales.zip': sales,
    'Crew.txt': crew,
    'share.zip': packed({ 'a/b.zip': packed({ 'WhatsApp Chat - Sales.zip': sales }), 'Crew.txt': crew }),
    'mail.eml': mail(FROM_ANN, [
      { name: 'x.zip', bytes: sales },
      { name: 'Crew.txt', bytes: crew },
    ]),
  });
  const keys = new Set<string>();
  const ids = new Set<string>();
  let from_store = 0;
  for (const path of ['WhatsApp Chat - Sales.zip', 'Crew.txt', 'share.zip', 'mail.eml']) {
    const outcome = await ingestFile(job(folder, path));
    from_store += outcome.from_store;
    for (const { key, export_id, sha256, path: of } of outcome.sketches) {
      keys.add(key);
      ids.add(export_id);
      assert.equal(of, path);
      assert.equal(sha256.length, 64);
    }
  }
  assert.deepEqual([...ids].sort(), [idOf(sales), idOf(crew)].sort());
  assert.equal(keys.size, 2);
  assert.equal(from_store, 4);
});

test('one export packed once more is a bundle of one', async (t) => {
  const found = await open(t, 'a.zip', packed({ 'WhatsApp Chat - Sales.zip': iphone('Ann') }));
  assert.deepEqual(found.places, ['WhatsApp Chat - Sales.zip!_chat.txt']);
  assert.equal(found.ids[found.places[0] as string], idOf(iphone('Ann')));
});

test('a plain zip keeps its place and its id', async (t) => {
  const bytes = zip({
    '_chat.txt': text('Ann'),
    '00000001-notes.txt': 'peas',
    '00000002-b.zip': iphone('Ben'),
  });
  const found = await open(t, 'Sales.zip', bytes);
  assert.deepEqual([found.places, found.ids], [['_chat.txt'], { '_chat.txt': idOf(bytes) }]);
  assert.deepEqual([found.unread, found.others], [[], {}]);
});

const SENT = '13/05/2026, 13:00 - Ann: \u200eWhatsApp Chat - Secret.zip (file attached)\n';
const MEDIA: readonly (readonly [
  what: string,
  file: string,
  members: Record<string, string | Uint8Array>,
])[] = [
  ['beside _chat.txt', 'x.zip', { '_chat.txt': text('Ann'), 'WhatsApp Chat - Secret.zip': iphone('Ben') }],
  [
    'beside the text of Android, which names it',
    'renamed.zip',
    { 'WhatsApp Chat with Crew.txt': text('Ann') + SENT, 'WhatsApp Chat - Secret.zip': iphone('Ben') },
  ],
  [
    'in an archive that is called as the text in it',
    'WhatsApp Chat with Crew (1).zip',
    { 'WhatsApp Chat with Crew.txt': text('Ann'), 'drawings.zip': iphone('Ben'), 'list.txt': text('Cleo') },
  ],
  [
    'beside a text of no known name, which names it',
    'Crew.zip',
    { 'Crew.txt': text('Ann') + SENT, 'WhatsApp Chat - Secret.zip': iphone('Ben'), 'IMG-1.jpg': 'x' },
  ],
  ['a document of Office', 'x.zip', { '_chat.txt': text('Ann'), '00000004-plan.docx': iphone('Ben') }],
];

for (const [what, file, members] of MEDIA) {
  test(`a zip that was sent in a chat is no export: ${what}`, async (t) => {
    const found = await open(t, file, packed(members));
    assert.deepEqual([found.places, found.unread, found.others], [[Object.keys(members)[0]], [], {}]);
  });
}

test('of a bundle that holds one text, zips that it does not name are exports', async (t) => {
  const found = await open(
    t,
    'share.zip',
    packed({
      'WhatsApp Chat with Crew.txt': `${text('Ann')}13/05/2026, 13:00 - Ann: data.zip (file attached)\n`,
      'WhatsApp Chat - Sales.zip': iphone('Ben'),
      'a.zip': iphone('Cleo'),
    }),
  );
  assert.deepEqual(found.places, [
    'WhatsApp Chat - Sales.zip!_chat.txt',
    'WhatsApp Chat with Crew.txt',
    'a.zip!_chat.txt',
  ]);
});

test('documents of Office in a bundle are never looked into', async (t) => {
  const found = await open(
    t,
    'share.zip',
    packed({ 'a.zip': iphone('Ann'), 'b.xlsx': iphone('Ben'), 'c.docx': 'x' }),
  );
  assert.deepEqual([found.places, found.others], [['a.zip!_chat.txt'], { docx: 1, xlsx: 1 }]);
});

test('shadows, thumbnails and other files are passed over and counted', async (t) => {
  const found = await open(
    t,
    'share.zip',
    packed({
      'May/a.zip': iphone('Ann'),
      '__MACOSX/May/._a.zip': 'x',
      'May/.DS_Store': 'x',
      'May/Thumbs.db': 'x',
      'May/read me.txt': 'These are the chats of May.',
      'May/photo.jpg': 'x',
    }),
  );
  assert.deepEqual([found.places, found.unread], [['May/a.zip!_chat.txt'], []]);
  assert.deepEqual(found.others, { '': 1, ds_store: 1, db: 1, txt: 1, jpg: 1 });
});

test('renamed texts alone in an archive are exports; beside pictures they are one export', async (t) => {
  const texts = { 'Sales.txt': text('Ann'), 'Depot.txt': text('Ben'), 'hints.txt': 'buy peas' };
  const found = await open(t, 'share.zip', packed(texts));
  assert.deepEqual([found.places, found.others], [['Depot.txt', 'Sales.txt'], { txt: 1 }]);
  const one = await open(t, 'share.zip', packed({ ...texts, 'IMG-1.jpg': 'x' }));
  assert.equal(one.places.length, 1);
});

test('the date of a text in a bundle is nobody’s: only that of a phone’s archive counts', async (t) => {
  const found = await open(
    t,
    'share.zip',
    zip({ 'a.zip': iphone('Ann'), 'WhatsApp Chat with B.txt': text('Ben') }),
  );
  const dates = Object.fromEntries(found.sketches.map((s) => [s.member, s.exported_at_local_ms]));
  assert.deepEqual(dates, {
    'a.zip!_chat.txt': Date.UTC(2026, 4, 18, 21, 7, 30),
    'WhatsApp Chat with B.txt': null,
  });
});

test('three containers inside a file are looked into, a fourth is told', async (t) => {
  const two = packed({ 'c.zip': iphone('Ann') });
  const found = await open(t, 'a.zip', packed({ 'b.zip': two, 'deep.zip': packed({ 'b.zip': two }) }));
  assert.deepEqual(found.places, ['b.zip!c.zip!_chat.txt', 'deep.zip!b.zip!c.zip!_chat.txt']);
  const deeper = await open(
    t,
    'a.zip',
    packed({ 'b.zip': packed({ 'c.zip': packed({ 'd.zip': two }) }), 'x.zip': iphone('Ben') }),
  );
  assert.deepEqual(deeper.places, ['x.zip!_chat.txt']);
  assert.deepEqual(deeper.unread, [['b.zip!c.zip!d.zip!c.zip', 'nested-too-deep']]);
});

test('locked, damaged, empty and foreign containers are told by their place, the rest is read', async (t) => {
  const locked = Buffer.from(zip({ '_chat.txt': text('Ann') }));
  const directory = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  locked.writeUInt16LE(locked.readUInt16LE(directory + 8) | 1, directory + 8);
  locked.writeUInt32LE(text('Ann').length + 12, directory + 20);
  const whole = packed({ 'WhatsApp Chat with B.txt': text('Ben') });
  const found = await open(
    t,
    'share.zip',
    packed({
      'cut.zip': whole.subarray(0, whole.length - 9),
      'empty.zip': '',
      'fine.zip': whole,
      'locked.zip': locked,
      'nothing in it.zip': zip({}),
      'pictures.zip': packed({ 'a.jpg': 'x' }),
      'WhatsApp Chat with C.txt': 'not a record\n',
      'mail.eml': '',
    }),
  );
  assert.deepEqual(found.places, ['fine.zip!WhatsApp Chat with B.txt']);
  assert.deepEqual(found.unread.sort(), [
    ['WhatsApp Chat with C.txt', 'no-records'],
    ['cut.zip', 'bad-zip'],
    ['empty.zip', 'bad-zip'],
    ['locked.zip!_chat.txt', 'zip-encrypted'],
    ['mail.eml', 'empty-file'],
    ['nothing in it.zip', 'zip-without-chat'],
    ['pictures.zip', 'zip-without-chat'],
  ]);
});

test('names that lead out of a bundle touch nothing, and are told', async (t) => {
  const found = await open(
    t,
    'share.zip',
    zip({
      'a.zip': iphone('Ann'),
      '../../evil.zip': iphone('Ben'),
      '/etc/evil.txt': text('Ben'),
      'C:\\evil\\..\\x.zip': iphone('Ben'),
      'b\\sales.zip': iphone('Cleo'),
      'nul\0.zip': iphone('Dan'),
    }),
  );
  assert.deepEqual(found.places, ['a.zip!_chat.txt', 'b/sales.zip!_chat.txt', 'nul\ufffd.zip!_chat.txt']);
  assert.deepEqual(found.unread.sort(), [
    ['../../evil.zip', 'name-climbs-out'],
    ['/etc/evil.txt', 'name-climbs-out'],
    ['C:/evil/../x.zip', 'name-climbs-out'],
  ]);
});

test('of eighty exports one at a time is open, and each is unpacked once', async (t) => {
  const zips = Array.from({ length: 80 }, (_, i) => iphone(`Person ${i}`));
  const files = Object.fromEntries(zips.map((bytes, i) => [`WhatsApp Chat - Group ${i}.zip`, bytes]));
  const folder = await folderOf(t, { 'share.zip': packed(files) });
  let [open_now, most_open, unpacked] = [0, 0, 0];
  const take = t.mock.method(Budget.prototype, 'take', (bytes: number) => {
    unpacked += bytes;
  });
  let texts = 0;
  await openFile(job(folder, 'share.zip'), {
    use: async ({ bytes }) => {
      most_open = Math.max(most_open, ++open_now);
      texts += bytes.length;
      await new Promise(setImmediate);
      open_now--;
    },
    unread: () => assert.fail(),
    other: () => assert.fail(),
  });
  assert.deepEqual([take.mock.callCount(), most_open], [160, 1]);
  assert.equal(unpacked, texts + zips.reduce((sum, bytes) => sum + bytes.length, 0));
});

test('the order in which a bundle was packed changes nothing', async (t) => {
  const files: [string, string | Uint8Array][] = [
    ['b.zip', iphone('Ann')],
    ['WhatsApp Chat with Crew.txt', text('Ben')],
    ['again/b.zip', iphone('Ann')],
    ['broken.zip', 'x'],
    ['photo.jpg', 'x'],
  ];
  const of = async (order: typeof files) => {
    const folder = await folderOf(t, { 'share.zip': packed(Object.fromEntries(order)) });
    const outcome = await ingestFile(job(folder, 'share.zip'));
    const unread = outcome.unread.map(({ export_id: _, ...one }) => one);
    return { sketches: outcome.sketches.map(({ sha256: _, ...one }) => one), unread, others: outcome.others };
  };
  assert.deepEqual(await of(files.toReversed()), await of(files));
});

test('bombs are refused, one by one and taken together', async (t) => {
  const zeros = packed({ '_chat.txt': new Uint8Array(30_000_000) });
  const one = await open(t, 'a.zip', packed({ 'bomb.zip': zeros, 'fine.zip': iphone('Ann') }));
  assert.deepEqual(
    [one.places, one.unread],
    [['fine.zip!_chat.txt'], [['bomb.zip!_chat.txt', 'zip-too-large']]],
  );
  // Each below every limit of a single member.
  const layer = packed({ '_chat.txt': `${text('Ann')}${' '.repeat(9_000_000)}` });
  const many = await open(
    t,
    'a.zip',
    packed(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.zip`, layer]))),
  );
  assert.ok(many.places.length < 3);
  assert.deepEqual(many.unread.at(-1), [null, 'zip-too-large']);
});

test('two files of one name in a mail are two', async (t) => {
  const parts = ['Ann', 'Ben'].map((who): Part => ({ name: 'WhatsApp Chat - X.zip', bytes: iphone(who) }));
  const found = await open(t, 'mail.eml', mail(FROM_ANN, parts));
  assert.deepEqual(found.places, ['WhatsApp Chat - X (2).zip!_chat.txt', 'WhatsApp Chat - X.zip!_chat.txt']);
  assert.deepEqual(new Set(Object.values(found.names)), new Set(['X']));
});

test('a mail: its zips, texts and bundles, and who sent them when', async (t) => {
  const found = await open(
    t,
    'mail.eml',
    mail(FROM_ANN, [
      { name: 'WhatsApp Chat - Sales.zip', bytes: iphone('Ann') },
      { name: 'WhatsApp Chat with Crew.txt', bytes: text('Ben') },
      { name: 'all.zip', bytes: packed({ 'WhatsApp Chat - Depot.zip': iphone('Cleo') }) },
      { name: 'logo.png', bytes: 'x' },
      { name: 'agenda.txt', bytes: 'Monday: peas' },
    ]),
  );
  assert.deepEqual(found.names, {
    'WhatsApp Chat - Sales.zip!_chat.txt': 'Sales',
    'WhatsApp Chat with Crew.txt': 'Crew',
    'all.zip!WhatsApp Chat - Depot.zip!_chat.txt': 'Depot',
  });
  assert.deepEqual([found.unread, found.others], [[], { png: 1, txt: 1 }]);
  assert.deepEqual(
    found.custody.map((c) => [c.place, c.from.name, c.from.address, c.sent_at_utc, c.message_id, c.doubt]),
    found.custody.map((c) => [
      c.place,
      'Ann Example',
      'ann@harbour.example',
      '2026-06-01T01:30:00Z',
      '<1@harbour.example>',
      [],
    ]),
  );
  assert.deepEqual(
    found.custody.map(({ place, export_id }) => [place.replace(/^mail\.eml!/, ''), export_id]).sort(),
    Object.entries(found.ids).sort(),
  );
});

test('a mail that was forwarded, as an attachment and inside a bundle', async (t) => {
  const inner = mail(headersOf({ From: 'Ben <ben@harbour.example>', 'Message-ID': '<2@x>' }), [
    { name: 'WhatsApp Chat - Sales.zip', bytes: iphone('Ann') },
  ]);
  const forward = mail(FROM_ANN, [
    { type: 'message/rfc822', disposition: 'inline', bytes: inner.toString(), plain: true },
  ]);
  const found = await open(t, 'mail.eml', forward);
  assert.deepEqual(found.names, { 'unnamed.eml!WhatsApp Chat - Sales.zip!_chat.txt': 'Sales' });
  assert.deepEqual(
    found.custody.map(({ from, message_id }) => [from.name, message_id]),
    [
      ['Ann Example', '<1@harbour.example>'],
      ['Ben', '<2@x>'],
    ],
  );
  const bundle = await open(
    t,
    'share.zip',
    packed({ 'mails/from ben.eml': inner, 'mails/lunch.eml': mail(FROM_ANN, []) }),
  );
  assert.deepEqual(bundle.places, ['mails/from ben.eml!WhatsApp Chat - Sales.zip!_chat.txt']);
  assert.deepEqual(
    [bundle.custody.map(({ from }) => from.name), bundle.others, bundle.unread],
    [['Ben'], { eml: 1 }, []],
  );
});

test('a mail without an export is told as one, and is no export', async (t) => {
  const plain = mail(FROM_ANN, [
    { name: 'photo.jpg', bytes: 'x' },
    { name: 'agenda.txt', bytes: 'Monday: peas' },
  ]);
  const found = await open(t, 'mail.eml', plain);
  assert.deepEqual([found.places, found.unread, found.others], [[], [[null, 'mail-without-export']], {}]);
  const folder = await folderOf(t, {
    'plain.eml': plain,
    'carries.eml': mail(FROM_ANN, [{ name: 'a.txt', bytes: text('Ann') }]),
    'damaged.eml': mail(FROM_ANN, [{ name: 'a.zip', bytes: 'x' }]),
  });
  const carries = [];
  for (const name of ['plain', 'carries', 'damaged'])
    carries.push(await carriesExport(join(folder, `${name}.eml`)));
  assert.deepEqual(carries, [false, true, true]);
});

test('what the sender wrote is never taken for a chat', async (t) => {
  const found = await open(t, 'mail.eml', mail(FROM_ANN, [], text('Ann')));
  assert.deepEqual(found.unread, [[null, 'mail-without-export']]);
});

test('mails that cannot be read are told', async (t) => {
  const code = async (bytes: string | Uint8Array) => (await open(t, 'mail.eml', bytes)).unread;
  assert.deepEqual(await code(''), [[null, 'empty-file']]);
  assert.deepEqual(await code('no header\r\n\r\nat all'), [[null, 'bad-mail']]);
  const of = (...parts: Part[]) => mail(FROM_ANN, parts);
  assert.deepEqual(await code(of({ name: 'winmail.dat', type: 'application/ms-tnef', bytes: 'x' })), [
    ['winmail.dat', 'mail-tnef'],
  ]);
  assert.deepEqual(await code(of({ name: 'smime.p7m', type: 'application/pkcs7-mime', bytes: 'x' })), [
    ['smime.p7m', 'mail-sealed'],
  ]);
  const cut = of(
    { name: 'WhatsApp Chat with A.txt', bytes: text('Ann') },
    { name: 'b.zip', bytes: iphone('Ben') },
  );
  assert.deepEqual(await code(cut.subarray(0, 400)), [[null, 'mail-cut-short']]);
  const found = await open(t, 'mail.eml', cut.subarray(0, cut.length - 60));
  assert.deepEqual(found.places, ['WhatsApp Chat with A.txt']);
  assert.deepEqual(found.unread, [
    [null, 'mail-cut-short'],
    ['b.zip', 'bad-zip'],
  ]);
});

test('a date that cannot be is told with the export', async (t) => {
  const doubt = async (date: string, ...received: string[]) => {
    const headers = [...received.map((at) => `Received: from a by b; ${at}`), ...headersOf({ Date: date })];
    const found = await open(
      t,
      'mail.eml',
      mail(headers, [{ name: 'WhatsApp Chat with A.txt', bytes: text('Ann') }]),
    );
    return found.custody.map((row) => row.doubt);
  };
  assert.deepEqual(await doubt('Wed, 13 May 2026 12:10:00 +0800'), [[]]);
  assert.deepEqual(await doubt('Wed, 13 May 2026 08:10:00 +0800'), [['date-before-content']]);
  assert.deepEqual(await doubt('Wed, 13 May 2026'), [['no-date']]);
  assert.deepEqual(await doubt('Wed, 13 May 2026 12:10:00 +0800', 'Mon, 01 Jun 2026 09:00:00 +0000'), [
    ['date-unlike-received'],
  ]);
});
