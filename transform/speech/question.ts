/** M13: does a text ask something? Words in clauses, no model. */
import { endsAfter, KIND, type Phrase, phraseAt, phrasesFrom, stands } from './phrase-book.ts';
import { ASKS, COLON, COMMA, isSingle, plain, readWords, STOPS, sameWord, type Words } from './words.ts';

/** Most texts hold none of what the next pattern looks for. No quote reaches over another's beginning: linear time. */
const ANY_OF_OTHERS = /["“„«「『>]|https?:/;
const OF_OTHERS =
  /https?:\/\/\S+|^>.*$|"[^"\n]*"|“[^“”\n]*”|„[^„“”\n]*[“”]|«[^«»\n]*»|「[^「」\n]*」|『[^『』\n]*』/gm;
/** Signs of a clause that "那发票呢" may have and "在路上等着呢" has not. */
const SHORT = 6;

/**
 * A question mark outside links and quotes, or an interrogative form. Greetings ("how are you?") are none, orders and
 * reported questions neither.
 */
export function isQuestion(text: string): boolean {
  if (text === '') return false;
  let own = plain(text).toLowerCase();
  if (ANY_OF_OTHERS.test(own)) own = own.replace(OF_OTHERS, ' ');
  const w = readWords(own);
  if (w.bare_mark) return true;
  let addressed = true;
  for (let from = 0; from < w.n; ) {
    const clause = w.clause[from] as number;
    let to = from + 1;
    while (to < w.n && w.clause[to] === clause) to++;
    const said = readClause(w, from, to, addressed);
    if (said === ASKED) return true;
    addressed = w.ends[clause] === STOPS || (addressed && said === ADDRESS);
    from = to;
  }
  return false;
}

const ASKED = 1;
/** Only leads in, or says a name: "Morning all," "Ravi,". */
const ADDRESS = 2;
const TOLD = 3;

/** What the clause of the words `from` to `to` does; `addressed`: nothing but addresses stands before it in its sentence. */
function readClause(w: Words, from: number, to: number, addressed: boolean): number {
  const end = w.ends[w.clause[from] as number] as number;
  const openings = openingsOf(end, addressed);
  let asked: Phrase | 'infix' | null = null;
  let opening = true;
  let covered = false;
  let reported = false;
  let greeted = false;
  for (let i = from; i < to; ) {
    let hit: Phrase | null = null;
    let meaning = 0;
    for (const phrase of phrasesFrom(w, i)) {
      if (!(phrase.kinds & MEANT) || !stands(w, i, phrase)) continue;
      meaning = meaningAt(w, i, phrase, from, opening ? openings : 0);
      if (meaning === 0) continue;
      hit = phrase;
      break;
    }
    if (hit === null) {
      if (!covered && hasInfix(w, i, to)) asked ??= 'infix';
      opening = greeted = false;
      i++;
      continue;
    }
    if (meaning & CERTAIN && !reported) return ASKED;
    if (meaning & KIND.reports) reported = covered = true;
    else if (meaning & ASKING) {
      // 谁先到谁开门: the same word twice asks nothing.
      if (asked === hit && isSingle(w, i)) {
        asked = null;
        covered = true;
      } else if (!covered) asked ??= hit;
    } else if (meaning & KIND.cancels && asked) {
      asked = null;
      covered = true;
    } else if (meaning & KIND.covers) covered = true;
    greeted = (meaning & KIND.greetings) !== 0;
    opening &&= (meaning & KIND.lead_ins) !== 0;
    i += hit.words.length;
  }
  if (asked !== null || (end === ASKS && !greeted)) return ASKED;
  return opening || (to - from === 1 && phrasesFrom(w, from).length === 0) ? ADDRESS : TOLD;
}

const SILENT = KIND.statements | KIND.greetings;
const CERTAIN = KIND.question_particles | KIND.question_short_particles;
const OPENINGS = KIND.question_openings | KIND.sentence_openings | KIND.lone_openings;
const ASKING = OPENINGS | KIND.question_phrases | KIND.question_endings;
const MEANT = SILENT | CERTAIN | ASKING | KIND.covers | KIND.reports | KIND.cancels | KIND.lead_ins;

/** Which openings are heeded in a clause that ends so. */
function openingsOf(end: number, addressed: boolean): number {
  // "What we need: two ladders" is a heading.
  if (end === COLON) return KIND.lead_ins;
  const openings = KIND.lead_ins | KIND.question_openings;
  if (!addressed) return openings;
  return openings | KIND.sentence_openings | (end === COMMA ? 0 : KIND.lone_openings);
}

/** What a phrase that stands at `i` means there: kinds that are heeded at that place, 0 for none. */
function meaningAt(w: Words, i: number, { kinds, words }: Phrase, from: number, openings: number): number {
  if (kinds & SILENT) return kinds & SILENT;
  let meaning = kinds & (KIND.question_phrases | KIND.covers | KIND.reports | KIND.cancels | openings);
  const last = i + words.length - 1;
  if (kinds & (KIND.question_endings | CERTAIN) && endsAfter(w, last)) {
    // "Where: canteen" is a heading, too.
    if (w.ends[w.clause[i] as number] !== COLON) meaning |= kinds & KIND.question_endings;
    // 没 alone says no.
    if (last > from) meaning |= kinds & KIND.question_particles;
    if (last > from && last - from < SHORT) meaning |= kinds & KIND.question_short_particles;
  }
  return meaning;
}

/** 来不来, 包不包: the same sign on both sides of a no. */
function hasInfix(w: Words, i: number, to: number): boolean {
  return (
    i + 2 < to &&
    isSingle(w, i) &&
    sameWord(w, i, i + 2) &&
    phraseAt(w, i + 1, KIND.question_infixes) !== null
  );
}
