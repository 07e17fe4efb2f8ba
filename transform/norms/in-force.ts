import type { NormFrame } from '../../ingest/schema/norm.ts';
import { dayOf, monthSpan } from '../measures/months.ts';

type Dates = Pick<NormFrame, 'announced' | 'from' | 'to'>;

/** Is what opened at this wall-clock instant judged by the norm? Never before it was announced; `to` is its last day. */
export function inForce(norm: Dates, opened_local_ms: number): boolean {
  const day = dayOf(opened_local_ms);
  return (
    day >= norm.announced && (norm.from === null || day >= norm.from) && (norm.to === null || day <= norm.to)
  );
}

const DAY_MS = 86_400_000;

/** The same as wall-clock instants [from, to). */
export function inForceBetween({ announced, from, to }: Dates): { from_ms: number; to_ms: number } {
  const first = from !== null && from > announced ? from : announced;
  return {
    from_ms: Date.parse(first),
    to_ms: to === null ? Number.POSITIVE_INFINITY : Date.parse(to) + DAY_MS,
  };
}

/** Is there a day of the month on which it is in force? */
export function inForceIn(norm: Dates, month: string): boolean {
  const { from_ms, to_ms } = monthSpan(month);
  const force = inForceBetween(norm);
  return Math.max(from_ms, force.from_ms) < Math.min(to_ms, force.to_ms);
}
