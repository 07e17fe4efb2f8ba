/** Does the writer take back what they asked or wrote? */
import { endsAfter, KIND, mayBegin, phraseAt } from './phrase-book.ts';
import { ASKS, beginning, plain, readWords, type Words } from './words.ts';

const BEFORE =
  KIND.lead_ins |
  KIND.fillers |
  KIND.titles |
  KIND.thanks |
  KIND.consents |
  KIND.courtesies |
  KIND.acknowledgements;
const TAKES_BACK = KIND.withdrawals | KIND.withdrawal_openings;

/**
 * The first clause that says something takes back: a phrase that is the clause ("found it", not "found items"), or one
 * that opens it ("ignore my last message"). "Solved?" asks and takes nothing back.
 */
export function isWithdrawal(text: string): boolean {
  const own = plain(beginning(text)).toLowerCase();
  if (!mayBegin(own, BEFORE | TAKES_BACK)) return false;
  const w = readWords(own);
  for (let i = 0; i < w.n; ) {
    if (w.ends[w.clause[i] as number] === ASKS) return false;
    const back = phraseAt(w, i, TAKES_BACK);
    if (back && (back.kinds & KIND.withdrawal_openings || isClause(w, i + back.words.length - 1)))
      return true;
    // "Please ignore" may be the beginning of "please ignore my last message".
    const before = phraseAt(w, i, BEFORE);
    if (!before) return false;
    i += before.words.length;
  }
  return false;
}

/** Does nothing but fillers follow word `last` in its clause? */
function isClause(w: Words, last: number): boolean {
  let end = last;
  while (!endsAfter(w, end)) {
    const filler = phraseAt(w, end + 1, BEFORE | KIND.withdrawals);
    if (!filler) return false;
    end += filler.words.length;
  }
  return true;
}
