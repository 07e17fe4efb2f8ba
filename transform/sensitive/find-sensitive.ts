/**
 * Sensitive information in messages (N9, M27).
 *
 *   bytes → shape (most messages end here) → decoded and folded → detectors that its shape wakes → claims settled
 *         → places in the text as it stands, masks
 */
import { textAt, type Utf8Column } from '../../ingest/schema/message-table.ts';
import { newShape, shapeOf } from './bytes/shapes.ts';
import { type Waker, wakerOf } from './bytes/waker.ts';
import { DETECTORS } from './detectors.ts';
import {
  BETWEEN,
  type Detector,
  type Find,
  type Finding,
  type Hit,
  type Plain,
  type SensitiveOptions,
} from './finding.ts';
import { fold } from './fold.ts';
import { ownValues } from './own.ts';
import { settled, type Woken } from './settle.ts';

/** Detectors with what they need, for any number of chats. */
export interface Scanner {
  waker: Waker;
  detectors: readonly { detector: Detector; find: Find }[];
  isOwn: (value: string) => boolean;
}

/** Messages that a joined detector looks through at once hold about as many code units. */
const BLOCK = 65_536;

/** Loads what the named types need; all that is not done at once. */
export async function openScanner(options: SensitiveOptions): Promise<Scanner> {
  const wanted = DETECTORS.filter(({ type }) => options.types.includes(type));
  const detectors = await Promise.all(
    wanted.map(async (detector) => ({ detector, find: await detector.open(options) })),
  );
  return { waker: wakerOf(wanted, options), detectors, isOwn: ownValues(options.own) };
}

/** Findings in `rows`, in their order; of one value in one message only the first. */
export function findSensitive(column: Utf8Column, rows: Iterable<number>, scanner: Scanner): Finding[] {
  const findings: Finding[] = [];
  const waiting: Woken[] = [];
  const joined = scanner.detectors.findIndex(({ detector }) => detector.joins);
  let block: Woken[] = [];
  let units = 0;
  const settle = () => {
    if (block.length > 0) findJoined(block, joined, scanner);
    for (const woken of waiting) for (const finding of settled(woken, scanner.isOwn)) findings.push(finding);
    waiting.length = 0;
    block = [];
    units = 0;
  };
  for (const { row, plain, bits } of wake(column, rows, scanner)) {
    const woken: Woken = { row, plain, hits: [] };
    waiting.push(woken);
    scanner.detectors.forEach(({ detector, find }, d) => {
      if ((bits & (1 << d)) === 0) return;
      if (d === joined) block.push(woken);
      else for (const hit of find(plain)) woken.hits.push({ detector: d, type: detector.type, hit });
    });
    units += plain.text.length;
    if (units >= BLOCK) settle();
  }
  settle();
  return findings;
}

/** Messages that may hold something, with the bits of the detectors to ask. */
function* wake(
  column: Utf8Column,
  rows: Iterable<number>,
  { waker }: Scanner,
): Generator<{ row: number; plain: Plain; bits: number }> {
  const shape = newShape();
  const encoder = new TextEncoder();
  for (const row of rows) {
    const start = column.offsets[row] as number;
    const end = column.offsets[row + 1] as number;
    shapeOf(column.bytes, start, end, waker.literals, shape);
    const bits = waker.bitsOf(shape);
    if (bits === 0 && !shape.odd) continue;
    const plain = fold(textAt(column, row));
    if (!shape.odd || plain.at === null) {
      if (bits !== 0) yield { row, plain, bits };
      continue;
    }
    const bytes = encoder.encode(plain.text);
    shapeOf(bytes, 0, bytes.length, waker.literals, shape);
    const folded_bits = waker.bitsOf(shape) | bits;
    if (folded_bits !== 0) yield { row, plain, bits: folded_bits };
  }
}

function findJoined(block: readonly Woken[], detector: number, { detectors }: Scanner): void {
  const text = block.map(({ plain }) => plain.text).join(BETWEEN);
  const {
    find,
    detector: { type },
  } = detectors[detector] as { detector: Detector; find: Find };
  const hits = find({ text, shown: text, at: null });
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  let k = 0;
  let from = 0;
  for (const woken of block) {
    const to = from + woken.plain.text.length;
    for (; k < hits.length && (hits[k] as Hit).start < to; k++) {
      const hit = hits[k] as Hit;
      if (hit.start >= from && hit.end <= to)
        woken.hits.push({ detector, type, hit: { ...hit, start: hit.start - from, end: hit.end - from } });
    }
    from = to + BETWEEN.length;
  }
}
