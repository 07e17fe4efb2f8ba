/** Which person or private chat a code name stands for. Written into the access log before it is told. */
import { nearest } from '../ingest/nearest.ts';
import { type Actor, logAccess } from './access-log.ts';
import { codeNames, type Named } from './code-names.ts';
import type { Effects } from './effects.ts';
import { findKey } from './key.ts';
import { NothingToReview } from './refusal.ts';
import type { Workspace } from './workspace.ts';

export type Reidentified = { found: Named[] } | { unknown: string; meant: string | null };

/** Several are found where code names of two names are the same by chance, or a private chat is called by a person. */
export async function reidentify(
  w: Workspace,
  asked: string,
  why: string,
  actor: Actor,
  effects: Effects,
): Promise<Reidentified> {
  const key = await findKey(w);
  if (!key) throw new NothingToReview(({ usage }) => usage.nothing_read);
  const all = await codeNames(w, key);
  const code = asked.trim().toUpperCase();
  const found = all.filter((one) => one.code === code);
  // Whoever types a name for a code must not find it in the log.
  const subject = /^P-[0-9A-F]{6}$/.test(code) ? code : 'no code name';
  const what = found.length > 0 ? 'reidentify' : 'reidentify-tried';
  await logAccess(w, actor, { what, why, subject }, effects);
  if (found.length > 0) return { found };
  const codes = all.map((one) => one.code);
  return { unknown: asked, meant: nearest(code, codes) };
}
