import type { SensitiveType } from '../../../ingest/schema/sensitive.ts';

const SHOWN = 2;
/** Two signs of a shorter value would be too much of it. */
const SHORTEST_SHOWN = 8;
/** Of these nothing may be shown: a password is short, and a word is the value. */
const HIDDEN: ReadonlySet<SensitiveType> = new Set(['password', 'health', 'pay', 'dismissal']);

/** What outputs may show of a value: its type, and its last two signs where it is long enough. */
export function masked(type: SensitiveType, value: string): string {
  if (HIDDEN.has(type) || value.length < SHORTEST_SHOWN) return `${type} ••`;
  const last = value.slice(-SHOWN);
  return `${type} ••${/^[0-9A-Za-z]+$/.test(last) ? last : ''}`;
}
