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
  let chars = 0;
  let words = 0;
  let emoji = 0;
  let links = 0;
  let mentions = 0;
  let in_word = false;
  let joined = false;
  let flag = false;
  for (let i = start; i < end; ) {
    const lead = b[i] as number;
    if (lead < 0x80) {
      i++;
      chars++;
      joined = false;
      flag = false;
      if (lead <= 0x20) in_word = false;
      else {
        if (!in_word) {
          in_word = true;
          words++;
        }
        if (lead === 0x3a && isLink(b, i - 1, start)) links++;
        else if (lead === 0x40 && isMention(b, i - 1, end)) mentions++;
      }
      continue;
    }
    let point: number;
    if (lead < 0xe0) {
      point = ((lead & 31) << 6) | ((b[i + 1] as number) & 63);
      i += 2;
    } else if (lead < 0xf0) {
      point = ((lead & 15) << 12) | (((b[i + 1] as number) & 63) << 6) | ((b[i + 2] as number) & 63);
      i += 3;
    } else {
      point =
        ((lead & 7) << 18) |
        (((b[i + 1] as number) & 63) << 12) |
        (((b[i + 2] as number) & 63) << 6) |
        ((b[i + 3] as number) & 63);
      i += 4;
    }
    if (point === 0x200d) {
      joined = true;
      continue;
    }
    if (isFormatMark(point)) continue;
    chars++;
    if (point === 0xa0 || point === 0x3000 || (point >= 0x2000 && point <= 0x200a) || point === 0x202f) {
      in_word = false;
      continue;
    }
    if (isOneSignWord(point)) {
      words++;
      in_word = false;
    } else if (!in_word) {
      in_word = true;
      words++;
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
}

function isFormatMark(point: number): boolean {
  return (
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x2069) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    point === 0xfeff
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
