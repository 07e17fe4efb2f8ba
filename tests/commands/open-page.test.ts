import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '../../commands/calls/stages.ts';
import { type Opener, openPage } from '../../commands/open-page.ts';
import { folderOf, pipeline } from '../end-to-end/workspace.ts';
import { called } from './calls/called.ts';

const PAGE = '/100%TEMP% of R&D!/2026-10/index.html';

test('each system is asked with its own opener', async () => {
  const started: Opener[] = [];
  const start = async (opener: Opener) => void started.push(opener);
  for (const platform of ['linux', 'darwin', 'win32'])
    assert.equal(await openPage(PAGE, platform, start), null);
  assert.deepEqual(
    started.map(({ command, args }) => [command, ...args].join(' ')),
    [`xdg-open ${PAGE}`, `open ${PAGE}`, `cmd /v:on /c start "" "!CHAT_REVIEW_PAGE!"`],
  );
  assert.deepEqual(
    started.map(({ env }) => env),
    [{}, {}, { CHAT_REVIEW_PAGE: PAGE }],
  );
});

test('what cannot be started is named', async () => {
  const fails = async () => {
    throw new Error('ENOENT');
  };
  assert.equal(await openPage(PAGE, 'linux', fails), 'xdg-open');
});

test('report opens the page only when asked to, and says so where it cannot', async (t) => {
  const chat = ['01', '02', '30'].map((day) => `${day}/10/2026, 09:00 - Ana: hello\n`).join('');
  const folder = await folderOf(t, {
    'WhatsApp Chat with Ana.txt': `${chat}02/11/2026, 09:00 - Ben: bye\n`,
  });
  await pipeline(folder);
  const opened: string[] = [];
  const open = async (path: string) => {
    opened.push(path.replace(folder, 'FOLDER'));
    return opened.length === 1 ? null : 'xdg-open';
  };
  await called(report, folder, {}, { open });
  assert.deepEqual(opened, []);
  const done = await called(report, folder, { open: true, quiet: true }, { open });
  assert.deepEqual(opened, ['FOLDER/reviews/2026-10/index.html']);
  assert.deepEqual([done.outcome, done.said], ['done', []]);
  const not = await called(report, folder, { open: true, quiet: true }, { open });
  assert.equal(not.outcome, 'done');
  assert.match(not.said.join(), /^page-not-opened: xdg-open could not be started/);
});
