/** All norms as a table, what is not met first, each with the way to its page. */
import { block, table } from '../blocks/figure.ts';
import { counted, normOrder, normText } from '../blocks/norm-sentences.ts';
import { dueOf } from '../charts/on-time.ts';
import { documentOf } from '../document.ts';
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

export function normsPage(page: Page): string {
  const { review, words, format } = page;
  const heading = words.norms.heading;
  return documentOf(
    page,
    `${heading} · ${words.frame.title(page.company, format.month(review.period.month))}`,
    [
      pageHead(page, heading),
      block('norms', words.norm_page.all, list(page)),
      block('waivers', words.audit.waivers.heading, waivers(page)),
    ],
    { nav: navOf(page, 'norms') },
  );
}

function list(page: Page): SafeHtml {
  const { review, words, cite } = page;
  const { columns } = words.frame;
  if (review.norms.length === 0) return html`<p>${words.norms.none}</p>`;
  const order = normOrder(page).flatMap((index) => {
    const norm = review.norms[index];
    return norm === undefined ? [] : [{ norm, path: `norms.${index}` }];
  });
  return html`<div class="named">${table(words.frame.table_of(words.norm_page.all), {
    columns: [
      { label: columns.norm },
      { label: columns.finding },
      { label: words.norm_page.funnel.met, number: true },
      { label: words.norm_page.target, number: true },
      { label: words.states.not_determinable, number: true },
      { label: columns.last_month, number: true },
    ],
    rows: order.map(({ norm, path }) => [
      page.normLink(norm, normText(page, norm)),
      html`<span class="chip ${norm.this_month.verdict}">${words.verdicts[norm.this_month.verdict]}</span>`,
      dueOf(norm.this_month) === 0 ? '–' : counted(page, `${path}.this_month`, norm.this_month, norm.target),
      cite(`${path}.target`, 'share'),
      cite(`${path}.this_month.states.not_determinable`),
      norm.last_month === null || dueOf(norm.last_month) === 0
        ? '–'
        : counted(page, `${path}.last_month`, norm.last_month, norm.target),
    ]),
  })}</div>`;
}

/** Approved exceptions and what each did. */
function waivers(page: Page): SafeHtml {
  const { review, words, format, cite } = page;
  const own = words.audit.waivers;
  if (review.waivers.length === 0) return html`<p>${own.none}</p>`;
  const { columns } = own;
  return table(words.frame.table_of(own.heading), {
    columns: [
      { label: columns.waiver },
      { label: columns.norm },
      { label: columns.state },
      { label: columns.until },
      { label: columns.waived, number: true },
    ],
    rows: review.waivers.map((waiver, at) => [
      html`<bdi>${shownName(waiver.id)}</bdi>`,
      html`<bdi>${shownName(waiver.norm)}</bdi>`,
      own.states[waiver.state],
      format.day(waiver.expires),
      cite(`waivers.${at}.waived`),
    ]),
  });
}
