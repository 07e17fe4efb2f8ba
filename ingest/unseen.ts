/**
 * Signs that one does not see, on bytes: direction marks, joiners, blanks of any width, line ends. Phrases are compared
 * without them (`plain`, `trim`), so wherever a text is told from a phrase by its edges, these must be looked past.
 */
const LAST_PLAIN_BLANK = 0x20;

/** 1 for bytes that may open an unseen sign: one look, before the sign is read. */
export const OPENS_UNSEEN = new Uint8Array(256);
OPENS_UNSEEN.fill(1, 0, LAST_PLAIN_BLANK + 1);
for (const lead of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) OPENS_UNSEEN[lead] = 1;

/** Stands an unseen sign of three bytes here? U+1680, U+2000 to U+200F, U+2028 to U+202F, U+205F, U+2066 to U+2069, U+3000, U+FEFF. */
export function isWideUnseen(b: Uint8Array, i: number): boolean {
  const lead = b[i] as number;
  if (lead < 0xe1) return false;
  const next = b[i + 1] as number;
  const third = b[i + 2] as number;
  if (lead === 0xe2) {
    if (next === 0x80) return third <= 0x8f || (third >= 0xa8 && third <= 0xaf);
    return next === 0x81 && (third === 0x9f || (third >= 0xa6 && third <= 0xa9));
  }
  if (lead === 0xe3) return next === 0x80 && third === 0x80;
  if (lead === 0xe1) return next === 0x9a && third === 0x80;
  return lead === 0xef && next === 0xbb && third === 0xbf;
}

/** May the last sign before `end` be an unseen one? Most texts end otherwise, and need not be walked. */
export function mayEndUnseen(b: Uint8Array, end: number): boolean {
  const last = b[end - 1] as number;
  if (last < 0x80) return last <= LAST_PLAIN_BLANK;
  return OPENS_UNSEEN[b[end - 3] as number] === 1 || b[end - 2] === 0xc2;
}

/** End of the last sign of `b[start .. end)` that one sees; `start` where there is none. */
export function seenEnd(b: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start) {
    const last = b[i - 1] as number;
    if (last <= LAST_PLAIN_BLANK) i--;
    else if (last < 0x80) break;
    else if (last === 0xa0 && b[i - 2] === 0xc2) i -= 2;
    else if (isWideUnseen(b, i - 3)) i -= 3;
    else break;
  }
  return Math.max(i, start);
}

/** Place of the first sign that one sees, at most `end`. */
export function seenStart(b: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const first = b[i] as number;
    if (first <= LAST_PLAIN_BLANK) i++;
    else if (first < 0x80) break;
    else if (first === 0xc2 && b[i + 1] === 0xa0) i += 2;
    else if (isWideUnseen(b, i)) i += 3;
    else break;
  }
  return i;
}
