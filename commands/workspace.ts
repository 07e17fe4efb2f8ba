/** The user's folder: policy, people, groups. Read once at the start; a mistake in them stops everything. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Decision, decisionRows, readDecisions, withDecisions } from '../ingest/decisions.ts';
import { GROUP_COLUMNS, groupsOf, readGroups } from '../ingest/groups.ts';
import { NO_PEOPLE, PEOPLE_COLUMNS, type PeopleList, peopleOf, readPeople } from '../ingest/people.ts';
import { DEFAULT_POLICY, readPolicy } from '../ingest/policy.ts';
import { type Published, readPublished } from '../ingest/published.ts';
import type { Feedback } from '../ingest/schema/feedback.ts';
import type { Group, Policy } from '../ingest/schema/policy.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import type { Waiver } from '../ingest/schema/waiver.ts';
import { FLOATING, type ZoneTable } from '../ingest/schema/zone-table.ts';
import { namesOfChats, withChatNames } from '../ingest/scope-names.ts';
import { writtenPath } from '../ingest/slashed.ts';
import { keyOf, readStored } from '../ingest/store.ts';
import { textOf } from '../ingest/text-file.ts';
import { readWaivers } from '../ingest/waivers.ts';
import { readXlsx } from '../ingest/xlsx-table.ts';
import { fillZoneTable } from '../ingest/zone.ts';
import { checkRoles } from './check-roles.ts';
import { type Attempt, readFeedback } from './feedback-files.ts';
import { POLICY_FILES } from './find-workspace.ts';
import { problem } from './problem.ts';

export interface Workspace {
  folder: string;
  store: string;
  policy: Policy;
  has_policy: boolean;
  /** The people list, with the senders that the sheet of decisions joined to it. */
  people: PeopleList;
  has_people: boolean;
  /** Answered rows of the sheet of decisions, and its name. */
  decisions: Decision[];
  decisions_file: string;
  groups: Group[] | null;
  /** The register's file, as it lies there or would be called. */
  groups_file: string;
  /** Reviews that went out; null: there is no published.csv. */
  published: Published[] | null;
  /** Approved exceptions; none without waivers.csv. */
  waivers: Waiver[];
  feedback: Feedback;
  /** What people should know of these files. */
  notes: Problem[];
  /** Policy, lists and calendars as they lie there, in the order in which they were read. */
  sources: SourceFile[];
  /** Hash of policy and lists as they lie there, and of the senders that the decisions joined. */
  config_hash: string;
}

/** A file of the workspace that says something about the exports. */
export interface SourceFile {
  /** Below the workspace. */
  path: string;
  bytes: Buffer;
}

export const PEOPLE_FILES = ['people.csv', 'people.xlsx'];
export const GROUPS_FILES = ['groups.csv', 'groups.xlsx'];
export const DECISIONS_FILES = ['decisions.csv', 'decisions.xlsx'];
const WAIVERS_FILE = 'waivers.csv';
export const PUBLISHED_FILE = 'published.csv';
const DECADE_MS = 10 * 366 * 86_400_000;

/**
 * `counts`: which answers of the sheet of decisions do; left out: all.
 *
 * @throws WorkspaceError with all mistakes of all lists
 */
