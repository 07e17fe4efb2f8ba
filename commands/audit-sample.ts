/** Reads an auditor's filled sample.csv back: how often the program and the reviewer agree, and what that says (S9). */
import { readFile } from 'node:fs/promises';
import { type CsvRow, readCsv } from '../ingest/csv-table.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import { readXlsx } from '../ingest/xlsx-table.ts';
import { STRATA } from '../reports/audit/sample.ts';
import { type AuditSample, type ExactBound, exactBound } from '../transform/statistics/exact-bound.ts';

type StratumName = (typeof STRATA)[number];

const LABELS: Readonly<Record<StratumName, string>> = {
  met: 'Met items',
  no_request: 'Messages taken for no request',
  high_severity: 'Not met, high severity (all of them)',
};
const COLUMNS = ['stratum', 'agree'] as const;

/** One line for each stratum, and what is not looked at yet. */
export async function auditSample(path: string): Promise<string[]> {
  const raw = await readFile(path);
  const rows = path.endsWith('.xlsx') ? await readXlsx(raw, path, COLUMNS) : readCsv(raw, path, COLUMNS);
  return sampleLines(rows);
}

export function sampleLines(rows: readonly CsvRow[]): string[] {
  const problems: Problem[] = [];
  const counts = new Map<StratumName, AuditSample & { open: number }>();
  for (const row of rows) {
    const stratum = STRATA.find((name) => name === row.cell('stratum'));
    if (!stratum) {
      problems.push({
        code: 'sample-wrong-row',
        where: row.where,
        what: `"${row.cell('stratum')}" is no stratum of the sample`,
        help: `Leave the column as it was: ${STRATA.join(', ')}.`,
      });
      continue;
    }
    const of = counts.get(stratum) ?? { clean: 0, deviations: 0, untestable: 0, open: 0 };
    counts.set(stratum, of);
    const agree = row.cell('agree').toLowerCase();
    if (agree === '') of.open++;
    else if (['yes', 'y', '是'].includes(agree)) of.clean++;
    else if (['no', 'n', '否'].includes(agree)) of.deviations++;
    else if (['cannot', 'c', '无法'].includes(agree)) of.untestable++;
    else {
      problems.push({
        code: 'sample-wrong-answer',
        where: row.where,
        what: `"${row.cell('agree')}" is no answer`,
        help: 'Write yes, no, or cannot (it could not be tested); leave the cell empty where you have not looked.',
      });
    }
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return STRATA.flatMap((stratum) => {
    const of = counts.get(stratum);
    return of ? linesOf(stratum, of) : [];
  });
}

function linesOf(stratum: StratumName, of: AuditSample & { open: number }): string[] {
  const bound = exactBound(of);
  const open = of.open > 0 ? [`  ${of.open} not looked at yet`] : [];
  if (!bound) return [`${LABELS[stratum]}: nothing looked at`, ...open];
  return [`${LABELS[stratum]}: ${said(stratum, of, bound)}`, ...open];
}

function said(stratum: StratumName, { clean, untestable }: AuditSample, bound: ExactBound): string {
  const { n, deviations, upper } = bound;
  const cannot = untestable > 0 ? `, ${untestable} of them because they could not be tested` : '';
  const agreed = `the reviewer agrees on ${clean} of ${n}; ${deviations} deviate${cannot}`;
  // What was looked at whole is no sample: no bound is needed.
  if (stratum === 'high_severity') return agreed;
  return `${agreed}. With 95 % confidence at most ${(upper * 100).toFixed(2)} % of all deviate`;
}
