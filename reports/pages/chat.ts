/** One chat: how far it was seen, what was written, how it answered. */
import type { Review } from '../../transform/review-schema.ts';
import { dayTime } from '../blocks/data.ts';
import { beside, block, figures, table } from '../blocks/figure.ts';
import { asAsked, counted, normText } from '../blocks/norm-sentences.ts';
import { waitingLine } from '../blocks/waiting.ts';
import { documentOf } from '../document.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

type Chat = Review['chats'][number];

export function chatPage(page: Page, index: number): string {
  const { review, words, format } = page;
  const chat = review.chats[index];
  if (chat === undefined) throw new RangeError(`no chat ${index}`);
  const title = `${page.plainName(chat.chat)} · ${words.frame.title(page.company, format.month(review.period.month))}`;
  return documentOf(
    page,
    title,
    [
      pageHead(page, page.name(chat.chat), page.typeLink(chat.type, words.chat_types[chat.type ?? 'none'])),
      block('coverage', words.chat.coverage, coverage(page, chat, index)),
      ...(chat.pair
        ? [block('messages', words.chat.heading, html`<p>${words.chat.pooled}</p>`)]
        : [
            block('messages', words.chat.heading, messages(page, chat, index)),
            block('waits', words.chat.waits, waits(page, chat, index)),
            block('norms', words.chat.norms, norms(page, chat)),
          ]),
    ],
    { nav: navOf(page) },
  );
}

function coverage({ words, format }: Page, chat: Chat, _index: number): SafeHtml {
  const said: SafeHtml[] = [];
  if (chat.first === null || chat.last === null) said.push(html`${words.chat.never}`);
  else said.push(words.chat.seen(dayTime(chat.first), dayTime(chat.last)));
  if (chat.observed_until !== null) said.push(words.chat.until(dayTime(chat.observed_until)));
  if (chat.covered_from !== null) said.push(words.chat.covered(format.month(chat.covered_from)));
  said.push(html`${chat.complete ? words.chat.complete : words.chat.incomplete}`);
  if (chat.export_ids.length > 0)
    said.push(words.chat.exports(words.list(chat.export_ids.map((id) => html`<code>${id}</code>`))));
  if (chat.has_owner === false) said.push(html`${words.chat.no_owner}`);
  if (chat.has_purpose === false) said.push(html`${words.chat.no_purpose}`);
  return html`<p>${words.join(said)}</p>`;
}

function messages(page: Page, chat: Chat, index: number): SafeHtml {
  const { words, format, cite } = page;
  const path = `chats.${index}`;
  const said = [
    chat.messages === 0
      ? html`${words.chat.quiet}`
      : words.chat.count(cite(`${path}.messages`), cite(`${path}.messages_all`)),
  ];
  if (chat.state === 'silent' && chat.silent_days !== null)
    said.push(words.chat.silent(format.duration(chat.silent_days * 86_400)));
  if (chat.messages !== 0)
    said.push(
      chat.writers === null ? html`${words.chat.no_writers}` : words.chat.writers(cite(`${path}.writers`)),
    );
  const kinds = chat.kinds.filter((kind) => kind.messages > 0);
  const text = html`<p class="lead">${words.join(said)}</p>${
    kinds.length > 0 &&
    html`<h3>${words.chat.kinds}</h3>${table(words.chat.kinds, {
      columns: [
        { label: words.frame.columns.kind },
        { label: words.frame.columns.messages, number: true },
        { label: words.frame.columns.share, number: true },
      ],
      rows: kinds.map((kind) => [
        page.word(words.kinds, kind.kind),
        format.count(kind.messages),
        format.share(kind.share, chat.messages ?? undefined),
      ]),
    })}`
  }`;
  return beside(text, figures(page, 'chat-months', chat.chat));
}

function waits(page: Page, chat: Chat, index: number): SafeHtml {
  const lines = page.review.waiting.items.flatMap((item, at) =>
    item.chat === chat.chat ? [waitingLine(page, at, true)] : [],
  );
  const open =
    lines.length > 0 && html`<h3>${page.words.waiting.heading}</h3><ol class="waits">${lines}</ol>`;
  return html`${monthWaits(page, chat, index)}${open}`;
}

function monthWaits({ words, cite, citeTime }: Page, chat: Chat, index: number): SafeHtml {
  if (chat.waits === 0) return html`<p>${words.chat.no_waits}</p>`;
  const path = `chats.${index}`;
  const { clock } = chat;
  const said = [words.chat.wait_line(cite(`${path}.waits`), cite(`${path}.answered`), cite(`${path}.open`))];
  said.push(
    chat.median_s === null
      ? html`${words.times.not_reached}`
      : words.times.median(citeTime(`${path}.median_s`, clock), words.clocks[clock]),
  );
  if (chat.p90_s !== null) said.push(words.times.p90(citeTime(`${path}.p90_s`, clock)));
  return html`<p class="lead">${words.join(said)}</p>`;
}

function norms(page: Page, chat: Chat): SafeHtml {
  const { review, words, format } = page;
  const found = review.norms.flatMap((norm, at) => {
    const row = norm.by_chat.findIndex((one) => one.chat === chat.chat);
    const one = norm.by_chat[row];
    return one === undefined ? [] : [{ norm, one, path: `norms.${at}.by_chat.${row}` }];
  });
  if (found.length === 0) return html`<p>${words.chat.no_norms}</p>`;
  return html`${found.map(({ norm, one, path }) => {
    const { states, verdict } = one.this_month;
    const names = Object.keys(states) as (keyof typeof states)[];
    const within = asAsked(page, norm, counted(page, `${path}.this_month`, one.this_month, norm.target));
    const target = words.norms.target(format.share(norm.target));
    const said = [
      verdict === 'none'
        ? words.norms.no_items(target)
        : words.norms.verdict(within, target, words.verdicts[verdict]),
    ];
    if (one.last_month !== null && one.last_month.states.met + one.last_month.states.breached > 0)
      said.push(words.norms.last_month(counted(page, `${path}.last_month`, one.last_month, norm.target)));
    return html`<h3>${page.normLink(norm, normText(page, norm))}</h3><p class="lead">${words.join(said)}</p>
<dl class="states">${names.map((state) => html`<div><dt>${words.states[state]}</dt><dd>${page.cite(`${path}.this_month.states.${state}`)}</dd></div>`)}</dl>`;
  })}`;
}
