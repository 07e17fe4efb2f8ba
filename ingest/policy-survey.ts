/** `survey:` of review.yaml → which columns hold which question. All others are not read: they may name people. */
import { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Place } from './policy-place.ts';
import type { SurveyPolicy } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

const STAFF = 'expected how many people were asked, as 34';
const header = z.string().min(1, 'expected the header of a column');

export const surveySchema = z.strictObject({
  file: z.string().min(1).optional(),
  month_column: header.optional(),
  group_column: header.optional(),
  columns: z.record(z.string(), header),
  enps: z.string().optional(),
  likert: z.array(z.string()).optional(),
  staff: z.int({ error: STAFF }).min(1, STAFF),
});

export function surveyOf(
  s: z.infer<typeof surveySchema> | undefined,
  place: Place,
  problems: Problem[],
): SurveyPolicy | null {
  if (!s) return null;
  const complain = (path: PropertyKey[], code: string, what: string, help: string) =>
    problems.push({ code, where: place(['survey', ...path]), what, help });
  const ids = Object.keys(s.columns);
  if (ids.length === 0)
    complain(
      ['columns'],
      'policy-survey-without-question',
      'the survey has no question',
      'Write the questions with the headers of their columns, as in columns: { recommend: Q1 }.',
    );
  const known = (id: string, path: PropertyKey[]) => {
    if (ids.includes(id)) return;
    const meant = nearest(id, ids);
    complain(
      path,
      'policy-unknown-question',
      `"${id}" is no question of the survey's columns`,
      meant ? `Did you mean "${meant}"?` : `Known are ${ids.join(', ')}.`,
    );
  };
  if (s.enps !== undefined) known(s.enps, ['enps']);
  (s.likert ?? []).forEach((id, i) => {
    known(id, ['likert', i]);
    if (id === s.enps)
      complain(
        ['likert', i],
        'policy-question-twice',
        `"${id}" is the question from 0 to 10 already`,
        'Leave it out of likert.',
      );
  });
  // One column cannot hold two things: a question that is the group would tell each group's answer.
  const taken = new Map<string, string>();
  const uses: [string, string | undefined, PropertyKey[]][] = [
    ['month_column', s.month_column, ['month_column']],
    ['group_column', s.group_column, ['group_column']],
    ...ids.map((id): (typeof uses)[number] => [id, s.columns[id], ['columns', id]]),
  ];
  for (const [use, column, path] of uses) {
    if (column === undefined) continue;
    const key = headerKey(column);
    const first = taken.get(key);
    if (first !== undefined)
      complain(
        path,
        'policy-column-twice',
        `the column "${column}" is taken for ${first} already`,
        'Name another column for one of them.',
      );
    else taken.set(key, use);
  }
  if (s.file !== undefined && (!/\.(csv|xlsx)$/i.test(s.file) || /^[/\\]|\.\.|:/.test(s.file)))
    complain(
      ['file'],
      'policy-wrong-file',
      `"${s.file}" is no .csv or .xlsx of the workspace`,
      'Write its path below the workspace, as in survey-2026-10.csv.',
    );
  const likert = s.likert ?? ids.filter((id) => id !== s.enps);
  return {
    file: s.file ?? null,
    month_column: s.month_column ?? null,
    group_column: s.group_column ?? null,
    questions: ids.flatMap((id): SurveyPolicy['questions'][number][] => {
      const column = s.columns[id] as string;
      if (id === s.enps) return [{ id, column, kind: 'enps' }];
      return likert.includes(id) ? [{ id, column, kind: 'likert' }] : [];
    }),
    staff: s.staff,
  };
}

/** How a header is looked up: as the readers of lists do it. */
export const headerKey = (header: string) => header.trim().toLowerCase();
