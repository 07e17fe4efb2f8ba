/** What changed in the norms since last month, then every version of every norm: its words, for what and since when. */
import { NORM_KINDS } from '../../transform/norms/index.ts';
import type { AuditPage } from '../audit-pack.ts';
import { block } from '../blocks/figure.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Row } from '../tables/csv.ts';
import { nameIn, normIn } from './rows.ts';

const FILE = 'norms.csv';
const CHANGES = 'norm-changes.csv';
/** Of a value that somebody wrote. */
const MOST_OF_VALUE = 120;
const MOST_SIGNS = 400;

export function norms(page: AuditPage): SafeHtml {
  const own = page.words.audit.norms;
  const all = page.rows(FILE);
  const note = html`<p class="note">${page.words.audit.tables(page.words.list([FILE, CHANGES].map(page.file)))} ${own.parameters}</p>`;
  if (all.length === 0) return block('norms', own.heading, html`<p>${own.none}</p>${note}`);
  return block(
    'norms',
    own.heading,
    html`${changes(page)}<div class="columns">${all.map((row) => version(page, row))}</div>${note}`,
  );
}

/** One line for each norm that is in force otherwise than last month. */
function changes(page: AuditPage): SafeHtml {
  const own = page.words.audit.norms;
  const all = page.rows(CHANGES);
  if (all.length === 0) return html`<p>${own.no_change}</p>`;
  // A text that changed in both languages is told in that of the page.
  const [mine, other] = page.language === 'en' ? ['text_en', 'text_zh'] : ['text_zh', 'text_en'];
  const versions = new Map(all.map((row) => [`${row.version_before} ${row.version} ${row.norm}`, row]));
  const lines = [...versions.values()].map((row) => {
    const { norm, version_before: before, version: now } = row;
    const name = normIn(page, norm, now ?? before);
    if (row.change === 'began') return html`<li>${page.words.labelled(name, own.began)}</li>`;
    if (row.change === 'ended') return html`<li>${page.words.labelled(name, own.ended)}</li>`;
    const keys = all.filter((one) => one.norm === norm && one.version === now && one.change === 'changed');
    const said = [
      own.replaced(page.words.foot.version(Number(before))),
      ...keys
        .filter((one) => one.key !== other || !keys.some(({ key }) => key === mine))
        .map((one) => change(page, one)),
    ];
    return html`<li>${page.words.labelled(name, html`${said.map((part, at) => [at === 0 ? '' : page.words.sep, part])}`)}</li>`;
  });
  return html`<h3>${own.since_last_month}</h3><ul>${lines}</ul>`;
}

function change(page: AuditPage, { key, before, after }: Row): SafeHtml {
  const own = page.words.audit.norms;
  const text = String(key).startsWith('text_');
  const name = page.word(own.keys, text ? 'text' : String(key));
  return own.from_to(name, nameIn(before, MOST_OF_VALUE), nameIn(after, MOST_OF_VALUE));
}

function version(page: AuditPage, row: Row): SafeHtml {
  const { words, format } = page;
  const own = words.audit.norms;
  const title = NORM_KINDS.find(({ kind }) => kind === row.kind)?.title;
  const text = page.ownText({
    en: shownName(String(row.text_en ?? ''), MOST_SIGNS),
    zh: shownName(String(row.text_zh ?? ''), MOST_SIGNS),
  });
  const day = (cell: Row[string]) => format.day(String(cell));
  const about: Fragment[] = [
    row.chats ? own.chats(scopeOf(page, String(row.chats))) : own.all_chats,
    own.target(format.share(Number(row.target))),
    page.word(own.severity, String(row.severity)),
    own.announced(day(row.announced)),
  ];
  if (row.from) about.push(own.from(day(row.from)));
  if (row.to) about.push(own.to(day(row.to)));
  if (row.owner) about.push(own.owner(nameIn(row.owner)));
  if (row.basis) about.push(own.basis(nameIn(row.basis, MOST_SIGNS)));
  about.push(row.consulted ? own.consulted(nameIn(row.consulted, MOST_SIGNS)) : own.no_consulted);
  if (row.exempt_chats) about.push(own.exempt_chats(scopeOf(page, String(row.exempt_chats))));
  if (Number(row.exempt_people) > 0) about.push(own.exempt_people(Number(row.exempt_people)));
  const changed = String(row.changed ?? '')
    .split(';')
    .filter((key) => key !== '');
  return html`<div class="version"><h3>${normIn(page, row.norm, row.version)} <span class="note">${title ? page.ownText(title) : ''}</span></h3>
${text && html`<p><q>${text}</q></p>`}<p class="note">${about.map((part, at) => [at === 0 ? '' : words.sep, part])}</p>${
    changed.length > 0 &&
    html`<p><strong>${own.changed(words.list(changed.map((key) => page.word(own.keys, key))))}</strong></p>`
  }</div>`;
}

/** Types by their words, names as they stand. */
function scopeOf({ words }: AuditPage, list: string): SafeHtml {
  const types: Readonly<Record<string, string>> = words.chat_types;
  const names = list.split(';');
  const parts = names
    .slice(0, 6)
    .map((name) => (Object.hasOwn(types, name) ? html`${types[name]}` : nameIn(name)));
  return words.list(names.length > 6 ? [...parts, words.talk.more(names.length - 6)] : parts);
}
