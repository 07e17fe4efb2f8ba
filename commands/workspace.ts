/** The user's folder: policy, people, groups, key. Read once at the start; a mistake in them stops everything. */
import { createHash, createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGroups } from '../ingest/groups.ts';
import { NO_PEOPLE, type PeopleList, readPeople } from '../ingest/people.ts';
import { DEFAULT_POLICY, readPolicy } from '../ingest/policy.ts';
import type { Group, Policy } from '../ingest/schema/policy.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import { FLOATING } from '../ingest/schema/zone-table.ts';
import { keyOf, readStored, writeStored } from '../ingest/store.ts';
import { fillZoneTable } from '../ingest/zone.ts';
import { checkRoles } from './check-roles.ts';

export interface Workspace {
  folder: string;
  store: string;
  policy: Policy;
  has_policy: boolean;
  people: PeopleList;
  has_people: boolean;
  groups: Group[] | null;
  /** Hash of policy, people list and register as they lie there. */
  config_hash: string;
}

const POLICY_FILES = ['review.yaml', 'review.yml'];
const DECADE_MS = 10 * 366 * 86_400_000;

/** @throws WorkspaceError with all mistakes of all lists */
export async function readWorkspace(folder: string): Promise<Workspace> {
  if (!existsSync(folder)) {
    throw new WorkspaceError([
      {
        code: 'workspace-missing',
        where: folder,
        what: 'there is no such folder',
        help: 'Name the folder that holds the exports: -w FOLDER.',
      },
    ]);
  }
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof WorkspaceError)) throw error;
      problems.push(...error.problems);
      return otherwise;
    }
  };
  const policy_file = POLICY_FILES.find((name) => existsSync(join(folder, name))) ?? null;
  const policy_text = policy_file ? await readFile(join(folder, policy_file), 'utf8') : null;
  const people_raw = await readStored(join(folder, 'people.csv'));
  const groups_raw = await readStored(join(folder, 'groups.csv'));
  const own: string[] = [];
  const policy = attempt(
    () =>
      policy_text === null
        ? DEFAULT_POLICY
        : readPolicy(policy_text, policy_file as string, {
            shipped: (url) => readFileSync(url, 'utf8'),
            own: (path) => readOwn(folder, path, own),
          }),
    DEFAULT_POLICY,
  );
  // Dates of roles are days of the review's zone; the table covers any list that people keep.
  const zone = policy.zone
    ? fillZoneTable(policy.zone, Date.UTC(2020, 0, 1) - DECADE_MS, Date.UTC(2040, 0, 1))
    : FLOATING;
  const people = attempt(
    () => (people_raw ? readPeople(people_raw, 'people.csv', zone) : NO_PEOPLE),
    NO_PEOPLE,
  );
  const groups = attempt(() => (groups_raw ? readGroups(groups_raw, 'groups.csv') : null), null);
  if (people_raw && policy_file) problems.push(...checkRoles(policy, people, policy_file));
  if (problems.length > 0) throw new WorkspaceError(problems);
  return {
    folder,
    store: join(folder, 'store'),
    policy,
    has_policy: policy_text !== null,
    people,
    has_people: people_raw !== null,
    groups,
    config_hash: keyOf(policy_text ?? '', people_raw ?? '', groups_raw ?? '', ...own),
  };
}

function readOwn(folder: string, path: string, seen: string[]): string | null {
  if (path.includes('..') || !existsSync(join(folder, path))) return null;
  const text = readFileSync(join(folder, path), 'utf8');
  seen.push(text);
  return text;
}

/**
 * The key behind code names: DIR/review.key, else the one that the first run left in the store. That one is made of the
 * hashes of the exports: who does not hold them cannot guess it, and the same folder gives the same names anywhere.
 */
export async function readKey(
  w: Pick<Workspace, 'folder' | 'store'>,
  export_hashes: readonly string[],
): Promise<Buffer> {
  const own = await readStored(join(w.folder, 'review.key'));
  if (own) return own;
  const path = join(w.store, 'review.key');
  const stored = await readStored(path);
  if (stored) return stored;
  const made = createHash('sha256').update('chat-review code names\n');
  for (const hash of [...export_hashes].sort()) made.update(`${hash}\n`);
  const key = Buffer.from(`${made.digest('hex')}\n`);
  await writeStored(path, key);
  return key;
}

/** Twelve hex digits of an HMAC: the id of what must not be told by its name. */
export function codeId(key: Buffer, name: string): string {
  return createHmac('sha256', key.toString('utf8').trim()).update(name).digest('hex').slice(0, 12);
}

/** `P-` and six hex digits: how a private chat or a person is called in what others may read. */
export function codeName(key: Buffer, name: string): string {
  return `P-${codeId(key, name).slice(0, 6).toUpperCase()}`;
}
