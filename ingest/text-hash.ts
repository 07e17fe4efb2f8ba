/** Hash of a text that two phones show alike, though each writes a mention by the name or number it knows. */
import { hashBytes } from './hash.ts';
import type { RecordColumns } from './schema/message-table.ts';

/** FNV-1a over the text of row `i`, what stands behind the @ of its mentions left out. */
export function textHash(t: RecordColumns, i: number): number {
  const start = t.text.offsets[i] as number;
  const end = t.text.offsets[i + 1] as number;
  return t.mentions[i] ? hashWithoutNames(t.text.bytes, start, end) : hashBytes(t.text.bytes, start, end);
}

/** Bytes of the text of row `i`; 0 where a mention makes it as long as a name. */
export const textLength = (t: RecordColumns, i: number): number =>
  t.mentions[i] ? 0 : (t.text.offsets[i + 1] as number) - (t.text.offsets[i] as number);

const AT = 0x40;

/** `@⁨Ben⁩`, `@⁨~ben⁩`, `@6580000202`. */
function hashWithoutNames(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    hash = Math.imul(hash ^ byte, 0x01000193);
    if (byte === AT) i = mentionEnd(bytes, i, end);
  }
  return hash >>> 0;
}

/** Last byte of the mention whose @ stands at `at`; `at` itself where none does. */
function mentionEnd(b: Uint8Array, at: number, end: number): number {
  if (b[at + 1] === 0xe2 && b[at + 2] === 0x81 && b[at + 3] === 0xa8) {
    for (let i = at + 4; i + 2 < end; i++) {
      if (b[i] === 0xe2 && b[i + 1] === 0x81 && b[i + 2] === 0xa9) return i + 2;
    }
    return at;
  }
  let i = at + 1;
  while (i < end && (b[i] as number) >= 0x30 && (b[i] as number) <= 0x39) i++;
  return i - at > FEWEST_DIGITS ? i - 1 : at;
}

const FEWEST_DIGITS = 7;
