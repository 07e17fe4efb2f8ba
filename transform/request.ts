/** Requests that a text shows by itself: somebody is named, a tag stands in it. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';

const MENTION = /@\u2068[^\u2069]+\u2069|(?:^|\s)@\+?\d{7,}/u;

/** D7 `mention`: an @ of WhatsApp's, or the name of a person of the people list at the start of the text. */
export function isMention(m: MessageColumns, row: number, text: string): boolean {
  if (m.mentions[row] || MENTION.test(text)) return true;
  const start = text.trimStart().toLowerCase();
  return m.persons.some((p) => p.listed && start.startsWith(`${p.name.toLowerCase()},`));
}

/** D7 `tagged`: the tag stands in the text, in any case. */
export function isTagged(text: string, tag: string | null): boolean {
  return tag !== null && text.toLowerCase().includes(tag.toLowerCase());
}

/** Tier A of D10: does the text name the person, by @ or by a name of at least two letters as a word? */
export function names(text: string, person_names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return person_names.some((name) => {
    const at = name.length < 2 ? -1 : lower.indexOf(name);
    if (at < 0) return false;
    const before = lower[at - 1] ?? ' ';
    const after = lower[at + name.length] ?? ' ';
    return /[^\p{L}\p{N}]/u.test(before) && (/[^\p{L}\p{N}]/u.test(after) || /\p{Script=Han}/u.test(name));
  });
}

/** Names by which a sender is called: the whole name and its first word. */
export function callNames(sender: string): string[] {
  const whole = sender.replace(/^~\s*/, '').toLowerCase();
  const first = whole.split(/\s/)[0] as string;
  return /^\+?\d/.test(whole) ? [whole] : [...new Set([whole, first])];
}
