/** How the figures came about: for those who doubt, with all of them. */
import { allChanges } from '../blocks/changes.ts';
import { data, definitions } from '../blocks/data.ts';
import { block, figures } from '../blocks/figure.ts';
import { measures } from '../blocks/measures.ts';
import { times } from '../blocks/times.ts';
import { documentOf } from '../document.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

/** Blocks after the head. A new one is one file and one row here. */
export const methodBlocks = [times, activity, allChanges, measures, data, definitions] as const;

export function methodPage(page: Page): string {
  const { review, words, format } = page;
  const heading = words.method_page.heading;
  return documentOf(
    page,
    `${heading} · ${words.frame.title(page.company, format.month(review.period.month))}`,
    [pageHead(page, heading), methodBlocks.map((one) => one(page))],
    { nav: navOf(page, 'method') },
  );
}

/** When people write: by weekday and hour, and day by day. */
function activity(page: Page): SafeHtml {
  const { words } = page;
  const pictures = html`${figures(page, 'activity-week')}${figures(page, 'activity-days')}`;
  return block(
    'activity',
    words.talk.activity,
    pictures.markup === ''
      ? html`<p>${words.talk.none}</p>`
      : html`<div class="pictures wide">${pictures}</div>`,
  );
}
