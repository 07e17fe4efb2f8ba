/** Feedback: what people said when they were asked, beside what the chats show of questions and answers. */
import { block } from '../blocks/figure.ts';
import { measuresOf } from '../blocks/measures.ts';
import { survey } from '../blocks/survey.ts';
import { documentOf } from '../document.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

/** Asked again, questions and answers, reciprocity, after an announcement. */
const MEASURES = ['M37', 'M13', 'M14', 'M39'];

export function feedbackPage(page: Page): string {
  const { review, words, format } = page;
  const heading = words.steps.names.feedback;
  return documentOf(
    page,
    `${heading} · ${words.frame.title(page.company, format.month(review.period.month))}`,
    [pageHead(page, heading), survey(page), interaction(page)],
    { nav: navOf(page, 'feedback') },
  );
}

function interaction(page: Page): SafeHtml {
  const { words } = page;
  const found = measuresOf(page, MEASURES);
  return block(
    'interaction',
    words.pages.interaction,
    found.length === 0 ? html`<p>${words.all_measures.none}</p>` : html`<div class="measures">${found}</div>`,
  );
}
