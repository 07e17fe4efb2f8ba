/** The review's front page, in the order a manager reads. */
import { actions } from './blocks/actions.ts';
import { changes } from './blocks/changes.ts';
import { foot } from './blocks/foot.ts';
import { goals } from './blocks/goals.ts';
import { head } from './blocks/head.ts';
import { measures } from './blocks/measures.ts';
import { norms } from './blocks/norms.ts';
import { pinch } from './blocks/pinch.ts';
import { steps } from './blocks/steps.ts';
import { survey } from './blocks/survey.ts';
import { talk } from './blocks/talk.ts';
import { times } from './blocks/times.ts';
import { waiting } from './blocks/waiting.ts';
import { documentOf } from './document.ts';
import type { Page } from './page.ts';

/** Blocks after the head. A new one is one file and one row here. */
export const blocks = [
  waiting,
  norms,
  pinch,
  changes,
  times,
  talk,
  actions,
  goals,
  survey,
  steps,
  measures,
  foot,
] as const;

export function indexPage(page: Page): string {
  const { review, words, format } = page;
  return documentOf(page, words.frame.title(page.company, format.month(review.period.month)), [
    head(page),
    ...blocks.map((block) => block(page)),
  ]);
}
