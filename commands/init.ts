/**
 * A workspace from the exports that lie there: review.yaml, people.csv and groups.csv with what the exports show, the rest
 * as questions and proposals. What is not certain stands where no run reads it. Files that are there are never touched.
 *
 *   exports read into a passing store → chats and people seen → guesses → the three files, each if it is missing
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chatName } from '../ingest/chat-name.ts';
import type { Copy } from '../ingest/gather.ts';
import type { Language } from '../ingest/schema/policy.ts';
import type { Effects } from './effects.ts';
import { POLICY_FILES } from './find-workspace.ts';
import { ingest, type StoredCatalog } from './ingest.ts';
import { groupSheet } from './init/group-sheet.ts';
import { guess } from './init/guess.ts';
import { homeZone, mostOf } from './init/home-zone.ts';
import { peopleSheet } from './init/people-sheet.ts';
import { policyText } from './init/policy-text.ts';
import { type Seen, seenIn } from './init/seen.ts';
import { readColumns } from './rewrite-store.ts';
import { withTemporary } from './temporary.ts';
import { wordsIn } from './words/words-in.ts';
import { GROUPS_FILES, PEOPLE_FILES, type Workspace } from './workspace.ts';

const FILES = { policy: POLICY_FILES, people: PEOPLE_FILES, groups: GROUPS_FILES } as const;
type Part = keyof typeof FILES;

export interface Started {
  language: Language;
  /** Names of the files that were written, and of those that were there. */
  written: string[];
  kept: string[];
  /** Rows that a list cannot hold, by its name. */
  left_out: { file: string; rows: number }[];
  /** null: all files were there, and nothing was read. */
  read: StoredCatalog | null;
  /** What the sheets hold. */
  counts: { people: number; sides_proposed: number; chats: number; types_proposed: number };
}

/** `language`: null: that of the policy, else that of most phones. */
export async function init(w: Workspace, language: Language | null, effects: Effects): Promise<Started> {
  const there = (part: Part) => FILES[part].find((name) => existsSync(join(w.folder, name)));
  const parts = Object.keys(FILES) as Part[];
  const kept = parts.flatMap((part) => there(part) ?? []);
  const own_language = language ?? (w.has_policy ? w.policy.language : null);
  const nothing = { language: own_language ?? 'en', written: [], kept, left_out: [], counts: NO_COUNTS };
  if (kept.length === parts.length) return { ...nothing, read: null };
  const { read: stored, seen } = await read(w, effects);
  if (stored.exports.length === 0) return { ...nothing, read: stored };
  const said = own_language ?? languageOf(stored);
  const { texts, counts } = filesOf(stored, seen, said, w.people.region);
  const written: string[] = [];
  const left_out: Started['left_out'] = [];
  for (const part of parts) {
    const file = FILES[part][0] as string;
    if (there(part) !== undefined) continue;
    // Somebody may have put it there meanwhile.
    await writeFile(join(w.folder, file), texts[part].text, { flag: 'wx' });
    written.push(file);
    const rows = texts[part].left_out ?? 0;
    if (rows > 0) left_out.push({ file, rows });
  }
  return { language: said, written, kept, left_out, read: stored, counts };
}

const NO_COUNTS = { people: 0, sides_proposed: 0, chats: 0, types_proposed: 0 };

function filesOf(
  stored: StoredCatalog,
  seen: Seen,
  language: Language,
  region: string | null,
): { texts: Record<Part, { text: string; left_out?: number }>; counts: Started['counts'] } {
  const words = wordsIn(language);
  const guessed = guess(seen);
  const people = peopleSheet(seen, guessed, region, words);
  const groups = groupSheet(seen, guessed, stored.catalog.shared_names, words);
  const zone = homeZone(
    seen.people.flatMap(({ name, phone }) => (phone ? [name] : [])),
    stored.exports.map(({ facts }) => facts.language),
  );
  const policy = { text: policyText({ language, zone, month: lastMonth(stored) }, words) };
  const types = [...guessed.type.values()].filter(({ because }) => because.sign !== 'two-people');
  return {
    texts: { policy, people, groups },
    counts: {
      people: people.rows,
      sides_proposed: guessed.internal.size,
      chats: groups.rows,
      types_proposed: types.length,
    },
  };
}

/** What lies there, read into the store if there is one, else into one that is gone afterwards. */
async function read(w: Workspace, effects: Effects): Promise<{ read: StoredCatalog; seen: Seen }> {
  if (existsSync(w.store)) return readInto(w, effects);
  return withTemporary((folder) => readInto({ ...w, store: join(folder, 'store') }, effects));
}

async function readInto(w: Workspace, effects: Effects): Promise<{ read: StoredCatalog; seen: Seen }> {
  const stored = await ingest(w, effects);
  const seen = await seenIn(stored.catalog.chats, w.people.region, {
    columnsOf: ({ key }: Copy) => readColumns(w.store, key),
    chatNameOf: ({ path, member }: Copy) => chatName(path, member),
  });
  return { read: stored, seen };
}

/** Chinese where most phones are set to it. */
function languageOf({ exports }: StoredCatalog): Language {
  const most = mostOf(exports.map(({ facts }) => (facts.language?.startsWith('zh') ? 'zh-Hans' : 'en')));
  return most?.value === 'zh-Hans' ? 'zh-Hans' : 'en';
}

/** The last that any export shows; a few stamps far ahead are not taken for it. */
function lastMonth({ catalog }: StoredCatalog): string {
  const ends = catalog.chats.flatMap(({ copies }) => copies.map((copy) => copy.observed_until_local_ms));
  return new Date(Math.max(...ends)).toISOString().slice(0, 7);
}
