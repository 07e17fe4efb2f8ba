/** How often words are told rightly, by detector and language, each with its interval (M36). */
import type { AuditPage } from '../audit-pack.ts';
import { block, table } from '../blocks/figure.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';

const FILE = 'detectors.csv';
const MOST_LANGUAGES = 8;

export function detectors(page: AuditPage): SafeHtml {
  const { review, words, file } = page;
  const own = words.audit.detectors;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  const found = review.figures.flatMap(({ measure, name, over, key }, index) =>
    measure === 'M36' ? [{ name, scope: over === 'all' ? '' : key, index }] : [],
  );
  if (found.length === 0) return block('detectors', own.heading, html`<p>${own.none}</p>${note}`);
  const scopes = [...new Set(found.map(({ scope }) => scope))].slice(0, MOST_LANGUAGES);
  const titles = review.provenance.definitions.find(({ id }) => id === 'M36')?.figures ?? [];
  const titleOf = (name: string): Fragment => {
    const title = titles.find((figure) => figure.name === name)?.title;
    return (title && page.ownText(title)) ?? html`<code>${name}</code>`;
  };
  const cell = (name: string, scope: string): Fragment => {
    const index = found.find((one) => one.name === name && one.scope === scope)?.index;
    return index === undefined ? '–' : told(page, index);
  };
  return block(
    'detectors',
    own.heading,
    html`<p>${own.said}</p>
${table(FILE, {
  columns: [
    { label: own.detector },
    ...scopes.map((scope) => ({ label: scope === '' ? own.all : shownName(scope), number: true })),
  ],
  rows: [...new Set(found.map(({ name }) => name))].map((name) => [
    titleOf(name),
    ...scopes.map((scope) => cell(name, scope)),
  ]),
})}${note}`,
  );
}

function told(page: AuditPage, index: number): SafeHtml {
  const share = (field: string) => page.cite(`figures.${index}.${field}`, 'share');
  return page.words.audit.detectors.cell(
    share('value'),
    share('low'),
    share('high'),
    page.cite(`figures.${index}.n`),
  );
}
