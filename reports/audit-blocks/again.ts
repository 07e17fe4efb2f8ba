/** How to make the review again, and what the main files must hash to. */
import type { AuditPage, Hashed } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

const MAIN = ['review.json', 'index.html'];

export function again(page: AuditPage): SafeHtml {
  const { review, words, pack, file } = page;
  const own = words.audit.again;
  const main = pack.manifest.files.filter(({ path }) => MAIN.includes(path));
  const list = (heading: string, files: readonly Hashed[], name: (path: string) => SafeHtml) =>
    html`<h3>${heading}</h3><dl class="hashes">${files.map(
      ({ path, sha256 }) => html`<div><dt>${name(path)}</dt><dd><code>${sha256}</code></dd></div>`,
    )}</dl>`;
  return block(
    'again',
    own.heading,
    html`<p>${own.said(html`<code>chat-review verify reviews/${review.period.month}</code>`)}</p>
${list(own.review_files, main, (path) => html`${path}`)}
${list(own.audit_files, pack.files, file)}
<p class="note">${own.rest(pack.manifest.files.length - main.length)} ${words.audit.table(file('manifest.json'))}</p>`,
  );
}
