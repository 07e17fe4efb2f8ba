/**
 * Words beside a 12-hour time that no table of ours holds (day-halves.ts): whether lines with them open records, and which
 * half of the day they mean, told from the whole file.
 *
 *   lines with unknown words → the file writes such times, or they are text → halves: what is missing beside the known
 *   words; else under which the clock runs forward within its days → hours, or a doubt
 */
import { isSameDate } from './date-order.ts';
import { type Candidates, keepRows } from './scan.ts';
import { HALF } from './spelling.ts';

export interface TimeWords {
  /** Lines of records whose word is not known, and whether the file shows what it means. */
  lines: number[];
  settled: boolean;
}

const HALF_A_DAY_S = 43_200;
// A word that stands once beside known ones of both halves is somebody's text.
const OFTEN = 2;
// Of two readings the better one must break the order of a day's stamps so many times less.
const TIMES_LESS = 4;

/** Takes lines of text out of `c`, and moves the hours of the others where the file shows how. */
export function settleTimeWords(c: Candidates): TimeWords {
  if (c.unknown_words.size === 0) return { lines: [], settled: true };
  const times = new Map<string, number>();
  for (const word of c.unknown_words.values()) times.set(word, (times.get(word) ?? 0) + 1);
  const known = knownHalves(c);
  const whole = known.am && known.pm;
  const isTime = (row: number) =>
    !whole || (times.get(c.unknown_words.get(row) as string) as number) >= OFTEN;
  const with_word = known.rows + c.unknown_words.size;
  const writes_words = with_word > c.n - with_word;
  keepRows(c, (row) => c.half[row] !== HALF.unknown || (writes_words && isTime(row)));
  const rows = [...c.unknown_words.keys()];
  if (rows.length === 0) return { lines: [], settled: true };
  const words = [...new Set(c.unknown_words.values())];
  const afternoon = afternoonWord(c, words, known);
  if (afternoon !== null) {
    for (const row of rows) c.time_s[row] = timeOf(c, row, c.unknown_words.get(row) === afternoon);
  }
  return { lines: rows.map((row) => c.line[row] as number), settled: afternoon !== null };
}

const NEITHER = '';

/** Which of the unknown words means the afternoon (none of them: `NEITHER`); null where nothing shows it. */
function afternoonWord(c: Candidates, words: readonly string[], known: KnownHalves): string | null {
  const [first = NEITHER, second, ...more] = words;
  if (more.length > 0 || (known.am && known.pm)) return null;
  if (second === undefined) {
    if (known.am) return first;
    if (known.pm) return NEITHER;
  } else if (known.am || known.pm) return null;
  const readings = [first, second ?? NEITHER].map((word) => ({ word, breaks: breaksOf(c, word) }));
  const [better, worse] = readings.sort((a, b) => a.breaks - b.breaks) as [Reading, Reading];
  return worse.breaks > 0 && worse.breaks >= TIMES_LESS * better.breaks ? better.word : null;
}

interface Reading {
  word: string;
  breaks: number;
}

/** How often the clock runs back within a day if this word means the afternoon, and every other unknown one the morning. */
function breaksOf(c: Candidates, afternoon: string): number {
  let breaks = 0;
  let before = Number.NaN;
  for (let row = 0; row < c.n; row++) {
    const word = c.unknown_words.get(row);
    const at = word === undefined ? (c.time_s[row] as number) : timeOf(c, row, word === afternoon);
    if (row > 0 && isSameDate(c, row, row - 1) && at < before - 60) breaks++;
    before = at;
  }
  return breaks;
}

/** Seconds of the day by the hour as written: 12 is the first hour of either half. */
function timeOf(c: Candidates, row: number, afternoon: boolean): number {
  const written = c.time_s[row] as number;
  return (written % HALF_A_DAY_S) + (afternoon ? HALF_A_DAY_S : 0);
}

interface KnownHalves {
  rows: number;
  am: boolean;
  pm: boolean;
}

/** Of the lines whose word is known: what stands at noon and later is of the afternoon. */
function knownHalves(c: Candidates): KnownHalves {
  const found = { rows: 0, am: false, pm: false };
  for (let row = 0; row < c.n; row++) {
    if (c.half[row] === HALF.none || c.half[row] === HALF.unknown) continue;
    found.rows++;
    if ((c.time_s[row] as number) >= HALF_A_DAY_S) found.pm = true;
    else found.am = true;
  }
  return found;
}
