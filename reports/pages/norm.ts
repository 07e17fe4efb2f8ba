/** One norm: its counts from all items to those that were met, each state, each chat, and how the kind is judged. */
import { NORM_KINDS } from '../../transform/norms/index.ts';
import { anchorOf } from '../blocks/data.ts';
import { block, figures, folded, table } from '../blocks/figure.ts';
import { firstOf } from '../blocks/first-of.ts';
import { counted, type Norm, normText, verdictSentences } from '../blocks/norm-sentences.ts';
import { dueOf } from '../charts/on-time.ts';
import { documentOf } from '../document.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

const idOf = (kind: string) => NORM_KINDS.find((one) => one.kind === kind)?.id;
const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;

/** @throws RangeError where the review has no such norm */
export function normPage(page: Page, index: number): string {
  const { review, words, format } = page;
  const norm = review.norms[index];
  if (norm === undefined) throw new RangeError(`no norm ${index}`);
  const { verdict } = norm.this_month;
  const title = `${norm.id} · ${words.frame.title(page.company, format.month(review.period.month))}`;
  return documentOf(
    page,
    title,
    [
      pageHead(page, html`<q>${normText(page, norm)}</q>`),
      html`<p><span class="chip ${verdict}">${words.verdicts[verdict]}</span> ${meta(page, norm)}</p>`,
      block('result', words.norm_page.result, result(page, norm, index)),
      block('items', words.norm_page.how_counted, funnel(page, norm, index)),
      block('chats', words.norm_page.by_chat, chats(page, norm, index)),
    ],
    { nav: navOf(page) },
  );
}

function result(page: Page, norm: Norm, index: number): SafeHtml {
  const { words, cite } = page;
  const path = `norms.${index}`;
  const { overrun, estimated } = norm;
  const said = verdictSentences(page, index);
  if (norm.this_month.verdict !== 'none') said.push(html`${words.norms.change[norm.usual_range.signal]}`);
  if (overrun.n > 0 && overrun.median_s !== null && overrun.max_s !== null && norm.clock !== null)
    said.push(
      words.norms.overrun(
        cite(`${path}.overrun.n`),
        page.citeTime(`${path}.overrun.median_s`, norm.clock),
        page.citeTime(`${path}.overrun.max_s`, norm.clock),
      ),
    );
  return html`<p class="lead">${words.join(said)}</p>${
    estimated !== null &&
    html`<p class="note">${words.norms.estimated(
      cite(`${path}.estimated.low`, 'share'),
      cite(`${path}.estimated.high`, 'share'),
      cite(`${path}.estimated.n`),
      cite(`${path}.estimated.n_effective`, 'count'),
      cite(`${path}.estimated.chats`),
    )}</p>`
  }<div class="pictures wide">${figures(page, 'on-time', String(index))}${figures(page, 'norm-months', `norm-${index}`)}</div>`;
}

/** From all items to those that are met: each line is a part of the one above. */
function funnel(page: Page, norm: Norm, index: number): SafeHtml {
  const { words, cite } = page;
  const path = `norms.${index}.this_month`;
  const sum = (...names: readonly (typeof STATES)[number][]) =>
    cite(names.map((name) => `${path}.states.${name}`).join('+'));
  const steps = [
    [words.norm_page.funnel.all, cite(`${path}.population`)],
    [words.norm_page.funnel.in_scope, sum('met', 'breached', 'pending', 'not_determinable')],
    [words.norm_page.funnel.due, sum('met', 'breached', 'not_determinable')],
    [words.norm_page.funnel.judged, sum('met', 'breached')],
    [words.norm_page.funnel.met, sum('met')],
  ] as const;
  const { columns } = words.frame;
  return html`<div class="columns"><div>${table(words.frame.table_of(words.norm_page.how_counted), {
    columns: [{ label: words.norm_page.step }, { label: columns.items, number: true }],
    rows: steps.map(([name, number]) => [name, number]),
  })}</div><div><dl class="states">${STATES.map((state) => html`<div><dt>${words.states[state]}</dt><dd>${cite(`${path}.states.${state}`)}</dd></div>`)}</dl>${
    norm.reasons.length > 0 &&
    html`<h3>${words.norms.reasons}</h3><ul>${norm.reasons.map(
      (reason, at) =>
        html`<li>${words.labelled(
          words.bracket(page.word(words.reasons, reason.reason), page.word(words.states, reason.state)),
          cite(`norms.${index}.reasons.${at}.items`),
        )}</li>`,
    )}</ul>`
  }</div></div>`;
}

