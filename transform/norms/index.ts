import type { NormKind } from './norm-kind.ts';
import { replyLimit } from './reply-limit.ts';

/** All kinds of norms; adding one is one file and one row. */
export const NORM_KINDS: readonly NormKind[] = [replyLimit];

export function normKind(kind: string): NormKind {
  const found = NORM_KINDS.find((k) => k.kind === kind);
  if (!found) throw new Error(`unknown norm kind ${kind}`);
  return found;
}
