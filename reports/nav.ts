/** The way from page to page, without script. */
import { html, type SafeHtml } from './html.ts';
import type { Page } from './page.ts';
import { PAGES, type PageName } from './site.ts';

/** Links to the pages that stand once; `here` is marked. Empty on a page that stands alone. */
export function navOf(page: Page, here: PageName | null = null): SafeHtml {
  if (page.base === null) return html``;
  const names = Object.keys(PAGES) as PageName[];
  const item = (name: PageName) =>
    name === here
      ? html`<li><a href="${page.base}${PAGES[name]}" aria-current="page">${page.words.pages[name]}</a></li>`
      : html`<li>${page.pageLink(name, page.words.pages[name])}</li>`;
  return html`<nav class="site" aria-label="${page.words.pages.label}"><ul>${names.map(item)}</ul></nav>`;
}

/** Head of every page but the front one: whose review, which month, what this page is about. */
export function pageHead(page: Page, heading: SafeHtml | string, about: SafeHtml | string = ''): SafeHtml {
  const { words, format, company, review } = page;
  const month = format.month(review.period.month);
  const whose = company === null ? words.frame.no_company : html`<bdi>${company}</bdi>`;
  return html`<header class="top"><p class="kicker">${whose}${words.sep}${month}</p>
<h1>${heading}${about !== '' && html` <span class="month">${about}</span>`}</h1></header>`;
}
