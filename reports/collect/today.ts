/** Whom to ask today, with their chats. */
import type { CollectedChat } from '../../transform/collect/collected.ts';
import { elseWhom, expectedChats, isWhole, whomToAsk } from '../../transform/collect/coverage.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { messageLinks } from './message-list.ts';
import type { CollectPage } from './page.ts';
import { nameIn, worstFirst } from './say.ts';

export function today(page: CollectPage): SafeHtml {
  const { collected, words } = page;
  const own = words.collect.today;
  const open = worstFirst(expectedChats(collected).filter((chat) => !isWhole(chat)));
  const people = byWhom(open);
  const files = [
    collected.held.length > 0 && html`<li><a href="#held">${own.held(collected.held.length)}</a></li>`,
    collected.unread.length > 0 &&
      html`<li><a href="#unread">${own.unread(collected.unread.length)}</a></li>`,
  ].filter((line) => line !== false);
  return block(
    'today',
    own.heading,
    html`${open.length === 0 ? html`<p>${own.none}</p>` : html`<p>${own.intro}</p><ul class="lines flow">${people.map(([who, chats]) => person(page, who, chats))}</ul>`}${files.length > 0 && html`<ul>${files}</ul>`}`,
  );
}

/** Nobody last; else by name. */
function byWhom(chats: readonly CollectedChat[]): [string, CollectedChat[]][] {
  const people = new Map<string, CollectedChat[]>();
  for (const chat of chats) people.set(whomToAsk(chat), [...(people.get(whomToAsk(chat)) ?? []), chat]);
  return [...people].sort(([a], [b]) => (a === '' ? 1 : b === '' || a < b ? -1 : 1));
}

function person(page: CollectPage, who: string, chats: readonly CollectedChat[]): SafeHtml {
  const own = page.words.collect.today;
  const links = messageLinks(page, who).map((link) => html` ${link}`);
  return html`<li class="person"><p>${who === '' ? html`<strong>${own.nobody}</strong> <span class="note">${own.nobody_help}</span>` : html`<strong>${nameIn(who)}</strong>${links}`}</p><ul>${chats.map((chat) => line(page, chat, who === ''))}</ul></li>`;
}

function line(page: CollectPage, chat: CollectedChat, nobody: boolean): SafeHtml {
  const { words } = page;
  const own = words.collect.today;
  const instead = elseWhom(chat);
  const aside = nobody
    ? chat.owner !== '' && own.owner(nameIn(chat.owner))
    : instead !== ''
      ? own.instead(nameIn(instead))
      : whomToAsk(chat) === chat.exporter && own.no_substitute;
  return html`<li>${words.labelled(nameIn(chat.chat), page.state(chat, chat.state))}${aside && html` <span class="note">${aside}</span>`}</li>`;
}