function chats(page: Page, norm: Norm, index: number): SafeHtml {
  const { words } = page;
  const { columns } = words.frame;
  const rows = norm.by_chat.map((one, at) => ({ one, path: `norms.${index}.by_chat.${at}` }));
  if (rows.length === 0) return html`<p>${words.norm_page.no_chat_items}</p>`;
  const late = rows.toSorted((a, b) => b.one.this_month.states.breached - a.one.this_month.states.breached);
  return html`<div class="named">${folded(
    page,
    words.frame.table_of(words.norm_page.by_chat),
    {
      columns: [
        { label: columns.chat },
        { label: words.norm_page.funnel.met, number: true },
        { label: words.states.not_determinable, number: true },
        { label: columns.last_month, number: true },
        { label: columns.finding },
      ],
      rows: late.map(({ one: { chat, this_month, last_month }, path }) => [
        page.chatLink(chat),
        dueOf(this_month) === 0 ? '–' : counted(page, `${path}.this_month`, this_month, norm.target),
        page.cite(`${path}.this_month.states.not_determinable`),
        last_month === null || dueOf(last_month) === 0
          ? '–'
          : counted(page, `${path}.last_month`, last_month, norm.target),
        words.verdicts[this_month.verdict],
      ]),
    },
    'tables/norms.csv',
    words.bracket(words.norm_page.by_chat, page.format.count(rows.length)),
    true,
  )}</div>`;
}

/** Which rule this is: id, version, what it judges, where, since when, and the definition of its kind. */
function meta(page: Page, norm: Norm): SafeHtml {
  const { words, format, review } = page;
  const judged: Readonly<Record<string, string>> = words.judged;
  const what =
    norm.kind === 'reply-limit' && norm.request !== null
      ? words.requests[norm.request]
      : (judged[norm.kind] ?? norm.kind);
  const definition = review.provenance.definitions.find(({ id }) => id === idOf(norm.kind));
  return html`<span class="note">${words.norms.meta(
    html`<bdi>${norm.id}</bdi>`,
    norm.version,
    what,
    scope(page, norm.chats),
    format.day(norm.announced),
  )}${definition && html`${words.sep}${page.pageLink('method', page.ownText(definition.title) ?? definition.id, `#${anchorOf(definition.id)}`)}`}</span>`;
}

/** The chats a norm is for: types that it holds for in all their chats, with how many these are; the others by name. */
function scope(page: Page, keys: readonly string[]): SafeHtml {
  const { review, words, format } = page;
  if (keys.length === 0) return html`${words.norms.no_chat}`;
  const own = new Set(keys);
  const types = [...new Set(review.chats.map(({ type }) => type))].map((type) => ({
    type,
    chats: review.chats.filter((chat) => chat.type === type),
  }));
  const whole = types.filter(({ chats }) => chats.length > 1 && chats.every(({ chat }) => own.has(chat)));
  const in_types = new Set(whole.flatMap(({ chats }) => chats.map(({ chat }) => chat)));
  const others = keys.filter((key) => !in_types.has(key)).map((key) => page.chatLink(key));
  const named = whole.map(({ type, chats }) =>
    words.bracket(page.typeLink(type, words.chat_types[type ?? 'none']), format.count(chats.length)),
  );
  return html`${firstOf(page, [...named, ...others])}`;
}
