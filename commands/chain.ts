/**
 * Files whose lines are chained by hashes: each entry is a JSON object on a line of its own and names the hash of the
 * one before. What was changed, taken out or put in between is seen; nothing is ever mended. Entries cut off at the end
 * are seen by what the store remembers of the last one.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isHeld } from '../ingest/move.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { makeStore, readJson, readStored, writeStored } from '../ingest/store.ts';
import { problem } from './problem.ts';

export interface Link {
  /** 1 for the first. */
  n: number;
  previous: string;
  /** Of the line without this value. */
  sha256: string;
}

/** Where a chain does not hold any more. */
export interface ChainBreak {
  file: string;
  /** 1-based line; of a chain that was cut off the first that is missing. */
  line: number;
  how: 'unreadable' | 'changed' | 'out-of-order' | 'cut-off';
}

export interface Chain<T> {
  /** Those that can be read, whether the chain holds or not. */
  entries: (T & Link)[];
  /** The first break; null: it holds. */
  broken: ChainBreak | null;
}

interface Places {
  folder: string;
  store: string;
}

/** What the store remembers of each chain, by file name: its last entry. */
type Heads = Record<string, Pick<Link, 'n' | 'sha256'>>;

const HEADS = 'chains.json';
const START = '0'.repeat(64);
/** An entry that says that entries before it were cut off: the break stays to be seen. */
export const CUT_OFF = 'log-cut-off';

export async function readChain<T extends object>(
  { folder, store }: Places,
  file: string,
): Promise<Chain<T>> {
  const raw = await readStored(join(folder, file));
  const lines = linesOf(raw?.toString('utf8') ?? '');
  const head = (await readJson<Heads>(join(store, HEADS)))?.[file];
  const entries: (T & Link)[] = [];
  let how: ChainBreak['how'] | null = null;
  let at = 0;
  const breaks = (line: number, why: ChainBreak['how']) => {
    if (how !== null) return;
    how = why;
    at = line;
  };
  let previous = START;
  for (const [i, text] of lines.entries()) {
    const entry = entryOf<T>(text);
    if (!entry) {
      breaks(i + 1, 'unreadable');
      previous = sha256Of(text);
      continue;
    }
    entries.push(entry);
    const { sha256, ...body } = entry;
    if (sha256Of(JSON.stringify(body)) !== sha256 || JSON.stringify(entry) !== text) breaks(i + 1, 'changed');
    else if (entry.previous !== previous || entry.n !== i + 1) breaks(i + 1, 'out-of-order');
    else if ((entry as { what?: unknown }).what === CUT_OFF) breaks(i + 1, 'cut-off');
    else if (head && head.n === i + 1 && head.sha256 !== sha256) breaks(i + 1, 'changed');
    previous = sha256;
  }
  if (head && head.n > lines.length) breaks(lines.length + 1, 'cut-off');
  return { entries, broken: how === null ? null : { file, line: at, how } };
}

/**
 * Puts entries behind the last line, and says where the chain was broken before. `stamp`: what an entry says of itself
 * where entries before it were cut off.
 *
 * @throws WorkspaceError where somebody else writes into the file
 */
export async function appendChained(
  places: Places,
  file: string,
  bodies: readonly object[],
  stamp: object,
): Promise<ChainBreak | null> {
  const path = join(places.folder, file);
  await makeStore(places.store);
  return locked(path, file, async () => {
    const { broken } = await readChain(places, file);
    const heads = (await readJson<Heads>(join(places.store, HEADS))) ?? {};
    const text = (await readStored(path))?.toString('utf8') ?? '';
    const lines = linesOf(text);
    const head = heads[file];
    const cut = head !== undefined && head.n > lines.length;
    const all = cut
      ? [{ ...stamp, what: CUT_OFF, why: '', subject: `${lines.length} of ${head.n}` }, ...bodies]
      : bodies;
    let n = lines.length;
    const last = lines.at(-1);
    let previous = last === undefined ? START : (entryOf<object>(last)?.sha256 ?? sha256Of(last));
    const added = all.map((body) => {
      const entry = { n: ++n, ...body, previous };
      previous = sha256Of(JSON.stringify(entry));
      return `${JSON.stringify({ ...entry, sha256: previous })}\n`;
    });
    // A line that a crash left half is no part of the next one.
    const open_end = text !== '' && !text.endsWith('\n') ? '\n' : '';
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'a', 0o600);
    try {
      await handle.write(open_end + added.join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(path, 0o600);
    await writeStored(
      join(places.store, HEADS),
      JSON.stringify({ ...heads, [file]: { n, sha256: previous } }),
    );
    return broken;
  });
}

const TRIES = 50;
const PAUSE_MS = 100;
const ON_WINDOWS = process.platform === 'win32';

/** Two that wrote at once would each name the same entry as the one before. */
async function locked<T>(path: string, file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  for (let tries = 1; ; tries++) {
    try {
      await (await open(lock, 'wx', 0o600)).close();
      break;
    } catch (error) {
      // Windows refuses a name that the other one is just deleting.
      const taken = (error as NodeJS.ErrnoException).code === 'EEXIST' || (ON_WINDOWS && isHeld(error));
      if (!taken) throw error;
      if (tries === TRIES) {
        throw new WorkspaceError([problem(file, 'log-in-use', file)]);
      }
      await new Promise((go) => setTimeout(go, PAUSE_MS));
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

function entryOf<T extends object>(line: string): (T & Link) | null {
  try {
    const value = JSON.parse(line) as (T & Link) | null;
    return typeof value === 'object' && typeof value?.sha256 === 'string' ? value : null;
  } catch {
    return null;
  }
}
