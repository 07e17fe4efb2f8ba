/** The norms in words: counts first, the six states printed, the picture per chat. */
import type { Adherence, Review } from '../../transform/review-schema.ts';
import { dueOf, LEAST_ITEMS } from '../charts/on-time.ts';
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { beside, block, figures } from './figure.ts';

type Norm = Review['norms'][number];

const states = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;

export function norms(page: Page): SafeHtml {
  const { review, words } = page;
  if (review.norms.length === 0)
    return block(
      'norms',
      words.norms.heading,
      html`<p>${words.norms.none}${review.unlocks.length > 0 && html` ${words.norms.locked}`}</p>`,
    );
  return block('norms', words.norms.heading, html`${review.norms.map((_, index) => norm(page, index))}`);
}

/** “312 of 347 (90 %)”; below 20 items the count alone (D15). `path` leads to an adherence. */
export function counted(page: Page, path: string, adherence: Adherence, target: number): SafeHtml {
  const due = dueOf(adherence);
  const met = page.cite(`${path}.states.met`);
  const all = page.cite(`${path}.states.met+${path}.states.breached`);
  if (due < LEAST_ITEMS || adherence.rate === null) return page.words.of(met, all);
  return page.words.of_share(met, all, page.cite(`${path}.rate`, 'share', due, target));
}

function norm(page: Page, index: number): SafeHtml {
  const { review, words, format, cite } = page;
  const one = review.norms[index];
  if (one === undefined) return html``;
  const path = `norms.${index}`;
  const { this_month, last_month, bridge, overrun, estimated } = one;
  const sentences = [verdictLine(page, one, index)];
  if (
    this_month.verdict === 'undecided' &&
    this_month.rate_if_none_met !== null &&
    this_month.rate_if_all_met !== null
  )
    sentences.push(
      words.norms.undecided(
        cite(`${path}.this_month.rate_if_none_met`, 'share', this_month.population, one.target),
        cite(`${path}.this_month.rate_if_all_met`, 'share', this_month.population, one.target),
        words.norms.items(cite(`${path}.this_month.states.not_determinable`)),
      ),
    );
  if (last_month !== null)
    sentences.push(
      dueOf(last_month) === 0
        ? html`${words.norms.no_last_month}`
        : words.norms.last_month(counted(page, `${path}.last_month`, last_month, one.target)),
    );
  if (bridge !== null && dueOf(bridge) > 0)
    sentences.push(words.norms.bridge(counted(page, `${path}.bridge`, bridge, one.target)));
  if (this_month.verdict !== 'none') sentences.push(html`${words.norms.change[one.usual_range.signal]}`);
  if (overrun.n > 0 && overrun.median_s !== null && overrun.max_s !== null && one.clock !== null)
    sentences.push(
      words.norms.overrun(
        page.cite(`${path}.overrun.n`),
        page.citeTime(`${path}.overrun.median_s`, one.clock),
        page.citeTime(`${path}.overrun.max_s`, one.clock),
      ),
    );
  const picture = figures(page, 'on-time', String(index));
  const perChat = one.by_chat.filter((chat) => dueOf(chat.this_month) > 0);
  const title = page.ownText(one.text) ?? html`<bdi>${one.id}</bdi>`;
  const text = html`<h3>${title} <span class="chip ${this_month.verdict}">${words.verdicts[this_month.verdict]}</span></h3>
<p class="lead">${words.join(sentences)}</p>
<p class="note">${words.norms.population(cite(`${path}.this_month.population`))}</p>
${picture.markup === '' && perChat.length > 0 && html`<p>${countsByChat(page, perChat)}</p>`}
<dl class="states">${states.map((state) => html`<div><dt>${words.states[state]}</dt><dd>${cite(`${path}.this_month.states.${state}`)}</dd></div>`)}</dl>
${one.reasons.length > 0 && html`<details><summary>${words.norms.reasons}</summary><ul>${one.reasons.map((reason) => html`<li>${reasonLine(page, reason)}</li>`)}</ul></details>`}
${
  estimated !== null &&
  html`<p class="note">${words.norms.estimated(
    cite(`${path}.estimated.low`, 'share'),
    cite(`${path}.estimated.high`, 'share'),
    cite(`${path}.estimated.n`),
    cite(`${path}.estimated.n_effective`, 'count'),
    cite(`${path}.estimated.chats`),
  )}</p>`
}
<p class="note">${words.norms.meta(html`<bdi>${one.id}</bdi>`, one.version, judgedWords(page, one), scope(page, one.chats), format.day(one.announced))}</p>`;
  return html`<div class="norm">${beside(text, picture)}</div>`;
}

/** What was counted, the target, and the verdict. */
export function verdictLine(page: Page, norm: Norm, index: number): SafeHtml {
  const { words, cite } = page;
  const path = `norms.${index}`;
  const { this_month } = norm;
  const target = words.norms.target(cite(`${path}.target`, 'share'));
  if (this_month.verdict === 'none') return words.norms.no_items(target);
  const within = asAsked(page, norm, counted(page, `${path}.this_month`, this_month, norm.target));
  return words.norms.verdict(within, target, words.verdicts[this_month.verdict]);
}

/** “312 of 347 within two hours”, or as the norm asks where it sets no limit. */
export function asAsked({ words, format }: Page, norm: Norm, count: SafeHtml): SafeHtml {
  const { limit, limit_s, clock } = norm;
  if (limit === null || limit_s === null || clock === null) return words.norms.as_asked(count);
  return words.norms.within(count, format.limit(limit, clock, limit_s));
}

function judgedWords({ words }: Page, { kind, request }: Norm): string {
  if (kind === 'reply-limit' && request !== null) return words.requests[request];
  const judged: Readonly<Record<string, string>> = words.judged;
  return judged[kind] ?? kind;
}

function reasonLine(
  page: Page,
  { state, reason, items }: { state: string; reason: string; items: number },
): SafeHtml {
  const { words, format } = page;
  return words.labelled(
    words.bracket(page.word(words.reasons, reason), page.word(words.states, state)),
    format.count(items),
  );
}

/** The chats a norm is for: types, names, or all. */
function scope(page: Page, chats: readonly string[]): SafeHtml {
  const { review, words } = page;
  if (chats.length === 0) return html`${words.norms.no_chat}`;
  const types: Readonly<Record<string, string>> = words.chat_types;
  const parts = chats
    .slice(0, 4)
    .map((chat) =>
      Object.hasOwn(types, chat)
        ? html`${types[chat]}`
        : review.chats.some((known) => known.chat === chat)
          ? page.name(chat)
          : html`<bdi>${shownName(chat)}</bdi>`,
    );
  return words.list(chats.length > 4 ? [...parts, words.talk.more(chats.length - 4)] : parts);
}

/** In place of the picture where no chat has enough items for a share. */
function countsByChat(page: Page, chats: Review['norms'][number]['by_chat']): SafeHtml {
  const { words } = page;
  const parts = chats
    .slice(0, 8)
    .map(({ chat, this_month }) =>
      words.norms.chat_count(
        words.named(page.chatLink(chat)),
        words.short_of(this_month.states.met, dueOf(this_month)),
      ),
    );
  return words.norms.by_chat(
    words.list(chats.length > 8 ? [...parts, words.talk.more(chats.length - 8)] : parts),
  );
}
