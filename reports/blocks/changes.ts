/** What really changed: only series with an XmR signal, good news as well as bad. */
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { isSignal, type Series, seriesOf } from '../series.ts';
import { beside, block, figures, folded } from './figure.ts';

const MOST_SIGNS = 120;

export function changes(page: Page): SafeHtml {
  const { words } = page;
  const all = seriesOf(page);
  if (all.length === 0)
    return block('changes', words.changes.heading, html`<p>${words.changes.no_series}</p>${events(page)}`);
  const { signals, rest } = changeSentences(page, all);
  const text = html`${signals.length > 0 && html`<ul class="lead">${signals.map((signal) => html`<li>${signal}</li>`)}</ul>`}
<p${signals.length === 0 ? html` class="lead"` : ''}>${words.join(rest)}</p>
${folded(page, words.changes.all, seriesTable(page, all), 'tables/series.csv')}`;
  const picture = figures(page, 'months');
  const body =
    page.charts('months').length > 1
      ? html`${text}<div class="pictures wide">${picture}</div>`
      : beside(text, picture);
  return block('changes', words.changes.heading, html`${body}${events(page)}`);
}

/** A sentence for each real change, and those about everything else. */
export function changeSentences(page: Page, all: readonly Series[]) {
  const own = page.words.changes;
  const signals = all.filter(isSignal);
  const usual = all.filter((series) => series.range.signal === 'usual').length;
  const young = all.filter((series) => series.range.signal === 'too_few_months').length;
  const rest: SafeHtml[] = [];
  if (signals.length === 0) rest.push(html`${usual > 0 ? own.none_usual : own.too_few}`);
  else if (usual > 0) rest.push(own.rest(usual));
  if (young > 0 && (usual > 0 || signals.length > 0)) rest.push(own.young(young));
  return { signals: signals.map((series) => sentence(page, series)), rest };
}

/** The company's own events, in words; the pictures mark their months. */
function events(page: Page): SafeHtml | null {
  const { review, words, format } = page;
  if (review.events.length === 0) return null;
  const list = review.events.map(({ from, to, event, kind }) =>
    words.events.line(
      from === to ? format.day(from) : format.days(from, to),
      html`<bdi>${shownName(event, MOST_SIGNS)}</bdi>`,
      words.events.kinds[kind],
    ),
  );
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
