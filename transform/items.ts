/** Items of norms: what is judged, in exactly six states (D11). */
import type { Clock } from '../ingest/schema/policy.ts';

export const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;
export type State = (typeof STATES)[number];

/** One item with its evidence; no text, no name. Lines are those of the request's first message in `export_id`. */
export interface Item {
  norm: string;
  version: number;
  chat: string;
  state: State;
  reason: string;
  /** The measured value on the norm's clock, in `unit`; null where nothing could be measured. */
  value: number | null;
  limit: number;
  unit: 's';
  clock: Clock;
  /** Both clocks where time matters; `business_s` null without a calendar. */
  calendar_s: number | null;
  business_s: number | null;
  /** Wall clock of the review's zone at which it opened; its month is the item's month (D12). */
  opened_local_ms: number;
  export_id: string;
  first_line: number;
  last_line: number;
}

/** They sum to the population. */
export type StateCounts = Record<State, number>;

export function countStates(items: Iterable<{ state: State }>): StateCounts {
  const counts: StateCounts = { met: 0, breached: 0, pending: 0, not_determinable: 0, exempt: 0, waived: 0 };
  for (const item of items) counts[item.state]++;
  return counts;
}
