import { isWaitNorm } from '../../ingest/schema/norm.ts';
import type { Item } from '../items.ts';
import { monthSpan } from '../measures/months.ts';
import { stampOfLocal } from '../measures/stamp.ts';
import { inForce } from '../norms/in-force.ts';
import { ofNorm } from '../of-norm.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import type { ReviewInput } from './input.ts';
import { countedWaits } from './response-times.ts';
import { asksAlike, holdsFor, shortest } from './scope.ts';

type Waiting = Review['waiting']['items'][number];

/**
 * M6: open waits at the end of observation, oldest first, each with the strictest norm that was in force for its chat
 * when it opened. Left out: private chats, askers who left, and chats that were not seen in the month or after it:
 * what was open there years ago says nothing about now.
 */
export function waitingNow(input: ReviewInput): Review['waiting'] {
  const items: Waiting[] = [];
  for (const c of input.chats) {
    if (c.pair || c.part.observed_until_local_ms < monthSpan(input.month).from_ms) continue;
    const norms = input.policy.norms.filter(isWaitNorm).filter((n) => asksAlike(n, c) && holdsFor(n, c));
    for (const w of countedWaits(c)) {
      if (w.response_line !== null || w.asker_left) continue;
      const norm = shortest(norms.filter((n) => inForce(n, w.opened_local_ms)));
      const value_s = norm?.clock === 'business' ? w.business_s : w.calendar_s;
      items.push({
        chat: c.chat,
        opened_at: stampOfLocal(w.opened_local_ms),
        calendar_s: w.calendar_s,
        business_s: w.business_s,
        norm: norm?.id ?? null,
        role: norm?.responder ?? null,
        limit_s: norm?.limit.limit_s ?? null,
        clock: norm?.clock ?? null,
        past_limit: norm !== null && value_s !== null && value_s > norm.limit.limit_s,
        place: { export_id: w.export_id, first_line: w.request_line, last_line: w.request_line },
      });
    }
  }
  items.push(...unansweredByRole(input, items));
  items.sort(
    (a, b) =>
      compare(a.opened_at, b.opened_at) || compare(a.chat, b.chat) || a.place.first_line - b.place.first_line,
  );
  return { open: items.length, past_limit: items.filter((i) => i.past_limit).length, items };
}

/**
 * Requests of the month that a norm's role has not answered though a colleague wrote: open for the norm, not for the
 * talk. Each place once.
 */
function unansweredByRole(input: ReviewInput, known: readonly Waiting[]): Waiting[] {
  const seen = new Set(known.map((w) => `${w.place.export_id} ${w.place.first_line}`));
  const { from_ms } = monthSpan(input.month);
  return input.chats
    .filter((c) => !c.pair)
    .flatMap((c) =>
      input.policy.norms
        .filter(isWaitNorm)
        .filter((n) => n.responder !== null)
        .flatMap((norm) =>
          ofNorm(c.part.items, norm)
            .filter(isOpen)
            .filter((i) => i.opened_local_ms >= from_ms && !seen.has(`${i.export_id} ${i.first_line}`))
            .map((i) => ({
              chat: c.chat,
              opened_at: stampOfLocal(i.opened_local_ms),
              calendar_s: i.calendar_s ?? 0,
              business_s: i.business_s,
              norm: norm.id,
              role: norm.responder,
              limit_s: i.limit,
              clock: i.clock,
              past_limit: i.state === 'breached',
              place: { export_id: i.export_id, first_line: i.first_line, last_line: i.last_line },
            })),
        ),
    );
}

const isOpen = (item: Item) => item.reason === 'no-answer' || item.state === 'pending';
