/** M31: a norm that changed is bridged: the month before its new version is judged by that version too. */
import type { Norm } from '../../ingest/schema/norm.ts';
import { monthDays, nextMonth } from '../measures/months.ts';

/** First day on which anything is judged by a norm. */
export function startOf({ announced, from }: Pick<Norm, 'announced' | 'from'>): string {
  return from !== null && from > announced ? from : announced;
}

/** The month before its start, and the norm as if it had been in force then; null for a norm that replaces none. */
export function bridgeOf(norm: Norm, all: readonly Norm[]): { month: string; norm: Norm } | null {
  const replaces = all.some((n) => n.id === norm.id && n.version < norm.version);
  if (!replaces) return null;
  const month = nextMonth(startOf(norm).slice(0, 7), -1);
  const { from, to } = monthDays(month);
  return { month, norm: { ...norm, announced: from, from, to } };
}
