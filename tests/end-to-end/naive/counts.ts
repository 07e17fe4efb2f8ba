/** How many items are in each state (D11): as they should be, and as the auditor's tables tell. */
import type { StoredReview } from '../../../commands/transform.ts';

export type State = 'met' | 'breached' | 'pending' | 'not_determinable' | 'exempt' | 'waived';
/** States that occur. */
export type Counts = Partial<Record<State, number>>;

export function countOf(states: readonly State[]): Counts {
  const counts: Counts = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

export function sum(all: readonly Counts[]): Counts {
  const counts: Record<string, number> = {};
  for (const one of all)
    for (const [state, n] of Object.entries(one)) counts[state] = (counts[state] ?? 0) + n;
  return counts;
}

/** States that occur. */
export const told = (states: Record<string, number>): Counts =>
  Object.fromEntries(Object.entries(states).filter(([, n]) => n > 0));

/** Items of a norm in one chat by state, from the tables of the audit folder. */
export function countsIn({ audit }: StoredReview, norm: string, chat: string): Counts {
  const own = (row: { norm: string; chat: string }) => row.norm === norm && row.chat === chat;
  const rows = [
    ...audit.items.filter(own).map(({ state }) => ({ [state]: 1 })),
    ...audit.populations.filter(own).map(({ state, items }) => ({ [state]: items })),
  ];
  return sum(rows);
}
