/** Which norms stand behind the figures of some chats. */
import { isWaitNorm, type Norm, type WaitNorm } from '../../ingest/schema/norm.ts';
import { monthDays } from '../measures/months.ts';
import { inScope } from '../measures/on-time-rate.ts';
import type { ReviewChat, ReviewInput } from './input.ts';

/** Does the norm hold for this chat, by its type or name, and without a standing exemption? */
export function holdsFor(norm: Norm, chat: ReviewChat): boolean {
  const of = { type: chat.type, name: chat.scope_name };
  return inScope(norm, of) && !norm.exempt_chats.some((c) => c === of.name || c === of.type);
}

/** Requests that a chat's waits are: those of the other side, or a team's questions (`inbound` means them there too). */
export function asksAlike(norm: WaitNorm, chat: ReviewChat): boolean {
  return norm.request === 'inbound' || (norm.request === 'question' && !chat.part.two_sided);
}

/** In force on some day of the month? Nothing is held against a norm before it was announced. */
export function inForceIn(norm: Norm, month: string): boolean {
  const { from, to } = monthDays(month);
  return norm.announced <= to && (norm.from ?? '') <= to && (norm.to === null || norm.to >= from);
}

/**
 * The norm with the shortest limit among those that hold for at least one of the chats in the reviewed month; of equal
 * ones the first of the policy. A norm that waits for a role is passed over: the figures take anybody's answer. Limits of both clocks are compared as they are written: 2 h is shorter than 1 d.
 */
export function strictestNorm(input: ReviewInput, chats: readonly ReviewChat[]): WaitNorm | null {
  return shortest(
    input.policy.norms
      .filter(isWaitNorm)
      .filter(
        (norm) =>
          norm.responder === null &&
          inForceIn(norm, input.month) &&
          chats.some((c) => asksAlike(norm, c) && holdsFor(norm, c)),
      ),
  );
}

export function shortest(norms: readonly WaitNorm[]): WaitNorm | null {
  return norms.reduce<WaitNorm | null>(
    (a, b) => (a === null || b.limit.limit_s < a.limit.limit_s ? b : a),
    null,
  );
}
