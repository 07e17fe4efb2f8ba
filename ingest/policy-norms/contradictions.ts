/** Norms that nobody can follow all at once: no mistake of form, so they are judged, and told. */
import type { Place } from '../policy-place.ts';
import { problem } from '../problem.ts';
import type { MessageFormatNorm, Norm, QuietHoursNorm, WaitNorm } from '../schema/norm.ts';
import { isWaitNorm } from '../schema/norm.ts';
import type { Problem } from '../schema/problem.ts';
import { meet } from './in-force.ts';
import { isRoundTheClock } from './norm-reader.ts';

/** One note for each pair, at the later one. */
export function contradictions(norms: readonly Norm[], place: Place): Problem[] {
  return norms.flatMap((b, i) =>
    norms.slice(0, i).flatMap((a) => {
      if (!meet(a, b)) return [];
      const told = { one: a.id, other: b.id, where: place(['norms', i, 'id']) };
      return contradiction(a, b, told) ?? contradiction(b, a, told) ?? [];
    }),
  );
}

interface Told {
  one: string;
  other: string;
  where: string;
}

/** What `a` and `b` want that does not go together; null where it does. */
function contradiction(a: Norm, b: Norm, { one, other, where }: Told): Problem | null {
  if (a.kind === 'quiet-hours' && isWaitNorm(b) && forbids(a, b))
    return problem(where, 'norms-contradict/hours', one, other, a.id, b.id);
  if (a.kind === 'allowed-media' && b.kind === 'allowed-media') {
    const only_a = a.media.filter((kind) => !b.media.includes(kind));
    if (a.media.length > 0 && b.media.length > 0 && only_a.length > 0)
      return problem(where, 'norms-contradict/media', one, other, a.id, b.id, only_a.join(', '));
  }
  if (a.kind === 'message-format' && b.kind === 'message-format' && exclude(a, b))
    return problem(where, 'norms-contradict/form', one, other);
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
