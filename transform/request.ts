/** Requests that a text shows by itself: somebody is named, a tag stands in it. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';

const MENTION = /@\u2068[^\u2069]+\u2069|(?:^|\s)@\+?\d{7,}/u;

/** D7 `mention`: an @ of WhatsApp's, or the name of a person of the people list at the start of the text. */
export function isMention(m: MessageColumns, row: number, text: string): boolean {
  if (m.mentions[row] || MENTION.test(text)) return true;
  const start = text.trimStart().toLowerCase();
  return m.persons.some((p) => p.listed && startsWithName(start, p.name.toLowerCase()));
}

const startsWithName = (text: string, name: string) =>
  text.startsWith(`${name},`) || text.startsWith(`${name}，`);

/** D7 `tagged`: the tag stands in the text, in any case. */
export function isTagged(text: string, tag: string | null): boolean {
  return tag !== null && text.toLowerCase().includes(tag.toLowerCase());
}

/**
 * Tier A of D10: does the text name somebody by one of these names (lower case, two letters or more)? Names stand as
 * words of their own, except in Han script, which puts no blanks between words.
 */
export function names(text: string, person_names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return person_names.some((name) => name.length > 1 && standsIn(lower, name));
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

function standsIn(lower: string, name: string): boolean {
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    if (HAN.test(name)) return true;
    const before = lower[at - 1] ?? ' ';
    const after = lower[at + name.length] ?? ' ';
    // "Ben你好": a Han sign beside a Latin name ends the word as a blank would.
    if ((!LETTER.test(before) || HAN.test(before)) && (!LETTER.test(after) || HAN.test(after))) return true;
  }
  return false;
}

/** Names by which a sender is called: the whole name and its first word; a bare number only as a whole. */
export function callNames(sender: string): string[] {
  const whole = sender.replace(/^~\s*/, '').toLowerCase();
  const first = whole.split(/\s/)[0] as string;
  return /^\+?\d/.test(whole) ? [whole] : [...new Set([whole, first])];
}
