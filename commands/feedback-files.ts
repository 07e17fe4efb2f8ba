/** values.csv, survey.csv or .xlsx, events.csv, actions.csv: what the company itself tells beside its chats. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readActions } from '../ingest/actions.ts';
import { readEvents } from '../ingest/events.ts';
import { readGoalValues } from '../ingest/goal-values.ts';
import { type Feedback, NO_FEEDBACK } from '../ingest/schema/feedback.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import { writtenPath } from '../ingest/slashed.ts';
import { readStored } from '../ingest/store.ts';
import { readSurvey } from '../ingest/survey.ts';
import { problem } from './problem.ts';
import type { SourceFile } from './workspace.ts';

export const VALUES_FILE = 'values.csv';
export const EVENTS_FILE = 'events.csv';
export const ACTIONS_FILE = 'actions.csv';
const SURVEY_FILES = ['survey.csv', 'survey.xlsx'];

export interface FeedbackFiles {
  feedback: Feedback;
  /** As they lie there, for the hash of what a review was made from. */
  sources: SourceFile[];
  /** What people should know of them. */
  notes: Problem[];
}

/** Keeps the mistakes of one list, so that those of the others are told too. */
export type Attempt = <T>(read: () => T | Promise<T>, otherwise: T) => Promise<T>;

/** `policy` null: it cannot be read, so nothing that rests on it can be checked. */
export async function readFeedback(
  folder: string,
  policy: Policy | null,
  attempt: Attempt,
): Promise<FeedbackFiles> {
  const sources: SourceFile[] = [];
  const read = async <T>(path: string, reader: (raw: Buffer) => T | Promise<T>, otherwise: T): Promise<T> => {
    const bytes = await readStored(join(folder, path));
    if (!bytes) return otherwise;
    sources.push({ path, bytes });
    return attempt(() => reader(bytes), otherwise);
  };
  const values = policy
    ? await read(VALUES_FILE, (raw) => readGoalValues(raw, VALUES_FILE, policy.goals), [])
    : [];
  const events = await read(EVENTS_FILE, (raw) => readEvents(raw, EVENTS_FILE), []);
  const actions = await read(ACTIONS_FILE, (raw) => readActions(raw, ACTIONS_FILE), []);
  const survey = policy?.survey ?? null;
  const file = survey && (await attempt(() => surveyFile(folder, survey.file), null));
  const answers = survey && file ? await read(file, (raw) => readSurvey(raw, file, survey), null) : null;
  return {
    feedback: { ...NO_FEEDBACK, values, answers, events, actions },
    sources,
    notes: policy && !survey ? unmapped(folder) : [],
  };
}

/**
 * null: no survey lies there, which may still be out.
 *
 * @throws WorkspaceError where the one that the policy names is missing, or two lie there
 */
function surveyFile(folder: string, named: string | null): string | null {
  const found = (named === null ? SURVEY_FILES : [writtenPath(named)]).filter((name) =>
    existsSync(join(folder, name)),
  );
  if (named !== null && found.length === 0) throw new WorkspaceError([problem(named, 'survey-missing')]);
  if (found.length > 1)
    throw new WorkspaceError([problem(found[1] as string, 'survey-two-files', found[0] as string)]);
  return found[0] ?? null;
}

/** A survey that no policy explains is not guessed at: its columns may name people. */
function unmapped(folder: string): Problem[] {
  const there = SURVEY_FILES.filter((name) => existsSync(join(folder, name)));
  return there.map((name) => problem(name, 'survey-not-mapped'));
}
