/** Every measure of the month, folded by measure: a row per figure, a column for all chats, each group, type, side, norm, topic, language. */
import type { Review } from '../../transform/review-schema.ts';
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, plainText, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, folded } from './figure.ts';

type Figure = Review['figures'][number];
type Definition = Review['provenance']['definitions'][number];
interface At {
  figure: Figure;
  index: number;
}

/** Single chats, hours and weekdays are in the file. */
const SHOWN: readonly Figure['over'][] = ['all', 'group', 'type', 'side', 'norm', 'topic', 'language'];

export function measures(page: Page): SafeHtml {
  const { words } = page;
  const own = words.all_measures;
  const parts = measuresOf(page, null);
  if (parts.length === 0) return block('measures', own.heading, html`<p>${own.none}</p>`);
  return block(
    'measures',
    own.heading,
    html`<p>${own.note}</p><div class="measures">${parts}</div>${overlaps(page)}`,
  );
}

/** The folded tables of these measures, in the order of their definitions; null: of all that have figures. */
export function measuresOf(page: Page, ids: readonly string[] | null): SafeHtml[] {
  return page.review.provenance.definitions.flatMap((definition) =>
    ids === null || ids.includes(definition.id) ? (measure(page, definition) ?? []) : [],
  );
}

function measure(page: Page, definition: Definition): SafeHtml | null {
  const found = page.review.figures.flatMap((figure, index): At[] =>
    figure.measure === definition.id && SHOWN.includes(figure.over) ? [{ figure, index }] : [],
  );
  if (found.length === 0) return null;
  const scopes = [...new Set(found.map(({ figure }) => scopeOf(figure)))];
  const names = [...new Set(found.map(({ figure }) => figure.name))];
  const cell = (name: string, scope: string) => {
    const at = found.find(({ figure }) => figure.name === name && scopeOf(figure) === scope);
    return at ? told(page, at) : '–';
  };
  const title = page.ownText(definition.title) ?? html`${definition.id}`;
  return folded(
    page,
    plainText(title),
    {
      columns: [
        { label: page.words.all_measures.figure },
        ...scopes.map((scope) => ({
          label: overOf(page, found.find(({ figure }) => scopeOf(figure) === scope) as At),
          number: true,
        })),
      ],
      rows: names.map((name) => [
        titleOf(page, definition, name),
        ...scopes.map((scope) => cell(name, scope)),
      ]),
    },
    'tables/measures.csv',
    html`${title} <span class="note">${definition.id}</span>`,
  );
}

const scopeOf = ({ over, key }: Figure) => `${over} ${key}`;

function titleOf(page: Page, definition: Definition, name: string): Fragment {
  const title = definition.figures.find((figure) => figure.name === name)?.title;
  return (title && page.ownText(title)) ?? html`<code>${name}</code>`;
}

function overOf({ words }: Page, { figure: { over, key } }: At): string {
  const own = words.all_measures;
  const known = (list: Readonly<Record<string, string>>) =>
    (Object.hasOwn(list, key) ? list[key] : undefined) ?? shownName(key);
  if (over === 'all') return own.all;
  if (over === 'group') return known(words.response_groups);
  if (over === 'type') return key === '' ? words.chat_types.none : known(words.chat_types);
  return over === 'side' ? known(own.sides) : shownName(key);
}

/** The value, its interval, and why it is missing or to be read with care. Few cases are told as counts (D15). */
function told(page: Page, at: At): Fragment {
  const { words, cite } = page;
  const { figure, index } = at;
  const reason = figure.reason === null ? null : words.all_measures.reasons[figure.reason];
  if (figure.value === null) return html`<span class="note">${reason ?? '–'}</span>`;
  const cases = figure.value * figure.n;
  const few = figure.unit === 'share' && figure.n < LEAST_ITEMS && Math.abs(cases - Math.round(cases)) < 1e-6;
  const value = few
    ? words.short_of(page.format.count(cases), cite(`figures.${index}.n`))
    : shown(page, at, 'value');
  const doubt = few || (figure.low === null && figure.high === null) ? null : interval(page, at);
  return html`${value}${doubt && html`<br><span class="note">${doubt}</span>`}${reason && html`<br><span class="note">${reason}</span>`}`;
}

/** Of times an end that is not known lies beyond what was watched. */
function interval(page: Page, at: At): SafeHtml {
  const own = page.words.all_measures;
  const end = (field: 'low' | 'high') => (at.figure[field] === null ? own.open : shown(page, at, field));
  return own.interval(end('low'), end('high'));
}

function shown(page: Page, { figure, index }: At, field: 'value' | 'low' | 'high'): SafeHtml {
  const path = `figures.${index}.${field}`;
  if (figure.unit === 'share' || figure.unit === 'difference') return page.cite(path, 'share', figure.n);
  if (figure.unit === 's') return page.citeTime(path, figure.clock ?? 'calendar');
  return page.cite(path, 'decimal');
}

/** M25: groups that share most of their members. */
function overlaps(page: Page): SafeHtml | null {
  const { review, words, cite } = page;
  if (review.overlaps.length === 0) return null;
  return html`<p>${words.all_measures.overlaps}</p><ul>${review.overlaps.map(
    ({ chats: [a, b] }, index) =>
      html`<li>${words.all_measures.overlap(page.chatLink(a), page.chatLink(b), cite(`overlaps.${index}.shared`), cite(`overlaps.${index}.members`))}</li>`,
  )}</ul>`;
}
