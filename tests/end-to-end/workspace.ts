/** Folders of exports in a temporary place, and the real pipeline over them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Effects } from '../../commands/effects.ts';
import { ingest } from '../../commands/ingest.ts';
import { type StoredReview, transform } from '../../commands/transform.ts';
import { en } from '../../commands/words/en.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import {
  type Company,
  type CompanySpec,
  type ExportFile,
  type ExportWindow,
  exportChat,
  instantOf,
  lookOf,
  type Phone,
} from '../../fixtures/simulator/simulator.ts';
import { smallSpec } from '../fixtures/small-company.ts';

export const ZONE = 'Asia/Singapore';
export const local = (time: string) => instantOf(time, ZONE);

export const QUIET: Effects = { words: en, workers: 0, say: () => {}, progress: () => {}, out: () => {} };

/** The small company with a team's chat and a private one beside the customer's. */
export const threeChats: CompanySpec = {
  ...smallSpec,
  chats: [
    ...smallSpec.chats,
    {
      id: 'team',
      name: 'Team Room',
      type: 'department',
      owner: 'ann',
      created_at: '2026-04-20T08:10',
      members: [{ person: 'ann' }, { person: 'ben' }],
      streams: [
        {
          scripts: 'warehouse-en',
          per_day: 5,
          askers: ['ann', 'ben'],
          answerers: ['ann', 'ben'],
          answer_s: { median: 900, sigma: 1 },
          unanswered: 0.1,
        },
      ],
    },
    {
      id: 'pair',
      name: 'Ben Example',
      type: 'private',
      owner: 'ann',
      created_at: '2026-04-20T08:20',
      members: [{ person: 'ann' }, { person: 'ben' }],
      streams: [
        {
          scripts: 'private',
          per_day: 3,
          askers: ['ann', 'ben'],
          answerers: ['ann', 'ben'],
          answer_s: { median: 900, sigma: 1 },
          unanswered: 0.1,
        },
      ],
    },
  ],
};

export function phoneOf(look: string, owner = 'ann', zone = ZONE): Phone {
  const book = Object.fromEntries(smallSpec.people.map((p) => [p.id, p.name]));
  return { owner, look: lookOf(look), zone, address_book: book, unsaved: 'push' };
}

/** Exported on 21 May, the morning after the last day, as a zip, whose date says until when the chat was seen. */
export function exportOf(
  company: Company,
  chat: string,
  phone: Phone,
  window: Partial<ExportWindow> = {},
): ExportFile {
  return exportChat(company, chat, phone, {
    exported_at_ms: local('2026-06-01T09:00'),
    container: 'zip',
    ...window,
  });
}

/** people.csv of the company; those whom the list forgot are not in it. */
export function peopleCsv(people: Company['people']): string {
  const rows = people
    .filter((p) => p.listed)
    .map((p) => [p.name, p.push_name, p.phone, p.team, p.side].join(','));
  return ['person,aliases,phones,team,side', ...rows, ''].join('\n');
}

export const GROUPS_CSV = 'chat,type\nCleo & Co,customer\nTeam Room,department\n';

export const POLICY = `organisation: Small
zone: ${ZONE}
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00" }
  holidays: [SG]
norms:
  - { id: office, kind: reply-limit, chats: customer, request: inbound, limit: 20m, clock: business, target: 0.8, announced: 2026-01-01 }
  - { id: round-the-clock, kind: reply-limit, chats: customer, request: inbound, limit: 30m, clock: calendar, target: 0.8, announced: 2026-01-01 }
`;

/** A folder with these files, gone after the test. */
export async function folderOf(t: TestContext, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chat-review-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** The lists of a workspace, with a key of its own, so that code names are the same in every folder. */
export function listsOf(company: Company): Record<string, string> {
  return {
    'people.csv': peopleCsv(company.people),
    'groups.csv': GROUPS_CSV,
    'review.yaml': POLICY,
    'review.key': `${'0'.repeat(64)}\n`,
  };
}

export async function pipeline(folder: string, month: string | null = null): Promise<StoredReview> {
  const workspace = await readWorkspace(folder);
  await ingest(workspace, QUIET);
  return transform(workspace, month, QUIET);
}

export const storedReview = (folder: string) => readFile(join(folder, 'store', 'review.json'));
