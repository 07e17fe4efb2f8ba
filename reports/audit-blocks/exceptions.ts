/** What was not met, by norm and severity, with what came again. */
import type { AuditPage } from '../audit-pack.ts';
import { block, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { normIn } from './rows.ts';

const FILE = 'exceptions.csv';
const SEVERITIES = ['high', 'medium', 'low'] as const;

export function exceptions(page: AuditPage): SafeHtml {
  const { review, words, count, rows, file } = page;
  const own = words.audit.exceptions;
  const note = html`<p class="note">${own.fill} ${words.audit.table(file(FILE))}</p>`;
  const found = SEVERITIES.flatMap((severity) =>
    review.norms
      .map(({ id, version }) => ({ norm: id, version, severity }))
      .map((where) => ({ where, n: rows(FILE, where).length }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n),
  );
  if (found.length === 0) return block('exceptions', own.heading, html`<p>${own.none}</p>${note}`);
  const { columns } = own;
  return block(
    'exceptions',
    own.heading,
    html`<p>${own.summary(count(FILE), found.length)} ${own.repeat}</p>
${table(FILE, {
  columns: [
    { label: columns.norm },
    { label: columns.severity },
    { label: columns.n, number: true },
    { label: columns.repeat, number: true },
  ],
  rows: found.map(({ where }) => [
    normIn(page, where.norm, where.version),
    columns[where.severity],
    count(FILE, where),
    count(FILE, { ...where, repeat: true }),
  ]),
})}${note}`,
  );
}
