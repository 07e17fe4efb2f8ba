/** Mails on which no export hangs lie among the exports by their ending, and are files like any other. */
import { join } from 'node:path';
import { type Discovered, endingOf, type FoundFile } from '../ingest/discover.ts';
import type { ExportOutcome, Unread } from '../ingest/export.ts';
import { carriesExport, MAIL_WITHOUT_EXPORT } from '../ingest/open-file.ts';

/** The files without such mails, before anything is read of them. */
export async function withoutPlainMails<F extends FoundFile>(
  folder: string,
  files: readonly F[],
): Promise<F[]> {
  const kept: F[] = [];
  for (const file of files)
    if (!/\.eml$/i.test(file.name) || (await carriesExport(join(folder, file.path)))) kept.push(file);
  return kept;
}

export interface SortedOut {
  unread: Unread[];
  /** Files with an export. */
  files: FoundFile[];
  /** How many files are no exports, by their ending; also those that lie in bundles and hang on mails. */
  others: Record<string, number>;
}

/** The same by what was read. */
export function sortedOut(found: Discovered, outcomes: readonly ExportOutcome[]): SortedOut {
  const isPlain = ({ code }: Unread) => code === MAIL_WITHOUT_EXPORT;
  const unread = outcomes.flatMap((o) => o.unread);
  const plain = new Set(unread.filter(isPlain).map(({ path }) => path));
  const counts = new Map<string, number>();
  const add = (ending: string, n: number) => counts.set(ending, (counts.get(ending) ?? 0) + n);
  for (const { name } of found.others) add(endingOf(name), 1);
  for (const name of plain) add(endingOf(name), 1);
  for (const { others } of outcomes) for (const [ending, n] of Object.entries(others)) add(ending, n);
  return {
    unread: unread.filter((one) => !isPlain(one)),
    files: found.exports.filter(({ name }) => !plain.has(name)),
    others: Object.fromEntries([...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))),
  };
}
