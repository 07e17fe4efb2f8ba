/** Exports that come in bundles and mails: the same review, who gave what, and what `verify`, `purge` and `forget` make of them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { forget } from '../../commands/forget.ts';
import { ingest, type StoredCatalog } from '../../commands/ingest.ts';
import { codeName } from '../../commands/key.ts';
import { purge } from '../../commands/purge.ts';
import { reidentify } from '../../commands/reidentify.ts';
import { ingestLines, noteLines } from '../../commands/summary.ts';
import { en } from '../../commands/words/en.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import type { Review } from '../../transform/review-schema.ts';
import { headersOf, mail } from '../ingest/mails.ts';
import { bytesIn, codes, copy, edit, LISTS, made, noted, reviewIn, told, verifyIn } from './reviewed.ts';
import { QUIET } from './workspace.ts';

const MAY = 'reviews/2026-05';
const KEY = Buffer.from(LISTS['review.key'] as string);
const actor = { now: () => Date.UTC(2026, 10, 3, 8), who: 'ana' };
const exportIn = (path: string, folder = made) => readFileSync(join(folder, 'exports', path));
const put = (folder: string, files: Record<string, string | Uint8Array>) => {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, 'exports', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'exports', path), bytes);
  }
};
const ben = headersOf({ From: 'Ben Example <ben@harbour.example>', 'Message-ID': '<ben@x>' });
const stranger = headersOf({ From: 'Mail Room <Post@harbour.example>', 'Message-ID': '<post@x>' });

/** The workspace of `made` with its four exports in a bundle, a zip in a zip and a mail. */
function packed(): string {
  const folder = copy();
  for (const name of readdirSync(join(folder, 'exports')))
    rmSync(join(folder, 'exports', name), { recursive: true });
  rmSync(join(folder, 'store'), { recursive: true });
  rmSync(join(folder, MAY), { recursive: true });
  rmSync(join(folder, `${MAY}.audit`), { recursive: true });
  put(folder, {
    'share of all.zip': zipSync({
      'all/Ben.zip': exportIn('Ben.zip'),
      'all/early/customer.txt': exportIn('early/customer.txt'),
      'all/__MACOSX/._Ben.zip': Buffer.from('x'),
    }),
    'mails/chats.eml': mail(ben, [
      {
        name: 'team.zip',
        bytes: zipSync({ 'in/Team Room.txt': exportIn('Team Room.txt'), 'in/x.zip': exportIn('Ben.zip') }),
      },
      { name: 'customer.txt', bytes: exportIn('customer.txt') },
    ]),
    'mails/lunch.eml': mail(stranger, [{ name: 'menu.pdf', bytes: 'x' }]),
  });
  return folder;
}
let packed_once: string | null = null;
async function reviewedPacked(): Promise<string> {
  if (packed_once === null) {
    const folder = packed();
    await reviewIn(folder);
    packed_once = folder;
  }
  return copy(packed_once);
}

const stored = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'store/catalog.json'), 'utf8')) as StoredCatalog;
const rowsOf = (folder: string, file: string) =>
  readFileSync(join(folder, `${MAY}.audit`, file), 'utf8')
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
const idOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const filesOf = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );

test('the review is the same, byte by byte, whatever the exports are packed in; only duplicates are told', async () => {
  const folder = await reviewedPacked();
  // Ben.zip lies there twice too.
  const loose = copy();
  put(loose, { 'again/Ben.zip': exportIn('Ben.zip') });
  await reviewIn(loose);
  const before = filesOf(join(loose, MAY));
  const after = filesOf(join(folder, MAY));
  assert.deepEqual([...after.keys()].sort(), [...before.keys()].sort());
  for (const [path, bytes] of before)
    if (path !== 'manifest.json') assert.ok(after.get(path)?.equals(bytes), path);
});

