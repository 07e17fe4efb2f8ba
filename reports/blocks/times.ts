/** Response times: the median with its band, nine in ten, and both sides of the limit in words. */
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

export function times(page: Page): SafeHtml {
  const { review, words } = page;
  const groups = review.response_times.map((_, index) => group(page, index)).filter((part) => part !== null);
  if (groups.length === 0)
    return block(
      'times',
      words.times.heading,
      html`<p>${review.unlocks.includes('staff') ? words.times.locked : words.times.none}</p>`,
    );
  return block(
    'times',
    words.times.heading,
    groups.length > 1 ? html`<div class="wide">${groups}</div>` : html`${groups}`,
  );
}

function group(page: Page, index: number): SafeHtml | null {
  const { review, words, format, cite, citeTime } = page;
  const one = review.response_times[index];
  if (one === undefined || one.waits === 0) return null;
  const path = `response_times.${index}`;
  const { clock } = one;
  const time = (field: string) => citeTime(`${path}.${field}`, clock);
  const said = [
    words.times.waits(
      cite(`${path}.waits`),
      cite(`${path}.episodes`),
      cite(`${path}.answered`),
      cite(`${path}.open`),
    ),
  ];
  if (one.median_s === null) said.push(html`${words.times.not_reached}`);
  else if (one.median_low_s !== null && one.median_high_s !== null)
    said.push(
      words.times.median_band(
        time('median_s'),
        time('median_low_s'),
        time('median_high_s'),
        words.clocks[clock],
      ),
    );
  else said.push(words.times.median(time('median_s'), words.clocks[clock]));
  if (one.p90_s !== null) said.push(words.times.p90(time('p90_s')));
  if (one.last_month_median_s !== null) said.push(words.times.last_month(time('last_month_median_s')));
  if (one.by_links) said.push(html`${words.times.by_links}`);
  if (one.limit_s !== null && one.within_limit !== null) {
    const within = cite(`${path}.within_limit`);
    const share = format.share(one.within_limit / one.waits, one.waits);
    said.push(
      words.times.sides(
        one.waits < LEAST_ITEMS ? within : words.bracket(within, share),
        format.onClock(one.limit_s, clock),
        format.count(one.waits - one.within_limit),
      ),
    );
  }
  const text = html`<h3>${words.response_groups[one.group]}</h3><p class="lead">${words.join(said)}</p>`;
  const picture = html`${figures(page, 'response-times', String(index))}${figures(page, 'waits-curve', String(index))}`;
  return page.review.response_times.length > 1 ? html`<div>${text}${picture}</div>` : beside(text, picture);
}
