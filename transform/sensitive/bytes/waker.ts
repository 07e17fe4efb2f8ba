/** Which detectors a message's shape wakes. */
import type { Detector, SensitiveOptions } from '../finding.ts';
import { type Automaton, automatonOf } from './automaton.ts';
import type { Shape } from './shapes.ts';

export interface Waker {
  literals: Automaton;
  /** Bit `d` is that of the detector at place `d`. */
  bitsOf: (shape: Shape) => number;
}

const MOST_DETECTORS = 31;

/** What the detectors wait for, taken together. */
export function wakerOf(detectors: readonly Detector[], options: SensitiveOptions): Waker {
  if (detectors.length > MOST_DETECTORS) throw new Error('more detectors than bits');
  const wakes = detectors.map((detector, d) => ({ bit: 1 << d, ...detector.wakes(options) }));
  const literals = wakes.flatMap(({ bit, literals: own = [] }) =>
    own.map((literal) => [literal, bit] as const),
  );
  const of = (key: 'mail' | 'iban') => wakes.reduce((bits, w) => (w[key] ? bits | w.bit : bits), 0);
  const [mail, iban] = [of('mail'), of('iban')];
  const by_digits = thresholds(wakes.map(({ bit, digits }) => ({ bit, least: digits })));
  const by_mixed = thresholds(wakes.map(({ bit, mixed }) => ({ bit, least: mixed })));
  return {
    literals: automatonOf(literals),
    bitsOf: (shape) =>
      shape.found |
      (by_digits[Math.min(shape.digits, MOST)] as number) |
      (by_mixed[Math.min(shape.mixed, MOST)] as number) |
      (shape.mail ? mail : 0) |
      (shape.iban ? iban : 0),
  };
}

/** No detector waits for more in a row. */
const MOST = 63;

/** Bits by length. */
function thresholds(wakes: readonly { bit: number; least: number | undefined }[]): Int32Array {
  return Int32Array.from({ length: MOST + 1 }, (_, length) =>
    wakes.reduce((bits, { bit, least }) => (least !== undefined && length >= least ? bits | bit : bits), 0),
  );
}
