import type { SurveyAnswer } from '../../ingest/schema/feedback.ts';
import type { SurveyPolicy } from '../../ingest/schema/policy.ts';
import { MIN_ANSWERS, surveyValue, toldGroups } from '../measures/survey.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import { type ReviewInput, SERIES_MONTHS } from './input.ts';

type Survey = NonNullable<Review['survey']>;
type Cell = Survey['months'][number]['results'][number];
type Question = SurveyPolicy['questions'][number];

/** M34. Answers of a survey without months are those of the reviewed one. */
export function reviewSurvey({ policy, month, feedback }: ReviewInput): Review['survey'] {
  const { survey } = policy;
  if (!survey || !feedback.answers) return null;
  const by_month = new Map<string, SurveyAnswer[]>();
  for (const answer of feedback.answers) {
    const own = answer.month ?? month;
    if (own <= month) by_month.set(own, [...(by_month.get(own) ?? []), answer]);
  }
  const months = [...by_month].sort(([a], [b]) => compare(a, b)).slice(-SERIES_MONTHS);
  const last = months.at(-1)?.[1] ?? [];
  return {
    staff: survey.staff,
    questions: survey.questions.map(({ id, kind, column }) => ({ id, kind, text: column })),
    months: months.map(([own, answers]) => ({
      month: own,
      answers: answers.length,
      response_rate: answers.length / survey.staff,
      results: survey.questions.map((q) => cellOf(q, valuesOf(q, answers), survey.staff)),
    })),
    ...groupsOf(survey, last),
  };
}

function valuesOf({ id }: Question, answers: readonly SurveyAnswer[]): number[] {
  return answers.flatMap(({ values }) => (Object.hasOwn(values, id) ? [values[id] as number] : []));
}

function cellOf({ id, kind }: Question, values: readonly number[], staff: number): Cell {
  const n = values.length;
  if (n === 0) return { question: id, kind, n, ...NOTHING, reason: 'none' };
  if (n < MIN_ANSWERS) return hidden({ id, kind });
  return { question: id, kind, n, ...surveyValue(kind, values, staff), reason: null };
}

const NOTHING = { value: null, low: null, high: null };
const hidden = ({ id, kind }: Pick<Question, 'id' | 'kind'>): Cell => ({
  question: id,
  kind,
  n: null,
  ...NOTHING,
  reason: 'few_answers',
});

/** Groups by name. Of which of them a question is told is settled for each question: not everybody answers all. */
function groupsOf(
  survey: SurveyPolicy,
  answers: readonly SurveyAnswer[],
): Pick<Survey, 'groups' | 'hidden_groups'> {
  if (survey.group_column === null) return { groups: [], hidden_groups: 0 };
  const by_group = new Map<string, SurveyAnswer[]>();
  for (const answer of answers) by_group.set(answer.group, [...(by_group.get(answer.group) ?? []), answer]);
  const names = [...by_group.keys()].sort(compare);
  const rows = names.map((group): Survey['groups'][number] => ({ group, results: [] }));
  for (const question of survey.questions) {
    const values = new Map(names.map((name) => [name, valuesOf(question, by_group.get(name) ?? [])]));
    const told = toldGroups(new Map([...values].map(([name, own]) => [name, own.length])));
    for (const row of rows) {
      const own = values.get(row.group) ?? [];
      // How many people are in a group is not said of it, so there is no telling how many of them answered.
      const cell = told.has(row.group) ? cellOf(question, own, Number.POSITIVE_INFINITY) : hidden(question);
      row.results.push(cell);
    }
  }
  const groups = rows.filter((row) => row.results.some((cell) => cell.reason === null));
  return { groups, hidden_groups: rows.length - groups.length };
}
