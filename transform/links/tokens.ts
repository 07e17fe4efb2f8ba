/**
 * Words of a text as crude stems that fit any language: runs of letters and digits cut to five signs; in scripts that
 * put no blanks between words, pairs of signs.
 */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[\p{L}\p{N}\p{M}]+/gu;
const NO_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const STEM = 5;
const MOST = 48;

/** Distinct stems, at most 48. */
export function stems(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(RUN)) {
    if (found.size >= MOST) break;
    if (!NO_BLANKS.test(run)) {
      found.add(run.length > STEM ? run.slice(0, STEM) : run);
      continue;
    }
    const signs = [...run];
    if (signs.length === 1) found.add(run);
    for (let i = 0; i + 1 < signs.length && found.size < MOST; i++) found.add(`${signs[i]}${signs[i + 1]}`);
  }
  return [...found];
}
