/** What a reviewer is asked to look at, how to fill the sheet in, and how it is read back. */
import { STRATA } from '../audit/sample.ts';
import type { AuditPage } from '../audit-pack.ts';
import { block, slimTable } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

const FILE = 'sample.csv';

export function sample(page: AuditPage): SafeHtml {
  const { words, count, rows, file } = page;
  const own = words.audit.sample;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  if (rows(FILE).length === 0) return block('sample', own.heading, html`<p>${own.none}</p>${note}`);
  return block(
    'sample',
    own.heading,
    html`<p>${own.why}</p>
${slimTable(FILE, {
  columns: [{ label: own.columns.stratum }, { label: own.columns.n, number: true }],
  rows: STRATA.map((stratum) => [own.strata[stratum], count(FILE, { stratum })]),
})}
<ol>${own.how.map((step) => html`<li>${step}</li>`)}</ol>
<p>${own.read_back(html`<code>chat-review audit-sample sample.csv</code>`)}</p>${note}`,
  );
}
