/** Month, inputs, program, and the chain of months. */
import type { AuditPage } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';

export function reviewed(page: AuditPage): SafeHtml {
  const { review, words, format, pack, cited, file } = page;
  const own = words.audit.reviewed;
  const { manifest } = pack;
  const { period } = review;
  const hash = (sha256: string) => html`<code>${sha256}</code>`;
  const what = [
    own.month(format.month(period.month), format.days(period.from, period.to)),
    html`${period.zone === null ? own.no_zone : own.zone(period.zone)}`,
    review.exports.length === 0
      ? html`${own.no_inputs}`
      : own.inputs(cited('coverage.exports_found'), cited('coverage.chats'), cited('data_quality.messages')),
    own.lists(manifest.workspace.length, manifest.decisions.length),
  ];
  const published = manifest.published.map(
    ({ month, sha256, state }) =>
      html`<li>${words.labelled(words.bracket(format.month(month), stateOf(page, state)), hash(sha256))}</li>`,
  );
  return block(
    'reviewed',
    own.heading,
    html`<p>${words.join(what)}</p>
<p>${own.program(manifest.version, hash(manifest.config_hash))}</p>
<p>${own.manifest(hash(manifest.seal))}</p>
<p>${manifest.previous === null ? own.no_previous : own.previous(hash(manifest.previous))}</p>
${published.length === 0 ? html`<p>${own.not_published}</p>` : html`<p>${own.published(published.length)}</p><ul>${published}</ul>`}
<p class="note">${words.audit.tables(words.list([file('manifest.json'), file('exports.csv')]))}</p>`,
  );
}

function stateOf(page: AuditPage, state: string) {
  return page.word(page.words.audit.reviewed.published_states, state);
}
