/** Words that a policy names, looked for in texts. They are hints (N8's class H): words, not meanings. */

/** As words are compared: in any case and width, without format marks; all blanks are alike. */
export function plainText(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return plain.toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The first of `words`, as it is written there, that stands in a text; null where none does. Words stand as a whole, but
 * in scripts that put no blanks between words, or write articles and particles at the word. Texts are as `plainText` gives
 * them.
 */
export function wordFinder(words: readonly string[]): (plain: string) => string | null {
  const wanted = words
    .map((word) => ({ word, plain: plainText(word).trim() }))
    .filter(({ plain }) => plain !== '');
  return (plain) => wanted.find((w) => standsIn(plain, w.plain))?.word ?? null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the test for ASCII.
const ASCII = /^[\u0000-\u007f]*$/;
const IN_WORDS = /[\p{L}\p{M}\p{N}]/u;
const AT_OTHERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!glued(text[at - 1], word[0]) && !glued(word[word.length - 1], text[end])) return true;
  }
  return false;
}

/** Do two signs beside each other belong to one word? */
function glued(left: string | undefined, right: string | undefined): boolean {
  return isInner(left) && isInner(right);
}

const isInner = (sign: string | undefined) =>
  sign !== undefined && IN_WORDS.test(sign) && !AT_OTHERS.test(sign);
