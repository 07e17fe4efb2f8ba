/** Does the writer propose, or say, to go on in private? Good practice where a group is not the place. */
import { KIND, phraseAt } from './phrase-book.ts';
import { plain, readWords, wordOf } from './words.ts';

/** "Pm me", 私聊; not "3 pm me and Tan", "do not pm me", 禁止私聊. */
export function takesPrivate(text: string): boolean {
  const w = readWords(plain(text).toLowerCase());
  let forbidden = -1;
  for (let i = 0; i < w.n; i++) {
    const phrase = phraseAt(w, i, KIND.takes_private | KIND.negations);
    if (phrase === null) continue;
    if (phrase.kinds & KIND.negations) forbidden = w.clause[i] as number;
    else if (forbidden !== w.clause[i] && !(i > 0 && /^\d+$/.test(wordOf(w, i - 1)))) return true;
  }
  return false;
}
