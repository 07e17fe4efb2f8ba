/** Items of norms: what is judged, in exactly six states (D11). */
import type { Clock } from '../ingest/schema/norm.ts';

export const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;
export type State = (typeof STATES)[number];

export const ITEM_UNITS = ['s', 'characters', 'messages', 'people', 'bytes', 'share', 'count'] as const;
export type ItemUnit = (typeof ITEM_UNITS)[number];

/** One item with its evidence; no text, no name. Lines are those of the request's first message in `export_id`. */
export interface Item {
  norm: string;
  version: number;
  chat: string;
  state: State;
  reason: string;
  /** The measured value in `unit`, of times on the norm's clock; null where nothing could be measured. */
  value: number | null;
  /** null: the norm sets no number for what was wrong. */
  limit: number | null;
  unit: ItemUnit;
  clock: Clock | null;
  /** Both clocks where time matters; `business_s` null without a calendar. */
  calendar_s: number | null;
  business_s: number | null;
  /** Wall clock of the review's zone at which it opened; its month is the item's month (D12). */
  opened_local_ms: number;
  /** Whose doing it is, as the part counts people; null: nobody's alone. Never shown. */
  person: number | null;
  /** What was found, without text: a topic, a rule, a masked value; '' where the reason says it all. */
  detail: string;
  export_id: string;
  first_line: number;
  last_line: number;
}

/** Met items of kinds that judge all messages: counted by day. */
export interface MetDay {
  norm: string;
  version: number;
  chat: string;
  /** Wall clock of the review's zone at the beginning of the day. */
  opened_local_ms: number;
  items: number;
}

/** Last month by the version of a norm that took the place of another one. */
export interface Bridge {
  norm: string;
  version: number;
  month: string;
  states: StateCounts;
}

/** They sum to the population. */
export type StateCounts = Record<State, number>;

export function countStates(items: Iterable<{ state: State }>, met_more = 0): StateCounts {
  const counts: StateCounts = {
    met: met_more,
    breached: 0,
    pending: 0,
    not_determinable: 0,
    exempt: 0,
    waived: 0,
  };
  for (const item of items) counts[item.state]++;
  return counts;
}

const known_states = new WeakMap<readonly { state: State }[], Readonly<StateCounts>>();

/** The same of a list that does not change any more: counted once for all who ask. */
export function statesOf(items: readonly { state: State }[]): Readonly<StateCounts> {
  const states = known_states.get(items) ?? countStates(items);
  known_states.set(items, states);
  return states;
}

/** Of several lists together, and of met ones that are only counted. */
export function sumStates(counts: Iterable<Readonly<StateCounts>>, met_more = 0): StateCounts {
  const sum = countStates([], met_more);
  for (const states of counts) for (const state of STATES) sum[state] += states[state];
  return sum;
}
