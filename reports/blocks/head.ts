/** Who, when, from what; then what to know before reading: not read, assumed, and what would unlock more. */

import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { isSignal, seriesOf } from '../series.ts';
import { firstOf } from './first-of.ts';

export function head(page: Page): SafeHtml {
  const { review, words, format, cite } = page;
  const { period } = review;
  const zone = period.zone ?? words.head.zone_unknown;
  const days = period.working_days === null ? null : words.head.working_days(cite('period.working_days'));
  return html`<header class="top">
<p class="kicker">${words.frame.kicker}</p>
<h1>${review.organisation === null ? words.frame.no_company : html`<bdi>${shownName(review.organisation)}</bdi>`} <span class="month">${format.month(period.month)}</span></h1>
<p class="period">${words.head.period([format.days(period.from, period.to), zone, ...(days === null ? [] : [days])])}</p>
${whose(page)}<p>${coverageLine(page)}</p>${corrections(page)}
</header>
${glance(page)}
${cautions(page)}
${unlocks(page)}`;
}

/** How far the exports reach; of a view, which of its chats came. */
export function coverageLine({ review, view, words, cite }: Page): SafeHtml {
  const { coverage } = review;
  if (coverage.exports_found === 0) return html`${words.head.no_exports}`;
  const [chats, complete] = [cite('coverage.chats'), cite('coverage.chats_complete')];
  if (view === null)
    return words.head.coverage(
      cite('coverage.exports_read'),
      cite('coverage.exports_found'),
      chats,
      complete,
    );
  const said = [words.view.coverage(chats, complete)];
  if (view.coverage.register !== null)
    said.unshift(words.view.register(cite('coverage.register.received'), cite('coverage.register.due')));
  return words.join(said);
}

/** Whose chats these are, where the page is not that of the whole company. */
function whose({ view, words, cite }: Page): SafeHtml | null {
  if (view === null) return null;
  const name = html`<bdi>${shownName(view.name)}</bdi>`;
  return html`<p class="whose">${words.view[view.by](name, cite('coverage.chats'))} ${words.view.only}</p>`;
}

/** Figures of published reviews that are other ones now; which months, says the method page. */
function corrections(page: Page): SafeHtml | null {
  const { review, words, cite } = page;
  if (review.corrections.figures === 0) return null;
  const figures = cite('corrections.figures');
  return html`<p>${page.pageLink('method', words.head.corrections(figures), '#corrections')}</p>`;
}

