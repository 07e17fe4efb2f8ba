/** How to make the review again, and what the main files must hash to. */
import type { AuditPage, Hashed } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

const MAIN = ['review.json', 'index.html'];

export function again(page: AuditPage): SafeHtml {
  const { review, words, pack, file } = page;
  const own = words.audit.again;
  const main = pack.manifest.files.filter(({ path }) => MAIN.includes(path));
  const line = ({ path, sha256 }: Hashed, name: SafeHtml) =>
    html`<div><dt>${name ?? path}</dt><dd><code>${sha256}</code></dd></div>`;
  return block(
    'again',
    own.heading,
    html`<p>${own.said(html`<code>chat-review verify reviews/${review.period.month}</code>`)}</p>
<h3>${own.hashes}</h3>
<dl class="hashes">${main.map((one) => line(one, html`${words.labelled(own.review_files, html`<code>${one.path}</code>`)}`))}
${pack.files.map((one) => line(one, words.labelled(own.audit_files, file(one.path))))}</dl>
<p class="note">${own.rest(pack.manifest.files.length - main.length)} ${words.audit.table(file('manifest.json'))}</p>`,
  );
}
