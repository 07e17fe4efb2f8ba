/** `inspect`, `convert` and `links` of a file in which several exports lie. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { zipSync } from 'fflate';
import { convert } from '../../commands/convert.ts';
import type { Effects } from '../../commands/effects.ts';
import { inspect } from '../../commands/inspect.ts';
import { links } from '../../commands/links.ts';
import { readLoose } from '../../commands/read-loose.ts';
import { inputLines, isIncomplete } from '../../commands/summary.ts';
import { en } from '../../commands/words/en.ts';
import { folderOf, zip } from '../ingest/files.ts';
import { FROM_ANN, mail } from '../ingest/mails.ts';

const SALES = zip({
  '_chat.txt': '[13/05/2026, 10:00:00] Ann: is it there?\r\n[13/05/2026, 10:01:00] Ben: yes\r\n',
});
const CREW = '13/05/2026, 11:00 - Cleo: hello\n13/05/2026, 11:02 - Dan: good morning\n';

const files = (t: TestContext) =>
  folderOf(t, {
    'b.zip': zipSync({
      'WhatsApp Chat - Sales.zip': SALES,
      'WhatsApp Chat with Crew.txt': Buffer.from(CREW),
    }),
    'm.eml': mail(FROM_ANN, [{ name: 'all.zip', bytes: zipSync({ 'WhatsApp Chat - Sales.zip': SALES }) }]),
    'plain.eml': mail(FROM_ANN, []),
  });

async function said(
  run: (write: (chunk: string | Uint8Array) => Promise<void>, effects: Effects) => Promise<unknown>,
): Promise<string> {
  const out: string[] = [];
  const add = (data: string | Uint8Array) => void out.push(Buffer.from(data).toString());
  const effects = { words: en, workers: 0, say: () => {}, progress: () => {}, out: add };
  await run(async (chunk) => add(chunk), effects);
  return out.join('');
}

test('inspect tells each chat by its place', async (t) => {
  const folder = await files(t);
  const json = await said((_, effects) => inspect(['b.zip', 'm.eml'], folder, null, true, effects));
  assert.deepEqual(
    JSON.parse(json).map((one: Record<string, unknown>) => [one.file, one.member, one.chat, one.records]),
    [
      ['b.zip', 'WhatsApp Chat - Sales.zip!_chat.txt', 'Sales', 2],
      ['b.zip', 'WhatsApp Chat with Crew.txt', 'Crew', 2],
      ['m.eml', 'all.zip!WhatsApp Chat - Sales.zip!_chat.txt', 'Sales', 2],
    ],
  );
  const words = await said((_, effects) => inspect(['m.eml'], folder, null, false, effects));
  assert.match(words, /^m\.eml!all\.zip!WhatsApp Chat - Sales\.zip!_chat\.txt\n/);
});

test('convert names the way to each line, and takes an export once', async (t) => {
  const folder = await files(t);
  const csv = await said((write, effects) =>
    convert(['m.eml', 'b.zip'], folder, null, { to: 'csv', excel: false }, write, effects),
  );
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  assert.deepEqual(
    rows.map((row) => [row[0], row[4], row.at(-3), row.at(-2)]),
    [
      ['Crew', 'Cleo', 'b.zip!WhatsApp Chat with Crew.txt', '1'],
      ['Crew', 'Dan', 'b.zip!WhatsApp Chat with Crew.txt', '2'],
      ['Sales', 'Ann', 'b.zip!WhatsApp Chat - Sales.zip!_chat.txt', '1'],
      ['Sales', 'Ben', 'b.zip!WhatsApp Chat - Sales.zip!_chat.txt', '2'],
    ],
  );
});

test('links of every chat in it', async (t) => {
  const folder = await files(t);
  const csv = await said((write, effects) => links(['b.zip'], folder, null, write, effects));
  const places = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  assert.deepEqual(
    new Set(places),
    new Set(['b.zip!WhatsApp Chat with Crew.txt', 'b.zip!WhatsApp Chat - Sales.zip!_chat.txt']),
  );
});

test('a mail without an export that is named as a file is told', async (t) => {
  const folder = await files(t);
  const { chats, unread } = await readLoose(['plain.eml'], folder, null, () => {});
  assert.deepEqual(chats, []);
  assert.match(
    inputLines(en, { exports: [], unread })[0] ?? '',
    /^plain\.eml: mail-without-export: no export hangs on this mail/,
  );
  assert.ok(isIncomplete({ exports: [], unread }));
});

test('an order of dates that a sibling settles is settled for its own chat alone', async (t) => {
  const month_first = '3/3/26, 10:00 - Gus: morning\n3/13/26, 10:00 - Ann: no\n';
  const day_first = '13/3/26, 10:00 - Hal: x\n14/3/26, 10:00 - Bob: y\n';
  const folder = await folderOf(t, {
    'share.zip': zipSync({
      'ann/old/WhatsApp Chat with Gus.txt': Buffer.from(
        '3/4/26, 10:00 - Gus: hi\n3/5/26, 10:00 - Ann: yes\n',
      ),
      'ann/new/WhatsApp Chat with Gus.txt': Buffer.from(month_first),
      'bob/old/WhatsApp Chat with Hal.txt': Buffer.from(
        '3/4/26, 10:00 - Hal: hi\n4/4/26, 10:00 - Bob: yes\n',
      ),
      'bob/new/WhatsApp Chat with Hal.txt': Buffer.from(day_first),
    }),
  });
  const { chats } = await readLoose([join(folder, 'share.zip')], folder, null, () => {});
  const orders = chats.map(({ sketch }) => [sketch.member?.slice(0, 7), sketch.facts.date_order]);
  assert.deepEqual(Object.fromEntries(orders), {
    'ann/old': 'mdy',
    'ann/new': 'mdy',
    'bob/old': 'dmy',
    'bob/new': 'dmy',
  });
});
