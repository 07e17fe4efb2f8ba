/** Does a value stand by itself, or is it a piece of something longer? */

const WORD = /[0-9A-Za-z_]/;
const DIGIT = /[0-9]/;

/**
 * False within a longer number or word: of "SN4539", "ORD-4539", "4539.25" and "a/4539/b" the digits are no number of
 * their own; of "card:4539", "卡号4539" and "(4539)" they are.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !goesOn(text[start - 1], text[start - 2], /[-_/\\~]/) &&
    text[start - 1] !== '+' &&
    !goesOn(text[end], text[end + 1], /[-_@~]/)
  );
}

function goesOn(near: string | undefined, far: string | undefined, joiner: RegExp): boolean {
  if (near === undefined) return false;
  if (WORD.test(near)) return true;
  if (far === undefined) return false;
  return joiner.test(near) ? WORD.test(far) : near === '.' && DIGIT.test(far);
}
