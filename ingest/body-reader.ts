/**
 * Looks at the bodies that may be more than text: at one that the same person sent before only once, at the frequent
 * forms on bytes (placeholders.ts), at the rest in full (classify.ts).
 */
import { asText, type Body, classifyBody, type FileHabits, newBody } from './classify.ts';
import type { PhraseBook } from './phrases.ts';
import { type BodyPlace, placeholderReader } from './placeholders.ts';

/** A body that was looked at before. */
interface Known {
  body: Body;
  start: number;
  end: number;
  sender_code: number;
  marked: boolean;
}

const KNOWN = 1024;
// What repeats word by word is short: placeholders, deleted messages, one-word answers.
const LONGEST_REPEATED = 48;

/** Reader for one file. What it answers is overwritten by the next call. */
export function bodyReader(
  b: Uint8Array,
  senders: readonly string[],
  habits: FileHabits,
  book: PhraseBook,
): (place: BodyPlace, sender_code: number) => Readonly<Body> {
  const known = Array.from({ length: KNOWN }, emptyPlace);
  const once = newBody();
  const readPlaceholder = placeholderReader(b, habits, book);
  const look = (place: BodyPlace, sender_code: number, out: Body) => {
    asText(out, place.start, place.end);
    if (readPlaceholder(place, out)) return;
    classifyBody(b, place.start, place.end, place.marked, senders[sender_code] as string, habits, book, out);
  };
  return (place, sender_code) => {
    const { start, end, marked } = place;
    if (end - start > LONGEST_REPEATED) {
      look(place, sender_code, once);
      return once;
    }
    const seen = known[placeOf(b, start, end, sender_code)] as Known;
    if (seen.sender_code === sender_code && seen.marked === marked && repeats(b, start, end, seen)) {
      return seen.body;
    }
    seen.start = start;
    seen.end = end;
    seen.sender_code = sender_code;
    seen.marked = marked;
    look(place, sender_code, seen.body);
    return seen.body;
  };
}

const emptyPlace = (): Known => ({ body: newBody(), start: 0, end: 0, sender_code: -1, marked: false });

function placeOf(b: Uint8Array, start: number, end: number, sender_code: number): number {
  let hash = sender_code;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (b[i] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (KNOWN - 1);
}

function repeats(b: Uint8Array, start: number, end: number, known: Known): boolean {
  if (end - start !== known.end - known.start) return false;
  for (let i = start, k = known.start; i < end; i++, k++) if (b[i] !== b[k]) return false;
  return true;
}
