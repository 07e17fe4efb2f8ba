/** One thing in which a review is not what its inputs give, and why. Words for the codes stand in reports/words. */
import type { enCodes } from '../reports/words/en-codes.ts';

export type DifferenceCode = keyof (typeof enCodes)['differences'];
export type Cause = 'input' | 'version' | 'output' | 'log';

export interface Difference {
  cause: Cause;
  code: DifferenceCode;
  /** A file, with line and column where they are known. */
  where: string;
  /** Ids, numbers and values; no words. */
  detail: string;
}
