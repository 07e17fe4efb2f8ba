/** published.csv: reviews that went out, month by month, with the hash of their manifest. */
import { readCsv } from './csv-table.ts';
import { problem } from './problem.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import { writtenPath } from './slashed.ts';

export interface Published {
  month: string;
  /** Its manifest, below the workspace. */
  path: string;
  sha256: string;
  /** Where the row stands, for messages. */
  where: string;
}

/** @throws WorkspaceError for what is no month or no SHA-256 */
export function readPublished(raw: Uint8Array, file: string): Published[] {
  const problems: Problem[] = [];
  const rows = readCsv(raw, file, ['month', 'path', 'sha256']).map(({ cell, where }): Published => {
    const row = {
      month: cell('month'),
      path: writtenPath(cell('path')),
      sha256: cell('sha256').toLowerCase(),
      where,
    };
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(row.month)) {
      problems.push(problem(where, 'published-wrong-month', row.month));
    }
    if (!/^[0-9a-f]{64}$/.test(row.sha256)) {
      problems.push(problem(where, 'published-wrong-hash', row.sha256));
    }
    return row;
  });
  if (problems.length > 0) throw new WorkspaceError(problems);
  return rows;
}

/** The manifest before this month in the chain: of the last earlier month that went out; its latest row counts. */
export function publishedBefore(rows: readonly Published[], month: string): Published | null {
  return rows
    .filter((row) => row.month < month)
    .reduce<Published | null>((last, row) => (last && last.month > row.month ? last : row), null);
}
