/** `survey:` of review.yaml → which columns hold which question. All others are not read: they may name people. */
import { z } from 'zod';
import { expected } from './expected.ts';
import { nearest } from './nearest.ts';
import type { Place } from './policy-place.ts';
import { problem } from './problem.ts';
import type { SurveyPolicy } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

const STAFF = expected('staff');
const header = z.string().min(1, expected('header'));

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
  const at = (path: readonly PropertyKey[]) => place(['survey', ...path]);
  const ids = Object.keys(s.columns);
  if (ids.length === 0) problems.push(problem(at(['columns']), 'policy-survey-without-question'));
  const known = (id: string, path: PropertyKey[]) => {
    if (ids.includes(id)) return;
    problems.push(problem(at(path), 'policy-unknown-question', id, ids.join(', '), nearest(id, ids)));
  };
  if (s.enps !== undefined) known(s.enps, ['enps']);
  (s.likert ?? []).forEach((id, i) => {
    known(id, ['likert', i]);
    if (id === s.enps) problems.push(problem(at(['likert', i]), 'policy-question-twice', id));
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
    if (first !== undefined) problems.push(problem(at(path), 'policy-column-twice', column, first));
    else taken.set(key, use);
  }
  if (s.file !== undefined && (!/\.(csv|xlsx)$/i.test(s.file) || /^[/\\]|\.\.|:/.test(s.file)))
    problems.push(problem(at(['file']), 'policy-wrong-file', s.file));
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
