/**
 * Words of people, per language: one file each, registered in index.ts. In lower case, with straight apostrophes. A
 * phrase is looked up as whole words; in scripts without blanks each sign is a word. Where several phrases begin at one
 * place, the longest that fits decides.
 */
export interface PeopleWording extends Partial<Readonly<Record<WordList, readonly string[]>>> {
  language: string;
}

export type WordList =
  // Questions
  /** Ask where they open a clause: who, can you. */
  | 'question_openings'
  /** The same where they open a sentence, not only a clause: many languages open relative clauses with these words. */
  | 'sentence_openings'
  /** The same where that clause is the whole sentence: wer, когда. "Wer zuletzt geht, macht das Licht aus" asks nothing. */
  | 'lone_openings'
  /** Ask wherever they stand: what time, 什么. */
  | 'question_phrases'
  /** Ask where they end a clause: "tomorrow or not". */
  | 'question_endings'
  /** Ask where they end a clause, also one that reports: 你知道谁去吗. */
  | 'question_particles'
  /** The same, in short clauses alone: 发票呢. */
  | 'question_short_particles'
  /** Ask between two equal signs: 来不来. */
  | 'question_infixes'
  /** Hold a question word and ask nothing: what a mess, 没什么. */
  | 'statements'
  /** From here to the end of the clause question words are reported, not asked: I know what time, 不知道谁. */
  | 'covers'
  /** The same, particles included: 他问, 我问过. */
  | 'reports'
  /** After a question word they make it mean any or say that it is reported: 谁都. */
  | 'cancels'
  /** May stand before what opens a clause: hi, and, boss. */
  | 'lead_ins'
  /** Look like questions and expect no answer: how are you. */
  | 'greetings'
  // Closings
  /** A name may follow: thanks Mei. */
  | 'thanks'
  /** Praise, wishes, goodbyes, laughter. */
  | 'courtesies'
  /** "Ok" says that the writer took note if nothing else follows. */
  | 'consents'
  /** Say that the writer took note. A name may follow. */
  | 'acknowledgements'
  /** The same, with more to come: noted, will …; noted by …. */
  | 'acknowledgement_openings'
  /** May stand beside what closes: boss, all, for the update. */
  | 'fillers'
  /** Fillers that a name follows: Mr Tan. */
  | 'titles'
  /** Names in Han script: a surname before or behind one of these, or a surname, a sign and a title: 小李, 王总, 李娜经理. */
  | 'surnames'
  | 'name_beginnings'
  | 'name_endings'
  // Taking back
  /** Are a clause of their own: never mind. */
  | 'withdrawals'
  /** Anything may follow: ignore my …. */
  | 'withdrawal_openings'
  // Going on in private
  | 'takes_private'
  /** Before it they forbid it: do not, 禁止. */
  | 'negations';

/** The phrases of a text in which `|` or the end of a line stands between any two. */
export function list(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
