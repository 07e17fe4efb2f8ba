/** Counts over one text, on its UTF-8 bytes: what the message table stores beside the text. */

export interface TextCounts {
  chars: number;
  words: number;
  emoji: number;
  links: number;
  mentions: number;
}

/**
 * Fills `out` with the counts of `b[start .. end)`.
 *
 * `chars`: code points without format marks (U+200B–200F, U+202A–202E, U+2060–2069, U+FEFF, variation selectors).
 * `words`: runs between blanks; each Han, kana or Hangul syllable sign is one. `emoji`: pictographs, where a joined
 * sequence, a flag or a skin tone counts once. `links`: `http://`, `https://`. `mentions`: `@` before U+2068 or
 * before at least seven digits.
 */
export function measureText(b: Uint8Array, start: number, end: number, out: TextCounts): void {
  // On itself: what stands there is written again, and a CR before LF, which a text does not hold, is not dropped.
  walk(b, start, end, b, start, out, false);
}

/**
 * Copies `b[start .. end)` to `to[at ..]`, lines ended by LF alone, and fills `out` with its counts. Returns the first
 * place behind the copy. Copying and counting in one walk costs little more than either.
 */
export function copyMeasured(
  b: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
  out: TextCounts,
): number {
  return walk(b, start, end, to, at, out, true);
}

const CR = 0x0d;
const LF = 0x0a;
const BLANK = 0x20;
const COLON = 0x3a;
const AT_SIGN = 0x40;
// Lead bytes of U+4000 to U+9FFF.
const FIRST_HAN = 0xe4;
const LAST_HAN = 0xe9;

// What a byte is to the walk: 0 a blank, 1 part of a word, `SPECIAL` whatever is more than that.
const SPECIAL = 2;
const KIND_OF = new Uint8Array(256).fill(SPECIAL, 0x80);
KIND_OF.fill(1, BLANK + 1, 0x80);
for (const special of [CR, COLON, AT_SIGN]) KIND_OF[special] = SPECIAL;

function walk(
  b: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
  out: TextCounts,
  drops_cr: boolean,
): number {
  let chars = 0;
  let words = 0;
  let emoji = 0;
  let links = 0;
  let mentions = 0;
  // 1 inside a word.
  let in_word = 0;
  let joined = false;
  let flag = false;
  let i = start;
  let w = at;
  while (i < end) {
    // Most bytes are letters, digits and blanks: they have a loop of their own.
    const run = w;
    let kind = SPECIAL;
    while (i < end) {
      const byte = b[i] as number;
      kind = KIND_OF[byte] as number;
      if (kind === SPECIAL) break;
      to[w++] = byte;
      words += kind & (in_word ^ 1);
      in_word = kind;
      i++;
    }
    if (w > run) {
      chars += w - run;
      joined = false;
      flag = false;
    }
    if (i >= end) break;
    const lead = b[i] as number;
    if (lead < 0x80) {
      i++;
      if (lead === CR) {
        if (drops_cr && endsLine(b, i - 1, end)) continue;
        in_word = 0;
      } else {
        words += in_word ^ 1;
        in_word = 1;
        if (lead === COLON) links += isLink(b, i - 1, start) ? 1 : 0;
        else mentions += isMention(b, i - 1, end) ? 1 : 0;
      }
      to[w++] = lead;
      chars++;
      joined = false;
      flag = false;
      continue;
    }
    if (lead >= FIRST_HAN && lead <= LAST_HAN) {
      // Nearly all Han signs, which come in runs too: each is three bytes and a word.
      const signs = w;
      while (i < end && (b[i] as number) >= FIRST_HAN && (b[i] as number) <= LAST_HAN) {
        to[w] = b[i] as number;
        to[w + 1] = b[i + 1] as number;
        to[w + 2] = b[i + 2] as number;
        w += 3;
        i += 3;
      }
      chars += (w - signs) / 3;
      words += (w - signs) / 3;
      in_word = 0;
      joined = false;
      flag = false;
      continue;
    }
    const b1 = b[i + 1] as number;
    to[w++] = lead;
    to[w++] = b1;
    let point: number;
    if (lead < 0xe0) {
      point = ((lead & 31) << 6) | (b1 & 63);
      i += 2;
    } else if (lead < 0xf0) {
      const b2 = b[i + 2] as number;
      to[w++] = b2;
      point = ((lead & 15) << 12) | ((b1 & 63) << 6) | (b2 & 63);
      i += 3;
    } else {
      const b2 = b[i + 2] as number;
      const b3 = b[i + 3] as number;
      to[w++] = b2;
      to[w++] = b3;
      point = ((lead & 7) << 18) | ((b1 & 63) << 12) | ((b2 & 63) << 6) | (b3 & 63);
      i += 4;
    }
    if (point === 0x200d) {
      joined = true;
      continue;
    }
    if (isFormatMark(point)) continue;
    chars++;
    if (point === 0xa0 || point === 0x3000 || (point >= 0x2000 && point <= 0x200a) || point === 0x202f) {
      in_word = 0;
      continue;
    }
    if (isOneSignWord(point)) {
      words++;
      in_word = 0;
    } else {
      words += in_word ^ 1;
      in_word = 1;
    }
    if (point >= 0x1f1e6 && point <= 0x1f1ff) {
      // Two regional letters make one flag.
      if (flag) flag = false;
      else {
        emoji++;
        flag = true;
      }
    } else if (isPictograph(point)) {
      if (!joined && !(point >= 0x1f3fb && point <= 0x1f3ff)) emoji++;
      flag = false;
    } else flag = false;
    joined = false;
  }
  out.chars = chars;
  out.words = words;
  out.emoji = emoji;
  out.links = links;
  out.mentions = mentions;
  return w;
}

