/** waivers.csv: exceptions from norms that somebody approved, each with its last day. */
import { type CsvRow, readCsv } from './csv-table.ts';
import { isIsoDay } from './local-time.ts';
import { nearest } from './nearest.ts';
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
    const report = (code: string, what: string, help: string) =>
      problems.push({ code, where: row.where, what, help });
    for (const column of NEEDED) {
      if (row.cell(column) === '')
        report('waiver-incomplete', `the waiver has no ${column}`, `Fill the column ${column}.`);
    }
    for (const column of ['granted', 'from', 'expires']) checkDay(row, column, report);
    checkNorm(row, norms, report);
    if (waivers.some((w) => w.id === row.cell('id')))
      report('waiver-twice', `the waiver ${row.cell('id')} stands twice`, 'Give each waiver its own id.');
    const waiver = waiverOf(row);
    if (problems.length === before && waiver.expires < waiver.from)
      report('waiver-wrong-date', 'the waiver ends before it begins', 'Is one of the dates mistyped?');
    waivers.push(waiver);
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return waivers;
}

type Report = (code: string, what: string, help: string) => void;

function checkDay(row: CsvRow, column: string, report: Report): void {
  const cell = row.cell(column);
  if (cell !== '' && !isIsoDay(cell))
    report('waiver-wrong-date', `"${cell}" in the column ${column} is no date`, 'Write dates as 2026-05-01.');
}

function checkNorm(row: CsvRow, norms: readonly Norm[], report: Report): void {
  const id = row.cell('norm');
  if (id === '') return;
  const versions = norms.filter((norm) => norm.id === id).map((norm) => norm.version);
  if (versions.length === 0) {
    const ids = norms.map((norm) => norm.id);
    const meant = nearest(id, ids);
    report(
      'waiver-unknown-norm',
      `the policy has no norm "${id}"`,
      meant ? `Did you mean "${meant}"?` : `Known are ${ids.join(', ')}.`,
    );
    return;
  }
  const version = row.cell('version');
  if (version !== '' && !versions.includes(Number(version)))
    report(
      'waiver-unknown-norm',
      `the norm ${id} has no version ${version}`,
      `Known are ${versions.join(', ')}; leave the cell empty for all.`,
    );
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
