/**
 * access.log.jsonl: who looked behind a code name or had texts written out, when and why. It lies in the workspace and in
 * no review's folder, so that the same inputs give the same bytes.
 */
import { appendChained, type ChainBreak } from './chain.ts';
import type { Effects } from './effects.ts';
import type { CommandWords } from './words/words.ts';
import type { Workspace } from './workspace.ts';

export const ACCESS_LOG = 'access.log.jsonl';

/** Whoever runs the command: known at the edge only. */
export interface Actor {
  now: () => number;
  who: string;
}

export interface Access {
  what: 'reidentify' | 'reidentify-tried' | 'audit-text' | 'purge' | 'forget' | 'forget-tried';
  why: string;
  /** A code name, a month with a number of rows, a keyed hash: never a name, never a text. */
  subject: string;
}

/** Written before anything is shown. A chain that was broken before is told of, and goes on behind the break. */
export async function logAccess(
  w: Pick<Workspace, 'folder' | 'store'>,
  actor: Actor,
  { what, why, subject }: Access,
  effects: Pick<Effects, 'say' | 'words'>,
): Promise<void> {
  const by = stampOf(actor);
  const broken = await appendChained(w, ACCESS_LOG, [{ ...by, what, why, subject }], by);
  if (broken) effects.say(brokenLine(effects.words, broken));
}

export function stampOf({ now, who }: Actor): { at: string; who: string } {
  return { at: new Date(now()).toISOString(), who };
}

export const brokenLine = ({ keep }: CommandWords, { file, line, how }: ChainBreak): string =>
  keep.log_broken(`${file}:${line}`, brokenCode(file), how);

export const brokenCode = (file: string): 'access-log-broken' | 'tombstones-broken' =>
  file === ACCESS_LOG ? 'access-log-broken' : 'tombstones-broken';
