/** A chart with its heading, unit, finding, and the numbers behind it. */
import type { Table } from '../charts/chart.ts';
import { type Fragment, html, type SafeHtml, trusted } from '../html.ts';
import { dataBlock } from '../live.ts';
import type { DrawnChart, Page } from '../page.ts';
import { CHART_SPEC } from '../runtime/page-data.ts';

/** Rows of a table on a page; the file has them all. */
const MOST_ROWS = 100;

export function figure(page: Page, chart: DrawnChart): SafeHtml {
  return html`<figure id="fig-${chart.id}">
<figcaption><h3>${chart.title}</h3><p class="unit">${chart.unit}</p></figcaption>
${trusted(chart.svg)}${page.live && dataBlock(`class="${CHART_SPEC}"`, withoutSchema(chart.compiled))}
<p class="finding">${chart.caption}</p>
${folded(page, chart.title, chart.table, chart.csv)}
</figure>`;
}

/** The address of Vega's schema is of no use on a page that asks nobody. */
function withoutSchema({ $schema: _, ...spec }: DrawnChart['compiled']): object {
  return spec;
}

/** `most`: on the front page one picture stands for the others. */
export function figures(
  page: Page,
  name: string,
  of: string | null = null,
  most: number = Number.POSITIVE_INFINITY,
): SafeHtml {
  return html`${page
    .charts(name, of)
    .slice(0, most)
    .map((chart) => figure(page, chart))}`;
}

/** A folded table with the name of the file that has all rows. On paper it is open. */
export function folded(
  page: Page,
  name: string,
  content: Table,
  csv: string,
  summary: Fragment = page.words.frame.numbers,
  open = false,
): SafeHtml {
  const { words } = page;
  // A page that stands alone has no file to name: it has all rows itself.
  const most = page.base === null ? content.rows.length : MOST_ROWS;
  const rest = content.rows.length - most;
  const file = page.base === null ? null : page.fileLink(csv);
  return html`<details${open ? html` open` : ''}><summary>${summary}</summary>${table(name, { ...content, rows: content.rows.slice(0, most) })}${file && html`<p class="note">${rest > 0 ? words.frame.more_rows(rest, file) : words.frame.file(file)}</p>`}</details>`;
}

/** A table that scrolls by itself where it is wider than a phone. The first column heads its row. */
export function table(name: string, { columns, rows }: Table): SafeHtml {
  const cell = (part: Fragment, at: number) =>
    at === 0
      ? html`<th scope="row">${part}</th>`
      : html`<td${columns[at]?.number ? html` class="n"` : ''}>${part}</td>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${columns.map((column) => html`<th scope="col"${column.number ? html` class="n"` : ''}>${column.label}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

/** A table of a name and a number a row: not wider than the eye can follow. */
export function slimTable(name: string, content: Table): SafeHtml {
  return html`<div class="slim">${table(name, content)}</div>`;
}

/** A block of the page. */
export function block(id: string, heading: Fragment, body: Fragment): SafeHtml {
  return html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${body}</section>`;
}

/** Text beside picture on a wide screen, above it on a phone. */
export function beside(text: Fragment, picture: SafeHtml): SafeHtml {
  return picture.markup === ''
    ? html`<div class="text">${text}</div>`
    : html`<div class="beside"><div class="text">${text}</div><div class="pictures">${picture}</div></div>`;
}
