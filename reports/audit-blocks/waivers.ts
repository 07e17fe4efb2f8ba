/** Approved exceptions and what each did; first those that excuse nothing. */
import type { AuditPage } from '../audit-pack.ts';
import { block, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { firstRows, nameIn } from './rows.ts';

const FILE = 'waivers.csv';

export function waivers(page: AuditPage): SafeHtml {
  const { words, count, rows, file, format } = page;
  const own = words.audit.waivers;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  if (rows(FILE).length === 0) return block('waivers', own.heading, html`<p>${own.none}</p>${note}`);
  const { columns } = own;
  return block(
    'waivers',
    own.heading,
    html`${standingOut(page)}<p>${own.summary(count(FILE, { state: 'used' }), count(FILE, { state: 'unused' }))}</p>
${firstRows(page, rows(FILE), FILE, (shown) =>
  table(FILE, {
    columns: [
      { label: columns.waiver },
      { label: columns.norm },
      { label: columns.state },
      { label: columns.until },
      { label: columns.waived, number: true },
      { label: columns.expired, number: true },
      { label: columns.by_concerned, number: true },
    ],
    rows: shown.map((row) => [
      nameIn(row.id),
      nameIn(row.norm),
      page.word(own.states, String(row.state)),
      format.day(String(row.expires)),
      ...[row.waived, row.expired, row.by_concerned].map((n) => format.count(Number(n))),
    ]),
  }),
)}${note}`,
  );
}

function standingOut(page: AuditPage): SafeHtml | null {
  const { words, rows, format } = page;
  const own = words.audit.waivers;
  const lines = [
    ...rows(FILE, { state: 'expired_relied_on' }).map(({ id, norm, expires, expired }) =>
      own.expired(nameIn(id), nameIn(norm), format.day(String(expires)), format.count(Number(expired))),
    ),
    ...rows(FILE, { state: 'by_concerned' }).map(({ id, norm, by_concerned }) =>
      own.concerned(nameIn(id), nameIn(norm), format.count(Number(by_concerned))),
    ),
  ];
  if (lines.length === 0) return null;
  return html`<div class="caution"><h3>${own.stands_out}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}
