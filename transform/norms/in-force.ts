import type { Norm } from '../../ingest/schema/policy.ts';
import { dayOf } from '../measures/months.ts';

/** Is what opened at this wall-clock instant judged by the norm? Never before it was announced; `to` is its last day. */
export function inForce(norm: Pick<Norm, 'announced' | 'from' | 'to'>, opened_local_ms: number): boolean {
  const day = dayOf(opened_local_ms);
  return (
    day >= norm.announced && (norm.from === null || day >= norm.from) && (norm.to === null || day <= norm.to)
  );
}
