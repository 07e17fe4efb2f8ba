/** forgotten.csv: whom and which chats the workspace has forgotten, by keyed hashes alone. */
import { readCsv } from './csv-table.ts';
import { groupKey } from './groups.ts';
import { keyedId } from './keyed-hash.ts';
import { problem } from './problem.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

export const FORGOTTEN_FILE = 'forgotten.csv';
export const FORGOTTEN_COLUMNS = ['kind', 'hash', 'stands_for', 'key', 'at'] as const;

/** A name of a person, a name of a chat, an export of it. */
export interface Forgotten {
  kind: 'person' | 'chat' | 'export';
  hash: string;
  /** Hash of the person's first name in the list: all names of one person have the same. */
  stands_for: string;
  /** By which the key is known again that the hashes were made with. */
  key: string;
  at: string;
}

/** @throws WorkspaceError for what is no hash or no kind */
export function readForgotten(raw: Uint8Array): Forgotten[] {
  const problems: Problem[] = [];
  const rows = readCsv(raw, FORGOTTEN_FILE, FORGOTTEN_COLUMNS).map(({ cell, where }): Forgotten => {
    const kind = cell('kind');
    if (!/^(person|chat|export)$/.test(kind) || !isHash(cell('hash')) || !isHash(cell('stands_for'))) {
      problems.push(problem(where, 'list-wrong-hash'));
    }
    return {
      kind: kind as Forgotten['kind'],
      hash: cell('hash'),
      stands_for: cell('stands_for'),
      key: cell('key'),
      at: cell('at'),
    };
  });
  if (problems.length > 0) throw new WorkspaceError(problems);
  return rows;
}

const isHash = (text: string) => /^[0-9a-f]{12}$/.test(text);

/** `name`: of a person by `senderKey`. */
export const personHash = (key: Buffer, name: string) => keyedId(key, 'person', name);
export const chatHash = (key: Buffer, name: string) => keyedId(key, 'chat', groupKey(name));
export const exportHash = (key: Buffer, export_id: string) => keyedId(key, 'export', export_id);

/** How a forgotten person is called from then on. */
export const pseudonym = (stands_for: string) => `forgotten-${stands_for.slice(0, 8)}`;
export const isPseudonym = (name: string) => /^forgotten-[0-9a-f]{8}$/.test(name);
