/** One wait, and what both ways of finding waits share. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';
import type { RequestKind } from '../ingest/schema/policy.ts';

/** Why a wait ended without an answer being possible (D13). */
export type Cut = 'asker-left';

/** One wait. Rows point into the chat's table; -1 stands for none. */
export interface Wait {
  request: number;
  /** First answer (LENIENT); -1 while nobody answered. */
  response: number;
  /** STRICT answer of a team chat; equal to `response` in two-sided chats. */
  strict_response: number;
  /** The asker's side is not known. */
  asker_unknown: boolean;
  /** First content of a sender of unknown side while it waited; -1 without one. */
  unknown_between: number;
  asked_again: boolean;
  withdrawn: boolean;
  cut: Cut | null;
  cut_at_ms: number;
  /** Number of the episode (D14) in which it opened. */
  episode: number;
}

export interface RequestSpec {
  request: RequestKind;
  tag: string | null;
  /** Role that must answer; null: anybody of the answering side. */
  responder: string | null;
}

export const EPISODE_GAP_MS = 24 * 3_600_000;
export const TURN_GAP_MS = 10 * 60_000;
/** M37: sooner, and writing again belongs to the request itself. */
export const ASKED_AGAIN_MS = 15 * 60_000;

/** D9: human, on the answering side, in the role asked for, not on leave at that instant. */
export function mayAnswer(m: MessageColumns, row: number, responder: string | null): boolean {
  const at = m.sent_at_ms[row] as number;
  const role = m.persons[m.person[row] as number]?.roles.find((r) => r.from_ms <= at && at < r.to_ms);
  if (!role) return responder === null;
  if (role.leave.some(([from, to]) => from <= at && at < to)) return false;
  return responder === null || role.roles.includes(responder) || role.team === responder;
}
