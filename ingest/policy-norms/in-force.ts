/** When norms hold, and for which chats, as far as the policy alone can tell. */
import type { NormFrame } from '../schema/norm.ts';

/** First day of which anything is judged. */
export function beginOf({ announced, from }: NormFrame): string {
  return from !== null && from > announced ? from : announced;
}

/** Is there a day on which both hold? */
export function holdAtOnce(a: NormFrame, b: NormFrame): boolean {
  const begin = beginOf(a) > beginOf(b) ? beginOf(a) : beginOf(b);
  return (a.to === null || a.to >= begin) && (b.to === null || b.to >= begin);
}

/**
 * Names or types that both norms are written for; `*` where both are for all chats. A type and the name of a chat are
 * told apart: of which type a chat is stands in no policy.
 */
export function sharedScope(a: NormFrame, b: NormFrame): string[] {
  if (a.chats.length === 0) return b.chats.length === 0 ? ['*'] : [...b.chats];
  if (b.chats.length === 0) return [...a.chats];
  return a.chats.filter((name) => b.chats.includes(name));
}

/** Are there a day and a chat for which both are judged? What one of them exempts is not. */
export function meet(a: NormFrame, b: NormFrame): boolean {
  const exempt = [...a.exempt_chats, ...b.exempt_chats];
  return holdAtOnce(a, b) && sharedScope(a, b).some((name) => !exempt.includes(name));
}
