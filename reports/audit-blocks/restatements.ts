/** Figures that went out and come out differently now, with the reason. */
import type { AuditPage } from '../audit-pack.ts';
import { block, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Row } from '../tables/csv.ts';
import { firstRows } from './rows.ts';

const FILE = 'restatements.csv';

export function restatements(page: AuditPage): SafeHtml {
  const { words, rows, file, format, pack, cited } = page;
  const own = words.audit.restatements;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  const figures = cited('corrections.figures');
  const compared = pack.manifest.published.length > 0 || pack.manifest.previous !== null;
  const said = figures.n > 0 ? own.summary(figures) : compared ? own.none : own.not_compared;
  const all = rows(FILE);
  const number = (cell: Row[string]) => (typeof cell === 'number' ? format.decimal(cell, 4) : '–');
  const why = (codes: string) =>
    words.list(codes.split(';').map((code) => page.word({ ...words.warnings, ...own.why }, code)));
  return block(
    'restatements',
    own.heading,
    html`<p>${said}</p>${
      all.length > 0 &&
      firstRows(page, all, FILE, (shown) =>
        table(FILE, {
          columns: [
            { label: own.columns.figure },
            { label: own.columns.month },
            { label: own.columns.old, number: true },
            { label: own.columns.now, number: true },
            { label: own.columns.why },
          ],
          rows: shown.map((row) => [
            row.figure ? html`<code>${String(row.figure)}</code>` : '–',
            format.month(String(row.month)),
            number(row.old),
            number(row.new),
            why(String(row.why)),
          ]),
        }),
      )
    }${note}`,
  );
}
