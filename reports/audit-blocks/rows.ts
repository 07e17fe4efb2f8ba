/** What blocks do with rows of tables: not all of them fit on a page, and names stay apart from the text around them. */
import type { AuditPage } from '../audit-pack.ts';
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Cell, Row } from '../tables/csv.ts';

const MOST_ROWS = 40;

/** The first ones, and where the others are. */
export function firstRows(
  page: AuditPage,
  all: readonly Row[],
  file: string,
  draw: (shown: readonly Row[]) => SafeHtml,
): SafeHtml {
  const rest = all.length - MOST_ROWS;
  return html`${draw(all.slice(0, MOST_ROWS))}${rest > 0 && html`<p class="note">${page.words.audit.more(rest, page.file(file))}</p>`}`;
}

/** A name or a text somebody wrote: one line, apart from the direction of the text around it. */
export const nameIn = (cell: Cell, most = 80): SafeHtml =>
  html`<bdi>${shownName(String(cell ?? ''), most) || '–'}</bdi>`;

/** `reply-2h v1`, as a table heads its rows. */
export const normIn = (page: AuditPage, norm: Cell, version: Cell): SafeHtml =>
  html`${nameIn(norm)} <span class="note">${page.words.foot.version(Number(version))}</span>`;