export async function readWorkspace(
  folder: string,
  counts: (answer: Decision) => boolean = () => true,
): Promise<Workspace> {
  if (!existsSync(folder)) {
    throw new WorkspaceError([problem(folder, 'workspace-missing')]);
  }
  const problems: Problem[] = [];
  const attempt: Attempt = async (read, otherwise) => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkspaceError)) throw error;
      problems.push(...error.problems);
      return otherwise;
    }
  };
  const policy_file = POLICY_FILES.find((name) => existsSync(join(folder, name))) ?? null;
  const policy_raw = policy_file ? await readFile(join(folder, policy_file)) : null;
  const policy_text = await attempt(
    () => (policy_raw ? textOf(policy_raw, policy_file as string) : null),
    null,
  );
  const people_file = await attempt(() => oneOf(folder, PEOPLE_FILES, 'people', 'people.csv'), 'people.csv');
  // Who keeps people in a workbook is asked in one.
  const asked_in = people_file.replace('people', 'decisions');
  const decisions_file = await attempt(() => oneOf(folder, DECISIONS_FILES, 'decisions', asked_in), asked_in);
  const people_raw = await readStored(join(folder, people_file));
  const decisions_raw = await readStored(join(folder, decisions_file));
  const groups_file = await attempt(() => oneOf(folder, GROUPS_FILES, 'groups', 'groups.csv'), 'groups.csv');
  const groups_raw = await readStored(join(folder, groups_file));
  const published_raw = await readStored(join(folder, PUBLISHED_FILE));
  const waivers_raw = await readStored(join(folder, WAIVERS_FILE));
  const own: SourceFile[] = [];
  const policy = await attempt(
    () =>
      policy_text === null
        ? DEFAULT_POLICY
        : readPolicy(policy_text, policy_file as string, {
            shipped: (url) => readFileSync(url, 'utf8'),
            own: (path) => readOwn(folder, path, own),
          }),
    DEFAULT_POLICY,
  );
  const told = await readFeedback(folder, problems.length === 0 ? policy : null, attempt);
  // Figures are known to the measures, which most commands do without.
  if (policy.goals.some(({ measure }) => measure.includes('.')))
    problems.push(...(await import('./check-goals.ts')).checkGoals(policy.goals));
  // Dates of roles are days of the review's zone; the table covers any list that people keep.
  const zone = policy.zone
    ? fillZoneTable(policy.zone, Date.UTC(2020, 0, 1) - DECADE_MS, Date.UTC(2040, 0, 1))
    : FLOATING;
  const listed = await attempt(
    () => (people_raw ? readList(people_raw, people_file, zone, policy.region) : NO_PEOPLE),
    NO_PEOPLE,
  );
  const decisions =
    // Answers name persons of the list: with a list that cannot be read each would look wrong.
    decisions_raw && problems.length === 0
      ? await attempt(
          async () => readDecisions(await decisionRows(decisions_raw, decisions_file), listed).filter(counts),
          [],
        )
      : [];
  const groups = await attempt(async () => (groups_raw ? readRegister(groups_raw, groups_file) : null), null);
  const named = namesOfChats(groups);
  const published = await attempt(
    () => (published_raw ? readPublished(published_raw, PUBLISHED_FILE) : null),
    null,
  );
  const waivers =
    // They name norms: of a policy that cannot be read each would look wrong.
    waivers_raw && problems.length === 0
      ? await attempt(() => readWaivers(waivers_raw, WAIVERS_FILE, policy.norms), [])
      : [];
  // Only where the lists themselves are right: else this would complain of what follows from another mistake.
  if (people_raw && policy_file && problems.length === 0)
    problems.push(...checkRoles(policy, listed, policy_file));
  if (problems.length > 0) throw new WorkspaceError(problems);
  const joins = decisions.flatMap((d) => (d.yes ? [`${d.key}\0${d.row.proposal}`] : [])).sort();
  return {
    folder,
    store: join(folder, 'store'),
    policy: withChatNames(policy, named),
    has_policy: policy_raw !== null,
    people: withDecisions(listed, decisions),
    has_people: people_raw !== null,
    decisions,
    decisions_file,
    groups,
    groups_file,
    published,
    // A waiver without a chat holds for all.
    waivers: waivers.map((waiver) => ({ ...waiver, chat: named([waiver.chat]).join() })),
    feedback: told.feedback,
    notes: told.notes,
    sources: [
      ...sourceOf(policy_file ?? '', policy_raw),
      ...sourceOf(people_file, people_raw),
      ...sourceOf(groups_file, groups_raw),
      ...sourceOf(WAIVERS_FILE, waivers_raw),
      ...own,
      ...told.sources,
    ],
    config_hash: keyOf(
      policy_text ?? '',
      people_raw ?? '',
      groups_raw ?? '',
      waivers_raw ?? '',
      ...own.map(({ bytes }) => bytes.toString('utf8')),
      ...told.sources.flatMap(({ path, bytes }) => [path, bytes]),
      ...joins,
    ),
  };
}

/**
 * The one of these names that lies there, else `otherwise`.
 *
 * @throws WorkspaceError where both lie there: nobody can tell which one is kept up to date
 */
function oneOf(
  folder: string,
  names: readonly string[],
  what: 'people' | 'decisions' | 'groups',
  otherwise: string,
): string {
  const found = names.filter((name) => existsSync(join(folder, name)));
  if (found.length < 2) return found[0] ?? otherwise;
  throw new WorkspaceError([problem(found[1] as string, `${what}-two-lists`, found[0] as string)]);
}

async function readList(
  raw: Uint8Array,
  file: string,
  zone: ZoneTable,
  region: string | null,
): Promise<PeopleList> {
  if (file.endsWith('.csv')) return readPeople(raw, file, zone, region);
  return peopleOf(await readXlsx(raw, file, PEOPLE_COLUMNS), zone, region);
}

async function readRegister(raw: Uint8Array, file: string): Promise<Group[]> {
  if (file.endsWith('.csv')) return readGroups(raw, file);
  return groupsOf(await readXlsx(raw, file, GROUP_COLUMNS), file);
}

const sourceOf = (path: string, bytes: Buffer | null): SourceFile[] => (bytes ? [{ path, bytes }] : []);

function readOwn(folder: string, written: string, seen: SourceFile[]): string | null {
  const path = writtenPath(written);
  if (path.includes('..') || !existsSync(join(folder, path))) return null;
  const bytes = readFileSync(join(folder, path));
  if (!seen.some((file) => file.path === path)) seen.push({ path, bytes });
  return textOf(bytes, path);
}
