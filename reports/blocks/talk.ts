/** How people talk: by chat type and kind, when, which groups are silent or without an owner, how often asked again. */
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, figures } from './figure.ts';

const MOST_NAMES = 3;

export function talk(page: Page): SafeHtml {
  const { review, words, format, cite } = page;
  const { chat_usage } = review;
  const all = chat_usage.reduce((sum, usage) => sum + usage.messages, 0);
  if (all === 0) return block('talk', words.talk.heading, html`<p>${words.talk.none}</p>${chats(page)}`);
  const messages = cite(chat_usage.map((_, index) => `chat_usage.${index}.messages`).join('+'));
  const active = cite(chat_usage.map((_, index) => `chat_usage.${index}.active_chats`).join('+'));
  const said = [words.talk.volume(messages, active)];
  const undeclared = chat_usage.findIndex((usage) => usage.type === null);
  if (undeclared >= 0 && chat_usage.length > 1)
    said.push(
      words.talk.undeclared(
        cite(`chat_usage.${undeclared}.chats`),
        cite(`chat_usage.${undeclared}.share`, 'share', all),
      ),
    );
  const unknown = review.message_types.findIndex((kind) => kind.kind === 'unknown' && kind.messages > 0);
  if (unknown >= 0) said.push(words.talk.unknown_kind(cite(`message_types.${unknown}.share`, 'share', all)));
  if (page.view?.people_told === false) said.push(html`${words.view.people_untold}`);
  const { asked_again } = review;
  said.push(
    asked_again.share === null
      ? html`${words.talk.no_asked_again}`
      : words.talk.asked_again(
          cite('asked_again.again'),
          cite('asked_again.waits'),
          asked_again.waits < LEAST_ITEMS
            ? ''
            : words.aside(format.share(asked_again.share, asked_again.waits)),
        ),
  );
  const pictures = html`${figures(page, 'chat-usage')}${figures(page, 'message-kinds')}`;
  return block(
    'talk',
    words.talk.heading,
    html`<p class="lead">${words.join(said)}</p><div class="pictures wide"><div>${chats(page)}</div>${pictures}</div>`,
  );
}

function chats(page: Page): SafeHtml {
  const { review, words, format } = page;
  const names = (found: readonly SafeHtml[]) =>
    words.list(
      found.length > MOST_NAMES
        ? [...found.slice(0, MOST_NAMES), words.talk.more(found.length - MOST_NAMES)]
        : found,
    );
  const silent = review.chats.filter((chat) => chat.state === 'silent' && !chat.pair);
  const ownerless = review.chats.filter((chat) => chat.has_owner === false && !chat.pair);
  const purposeless = review.chats.filter((chat) => chat.has_purpose === false && !chat.pair);
  const silentNames = silent.map(({ chat, silent_days }) =>
    words.talk.silent_chat(
      page.chatLink(chat),
      silent_days === null ? '–' : format.duration(silent_days * 86_400),
    ),
  );
  const said = [silent.length === 0 ? html`${words.talk.no_silent}` : words.talk.silent(names(silentNames))];
  if (review.chats.every((chat) => chat.has_owner === null)) said.push(html`${words.talk.no_register}`);
  else {
    said.push(
      ownerless.length === 0
        ? html`${words.talk.all_owned}`
        : words.talk.ownerless(names(ownerless.map(({ chat }) => page.chatLink(chat)))),
    );
    if (purposeless.length > 0)
      said.push(words.talk.purposeless(names(purposeless.map(({ chat }) => page.chatLink(chat)))));
  }
  if (review.chats.length === 0) return html``;
  return html`<ul>${said.map((sentence) => html`<li>${sentence}</li>`)}${page.base !== null && html`<li>${page.pageLink('chats', words.bracket(words.talk.all_chats, format.count(review.chats.length)))}</li>`}</ul>`;
}