test('a bundle, a mail and a mail like any other: what the terminal says', async () => {
  const folder = packed();
  const done = await ingest(await readWorkspace(folder), QUIET);
  assert.equal(done.exports_found, 5);
  assert.deepEqual(done.others, { '': 1, eml: 1 });
  assert.match(ingestLines(en, done).join('\n'), /^Read {6}5 of 5 exports: 3 chats/);
  assert.match(
    ingestLines(en, done).join('\n'),
    /Left out {2}2 files that are no exports: 1 without ending, 1 \.eml/,
  );
  assert.match(
    noteLines(en, done).join('\n'),
    /duplicate-file: .*: exports\/share of all\.zip!all\/Ben\.zip!.* \(same as exports\/mails\/chats\.eml!team\.zip!in\/x\.zip!/,
  );
  assert.deepEqual(
    done.files.map(({ path }) => path),
    ['exports/mails/chats.eml', 'exports/share of all.zip'],
  );
});

test('custody.csv: how each export came, and from whom, under the code names that people have everywhere', async () => {
  const folder = await reviewedPacked();
  const code = codeName(KEY, 'Ben Example');
  const mailed = [code, '2026-06-01T01:30:00Z', ''];
  assert.deepEqual(
    rowsOf(folder, 'custody.csv'),
    [
      [idOf(exportIn('Ben.zip')), 'archive', '', '', ''],
      [idOf(exportIn('Ben.zip')), 'mail', ...mailed],
      [idOf(exportIn('early/customer.txt')), 'archive', '', '', ''],
      [idOf(exportIn('Team Room.txt')), 'mail', ...mailed],
      [idOf(exportIn('customer.txt')), 'mail', ...mailed],
    ].sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  );
  assert.deepEqual(
    stored(folder)
      .custody.map(({ place, from, message_id }) => [place, from.address, message_id])
      .slice(0, 1),
    [[stored(folder).custody[0]?.place, 'ben@harbour.example', '<ben@x>']],
  );
  const page = readFileSync(join(folder, `${MAY}.audit/index.html`), 'utf8');
  assert.match(page, /No mail’s date contradicts/);
});

test('no name, address or file name of a mail is in what is written', async () => {
  const folder = await reviewedPacked();
  for (const of of [MAY, `${MAY}.audit`]) {
    for (const [path, bytes] of filesOf(join(folder, of))) {
      // The page of all calls groups by their names; mails and persons have none there.
      for (const said of [
        'harbour.example',
        'ben@x',
        'chats.eml',
        'share of all',
        'team.zip',
        'See what is attached',
      ])
        assert.ok(!bytes.includes(said), `${of}/${path}: ${said}`);
    }
  }
});

test('verify: equal; a changed mail or bundle is named by its file, another mail is no difference', async () => {
  const folder = await reviewedPacked();
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
  put(folder, { 'mails/second lunch.eml': mail(stranger, [{ name: 'menu.pdf', bytes: 'y' }]) });
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
  edit(folder, 'exports/mails/chats.eml', (text) => text.replace('Subject: chats', 'Subject: Chats'));
  const changed = await verifyIn(folder);
  const was = JSON.parse(readFileSync(join(folder, MAY, 'manifest.json'), 'utf8')).inputs as {
    export_id: string;
    sha256: string;
  }[];
  const of_mail = was
    .find(({ export_id }) => export_id === idOf(exportIn('customer.txt')))
    ?.sha256.slice(0, 12);
  const now = idOf(readFileSync(join(folder, 'exports/mails/chats.eml')));
  assert.deepEqual(
    changed.differences.map(told)[0],
    `input exports/mails/chats.eml: export-changed (${of_mail} → ${now})`,
  );
  rmSync(join(folder, 'exports/mails/chats.eml'));
  assert.deepEqual(
    (await verifyIn(folder)).differences
      .filter(({ code }) => code === 'export-missing')
      .map(({ where }) => where)
      .sort(),
    ['customer.txt', 'Team Room.txt', 'Ben.zip'].map((name) => idOf(exportIn(name))).sort(),
  );
});

test('a new mail with an export is a new export to verify, and the review is made again without it', async () => {
  const folder = await reviewedPacked();
  put(folder, {
    'later.eml': mail(stranger, [
      { name: 'WhatsApp Chat with New.txt', bytes: '01/06/2026, 10:00 - A: b\n' },
    ]),
  });
  const found = await verifyIn(folder);
  assert.deepEqual(codes(found), []);
  assert.match(noted(found).join(), /^input exports\/later\.eml: export-new /);
});

test('the same file from two people is one export with two rows', async () => {
  const folder = copy();
  const team = exportIn('Team Room.txt');
  rmSync(join(folder, 'exports/Team Room.txt'));
  put(folder, {
    'a.eml': mail(ben, [{ name: 'Team Room.txt', bytes: team }]),
    'b.eml': mail(stranger, [{ name: 'Team Room.txt', bytes: team }]),
  });
  await reviewIn(folder);
  const before = JSON.parse(readFileSync(join(made, MAY, 'review.json'), 'utf8')) as Review;
  const after = JSON.parse(readFileSync(join(folder, MAY, 'review.json'), 'utf8')) as Review;
  assert.deepEqual(after.message_types, before.message_types);
  assert.deepEqual(after.chats, before.chats);
  assert.deepEqual(
    rowsOf(folder, 'custody.csv').filter(([id]) => id === idOf(team)),
    [codeName(KEY, 'Ben Example'), codeName(KEY, 'post@harbour.example')]
      .sort()
      .map((from) => [idOf(team), 'mail', from, '2026-06-01T01:30:00Z', '']),
  );
  const w = await readWorkspace(folder);
  const asked = (name: string) => reidentify(w, codeName(KEY, name), 'a question', actor, QUIET);
  assert.deepEqual(await asked('post@harbour.example'), {
    found: [{ code: codeName(KEY, 'post@harbour.example'), kind: 'person', name: 'post@harbour.example' }],
  });
});

test('a date that cannot be is told on the terminal, in the review and to the auditor', async () => {
  const folder = copy();
  const early = headersOf({ From: 'Ben Example <ben@x>', Date: 'Fri, 01 May 2026 09:30:00 +0800' });
  const dateless = headersOf({ From: 'Ben Example <ben@x>', Date: 'some day' });
  put(folder, {
    'early.eml': mail(early, [{ name: 'Team Room.txt', bytes: exportIn('Team Room.txt') }]),
    'dateless.eml': mail(dateless, [{ name: 'Team Room.txt', bytes: exportIn('Team Room.txt') }]),
  });
  await reviewIn(folder);
  const notes = noteLines(en, stored(folder)).join('\n');
  assert.match(notes, /date-before-content: .*: exports\/early\.eml!Team Room\.txt/);
  assert.match(notes, /no-date: .*: exports\/dateless\.eml!Team Room\.txt/);
  const review = JSON.parse(readFileSync(join(folder, MAY, 'review.json'), 'utf8')) as Review;
  const warned = review.data_quality.warnings.filter(({ code }) => /date-before-content|no-date/.test(code));
  assert.deepEqual(
    warned.map(({ code, count }) => [code, count]),
    [
      ['date-before-content', 1],
      ['no-date', 1],
    ],
  );
  assert.deepEqual(
    rowsOf(folder, 'custody.csv')
      .flatMap(([, , , at, doubt]) => (doubt ? [[at, doubt]] : []))
      .sort(),
    [
      ['', 'no-date'],
      ['2026-05-01T01:30:00Z', 'date-before-content'],
    ],
  );
  assert.match(
    readFileSync(join(folder, `${MAY}.audit/index.html`), 'utf8'),
    /2<\/data> times an export came by a mail/,
  );
});

test('a file that comes late, by mail, corrects a month that went out', async () => {
  const folder = copy();
  // Only half of May went out.
  rmSync(join(folder, 'exports/customer.txt'));
  await reviewIn(folder);
  cpSync(join(folder, MAY), join(folder, 'went-out'), { recursive: true });
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, 'went-out/manifest.json')))
    .digest('hex');
  writeFileSync(
    join(folder, 'published.csv'),
    `month,path,sha256\n2026-05,went-out/manifest.json,${sha256}\n`,
  );
  put(folder, { 'late.eml': mail(ben, [{ name: 'customer.txt', bytes: exportIn('customer.txt') }]) });
  await reviewIn(folder);
  const review = JSON.parse(readFileSync(join(folder, MAY, 'review.json'), 'utf8')) as Review;
  assert.ok(review.corrections.figures > 0);
  const rows = rowsOf(folder, 'restatements.csv');
  assert.equal(rows.length, review.corrections.figures);
  assert.ok(rows.every((row) => row.includes('input')));
  assert.deepEqual((await verifyIn(folder)).differences.map(told), []);
});

