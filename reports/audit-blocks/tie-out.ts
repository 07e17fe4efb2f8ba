/** Lines of the files against lines that have a place: equal, or the exports where they are not. */
import type { AuditPage } from '../audit-pack.ts';
import { block, slimTable, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { firstRows } from './rows.ts';

const FILE = 'tie-out.csv';

export function tieOut(page: AuditPage): SafeHtml {
  const { words, count, sum, rows, file, format } = page;
  const own = words.audit.tie_out;
  const note = html`<p class="note">${words.audit.tables(words.list([file(FILE), file('rejected.csv')]))}</p>`;
  if (rows(FILE).length === 0) return block('tie-out', own.heading, html`<p>${own.none}</p>${note}`);
  const equal = count(FILE, { difference: 0 });
  const said: SafeHtml[] = [];
  if (equal.n > 0) said.push(own.equal(equal, sum(FILE, 'lines_in_file', { difference: 0 })));
  const unreadable = count(FILE, { difference: '' });
  if (unreadable.n > 0) said.push(own.unreadable(unreadable));
  const rejected = count('rejected.csv');
  said.push(rejected.n === 0 ? html`${own.no_rejected}` : own.rejected(rejected));
  const wrong = { difference: { not: ['0', ''] } };
  const unequal = rows(FILE, wrong);
  const { columns } = own;
  return block(
    'tie-out',
    own.heading,
    html`<p>${words.join(said)}</p>${
      unequal.length > 0 &&
      html`<p><strong>${own.unequal(count(FILE, wrong))}</strong></p>${firstRows(
        page,
        unequal,
        FILE,
        (shown) =>
          table(FILE, {
            columns: [
              { label: columns.export },
              { label: columns.in_file, number: true },
              { label: columns.difference, number: true },
            ],
            rows: shown.map((row) => [
              html`<code>${String(row.export_id)}</code>`,
              format.count(Number(row.lines_in_file)),
              html`<span class="late"><strong>${String(row.difference)}</strong></span>`,
            ]),
          }),
      )}`
    }
${slimTable(columns.lines, {
  columns: [{ label: columns.lines }, { label: columns.n, number: true }],
  rows: Object.entries(own.classes).map(([column, name]) => [name, sum(FILE, column)]),
})}${note}`,
  );
}
