/** What `collect` leaves in its folder: a page, a workbook, JSON, and each message as a text to be pasted. */
import { createHash } from 'node:crypto';
import type { Collected } from '../../transform/collect/collected.ts';
import { fileStem } from '../file-stem.ts';
import type { Language } from '../page.ts';
import type { ReportFile } from '../report.ts';
import { collectJson } from './json.ts';
import { messagesFor } from './messages.ts';
import { collectPage } from './page.ts';
import { collectWorkbook } from './workbook.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

/** `manifest.json` shows whose folder it is, with the hash of every file. */
export async function collectFiles(collected: Collected, language: Language): Promise<ReportFile[]> {
  const messages = LANGUAGES.flatMap((spoken) =>
    messagesFor(collected, spoken).map(({ to, kind, text }, at) => ({
      path: `messages/${String(at + 1).padStart(3, '0')} ${fileStem([to, kind, spoken])}.txt`,
      bytes: text,
    })),
  );
  const files: ReportFile[] = [
    { path: 'index.html', bytes: collectPage(collected, language) },
    { path: 'collect.xlsx', bytes: await collectWorkbook(collected, language) },
    { path: 'collect.json', bytes: collectJson(collected) },
    ...messages,
  ];
  const hashes = files.map(({ path, bytes }) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const manifest = { tool: 'chat-review', month: collected.month, files: hashes };
  return [...files, { path: 'manifest.json', bytes: `${JSON.stringify(manifest, null, 1)}\n` }];
}
