import type { Norm } from '../../ingest/schema/policy.ts';
import { inScope } from '../measures/on-time-rate.ts';
import { stampOfLocal } from '../measures/stamp.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './chats.ts';
import type { ReviewInput } from './input.ts';
import { countedWaits } from './response-times.ts';

type Waiting = Review['waiting']['items'][number];

/** M6: open waits at the end of observation, oldest first. Private chats are left out. */
export function waitingNow(input: ReviewInput): Review['waiting'] {
  const items: Waiting[] = [];
  for (const c of input.chats) {
    if (c.pair) continue;
    const norm = strictest(input.policy.norms, c.type, c.scope_name, c.part.two_sided);
    for (const w of countedWaits(c)) {
      if (w.response_line !== null) continue;
      const value_s = norm?.clock === 'business' ? w.business_s : w.calendar_s;
      items.push({
        chat: c.chat,
        opened_at: stampOfLocal(w.opened_local_ms),
        calendar_s: w.calendar_s,
        business_s: w.business_s,
        norm: norm?.id ?? null,
        limit_s: norm?.limit.limit_s ?? null,
        clock: norm?.clock ?? null,
        past_limit: norm !== null && value_s !== null && value_s > norm.limit.limit_s,
        place: { export_id: w.export_id, first_line: w.request_line, last_line: w.request_line },
      });
    }
  }
  items.sort((a, b) => compare(a.opened_at, b.opened_at) || compare(a.chat, b.chat));
  return { open: items.length, past_limit: items.filter((i) => i.past_limit).length, items };
}

function strictest(
  norms: readonly Norm[],
  type: string | null,
  name: string,
  two_sided: boolean,
): Norm | null {
  const request = two_sided ? 'inbound' : 'question';
  return norms
    .filter((n) => n.request === request && inScope(n, { type, name }))
    .reduce<Norm | null>((a, b) => (a === null || b.limit.limit_s < a.limit.limit_s ? b : a), null);
}
