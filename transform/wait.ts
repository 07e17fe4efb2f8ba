/** One wait, and what both ways of finding waits share. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';
import type { RequestKind } from '../ingest/schema/norm.ts';
import { isMention, isTagged } from './request.ts';
import type { Said } from './said.ts';

/** Why a wait ended without an answer being possible (D13). */
export type Cut = 'asker-left';

/** One wait. Rows point into the chat's table; -1 stands for none. */
export interface Wait {
  request: number;
  /** First answer (LENIENT); -1 while nobody answered. */
  response: number;
  /** STRICT answer of a team chat; equal to `response` in two-sided chats. */
  strict_response: number;
  /** Answer of a team chat of which no other reading is left: what norms are judged on. Equal to `response` in two-sided chats. */
  sure_response: number;
  /** The asker's side is not known. */
  asker_unknown: boolean;
  /** First content of a sender of unknown side while it waited; -1 without one. */
  unknown_between: number;
  /** M37: the asker wrote again before the answer. */
  asked_again: boolean;
  withdrawn: boolean;
  cut: Cut | null;
  /** UTC at which it was cut; 0 where it was not. */
  cut_at_ms: number;
  /** Number of the episode (D14) in which it opened. */
  episode: number;
}

/** What opens a wait, and who may end it: the part of a norm that finds its items. */
export interface RequestSpec {
  request: RequestKind;
  tag: string | null;
  /** Role that must answer; null: anybody of the answering side. */
  responder: string | null;
}

/** D14. */
export const EPISODE_GAP_MS = 24 * 3_600_000;
/** D6. */
export const TURN_GAP_MS = 10 * 60_000;
/** M37: sooner, and writing again belongs to the request itself. */
export const ASKED_AGAIN_MS = 15 * 60_000;
export const NEVER = Number.NEGATIVE_INFINITY;

/** A wait without its answer so far, and the turn of its asker. */
export interface OpenWait {
  wait: Wait;
  /** Person, as the table counts them. */
  asker: number;
  opened_ms: number;
  /** Last message of the asker's own opening turn; NEVER once that turn is over. */
  turn_ms: number;
}

export function openAt(m: MessageColumns, row: number, episode: number, asker_unknown: boolean): OpenWait {
  const at_ms = m.sent_at_ms[row] as number;
  const wait: Wait = {
    request: row,
    response: -1,
    strict_response: -1,
    sure_response: -1,
    asker_unknown,
    unknown_between: -1,
    asked_again: false,
    withdrawn: false,
    cut: null,
    cut_at_ms: 0,
    episode,
  };
  return { wait, asker: m.person[row] as number, opened_ms: at_ms, turn_ms: at_ms };
}

/** The asking side writes while it waits: the same turn, a request taken back, or asking again (M37). */
export function noteAsker(m: MessageColumns, said: Said, row: number, open: OpenWait): void {
  const own = m.person[row] === open.asker;
  const at_ms = m.sent_at_ms[row] as number;
  const same_turn = own && at_ms - open.turn_ms <= TURN_GAP_MS;
  open.turn_ms = same_turn ? at_ms : NEVER;
  if (!own) return;
  if (said.withdrawal(row)) {
    open.wait.withdrawn = true;
    return;
  }
  const late = at_ms - open.opened_ms >= ASKED_AGAIN_MS;
  if (late && !same_turn && !said.courtesy(row)) open.wait.asked_again = true;
}

/** D7, all kinds but `inbound`: does the row itself show that it asks? What takes something back asks nothing, unless it goes on to ask. */
export function asksByItself(m: MessageColumns, said: Said, row: number, spec: RequestSpec): boolean {
  if (onlyTakesBack(said, row)) return false;
  // Who holds the role that must answer asks the others, not the role.
  if (spec.responder !== null && mayAnswer(m, row, spec.responder)) return false;
  if (spec.request === 'mention') return isMention(m, row, said.text(row));
  if (spec.request === 'tagged') return isTagged(said.text(row), spec.tag);
  return said.question(row);
}

/** "Never mind", but not "never mind, who has the stamp?". */
export function onlyTakesBack(said: Said, row: number): boolean {
  return said.withdrawal(row) && !said.question(row);
}

/** D9: human, on the answering side, in the role asked for, not on leave at that instant. */
export function mayAnswer(m: MessageColumns, row: number, responder: string | null): boolean {
  const at = m.sent_at_ms[row] as number;
  const role = m.persons[m.person[row] as number]?.roles.find((r) => r.from_ms <= at && at < r.to_ms);
  if (!role) return responder === null;
  if (role.leave.some(([from, to]) => from <= at && at < to)) return false;
  return responder === null || role.roles.includes(responder) || role.team === responder;
}

/** Nobody asks in more messages; a turn of a hundred thousand would be read again for each request in it. */
export const ROWS_OF_TURN = 200;

/** D6: a message and what its sender adds in the same turn. An answer to any of it answers the request. */
export function turnOf(m: MessageColumns, content: Uint8Array, row: number): number[] {
  const person = m.person[row];
  const turn = [row];
  let last_ms = m.sent_at_ms[row] as number;
  for (let i = row + 1; i < m.n && turn.length < ROWS_OF_TURN; i++) {
    if (content[i] !== 1) continue;
    const at_ms = m.sent_at_ms[i] as number;
    if (m.person[i] !== person || at_ms - last_ms > TURN_GAP_MS) break;
    turn.push(i);
    last_ms = at_ms;
  }
  return turn;
}
