import type { Clock, Norm } from '../../ingest/schema/policy.ts';
import { monthOf, nextMonth } from '../measures/months.ts';
import { inScope } from '../measures/on-time-rate.ts';
import { responseBins, responseTime, waitSeconds } from '../measures/response-time.ts';
import type { WaitFact } from '../part.ts';
import type { Review } from '../review-schema.ts';
import type { ReviewChat, ReviewInput } from './input.ts';

type Group = Review['response_times'][number]['group'];

/** Chats whose waits are told together. Private chats appear only pooled. */
export function groupOf(chat: ReviewChat): Group {
  return chat.pair ? 'private' : chat.part.two_sided ? 'two_sided' : 'team';
}

/** Waits that count as response times: the asker is known and did not take the request back. */
export function countedWaits(chat: ReviewChat): WaitFact[] {
  return chat.part.waits.filter((w) => !w.asker_unknown && !w.withdrawn);
}

/** M3 per group; groups without a wait this month and last are left out. */
export function responseTimes(input: ReviewInput): Review['response_times'] {
  const order: readonly Group[] = ['two_sided', 'team', 'private'];
  return order.flatMap((group) => {
    const chats = input.chats.filter((c) => groupOf(c) === group);
    const all = chats.flatMap(countedWaits);
    const of = (month: string) => all.filter((w) => monthOf(w.opened_local_ms) === month);
    const waits = of(input.month);
    const before = of(nextMonth(input.month, -1));
    if (waits.length + before.length === 0) return [];
    const norm = strictestNorm(input, chats, group);
    const clock: Clock = norm?.clock ?? (input.policy.calendar ? 'business' : 'calendar');
    const limit_s = norm?.limit.limit_s ?? null;
    const last = responseTime(before, clock);
    const episodes = new Set(
      chats.flatMap((c) =>
        countedWaits(c)
          .filter((w) => monthOf(w.opened_local_ms) === input.month)
          .map((w) => `${c.chat} ${w.episode}`),
      ),
    );
    const answered = waits.filter((w) => w.response_line !== null);
    return [
      {
        group,
        clock,
        waits: waits.length,
        answered: answered.length,
        strict_answered: group === 'team' ? waits.filter((w) => w.strict_answered).length : null,
        open: waits.length - answered.length,
        episodes: episodes.size,
        ...responseTime(waits, clock),
        last_month_median_s: last.median_s,
        last_month_p90_s: last.p90_s,
        limit_s,
        within_limit:
          limit_s === null
            ? null
            : waitSeconds(waits, clock).filter((v) => v.answered && v.value_s <= limit_s).length,
        bins: responseBins(waits, clock, limit_s),
      },
    ];
  });
}

/** The norm with the shortest limit that holds for all chats of the group. */
function strictestNorm(input: ReviewInput, chats: readonly ReviewChat[], group: Group): Norm | null {
  const request = group === 'team' ? 'question' : 'inbound';
  const fitting = input.policy.norms.filter(
    (norm) =>
      norm.request === request && chats.some((c) => inScope(norm, { type: c.type, name: c.scope_name })),
  );
  return fitting.reduce<Norm | null>(
    (a, b) => (a === null || b.limit.limit_s < a.limit.limit_s ? b : a),
    null,
  );
}
