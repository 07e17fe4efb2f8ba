/**
 * survey.csv or .xlsx: one row an answer. Only the columns that the policy maps are looked at; names and addresses that a
 * form collects beside them are never read.
 */
import { shown } from './cells.ts';
import { type CsvRow, type Required, readCsv } from './csv-table.ts';
import { nearest } from './nearest.ts';
import { headerKey } from './policy-survey.ts';
import { problem } from './problem.ts';
import type { SurveyAnswer } from './schema/feedback.ts';
import type { SurveyPolicy } from './schema/policy.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import { readXlsx } from './xlsx-table.ts';

const SCALES = { enps: [0, 10], likert: [1, 5] } as const;
/** `2026-10`, `2026-10-05`, `2026/10/05 9:12:33 AM`: year first, so that it can be read in one way only. */
const MONTH = /^(\d{4})[-/.](0?[1-9]|1[0-2])(?:[-/. T].*)?$/;
const MONTH_IN_NAME = /(?:^|[^\d])(\d{4}-(?:0[1-9]|1[0-2]))(?:[^\d]|$)/;

/**
 * The answers; a row in which no question was answered is none. Without a column of months the month in the file's name
 * counts, as in survey-2026-10.csv.
 *
 * @throws WorkspaceError for a column that is not there, a value that is not on the scale, a month that is none, more
 *   answers of a month than people were asked
 */
export async function readSurvey(
  raw: Uint8Array,
  file: string,
  survey: SurveyPolicy,
): Promise<SurveyAnswer[]> {
  const problems: Problem[] = [];
  const rows = await rowsOf(raw, file, required(survey));
  const named = MONTH_IN_NAME.exec(file)?.[1] ?? null;
  const answers: SurveyAnswer[] = [];
  for (const row of rows) {
    const values = valuesOf(row, survey, problems);
    if (Object.keys(values).length === 0) continue;
    const month = survey.month_column === null ? named : monthOf(row, survey.month_column, problems);
    answers.push({
      month,
      group: survey.group_column ? row.cell(headerKey(survey.group_column)) : '',
      values,
    });
  }
  problems.push(...tooMany(answers, survey, file));
  if (problems.length > 0) throw new WorkspaceError(problems);
  return answers;
}

async function rowsOf(raw: Uint8Array, file: string, columns: Required): Promise<CsvRow[]> {
  return file.toLowerCase().endsWith('.xlsx') ? readXlsx(raw, file, columns) : readCsv(raw, file, columns);
}

function required(survey: SurveyPolicy): Required {
  const wanted: (readonly [string, string])[] = [
    ...(survey.month_column ? [['month_column', survey.month_column] as const] : []),
    ...(survey.group_column ? [['group_column', survey.group_column] as const] : []),
    ...survey.questions.map(({ id, column }) => [`columns ${id}`, column] as const),
  ];
  return (header, where) => {
    if (header.every((name) => name === '')) return [problem(where, 'survey-empty')];
    return wanted
      .filter(([, column]) => !header.includes(headerKey(column)))
      .map(([use, column]): Problem => {
        const meant = nearest(
          headerKey(column),
          header.filter((name) => name !== ''),
        );
        return problem(where, 'survey-unknown-column', shown(column), use, meant && shown(meant));
      });
  };
}

function valuesOf(row: CsvRow, survey: SurveyPolicy, problems: Problem[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { id, column, kind } of survey.questions) {
    const key = headerKey(column);
    const text = row.cell(key);
    if (text === '') continue;
    const [low, high] = SCALES[kind];
    const value = /^\d{1,2}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= low && value <= high) values[id] = value;
    else problems.push(problem(row.at(key), 'survey-out-of-range', shown(text), id, low, high));
  }
  return values;
}

function monthOf(row: CsvRow, column: string, problems: Problem[]): string | null {
  const key = headerKey(column);
  const found = MONTH.exec(row.cell(key));
  if (found) return `${found[1]}-${(found[2] as string).padStart(2, '0')}`;
  problems.push(problem(row.at(key), 'survey-wrong-month', shown(row.cell(key))));
  return null;
}

function tooMany(answers: readonly SurveyAnswer[], { staff }: SurveyPolicy, file: string): Problem[] {
  const counts = new Map<string, number>();
  for (const { month } of answers) counts.set(month ?? '', (counts.get(month ?? '') ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n > staff)
    .map(([month, n]) => problem(file, 'survey-too-many-answers', n, month, staff));
}
