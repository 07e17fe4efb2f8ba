/** What an export cannot show, in plain words, with how far that reaches this month. */
import { LIMITS, type LimitName } from '../audit/limits.ts';
import type { AuditPage } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Row } from '../tables/csv.ts';

const FILE = 'limits.csv';

export function limits(page: AuditPage): SafeHtml {
  const { words, file } = page;
  const own = words.audit.limits;
  return block(
    'limits',
    own.heading,
    html`<ul class="limits">${(Object.keys(LIMITS) as LimitName[]).map((limit) => {
      const figures = page.rows(FILE, { limit, figure: { not: [''] } });
      return html`<li>${own.texts[limit]}${
        figures.length > 0 &&
        html` <span class="note">${figures.map((row, at) => [at === 0 ? '' : words.sep, figure(page, row)])}</span>`
      }</li>`;
    })}</ul>
<p class="note">${words.audit.table(file(FILE))}</p>`,
  );
}

function figure(page: AuditPage, row: Row): SafeHtml {
  const { words, format } = page;
  const own = words.audit.limits;
  const label = page.word(own.figures, String(row.figure));
  if (typeof row.value !== 'number') return own.figure(label, own.not_known);
  if (row.unit === 'share') return own.figure(label, format.share(row.value, Number(row.of)));
  const n = page.sum(FILE, 'value', { figure: String(row.figure) });
  if (typeof row.of !== 'number') return own.figure(label, n);
  return own.figure(label, own.of(n, page.sum(FILE, 'of', { figure: String(row.figure) })));
}
