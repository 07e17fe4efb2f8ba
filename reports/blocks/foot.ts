/** What the words of the page mean, what an export cannot show, who may see what: in lines. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block } from './figure.ts';

export function foot(page: Page): SafeHtml {
  const { words } = page;
  const { short, limits, limits_list, privacy, privacy_list } = words.foot;
  const bullets = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return block(
    'foot',
    words.foot.heading,
    html`<dl class="short">${short.map(([term, meaning]) => html`<div><dt>${term}</dt> <dd>${meaning}</dd></div>`)}</dl>
<div class="columns"><div><h3>${limits}</h3>${bullets(limits_list)}</div>
<div><h3>${privacy}</h3>${bullets(privacy_list)}</div></div>
<p class="note">${
      page.base === null
        ? words.foot.alone
        : html`${page.pageLink('method', words.foot.all_definitions)} ${words.foot.folded(page.fileLink('tables/review.xlsx'), page.fileLink('tables/history.csv'))}`
    }</p>`,
  );
}
