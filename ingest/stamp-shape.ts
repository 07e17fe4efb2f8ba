/**
 * A file writes its headers in very few shapes. Each is learnt from the first header in it that the general reader
 * (stamp.ts) reads, and later headers in it are compared with it byte by byte, which takes a fraction of the time.
 *
 * A shape is the header with its numbers taken out: `n/n/y, n:n - `, where `n` is a number of one or two digits and `y`
 * one of four. Between numbers the bytes must be equal, so that the general reader would take the same way through
 * them; what it decides by the value of a number is asked here too. Whatever fits no shape goes to the general reader.
 */
import { SPELLING } from './spelling.ts';
import { hourOf, newStamp, readStamp, type Stamp } from './stamp.ts';

interface Shape {
  /** Bytes of the header; `SHORT` and `LONG` stand for numbers. They are digits, so none stands for itself. */
  pattern: Uint8Array;
  /** Which of the numbers is the hour (the minute follows, and the second if there is one), which the first of the date. */
  hour: number;
  date: number;
  /** Hour of the day by the hour as written. */
  hours: Uint8Array;
  /** The header it was learnt from, for all that does not change. */
  model: Stamp;
}

/** Shapes of one file. */
export interface Shapes {
  known: Shape[];
  last: Shape | null;
  tries: number;
}

export function newShapes(): Shapes {
  return { known: [], last: null, tries: 0 };
}

const SHORT = 0x32;
const LONG = 0x34;
// An export has one shape for each word for a part of the day, each with and without a mark in front.
const MOST_SHAPES = 24;
// Headers that have no shape (eras, other digits) are not tried for ever.
const MOST_TRIES = 100;
// Later years are Buddhist ones, with a rule of their own.
const LAST_PLAIN_YEAR = 2400;

const numbers = new Int32Array(8);

/** Like `readStamp`, by the shapes of the file where one fits. */
export function readHeader(b: Uint8Array, start: number, end: number, shapes: Shapes, out: Stamp): boolean {
  const { last } = shapes;
  if (last !== null && readShape(b, start, last, out)) return true;
  for (const shape of shapes.known) {
    if (shape === last || !readShape(b, start, shape, out)) continue;
    shapes.last = shape;
    return true;
  }
  if (!readStamp(b, start, end, out)) return false;
  if (out.unknown_word === '' && shapes.tries < MOST_TRIES && shapes.known.length < MOST_SHAPES) {
    shapes.tries++;
    const shape = learn(b, start, out);
    if (shape) shapes.known.push(shape);
  }
  return true;
}

function readShape(b: Uint8Array, start: number, shape: Shape, out: Stamp): boolean {
  const body = match(b, start, shape.pattern);
  if (body < 0) return false;
  const { date, hour, model } = shape;
  const f0 = numbers[date] as number;
  const f2 = numbers[date + 2] as number;
  if (f0 > LAST_PLAIN_YEAR || f2 > LAST_PLAIN_YEAR) return false;
  const h = numbers[hour] as number;
  const minute = numbers[hour + 1] as number;
  const second = model.has_seconds ? (numbers[hour + 2] as number) : 0;
  if (h > 24 || minute > 59 || second > 60) return false;
  out.body = body;
  out.family = model.family;
  out.f0 = f0;
  out.f1 = numbers[date + 1] as number;
  out.f2 = f2;
  out.time_s = (shape.hours[h] as number) * 3600 + minute * 60 + second;
  out.has_seconds = model.has_seconds;
  out.half = model.half;
  out.half_first = model.half_first;
  out.unknown_word = '';
  out.spelling = model.spelling;
  out.marked = model.marked;
  return true;
}

/** First byte behind the pattern, -1 where it does not fit; its numbers into `numbers`. */
function match(b: Uint8Array, start: number, pattern: Uint8Array): number {
  let at = start;
  let n = 0;
  for (let p = 0; p < pattern.length; p++) {
    const wanted = pattern[p] as number;
    const got = b[at++] as number;
    if (wanted === SHORT) {
      if (!isDigit(got)) return -1;
      const next = b[at] as number;
      if (isDigit(next)) {
        numbers[n++] = got * 10 + next - 0x30 * 11;
        at++;
      } else numbers[n++] = got - 0x30;
    } else if (wanted === LONG) {
      const d1 = b[at] as number;
      const d2 = b[at + 1] as number;
      const d3 = b[at + 2] as number;
      if (!(isDigit(got) && isDigit(d1) && isDigit(d2) && isDigit(d3))) return -1;
      numbers[n++] = got * 1000 + d1 * 100 + d2 * 10 + d3 - 0x30 * 1111;
      at += 3;
    } else if (got !== wanted) return -1;
  }
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The shape of a header that the general reader has read; null where a shape would not say all of it. */
function learn(b: Uint8Array, start: number, read: Stamp): Shape | null {
  const pattern: number[] = [];
  let found = 0;
  for (let at = start; at < read.body; ) {
    const byte = b[at] as number;
    let width = 0;
    while (isDigit(b[at + width] as number)) width++;
    if (width === 3 || width > 4 || mayOpenDigit(byte)) return null;
    if (width > 0) found++;
    pattern.push(width === 0 ? byte : width === 4 ? LONG : SHORT);
    at += Math.max(width, 1);
  }
  const time_first = (read.spelling & SPELLING.TIME_FIRST) !== 0;
  const parts = read.has_seconds ? 3 : 2;
  if (found !== 3 + parts || pattern.at(-1) !== 0x20) return null;
  // `14.02.22` is a time or a date by its numbers.
  if (time_first && pattern[pattern.findIndex((p) => p === SHORT || p === LONG) + 1] !== 0x3a) return null;
  const shape = {
    pattern: Uint8Array.from(pattern),
    hour: time_first ? 0 : 3,
    date: time_first ? parts : 0,
    hours: Uint8Array.from({ length: 25 }, (_, hour) => hourOf(hour, read.half)),
    model: { ...read },
  };
  const again = newStamp();
  return readShape(b, start, shape, again) && isSame(again, read) ? shape : null;
}

/** Lead bytes of digits of other scripts. */
function mayOpenDigit(byte: number): boolean {
  return byte === 0xd9 || byte === 0xdb || byte === 0xe0 || byte === 0xe1;
}

function isSame(a: Stamp, b: Stamp): boolean {
  return (Object.keys(a) as (keyof Stamp)[]).every((key) => a[key] === b[key]);
}
