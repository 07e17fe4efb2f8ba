/** What really changed: only series with an XmR signal, good news as well as bad. */
import type { Review } from '../../transform/review-schema.ts';
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { isSignal, type Series, seriesOf } from '../series.ts';
import { beside, block, figures, folded } from './figure.ts';

const MOST_SIGNS = 120;

/** Real changes named on the front page, and the pictures there; all stand on the method page. */
const FIRST_SIGNALS = 3;

/** On the front page: the first real changes and one picture. */
export function changes(page: Page): SafeHtml {
  const { words, review } = page;
  const all = seriesOf(page);
  const of_month = review.events.filter(
    ({ from, to }) => from <= review.period.to && to >= review.period.from,
  );
  const happened =
    of_month.length > 0 &&
    html`<p class="note">${words.labelled(words.events.heading, words.list(of_month.map((event) => eventLine(page, event))))}</p>`;
  if (all.length === 0)
    return block('changes', words.changes.heading, html`<p>${words.changes.no_series}</p>${happened}`);
  const signals = all.filter(isSignal);
  const most = page.base === null ? signals.length : FIRST_SIGNALS;
  const more = signals.length - most;
  const text = html`${signals.length > 0 && html`<ul class="lead">${signals.slice(0, most).map((series) => html`<li>${sentence(page, series)}</li>`)}</ul>`}
<p${signals.length === 0 ? html` class="lead"` : ''}>${words.join(others(page, all))}</p>
${more > 0 && html`<p>${page.pageLink('method', words.method_page.more_changes(more), '#all-changes')}</p>`}${happened}`;
  return block('changes', words.changes.heading, beside(text, figures(page, 'months', null, 1)));
}

/** On the method page: every figure that has months, with a picture for each real change, and all events. */
export function allChanges(page: Page): SafeHtml {
  const { words } = page;
  const all = seriesOf(page);
  const signals = all.filter(isSignal);
  const body =
    all.length === 0
      ? html`<p>${words.changes.no_series}</p>`
      : html`${signals.length > 0 && html`<ul>${signals.map((series) => html`<li>${sentence(page, series)}</li>`)}</ul>`}
<p>${words.join(others(page, all))}</p>
${folded(page, words.changes.all, seriesTable(page, all), 'tables/series.csv', words.changes.all)}
<div class="pictures wide">${figures(page, 'months')}</div>`;
  return block('all-changes', words.changes.heading, html`${body}${events(page)}`);
}

/** A sentence for each real change, and those about everything else: for whoever tells it without the page. */
export function changeSentences(page: Page, all: readonly Series[]) {
  return { signals: all.filter(isSignal).map((series) => sentence(page, series)), rest: others(page, all) };
}

/** What may be said of those without a real change. */
function others({ words }: Page, all: readonly Series[]): SafeHtml[] {
  const signals = all.filter(isSignal).length;
  const usual = all.filter((series) => series.range.signal === 'usual').length;
  const young = all.filter((series) => series.range.signal === 'too_few_months').length;
  const said: SafeHtml[] = [];
  if (signals === 0) said.push(html`${usual > 0 ? words.changes.none_usual : words.changes.too_few}`);
  else if (usual > 0) said.push(words.changes.rest(usual));
  if (young > 0 && (usual > 0 || signals > 0)) said.push(words.changes.young(young));
  return said;
}

const eventLine = ({ words, format }: Page, { from, to, event, kind }: Review['events'][number]) =>
  words.events.line(
    from === to ? format.day(from) : format.days(from, to),
    html`<bdi>${shownName(event, MOST_SIGNS)}</bdi>`,
    words.events.kinds[kind],
  );

/** The company's own events, in words; the pictures mark their months. */
function events(page: Page): SafeHtml | null {
  const { review, words } = page;
  if (review.events.length === 0) return null;
  const list = review.events.map((event) => eventLine(page, event));
  const pictured = page.charts('months').length > 0;
  return html`<h3>${words.events.heading}</h3><ul>${list.map((line) => html`<li>${line}</li>`)}</ul>${pictured && html`<p class="note">${words.events.marked}</p>`}`;
}

function sentence(page: Page, series: Series): SafeHtml {
  const { words, cite } = page;
  const { range } = series;
  const n = series.months.at(-1)?.n ?? 0;
  const how = series.kind === 'share' ? 'share' : series.kind === 'time' ? 'working' : 'decimal';
  const said = words.changes.signal(
    html`<strong>${series.label}</strong>`,
    cite(series.path, how, n),
    range.signal === 'higher' ? words.changes.above : words.changes.below,
    range.lower === null ? '–' : series.show(range.lower),
    range.upper === null ? '–' : series.show(range.upper),
    range.points,
  );
  const after = [said];
  if (series.direction !== 'none')
    after.push(html`${series.direction === range.signal ? words.changes.better : words.changes.worse}`);
  if (range.provisional) after.push(html`${words.changes.provisional}`);
  return words.join(after);
}

function seriesTable(page: Page, all: readonly Series[]) {
  const { words } = page;
  const { columns } = words.frame;
  return {
    columns: [
      { label: columns.measure },
      { label: columns.this_month, number: true },
      { label: columns.range, number: true },
      { label: columns.finding },
    ],
    rows: all.map((series) => {
      const last = series.months.at(-1);
      const { lower, upper, signal } = series.range;
      return [
        series.label,
        last === undefined || last.value === null ? '–' : series.show(last.value, last.n),
        lower === null || upper === null ? '–' : `${series.show(lower)} – ${series.show(upper)}`,
        words.changes.findings[signal],
      ];
    }),
  };
}
