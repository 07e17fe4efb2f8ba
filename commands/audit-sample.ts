/** Reads an auditor's filled sample.csv back: how often the program and the reviewer agree, and what that says (S9). */
import { readFile } from 'node:fs/promises';
import { type CsvRow, readCsv } from '../ingest/csv-table.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import { readXlsx } from '../ingest/xlsx-table.ts';
import { STRATA } from '../reports/audit/sample.ts';
import { type AuditSample, type ExactBound, exactBound } from '../transform/statistics/exact-bound.ts';
import { problem } from './problem.ts';
import type { CommandWords } from './words/words.ts';

type StratumName = (typeof STRATA)[number];

const COLUMNS = ['stratum', 'agree'] as const;

/** One line for each stratum, and what is not looked at yet. */
export async function auditSample(words: CommandWords, path: string): Promise<string[]> {
  const raw = await readFile(path);
  const rows = path.endsWith('.xlsx') ? await readXlsx(raw, path, COLUMNS) : readCsv(raw, path, COLUMNS);
  return sampleLines(words, rows);
}

export function sampleLines(words: CommandWords, rows: readonly CsvRow[]): string[] {
  const problems: Problem[] = [];
  const counts = new Map<StratumName, AuditSample & { open: number }>();
  for (const row of rows) {
    const stratum = STRATA.find((name) => name === row.cell('stratum'));
    if (!stratum) {
      problems.push(problem(row.where, 'sample-wrong-row', row.cell('stratum'), STRATA.join(', ')));
      continue;
    }
    const of = counts.get(stratum) ?? { clean: 0, deviations: 0, untestable: 0, open: 0 };
    counts.set(stratum, of);
    const agree = row.cell('agree').toLowerCase();
    if (agree === '') of.open++;
    else if (['yes', 'y', '是'].includes(agree)) of.clean++;
    else if (['no', 'n', '否'].includes(agree)) of.deviations++;
    else if (['cannot', 'c', '无法'].includes(agree)) of.untestable++;
    else problems.push(problem(row.where, 'sample-wrong-answer', row.cell('agree')));
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return STRATA.flatMap((stratum) => {
    const of = counts.get(stratum);
    return of ? linesOf(words, stratum, of) : [];
  });
}

function linesOf({ keep }: CommandWords, stratum: StratumName, of: AuditSample & { open: number }): string[] {
  const bound = exactBound(of);
  const said = bound ? saidOf(keep, stratum, of, bound) : keep.not_looked_at;
  return [keep.stratum(keep.strata[stratum], said), ...(of.open > 0 ? [keep.open(of.open)] : [])];
}

function saidOf(
  keep: CommandWords['keep'],
  stratum: StratumName,
  { clean, untestable }: AuditSample,
  { n, deviations, upper }: ExactBound,
): string {
  const agreed = keep.agreed(clean, n, deviations, untestable);
  // What was looked at whole is no sample: no bound is needed.
  return stratum === 'high_severity' ? agreed : keep.at_most(agreed, (upper * 100).toFixed(2));
}
