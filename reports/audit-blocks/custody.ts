/** How the exports came, and where the date of a mail that brought one is not to be relied on. */
import type { AuditPage } from '../audit-pack.ts';
import { block, slimTable } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

const FILE = 'custody.csv';

export function custody(page: AuditPage): SafeHtml {
  const { words, count, rows, file } = page;
  const own = words.audit.custody;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  if (rows(FILE).length === 0) return block('custody', own.heading, html`<p>${own.none}</p>${note}`);
  const ways = Object.entries(own.ways).filter(([way]) => rows(FILE, { received_as: way }).length > 0);
  const by_mail = rows(FILE, { received_as: 'mail' }).length > 0;
  const doubts = Object.entries(own.doubts).filter(
    ([code]) => rows(FILE, { doubt: { has: code } }).length > 0,
  );
  return block(
    'custody',
    own.heading,
    html`<p>${by_mail ? own.said : own.no_mail}</p>
${slimTable(FILE, {
  columns: [{ label: own.columns.way }, { label: own.columns.times, number: true }],
  rows: ways.map(([way, name]) => [name, count(FILE, { received_as: way })]),
})}${
  by_mail &&
  (doubts.length === 0
    ? html`<p>${own.no_doubt}</p>`
    : html`<h3>${own.doubtful}</h3>${slimTable(own.doubtful, {
        columns: [{ label: own.columns.doubt }, { label: own.columns.times, number: true }],
        rows: doubts.map(([code, text]) => [text, count(FILE, { doubt: { has: code } })]),
      })}`)
}${note}`,
  );
}
