/** The norms in words, what is not met first; the picture is that of the first one that has chats to show. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, figure } from './figure.ts';
import { normOrder, normText, verdictSentences } from './norm-sentences.ts';

/** Lines at once; the others are folded. */
const FIRST_NORMS = 7;

export function norms(page: Page): SafeHtml {
  const { review, words } = page;
  if (review.norms.length === 0 && untold(page) !== null)
    return block('norms', words.norms.heading, html`${untold(page)}`);
  if (review.norms.length === 0)
    return block(
      'norms',
      words.norms.heading,
      html`<p>${words.norms.none}${review.unlocks.length > 0 && html` ${words.norms.locked}`}</p>`,
    );
  const order = normOrder(page);
  const list = (indexes: readonly number[]) =>
    html`<ul class="lines">${indexes.map((index) => line(page, index))}</ul>`;
  const rest = order.slice(FIRST_NORMS);
  const text = html`${list(order.slice(0, FIRST_NORMS))}${
    rest.length > 0 &&
    html`<details><summary>${words.talk.more(rest.length)}</summary>${list(rest)}</details>`
  }${untold(page)}`;
  return block('norms', words.norms.heading, html`<div class="flow">${text}${picture(page)}</div>`);
}

/** Of norms about what people do a page of few people tells nothing, and says so. */
function untold({ view, words, format }: Page): SafeHtml | null {
  if (view === null || view.norms_untold.length === 0) return null;
  return html`<p class="note">${words.view.norms_untold(format.count(view.norms_untold.length))}</p>`;
}

/** What is met within its usual range is told in its counts alone. */
function line(page: Page, index: number): SafeHtml {
  const norm = page.review.norms[index];
  if (norm === undefined) return html``;
  const { words } = page;
  const { verdict } = norm.this_month;
  const { signal } = norm.usual_range;
  const [count = html``, ...rest] = verdictSentences(page, index);
  const changed = signal === 'higher' || signal === 'lower';
  const said = [count, ...(verdict === 'met' ? [] : rest)];
  if (changed || (signal === 'usual' && verdict === 'not_met'))
    said.push(html`${words.norms.change[signal]}`);
  return html`<li><p><span class="chip ${verdict}">${words.verdicts[verdict]}</span> ${page.normLink(norm, normText(page, norm))}</p><p>${words.join(said)}</p></li>`;
}

/**
 * The norm whose chats the front page shows: what a norm with a limit asks is what people wait for, so these come first.
 * `has`: whether it can be drawn. null: none can.
 */
export function picturedNorm(page: Page, has: (index: number) => boolean): number | null {
  const drawn = normOrder(page).filter(has);
  return drawn.find((at) => page.review.norms[at]?.limit_s !== null) ?? drawn[0] ?? null;
}

function picture(page: Page): SafeHtml {
  const index = picturedNorm(page, (at) => page.charts('on-time', String(at)).length > 0);
  const norm = page.review.norms[index ?? -1];
  const [chart] = page.charts('on-time', String(index));
  if (norm === undefined || chart === undefined) return html``;
  const unit = html`<q>${normText(page, norm)}</q>${page.words.sep}${chart.unit}`;
  return figure(page, { ...chart, unit });
}
