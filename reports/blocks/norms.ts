/** The norms in words, what is not met first; the picture is that of the first one that has chats to show. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, figure } from './figure.ts';
import { normOrder, normText, verdictSentences } from './norm-sentences.ts';

/** Lines at once; the others are folded. */
const FIRST_NORMS = 7;

export function norms(page: Page): SafeHtml {
  const { review, words } = page;
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
  }`;
  return block('norms', words.norms.heading, html`<div class="flow">${text}${picture(page, order)}</div>`);
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

/** Answers in time before everything else: what a norm with a limit asks is what people wait for. */
function picture(page: Page, order: readonly number[]): SafeHtml {
  const { review, words } = page;
  const drawn = order.filter((index) => page.charts('on-time', String(index)).length > 0);
  const index = drawn.find((at) => review.norms[at]?.limit_s !== null) ?? drawn[0];
  const norm = index === undefined ? undefined : review.norms[index];
  const [chart] = page.charts('on-time', String(index));
  if (norm === undefined || chart === undefined) return html``;
  const unit = html`<q>${normText(page, norm)}</q>${words.sep}${chart.unit}`;
  return figure(page, { ...chart, unit });
}
