/** Rows of the tables that are not in review.json: one per reply, one per judged item. */
import type { ItemRow } from '../reports/audit/items.ts';
import type { PopulationRow } from '../reports/audit/populations.ts';
import { itemIds } from '../transform/item-ids.ts';
import type { Item } from '../transform/items.ts';
import { dayOf, inMonth, monthOf, monthSpan } from '../transform/measures/months.ts';
import { stampOfLocal } from '../transform/measures/stamp.ts';
import { answeredChance } from '../transform/measures/wait-seconds.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import { countedWaits } from '../transform/review/response-times.ts';
import { answersOf, type WaitFact } from '../transform/wait-facts.ts';

export interface ReplyRow {
  chat: string;
  export_id: string;
  request_line: number;
  response_line: number | null;
  requested_at: string;
  responded_at: string | null;
  calendar_s: number | null;
  business_s: number | null;
  /** How sure this answer, or that there is none: 1 where a rule decides, else by reply links. */
  confidence: number;
}

/** tables/replies.csv: the month's requests, answered or not, by chat and time. Private chats appear only pooled (§9). */
export function replyRows(chats: readonly ReviewChat[], month: string): ReplyRow[] {
  return sorted(chats.filter((c) => !c.pair)).flatMap((c) =>
    inMonth(countedWaits(c), month).map((w) => ({
      chat: c.name,
      export_id: w.export_id,
      request_line: w.request_line,
      requested_at: stampOfLocal(w.opened_local_ms),
      ...answerOf(w),
    })),
  );
}

/** The answer that a rule names, else the likeliest one, if an answer is likelier than none. */
function answerOf(
  w: WaitFact,
): Pick<ReplyRow, 'response_line' | 'responded_at' | 'calendar_s' | 'business_s' | 'confidence'> {
  const none = { response_line: null, responded_at: null, calendar_s: null, business_s: null };
  if (!w.links) {
    if (w.response_line === null || w.responded_local_ms === null) return { ...none, confidence: 1 };
    const { response_line, calendar_s, business_s } = w;
    return {
      response_line,
      responded_at: stampOfLocal(w.responded_local_ms),
      calendar_s,
      business_s,
      confidence: 1,
    };
  }
  const chance = answeredChance(w);
  const rounded = (p: number) => Math.round(p * 10_000) / 10_000;
  const [likeliest] = answersOf(w.links).sort((a, b) => b.p - a.p);
  if (!likeliest || chance < 0.5) return { ...none, confidence: rounded(1 - chance) };
  return {
    response_line: likeliest.line,
    responded_at: stampOfLocal(likeliest.responded_local_ms),
    calendar_s: likeliest.calendar_s,
    business_s: likeliest.business_s,
    confidence: likeliest.p,
  };
}

/** items.csv of the audit pack: every item of the month, by chat, norm and time. */
export function itemRows(chats: readonly ReviewChat[], month: string): ItemRow[] {
  return itemsIn(chats, month).map(({ item, id, name }) => itemRow(item, name, id));
}

/** Items of the month with their ids and the names of their chats, by chat. */
export function itemsIn(
  chats: readonly ReviewChat[],
  month: string,
): { item: Item; id: string; name: string }[] {
  const { from_ms, to_ms } = monthSpan(month);
  return sorted(chats).flatMap((c) => {
    const own = c.part.items.filter((i) => i.opened_local_ms >= from_ms && i.opened_local_ms < to_ms);
    const ids = itemIds(own);
    return own.map((item, i) => ({ item, id: ids[i] as string, name: c.name }));
  });
}

/** populations.csv of the audit pack: met items of kinds that judge all messages, by chat, norm and day. */
export function populationRows(chats: readonly ReviewChat[], month: string): PopulationRow[] {
  return sorted(chats).flatMap((c) =>
    c.part.met_days
      .filter((day) => monthOf(day.opened_local_ms) === month)
      .map(({ norm, version, opened_local_ms, items }) => ({
        norm,
        version,
        chat: c.name,
        day: dayOf(opened_local_ms),
        state: 'met' as const,
        items,
      })),
  );
}

function itemRow(i: Item, chat: string, item: string): ItemRow {
  return {
    norm: i.norm,
    version: i.version,
    chat,
    item,
    state: i.state,
    reason: i.reason,
    value: i.value,
    limit: i.limit,
    unit: i.unit,
    export_id: i.export_id,
    first_line: i.first_line,
    last_line: i.last_line,
  };
}

const sorted = (chats: readonly ReviewChat[]) =>
  chats.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.chat < b.chat ? -1 : 1));
