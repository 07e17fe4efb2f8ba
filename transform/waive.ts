/**
 * Waivers (D11): consulted only for what was not met. Each item goes to the first waiver that holds for it; what a waiver
 * would have excused had it not expired, or had its approver not been the person concerned, stays not met and is counted.
 */
import type { Waiver } from '../ingest/schema/waiver.ts';
import { itemIds } from './item-ids.ts';
import type { Item } from './items.ts';
import { dayOf, monthOf } from './measures/months.ts';
import type { ReviewChat } from './review/input.ts';

/** What a waiver did in one month. */
export interface WaiverCounts {
  /** Items that it excused. */
  waived: number;
  /** Items it would have excused: in months after its end; were its approver not the person concerned. */
  expired: number;
  by_concerned: number;
}

export interface WaiverUse {
  waiver: Waiver;
  /** By month as YYYY-MM; months in which nothing fits are missing. */
  months: Map<string, WaiverCounts>;
}

/** The chats with waived items, and what each waiver did; waivers in the order of the file. */
export function waive(
  chats: readonly ReviewChat[],
  waivers: readonly Waiver[],
): { chats: ReviewChat[]; uses: WaiverUse[] } {
  const uses = waivers.map((waiver): WaiverUse => ({ waiver, months: new Map() }));
  const waived = chats.map((c) => {
    const of_chat = uses.filter(
      ({ waiver: w }) => w.chat === '' || w.chat === c.scope_name || w.chat === c.type,
    );
    if (of_chat.length === 0) return c;
    const by_item = of_chat.some(({ waiver }) => waiver.item !== '');
    const ids = by_item ? itemIds(c.part.items) : [];
    const items = c.part.items.map((item, i) => {
      if (item.state !== 'breached') return item;
      const fitting = of_chat.filter(({ waiver }) => fits(waiver, item, ids[i] ?? ''));
      const person = item.person === null ? null : (c.part.people[item.person]?.name ?? null);
      for (const { waiver, months } of fitting) {
        const counts = countsIn(months, monthOf(item.opened_local_ms));
        if (dayOf(item.opened_local_ms) > waiver.expires) counts.expired += reliedOn(waiver, item) ? 1 : 0;
        else if (person !== null && waiver.approver === person) counts.by_concerned++;
        else {
          counts.waived++;
          return { ...item, state: 'waived' as const, reason: 'waived' };
        }
      }
      return item;
    });
    return { ...c, part: { ...c.part, items } };
  });
  return { chats: waived, uses };
}

/** In the month of its end a waiver simply ended; who keeps it in the list beyond, or names the item itself, relies on it. */
function reliedOn(waiver: Waiver, item: Item): boolean {
  return waiver.item !== '' || monthOf(item.opened_local_ms) > waiver.expires.slice(0, 7);
}

function countsIn(months: WaiverUse['months'], month: string): WaiverCounts {
  const counts = months.get(month) ?? { waived: 0, expired: 0, by_concerned: 0 };
  months.set(month, counts);
  return counts;
}

/** Of its norm, version and scope, and not opened before it began. */
function fits(w: Waiver, item: Item, id: string): boolean {
  return (
    w.norm === item.norm &&
    (w.version === null || w.version === item.version) &&
    (w.item === '' || w.item === id) &&
    dayOf(item.opened_local_ms) >= w.from
  );
}
