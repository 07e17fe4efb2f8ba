/** The one sheet on which people say who an unlisted sender is: DIR/decisions.csv or .xlsx, never in a review's folder. */
import { join } from 'node:path';
import { DECISION_COLUMNS, type Decision, type DecisionRow, decisionRows } from '../ingest/decisions.ts';
import { isPseudonym } from '../ingest/forgotten.ts';
import { compareBytes } from '../ingest/gather.ts';
import { isHeld } from '../ingest/move.ts';
import { senderKey } from '../ingest/people.ts';
import { proposer, type UnlistedTotal } from '../ingest/propose.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { readStored, writeStored } from '../ingest/store.ts';
import type { UnlistedSender } from '../ingest/unlisted.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import type { CommandWords } from './words/words.ts';
import { wordsIn } from './words/words-in.ts';
import type { Workspace } from './workspace.ts';

/** What one chat says of senders whom nobody listed. */
export interface UnlistedInChat {
  chat: string;
  unlisted: readonly UnlistedSender[];
}

/** Senders that wait for an answer. */
export interface OpenDecisions {
  senders: number;
  messages: number;
  /** Name of the sheet. */
  file: string;
  /** False where the sheet could not be written: a spreadsheet holds it open. */
  written: boolean;
}

/** Writes the sheet if its rows change. Null where there is no people list that a sender could belong to. */
export async function writeDecisions(
  w: Workspace,
  chats: readonly UnlistedInChat[],
): Promise<OpenDecisions | null> {
  if (!w.has_people) return null;
  const { rows, open, messages } = sheetOf(w, chats);
  const path = join(w.folder, w.decisions_file);
  const before = await readStored(path);
  const changed = before === null ? rows.length > 0 : !(await sameRows(before, w.decisions_file, rows));
  let written = true;
  if (changed) {
    try {
      await writeStored(path, await sheetBytes(w.decisions_file, rows));
    } catch (error) {
      if (!isHeld(error)) throw error;
      written = false;
    }
  }
  return { senders: open, messages, file: w.decisions_file, written };
}

async function sheetBytes(file: string, rows: readonly DecisionRow[]): Promise<string | Uint8Array> {
  if (!file.endsWith('.xlsx')) return writeCsv(DECISION_COLUMNS, rows);
  return (await import('../reports/tables/xlsx.ts')).writeXlsx(DECISION_COLUMNS, rows);
}

/** Open rows first, by messages gained; below them what was answered, as it was answered. */
function sheetOf(w: Workspace, chats: readonly UnlistedInChat[]) {
  const totals = totalsOf(w, chats);
  const propose = proposer(w.people);
  const words = wordsIn(w.policy.language);
  const rejected = new Map<string, Set<string>>();
  for (const { key, row, yes } of w.decisions) {
    if (!yes) rejected.set(key, (rejected.get(key) ?? new Set()).add(row.proposal));
  }
  const open: DecisionRow[] = [];
  let messages = 0;
  for (const total of totals.values()) {
    const no = rejected.get(total.key);
    const found = propose(total, (person) => no?.has(person) ?? false);
    // Kept apart from the one proposed, and nobody else comes near: settled.
    if (!found && no) continue;
    messages += total.messages;
    open.push({
      sender: total.sender,
      chats: chatCell(total.chats, words),
      messages: String(total.messages),
      proposal: found?.person ?? '',
      reason: found ? words.proposed_because(found.because) : '',
      yes_no: '',
    });
  }
  const answered = w.decisions.map((d) => answeredRow(d, totals, words)).sort(byMessages);
  return { rows: [...open.sort(byMessages), ...answered], open: open.length, messages };
}

interface Total extends UnlistedTotal {
  known_as: Map<string, number>;
  chats: string[];
}

function totalsOf(w: Workspace, chats: readonly UnlistedInChat[]): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const { chat, unlisted } of chats) {
    for (const u of unlisted) {
      if (isPseudonym(u.sender)) continue;
      const key = senderKey(u.sender, w.people.region);
      const total: Total = totals.get(key) ?? {
        key,
        sender: u.sender,
        messages: 0,
        shared: 0,
        known_as: new Map(),
        chats: [],
      };
      totals.set(key, total);
      total.messages += u.messages;
      total.shared += u.shared;
      total.chats.push(chat);
      // The same spelling whatever the order of chats.
      if (compareBytes(u.sender, total.sender) < 0) total.sender = u.sender;
      for (const { person, messages } of u.known_as) {
        total.known_as.set(person, (total.known_as.get(person) ?? 0) + messages);
      }
    }
  }
  return new Map([...totals].sort(([, a], [, b]) => b.messages - a.messages || compareBytes(a.key, b.key)));
}

const MOST_CHATS = 5;

function chatCell(chats: readonly string[], words: CommandWords): string {
  const names = [...new Set(chats)].sort(compareBytes);
  const more = names.length - MOST_CHATS;
  return [...names.slice(0, MOST_CHATS), ...(more > 0 ? [words.and_more(more)] : [])].join('; ');
}

/** A sender who was kept apart goes on writing; one who was joined gains nothing any more. */
function answeredRow(
  { key, row }: Decision,
  totals: ReadonlyMap<string, Total>,
  words: CommandWords,
): DecisionRow {
  const total = totals.get(key);
  return total ? { ...row, chats: chatCell(total.chats, words), messages: String(total.messages) } : row;
}

function byMessages(a: DecisionRow, b: DecisionRow): number {
  return (
    (Number(b.messages) || 0) - (Number(a.messages) || 0) ||
    compareBytes(a.sender, b.sender) ||
    compareBytes(a.proposal, b.proposal)
  );
}

/** Whatever a spreadsheet did to signs between cells, line ends and encoding. */
async function sameRows(raw: Uint8Array, file: string, rows: readonly DecisionRow[]): Promise<boolean> {
  const cells = (row: DecisionRow) => DECISION_COLUMNS.map((column) => row[column].trim());
  try {
    const before = (await decisionRows(raw, file)).map(({ row }) => cells(row));
    return JSON.stringify(before) === JSON.stringify(rows.map(cells));
  } catch (error) {
    if (error instanceof WorkspaceError) return false;
    throw error;
  }
}

/** What the run says of it. */
export function decisionLines({ run }: CommandWords, open: OpenDecisions | null): string[] {
  if (!open || open.senders === 0) return [];
  return [run.decisions(open.senders, open.messages, open.file, open.written)];
}