test('purge deletes a bundle or mail that lies wholly before the month, and nothing that lies elsewhere too', async () => {
  const folder = await reviewedPacked();
  edit(folder, 'groups.csv', (text) => `${text}Old,department\nOlder,department\n`);
  const old = '01/02/2026, 10:00 - Ben Example: of old\n01/02/2026, 10:01 - Ann Example: yes\n';
  put(folder, {
    'old.zip': zipSync({
      'WhatsApp Chat with Old.txt': Buffer.from(old),
      'b/WhatsApp Chat with Older.txt': Buffer.from(`${old}x\n`),
    }),
    'old.eml': mail(ben, [{ name: 'WhatsApp Chat with Old.txt', bytes: old }]),
    'mixed.eml': mail(ben, [
      { name: 'WhatsApp Chat with Older.txt', bytes: `${old}x\n` },
      { name: 'Team Room.txt', bytes: exportIn('Team Room.txt') },
    ]),
  });
  await ingest(await readWorkspace(folder), QUIET);
  const w = await readWorkspace(folder);
  const done = await purge(w, { before: '2026-03', exports: true, why: 'retention' }, actor, QUIET);
  assert.deepEqual(done.old_files, ['exports/old.eml', 'exports/old.zip']);
  assert.deepEqual(
    [existsSync(join(folder, 'exports/old.zip')), existsSync(join(folder, 'exports/mixed.eml'))],
    [false, true],
  );
  const stones = readFileSync(join(folder, 'tombstones.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    stones.map(({ export_id, file }) => [export_id, file]).sort(),
    [
      [idOf(Buffer.from(old)), 'deleted'],
      // It still lies in a mail.
      [idOf(Buffer.from(`${old}x\n`)), 'kept'],
    ].sort(),
  );
});

test('two who only sent mails are forgotten one after the other, without a run between, and stand nowhere', async () => {
  const folder = copy();
  const bytes = exportIn('Team Room.txt');
  const from = (name: string) => headersOf({ From: `${name} <${name}@harbour.example>` });
  put(folder, {
    'one.eml': mail(from('quillfeather'), [{ name: 'Team Room.txt', bytes }]),
    'two.eml': mail(from('mossbracket'), [{ name: 'Team Room.txt', bytes }]),
  });
  await ingest(await readWorkspace(folder), QUIET);
  const inStore = () =>
    bytesIn(join(folder, 'store')).filter(([path]) =>
      /quillfeather|mossbracket/.test(readFileSync(path as string, 'latin1')),
    );
  assert.equal(inStore().length, 1);
  for (const name of ['quillfeather', 'mossbracket@harbour.example'])
    assert.ok(
      'done' in (await forget(await readWorkspace(folder), name, 'asked for it', actor, QUIET)),
      name,
    );
  assert.ok('unknown' in (await forget(await readWorkspace(folder), 'quillfeather', 'again', actor, QUIET)));
  assert.deepEqual(inStore(), []);
  await ingest(await readWorkspace(folder), QUIET);
  assert.deepEqual(inStore(), []);
});

test('a chat that is forgotten does not come back by a bundle or a mail, nor does a sender', async () => {
  const folder = await reviewedPacked();
  const of = async (name: string) => forget(await readWorkspace(folder), name, 'asked for it', actor, QUIET);
  assert.ok('done' in (await of('Team Room')));
  await ingest(await readWorkspace(folder), QUIET);
  assert.ok('done' in (await of('ben@harbour.example')));
  const again = await ingest(await readWorkspace(folder), QUIET);
  const gone = again.unread.filter(({ code }) => code === 'chat-forgotten');
  assert.deepEqual(
    gone.map(({ member }) => member),
    ['team.zip!in/Team Room.txt'],
  );
  assert.ok(again.custody.length > 0);
  const said = again.custody.map(({ from, message_id }) => [from, message_id]);
  assert.doesNotMatch(JSON.stringify(said), /ben@|Ben Example/);
  assert.ok(again.custody.every(({ place }) => !place.includes('Team Room')));
  assert.match(again.custody[0]?.from.name ?? '', /^forgotten-[0-9a-f]{8}$/);
});
