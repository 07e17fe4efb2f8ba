/** Items of reply limits in chats with two sides: M5, M6, M8, and what they change to from month to month (M31). */
import { quantile } from './statistics.ts';
import { type Clock, secondsOf, type Wait, waitsOf } from './waits.ts';
import type { Said, SeenChat, World } from './world.ts';

export interface Limit {
  id: string;
  version: number;
  limit_s: number;
  clock: Clock;
  /** Local dates; the last one included. */
  from: string;
  to: string;
}

export interface Item {
  chat: SeenChat;
  request: Said;
  state: 'met' | 'breached' | 'pending' | 'exempt';
  value: number;
}

/** D5 and D11: `resolution_s` is what the phone's stamps leave open. All requests of the outside, whenever they opened. */
export function itemsOf(world: World, chat: SeenChat, limit: Limit, resolution_s: number): Item[] {
  const day = (w: Wait) => w.request.local.slice(0, 10);
  return waitsOf(chat)
    .filter((w) => day(w) >= limit.from && day(w) <= limit.to)
    .map((w) => {
      const value = secondsOf(world, w, limit.clock);
      const late = value >= limit.limit_s + resolution_s;
      const state = w.withdrawn ? 'exempt' : late ? 'breached' : w.response ? 'met' : 'pending';
      return { chat, request: w.request, state, value };
    });
}

/** What a review says of a norm's month. */
export function normMonth(items: readonly Item[], limit_s: number) {
  const count = (state: Item['state']) => items.filter((i) => i.state === state).length;
  const [met, breached] = [count('met'), count('breached')];
  const over = items.filter((i) => i.state === 'breached').map((i) => i.value - limit_s);
  return {
    states: {
      met,
      breached,
      pending: count('pending'),
      not_determinable: 0,
      exempt: count('exempt'),
      waived: 0,
    },
    population: items.length,
    rate: met + breached > 0 ? met / (met + breached) : null,
    overrun: {
      n: over.length,
      median_s: quantile(over, 0.5),
      p90_s: quantile(over, 0.9),
      max_s: over.length > 0 ? Math.max(...over) : null,
    },
  };
}

/** M6: who is still waiting, oldest first. */
export function waitingNow(world: World) {
  return world.chats
    .filter((c) => c.group !== 'private')
    .flatMap((chat) => waitsOf(chat).filter((w) => w.response === null && !w.withdrawn))
    .map((w) => ({
      chat: w.chat.id,
      opened_at: w.request.local,
      calendar_s: secondsOf(world, w, 'calendar'),
      business_s: secondsOf(world, w, 'business'),
    }))
    .sort((a, b) => (a.opened_at < b.opened_at ? -1 : 1));
}
