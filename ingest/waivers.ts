/** waivers.csv: exceptions from norms that somebody approved, each with its last day. */
import { type CsvRow, readCsv } from './csv-table.ts';
import { isIsoDay } from './local-time.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import type { Norm } from './schema/norm.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import type { Waiver } from './schema/waiver.ts';

const NEEDED = ['id', 'norm', 'reason', 'approver', 'granted', 'expires'] as const;

/**
 * Columns `id,norm,version,chat,item,reason,approver,granted,from,expires,link,step`. `from` left out: the day it was
 * granted.
 *
 * @throws WorkspaceError for a norm or version that the policy does not know, an id that stands twice, what is no date, or
 *   a waiver without approver, reason or end
 */
export function readWaivers(raw: Uint8Array, file: string, norms: readonly Norm[]): Waiver[] {
  const problems: Problem[] = [];
  const waivers: Waiver[] = [];
  for (const row of readCsv(raw, file, NEEDED)) {
    const before = problems.length;
    for (const column of NEEDED) {
      if (row.cell(column) === '') problems.push(problem(row.where, 'waiver-incomplete', column));
    }
    for (const column of ['granted', 'from', 'expires']) checkDay(row, column, problems);
    checkNorm(row, norms, problems);
    if (waivers.some((w) => w.id === row.cell('id')))
      problems.push(problem(row.where, 'waiver-twice', row.cell('id')));
    const waiver = waiverOf(row);
    if (problems.length === before && waiver.expires < waiver.from)
      problems.push(problem(row.where, 'waiver-wrong-date/order'));
    waivers.push(waiver);
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return waivers;
}

function checkDay(row: CsvRow, column: string, problems: Problem[]): void {
  const cell = row.cell(column);
  if (cell !== '' && !isIsoDay(cell)) problems.push(problem(row.where, 'waiver-wrong-date', column, cell));
}

function checkNorm(row: CsvRow, norms: readonly Norm[], problems: Problem[]): void {
  const id = row.cell('norm');
  if (id === '') return;
  const versions = norms.filter((norm) => norm.id === id).map((norm) => norm.version);
  if (versions.length === 0) {
    const ids = norms.map((norm) => norm.id);
    problems.push(problem(row.where, 'waiver-unknown-norm', id, ids.join(', '), nearest(id, ids)));
    return;
  }
  const version = row.cell('version');
  if (version !== '' && !versions.includes(Number(version)))
    problems.push(problem(row.where, 'waiver-unknown-norm/version', id, version, versions.join(', ')));
}

function waiverOf(row: CsvRow): Waiver {
  const version = row.cell('version');
  return {
    id: row.cell('id'),
    norm: row.cell('norm'),
    version: version === '' ? null : Number(version),
    chat: row.cell('chat'),
    item: row.cell('item'),
    reason: row.cell('reason'),
    approver: row.cell('approver'),
    from: row.cell('from') || row.cell('granted'),
    expires: row.cell('expires'),
    link: row.cell('link'),
    step: row.cell('step'),
    line: row.line,
  };
}
