/** A sender whom nobody listed: asked about in one run, answered, resolved in the next. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderOf, pipeline } from './workspace.ts';

const DAYS = Array.from({ length: 30 }, (_, i) => String(i + 1).padStart(2, '0'));

/** A month of questions by Ann, each answered by one whom this phone calls `name`. */
function chat(name: string, header: (day: string, time: string) => string): string {
  const days = DAYS.map(
    (day) =>
      `${header(`${day}/05/2026`, '09:00')}Ann: where is order ${day}?\n${header(`${day}/05/2026`, '09:10')}${name}: order ${day} is on its way\n`,
  );
  return `${days.join('')}${header('01/06/2026', '09:00')}Ann: a new month begins\n`;
}
const android = (name: string) => chat(name, (day, time) => `${day}, ${time} - `);
const iphone = (name: string) => chat(name, (day, time) => `[${day}, ${time}:07] `);

test('a run asks, yes answers, the next run knows', async (t) => {
  const folder = await folderOf(t, {
    'exports/WhatsApp Chat - Team.txt': iphone('+65 8000 0101'),
    'exports/WhatsApp Chat with Team.txt': android('Cleo Example'),
    'people.csv': 'person,side\nAnn,internal\nCleo Example,internal\n',
    'review.yaml': 'region: SG\nzone: Asia/Singapore\n',
  });
  const sheet = join(folder, 'decisions.csv');
  const first = await pipeline(folder, '2026-05');
  const unknown = first.review.data_quality.unknown_sender_share;
  assert.ok(unknown !== null && unknown > 0.4);
  const [head, row, ...more] = readFileSync(sheet, 'utf8').replace('\ufeff', '').trimEnd().split('\r\n');
  assert.equal(head, 'sender,chats,messages,proposal,reason,yes_no');
  assert.equal(
    row,
    '"\'+65 8000 0101",Team,30,Cleo Example,"30 of 30 messages that another phone shows stand there under this person\'s name",',
  );
  assert.deepEqual(more, []);

  writeFileSync(sheet, `${head}\n${row}yes\n`);
  const second = await pipeline(folder, '2026-05');
  assert.equal(second.review.data_quality.unknown_sender_share, 0);
  assert.match(readFileSync(sheet, 'utf8'), /yes\n$/);
  assert.ok(!readdirSync(join(folder, 'store', 'parts')).some((name) => !name.endsWith('.part')));
});