/** CRs up to an LF. */
function endsLine(b: Uint8Array, cr: number, end: number): boolean {
  let i = cr;
  while (i < end && b[i] === CR) i++;
  return i < end && b[i] === LF;
}

function isFormatMark(point: number): boolean {
  return (
    point >= 0x200b &&
    (point <= 0x200f ||
      (point >= 0x202a && point <= 0x202e) ||
      (point >= 0x2060 && point <= 0x2069) ||
      (point >= 0xfe00 && point <= 0xfe0f) ||
      point === 0xfeff)
  );
}

function isOneSignWord(point: number): boolean {
  return (
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0x3041 && point <= 0x30ff) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}

function isPictograph(point: number): boolean {
  return (
    (point >= 0x1f300 && point <= 0x1faff) ||
    (point >= 0x2600 && point <= 0x27bf) ||
    (point >= 0x2b00 && point <= 0x2bff) ||
    (point >= 0x1f000 && point <= 0x1f2ff) ||
    (point >= 0x2190 && point <= 0x21ff) ||
    (point >= 0x2300 && point <= 0x23ff) ||
    point === 0x203c ||
    point === 0x2049 ||
    point === 0x2122 ||
    point === 0x2139 ||
    point === 0x3030
  );
}

function isLink(b: Uint8Array, colon: number, start: number): boolean {
  if (b[colon + 1] !== 0x2f || b[colon + 2] !== 0x2f) return false;
  const s = (b[colon - 1] as number) | 32;
  const p = s === 0x73 ? colon - 2 : colon - 1;
  return p - 3 >= start && ((b[p] as number) | 32) === 0x70 && ((b[p - 3] as number) | 32) === 0x68;
}

function isMention(b: Uint8Array, i: number, end: number): boolean {
  if (b[i + 1] === 0xe2 && b[i + 2] === 0x81 && b[i + 3] === 0xa8) return true;
  let digits = 0;
  for (let k = i + 1; k < end && (b[k] as number) >= 0x30 && (b[k] as number) <= 0x39; k++) digits++;
  return digits >= 7;
}
