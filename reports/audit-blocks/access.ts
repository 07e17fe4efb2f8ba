/** Where it stands who looked behind code names, whether texts are in the folder, and what the store did not keep. */
import type { AuditPage } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

export function access(page: AuditPage): SafeHtml {
  const { words, format, pack, file } = page;
  const own = words.audit.access;
  const { withheld } = pack.manifest;
  const gone: SafeHtml[] = [];
  if (withheld?.purged_before) gone.push(own.purged(format.month(withheld.purged_before)));
  if (withheld?.forgotten) gone.push(html`${own.forgotten}`);
  if (gone.length === 0) gone.push(html`${own.nothing_withheld}`);
  return block(
    'access',
    own.heading,
    html`<p>${own.said(html`<code>access.log.jsonl</code>`)}</p>
<p>${pack.texts === null ? own.no_texts : html`<strong>${own.texts(pack.texts, file('texts.csv'))}</strong>`}</p>
<p>${words.join(gone)}</p>`,
  );
}
