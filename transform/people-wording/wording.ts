/**
 * Words of people, per language: one file each, registered in index.ts. Matched on texts in lower case without direction
 * marks; Latin words as whole words, Chinese ones anywhere.
 */
export interface PeopleWording {
  language: string;
  /** Whole messages that close a talk: thanks, ok. Compared after punctuation and emoji are taken off. */
  courtesies: readonly string[];
  /** Words that open a question at the start of a clause. */
  question_openings: readonly string[];
  /** Words or endings that make a question wherever they stand. */
  question_marks: readonly string[];
  /** Phrases that hold one of those words and ask nothing: 没什么 (it is nothing). */
  statements: readonly string[];
  /** Whole messages that look like questions and expect no answer: how are you? */
  greetings: readonly string[];
  /** Openings by which an asker takes a request back. */
  withdrawals: readonly string[];
}
