/** The messages, folded, each in both languages. */
import { expectedChats, isWhole } from '../../transform/collect/coverage.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Language } from '../page.ts';
import { MESSAGE_KINDS, type Message, type MessageKind } from './messages.ts';
import type { CollectPage } from './page.ts';
import { nameIn } from './say.ts';

export function messages(page: CollectPage): SafeHtml {
  const { language, words } = page;
  const own = words.collect.messages;
  const languages: Language[] = language === 'en' ? ['en', 'zh-Hans'] : ['zh-Hans', 'en'];
  const all = page.messages[language];
  const one = (message: Message, at: number) => {
    const texts = languages.map(
      (lang) =>
        html`<p class="note" lang="${lang}">${own.languages[lang]}</p><pre class="message" lang="${lang}">${page.messages[lang][at]?.text}</pre>`,
    );
    // What leads into it opens it.
    return html`<details class="tell"><summary>${nameIn(message.to)}${about(page, message)}</summary><div id="${messageId(at)}">${texts}</div></details>`;
  };
  const kind = (name: MessageKind) => {
    const list = all.flatMap((message, at) => (message.kind === name ? [one(message, at)] : []));
    return list.length > 0 && html`<h3>${own.kinds[name]}</h3>${list}`;
  };
  return block(
    'messages',
    own.heading,
    all.length === 0
      ? html`<p>${own.none}</p>`
      : html`<p class="note">${own.help}</p>${MESSAGE_KINDS.map(kind)}`,
  );
}

/** By their number: names make no ids. */
const messageId = (at: number) => `message-${at + 1}`;

/** The way to what is to be sent today to somebody. */
export function messageLinks({ words, language, messages: all }: CollectPage, to: string): SafeHtml[] {
  return all[language].flatMap((message, at) =>
    message.to === to && message.kind !== 'before'
      ? [html`<a class="note" href="#${messageId(at)}">${words.collect.today.message}</a>`]
      : [],
  );
}

function about({ collected, words }: CollectPage, { to, kind }: Message): SafeHtml | null {
  if (kind !== 'after') return null;
  const own = words.collect.messages;
  const open = expectedChats(collected).filter((chat) => chat.exporter === to && !isWhole(chat)).length;
  return html` <span class="note">${open === 0 ? own.all_whole : own.again(open)}</span>`;
}
