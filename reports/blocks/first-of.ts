import type { Fragment } from '../html.ts';
import type { Page } from '../page.ts';

const FIRST_NAMED = 5;

/** The first of a list in a sentence, and how many more there are. */
export function firstOf({ words }: Page, all: readonly Fragment[]): Fragment {
  const more = all.length - FIRST_NAMED;
  return words.list(more > 0 ? [...all.slice(0, FIRST_NAMED), words.talk.more(more)] : all);
}