function list(items: readonly Fragment[]): SafeHtml {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function cautions(page: Page): SafeHtml | null {
  const { review, words, cite } = page;
  const items: Fragment[] = [];
  const code = (text: string | null) =>
    text === null ? words.frame.not_known : page.word(words.warnings, text);
  for (const [name, ids] of notRead(review))
    items.push(
      words.head.not_read(
        firstOf(
          page,
          ids.map((id) => html`<code>${id}</code>`),
        ),
        ids.length,
        code(name),
      ),
    );
  review.exports.forEach((one, index) => {
    const id = html`<code>${one.export_id}</code>`;
    if (one.read === 'partly')
      items.push(words.head.partly(id, cite(`exports.${index}.rejected_lines`), code(one.code)));
  });
  const missing = missingChats(page);
  if (missing !== null) items.push(missing);
  items.push(...endsEarly(page));
  const not_read = new Set(
    review.exports.flatMap(({ read, export_id }) => (read === 'not' ? [export_id] : [])),
  );
  // How often is known of all exports together. Why exports were not read is said above.
  for (const { code: name, count, exports } of review.data_quality.warnings)
    if (exports.length === 0 || !exports.every((id) => not_read.has(id)))
      items.push(words.head.warning(code(name), count === 0 ? null : count, exports.length));
  const unknown = review.data_quality.unknown_sender_share;
  if (unknown !== null && unknown > 0)
    items.push(
      words.head.unknown_senders(
        cite('data_quality.unknown_sender_share', 'share', review.data_quality.messages),
      ),
    );
  const assumed = review.assumptions.map(({ code: name, value }) => {
    const known: Readonly<Record<string, (value: string) => string>> = words.assumptions;
    return Object.hasOwn(known, name) ? html`${known[name]?.(value)}` : html`<code>${name}: ${value}</code>`;
  });
  if (items.length === 0 && assumed.length === 0) return null;
  const shown = items.length > FIRST_CAUTIONS + 1 ? items.slice(0, FIRST_CAUTIONS) : items;
  const rest = items.slice(shown.length);
  return html`<aside class="caution" aria-labelledby="caution-h"><h2 id="caution-h">${words.head.cautions}</h2>${shown.length > 0 && list(shown)}${
    rest.length > 0 &&
    html`<details><summary>${words.talk.more(rest.length)}</summary>${list(rest)}</details>`
  }${
    assumed.length > 0 && html`<p>${words.labelled(words.head.assumptions, words.list(assumed))}</p>`
  }</aside>`;
}

const FIRST_CAUTIONS = 3;
/** Ids of the exports that were not read, by what was wrong with them. */
function notRead({ exports }: Page['review']): Map<string | null, string[]> {
  const ids = new Map<string | null, string[]>();
  for (const { read, code, export_id } of exports)
    if (read === 'not') ids.set(code, [...(ids.get(code) ?? []), export_id]);
  return ids;
}

/** Chats of the month whose export was made before the month was over, or does not tell when: something may be missing. */
function endsEarly(page: Page): SafeHtml[] {
  const { review, words, format, chatLink } = page;
  const year = Number(review.period.month.slice(0, 4));
  const early = review.chats.filter(
    (chat) => !chat.complete && (chat.observed_until ?? '') >= review.period.from,
  );
  const isUndated = ({ chat, observed_until }: Page['review']['chats'][number]) => {
    const until = review.exports.filter((one) => one.chat === chat && one.observed_until === observed_until);
    return until.length > 0 && until.every(({ observed_by }) => observed_by === 'last_stamp');
  };
  const told = (say: Page['words']['head']['ends_early'], chats: typeof early) => {
    const seen = chats.map(({ chat, observed_until }) =>
      words.head.seen_until(chatLink(chat), format.stamp(observed_until ?? '', year)),
    );
    return seen.length === 0 ? [] : [say(firstOf(page, seen), seen.length)];
  };
  return [
    ...told(
      words.head.ends_early,
      early.filter((chat) => !isUndated(chat)),
    ),
    ...told(words.head.perhaps_early, early.filter(isUndated)),
  ];
}

function missingChats(page: Page): SafeHtml | null {
  const { review, words, cite } = page;
  const { register } = review.coverage;
  if (register === null || register.missing.length === 0) return null;
  const arrived = words.head.register(cite('coverage.register.received'), cite('coverage.register.due'));
  const names = register.missing.map((name) => html`<bdi>${shownName(name)}</bdi>`);
  return words.join([arrived, words.head.missing(firstOf(page, names))]);
}

function unlocks({ review, words }: Page): SafeHtml | null {
  if (review.unlocks.length === 0) return null;
  return html`<aside class="unlock" aria-labelledby="unlock-h"><h2 id="unlock-h">${words.head.unlock(review.unlocks.length)}</h2>${list(
    review.unlocks.map((fact) => {
      const { fact: name, gives, where } = words.unlocks[fact];
      return words.head.unlock_line(name, gives, html`<span class="where">${where}</span>`);
    }),
  )}</aside>`;
}

/** Three or four figures with a way to their block: the page in ten seconds. */
function glance(page: Page): SafeHtml {
  const { review, words, cite, citeTime } = page;
  const { tiles } = words.head;
  const cells: SafeHtml[] = [];
  const tile = (to: string, figure: Fragment, label: Fragment) => {
    const content = html`<b>${figure}</b> <span>${label}</span>`;
    const elsewhere = to === 'times';
    if (elsewhere && page.base === null) cells.push(html`<li><div>${content}</div></li>`);
    else
      cells.push(
        html`<li>${elsewhere ? page.pageLink('method', content, '#times') : html`<a href="#${to}">${content}</a>`}</li>`,
      );
  };
  const [times] = review.response_times;
  if (review.norms.length > 0) {
    const past = cite('waiting.past_limit');
    tile('waiting', past, tiles.past_limit(past));
    const met = {
      ...html`${review.norms.filter((norm) => norm.this_month.verdict === 'met').length}`,
      n: review.norms.length,
    };
    tile('norms', words.fraction(met, cite('norms.length')), tiles.norms_met(met));
  } else if (times !== undefined) {
    const open = cite('waiting.open');
    tile('waiting', open, tiles.waiting(open));
  }
  if (times !== undefined && times.median_s !== null)
    tile('times', citeTime('response_times.0.median_s', times.clock), tiles.median[times.group]);
  const series = seriesOf(page);
  if (series.some(({ range }) => range.lower !== null)) {
    const changes = series.filter(isSignal).length;
    tile('changes', changes, tiles.changes({ ...html`${changes}`, n: changes }));
  }
  if (cells.length < 3 && review.chats.length > 0) {
    const paths = review.chat_usage.map((_, index) => `chat_usage.${index}.messages`);
    if (paths.length > 0) {
      const messages = cite(paths.join('+'));
      tile('talk', messages, tiles.messages(messages));
    }
    const active = review.chats.filter((chat) => chat.state === 'active').length;
    tile('talk', active, tiles.chats({ ...html`${active}`, n: active }));
  }
  return cells.length === 0
    ? html``
    : html`<nav class="glance" aria-label="${words.frame.glance}"><ul>${cells}</ul></nav>`;
}
