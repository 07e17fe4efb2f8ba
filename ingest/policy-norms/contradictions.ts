/** Norms that nobody can follow all at once: no mistake of form, so they are judged, and told. */
import type { Place } from '../policy-place.ts';
import type { MessageFormatNorm, Norm, QuietHoursNorm, WaitNorm } from '../schema/norm.ts';
import { isWaitNorm } from '../schema/norm.ts';
import type { Problem } from '../schema/problem.ts';
import { meet } from './in-force.ts';
import { isRoundTheClock } from './norm-reader.ts';

/** One note for each pair, at the later one. */
export function contradictions(norms: readonly Norm[], place: Place): Problem[] {
  return norms.flatMap((b, i) =>
    norms.slice(0, i).flatMap((a) => {
      const why = meet(a, b) ? (contradiction(a, b) ?? contradiction(b, a)) : null;
      if (why === null) return [];
      return [
        {
          code: 'norms-contradict',
          where: place(['norms', i, 'id']),
          what: `norms ${a.id} and ${b.id} hold for the same chats and days, and ${why}`,
          help: 'Change one of them, its chats or its dates, or exempt chats from one of them.',
        },
      ];
    }),
  );
}

/** What `a` and `b` want that does not go together; null where it does. */
function contradiction(a: Norm, b: Norm): string | null {
  if (a.kind === 'quiet-hours' && isWaitNorm(b) && forbids(a, b))
    return `${b.id} wants answers at hours in which ${a.id} wants silence`;
  if (a.kind === 'allowed-media' && b.kind === 'allowed-media') {
    const only_a = a.media.filter((kind) => !b.media.includes(kind));
    if (a.media.length > 0 && b.media.length > 0 && only_a.length > 0)
      return `${a.id} allows what ${b.id} does not: ${only_a.join(', ')}`;
  }
  if (a.kind === 'message-format' && b.kind === 'message-format' && exclude(a, b))
    return 'no text can begin as both of them ask';
  return null;
}

/** Answers at all hours by people who may not write then. What comes so soon that it is exempt is allowed. */
function forbids(quiet: QuietHoursNorm, reply: WaitNorm): boolean {
  if (!isRoundTheClock(reply.clock, reply.limit.limit_s)) return false;
  if (reply.responder !== null && quiet.on_call.includes(reply.responder)) return false;
  return reply.request !== 'inbound' || reply.limit.limit_s > quiet.answer_within.limit_s;
}

/** Are there messages of which both ask a beginning, and no beginning that suits both? Other classes may be other messages. */
function exclude(a: MessageFormatNorm, b: MessageFormatNorm): boolean {
  if (a.prefixes.length === 0 || b.prefixes.length === 0) return false;
  if (a.of && b.of && JSON.stringify(a.of) !== JSON.stringify(b.of)) return false;
  if (a.by.length > 0 && b.by.length > 0 && !a.by.some((role) => b.by.includes(role))) return false;
  const [of_a, of_b] = [a, b].map((norm) => norm.prefixes.map((prefix) => prefix.toLowerCase()));
  return !of_a?.some((x) => of_b?.some((y) => x.startsWith(y) || y.startsWith(x)));
}
