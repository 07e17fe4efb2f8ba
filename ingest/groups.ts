/** groups.csv: the register of chats that management keeps. */
import { type CsvRow, readCsv } from './csv-table.ts';
import { isIsoDay } from './local-time.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import { CHAT_TYPES, type ChatType, type Group } from './schema/policy.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';

/** Columns the register must have. */
export const GROUP_COLUMNS = ['chat'] as const;

/** Reads groups.csv; see `groupsOf`. */
export const readGroups = (raw: Uint8Array, file: string): Group[] =>
  groupsOf(readCsv(raw, file, GROUP_COLUMNS), file);

/**
 * The register from the rows of its file.
 *
 * @throws WorkspaceError for an unknown chat type, a chat or alias that stands twice
 */
export function groupsOf(rows: readonly CsvRow[], file: string): Group[] {
  const problems: Problem[] = [];
  const groups: Group[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const where = `${file}:${row.line}`;
    const chat = row.cell('chat');
    if (chat === '') {
      problems.push(problem(where, 'groups-no-chat'));
      continue;
    }
    for (const column of ['since', 'until']) {
      if (isIsoStart(row.cell(column))) continue;
      problems.push(problem(where, 'groups-wrong-date', column, row.cell(column)));
    }
    if (!/^\d*$/.test(row.cell('max_members'))) {
      problems.push(problem(where, 'groups-wrong-number', 'max_members', row.cell('max_members')));
    }
    const type = row.cell('type').toLowerCase();
    if (type !== '' && !isChatType(type)) {
      const known = CHAT_TYPES.join(', ');
      problems.push(problem(where, 'groups-unknown-type', type, known, nearest(type, CHAT_TYPES)));
    }
    for (const name of [chat, ...row.list('aliases')]) {
      const key = groupKey(name);
      const first = seen.get(key);
      if (first !== undefined && first !== row.line) {
        problems.push(problem(where, 'groups-chat-twice', name, first));
      }
      seen.set(key, row.line);
    }
    groups.push(groupOf(row, chat, isChatType(type) ? type : null));
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return groups;
}

/** Empty, or an ISO month, day or time. */
function isIsoStart(text: string): boolean {
  if (text === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return true;
  return isIsoDay(text.slice(0, 10)) && /^(T|$)/.test(text.slice(10));
}

const isChatType = (type: string): type is ChatType => (CHAT_TYPES as readonly string[]).includes(type);

function groupOf(row: CsvRow, chat: string, type: ChatType | null): Group {
  const members = Number.parseInt(row.cell('max_members'), 10);
  return {
    chat,
    line: row.line,
    aliases: row.list('aliases'),
    exports: row.list('exports').map((pattern) => pattern.normalize('NFC')),
    type,
    purpose: row.cell('purpose'),
    owner: row.cell('owner'),
    department: row.cell('department'),
    exporter: row.cell('exporter'),
    substitute: row.cell('substitute'),
    max_members: Number.isNaN(members) ? null : members,
    since: row.cell('since') || null,
    until: row.cell('until') || null,
  };
}

const KEYS = new WeakMap<Group, readonly string[]>();

/** The names of a row as they are looked up: worked out once, for every chat asks every row. */
export function groupKeys(group: Group): readonly string[] {
  const known = KEYS.get(group) ?? [group.chat, ...group.aliases].map(groupKey);
  KEYS.set(group, known);
  return known;
}

/** How a chat's name is looked up: blanks, invisible marks, kinds of quotes and case do not matter. */
export const groupKey = (name: string): string => folded(name).replace(/[ _]+/g, ' ').trim();

const folded = (name: string): string =>
  name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .trim()
    .normalize('NFC')
    .toLowerCase();

/** A name as phones write it into names of files: `R/D: Lab?` is `R_D_ Lab_` there. */
export const nameInFiles = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '_');

/**
 * How the name that a file gives a chat is looked up where no row has it: `_` stands for a sign that no file may have in its
 * name, and for nothing else.
 */
export const fileKey = (chat_name: string): string => folded(chat_name);

const FILE_KEYS = new WeakMap<Group, readonly string[]>();

/** What files call the chat of a row, where phones had to change its names. */
export function fileKeys(group: Group): readonly string[] {
  const changed = () => [group.chat, ...group.aliases].filter((name) => nameInFiles(name) !== name);
  const known = FILE_KEYS.get(group) ?? changed().map((name) => fileKey(nameInFiles(name)));
  FILE_KEYS.set(group, known);
  return known;
}

/** The row of a chat that a file calls so; null: none, or several whose names differ only in what no file may hold. */
export function rowCalled(groups: readonly Group[], chat_name: string): Group | null {
  const key = groupKey(chat_name);
  const own = groups.find((g) => groupKeys(g).includes(key));
  if (own) return own;
  const in_file = fileKey(chat_name);
  const [row, ...more] = groups.filter((g) => fileKeys(g).includes(in_file));
  return more.length === 0 ? (row ?? null) : null;
}
