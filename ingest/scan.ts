/**
 * Walks the lines of an export once and notes every line that could open a record. Splits on LF only: U+2028, U+0085
 * and their like occur inside messages.
 */
import { HALF } from './spelling.ts';
import { canOpenHeader, newStamp } from './stamp.ts';
import { newShapes, readHeader } from './stamp-shape.ts';

/** Lines that look like headers, in file order; arrays hold `n` rows (and spare room behind them). */
export interface Candidates {
  n: number;
  /** Lines in the file; a last line without LF counts. */
  lines: number;
  line_start: Int32Array;
  /** Where the header's line ends: its LF, or the end of the file. */
  line_end: Int32Array;
  /** 1-based. */
  line: Int32Array;
  body: Int32Array;
  f0: Int16Array;
  f1: Int16Array;
  f2: Int16Array;
  time_s: Int32Array;
  spelling: Uint16Array;
  /** `HALF` of each. */
  half: Uint8Array;
  /** The unknown ones, by their row (time-words.ts). */
  unknown_words: Map<number, string>;
  /** 1 where the line before ended in CRLF. */
  after_crlf: Uint8Array;
  marked: Uint8Array;
}

const LF = 10;
const CR = 13;

// A header is shorter than this; a longer "line start" is not looked at further.
const HEADER_REACH = 160;

/** Candidate headers of the whole text. */
export function scanLines(bytes: Uint8Array): Candidates {
  let room = Math.max(64, bytes.length >> 6);
  let c = allocate(room);
  const stamp = newStamp();
  const shapes = newShapes();
  const size = bytes.length;
  // A Buffer finds a byte in half the time that a plain array takes.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, size);
  let n = 0;
  let line = 0;
  let start = 0;
  while (start < size) {
    line++;
    const found = lines.indexOf(LF, start);
    const end = found < 0 ? size : found;
    if (
      canOpenHeader(bytes[start]) &&
      readHeader(bytes, start, Math.min(end, start + HEADER_REACH), shapes, stamp)
    ) {
      if (n === room) {
        room *= 2;
        c = grow(c, room);
      }
      c.line_start[n] = start;
      c.line_end[n] = end;
      c.line[n] = line;
      c.body[n] = stamp.body;
      c.f0[n] = stamp.f0;
      c.f1[n] = stamp.f1;
      c.f2[n] = stamp.f2;
      c.time_s[n] = stamp.time_s;
      c.spelling[n] = stamp.spelling;
      c.half[n] = stamp.half === null ? HALF.none : stamp.half_first ? HALF.before : HALF.behind;
      if (stamp.unknown_word !== '') {
        c.half[n] = HALF.unknown;
        c.unknown_words.set(n, stamp.unknown_word);
      }
      c.after_crlf[n] = start === 0 || bytes[start - 2] === CR ? 1 : 0;
      c.marked[n] = stamp.marked ? 1 : 0;
      n++;
    }
    start = end + 1;
  }
  c.n = n;
  c.lines = line;
  return c;
}

/** Without the fields of dates and times, which nobody reads once the stamps are made: a third of the memory. */
export function dropDates(c: Candidates): void {
  c.f0 = c.f1 = c.f2 = new Int16Array(0);
  c.time_s = new Int32Array(0);
}

function allocate(room: number): Candidates {
  return {
    n: 0,
    lines: 0,
    line_start: new Int32Array(room),
    line_end: new Int32Array(room),
    line: new Int32Array(room),
    body: new Int32Array(room),
    f0: new Int16Array(room),
    f1: new Int16Array(room),
    f2: new Int16Array(room),
    time_s: new Int32Array(room),
    spelling: new Uint16Array(room),
    half: new Uint8Array(room),
    unknown_words: new Map(),
    after_crlf: new Uint8Array(room),
    marked: new Uint8Array(room),
  };
}

function grow(from: Candidates, room: number): Candidates {
  const to = allocate(room);
  for (const [of, column] of columnsOf(to)) column.set(from[of] as never);
  return { ...to, unknown_words: from.unknown_words };
}

type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

function columnsOf(c: Candidates): [keyof Candidates, Column][] {
  return (Object.entries(c) as [keyof Candidates, unknown][]).filter((e): e is [keyof Candidates, Column] =>
    ArrayBuffer.isView(e[1]),
  );
}

/** Takes out the rows that are not to be kept. */
export function keepRows(c: Candidates, isKept: (row: number) => boolean): void {
  const kept: number[] = [];
  for (let row = 0; row < c.n; row++) if (isKept(row)) kept.push(row);
  if (kept.length === c.n) return;
  for (const [, column] of columnsOf(c))
    for (const [k, row] of kept.entries()) column[k] = column[row] as number;
  c.unknown_words = new Map(
    kept.flatMap((row, k) =>
      c.unknown_words.has(row) ? [[k, c.unknown_words.get(row) as string] as const] : [],
    ),
  );
  c.n = kept.length;
}
