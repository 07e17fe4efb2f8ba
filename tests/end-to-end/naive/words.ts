/** What simulated texts say, by the definitions (D7, M13) and in the plainest words: enough for what the simulator writes. */

const FORMAT_MARKS = /[\u200e\u200f\u2066-\u2069]|\ufe0f/g;

/** M13: a question mark outside links and quotes, or a form that asks. */
export function asksSomething(text: string): boolean {
  const bare = text
    .replace(FORMAT_MARKS, '')
    .replace(/https?:\S+/g, '')
    .replace(/"[^"]*"/g, '');
  if (/^在吗？?$/.test(bare)) return false;
  return (
    /[?？]|吗|什么|怎么|谁|哪|有没有/.test(bare) || /(^|\. )(who|what|where|when|how|can you)\b/i.test(bare)
  );
}

/** Emoji and nothing else, or words of thanks, parting and good wishes that a script holds: no request where the other side has spoken. */
export function isThanks(text: string): boolean {
  const bare = text.replace(FORMAT_MARKS, '');
  return /^(\p{Extended_Pictographic}|\p{Emoji_Modifier})+$|^(thank you!|see you there\.|happy birthday .+)$/iu.test(
    bare,
  );
}

/** The asker no longer needs an answer. */
export function takesBack(text: string): boolean {
  return /^never mind/i.test(text);
}

/** "Noted" in the two languages. */
export function takesNote(text: string): boolean {
  return /^(noted|收到)$/i.test(text);
}

/** Code points that a reader sees. */
export function lengthOf(text: string): number {
  return [...text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/gu, '')].length;
}
