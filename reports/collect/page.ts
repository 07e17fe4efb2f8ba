/** One page for whoever gathers the exports: what came, whom to ask today, what waits, who exports next, messages to copy. */
import type { Collected } from '../../transform/collect/collected.ts';
import { COLLECT_NOTES, COLLECT_STATES } from '../../transform/collect/collected.ts';
import { coverageOf, expectedChats, statesOf } from '../../transform/collect/coverage.ts';
import { block } from '../blocks/figure.ts';
import { documentOf } from '../document.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Language } from '../page.ts';
import { chatTable } from './chat-table.ts';
import { held, unread } from './files.ts';
import { messages } from './message-list.ts';
import { type Message, messagesFor } from './messages.ts';
import { plan } from './plan-list.ts';
import { nameIn, type Say, sayIn } from './say.ts';
import { collectSheet } from './sheet.ts';
import { today } from './today.ts';

export interface CollectPage extends Say {
  readonly collected: Collected;
  /** In both languages, in the same order. */
  readonly messages: Readonly<Record<Language, readonly Message[]>>;
}

const BLOCKS = [today, chatTable, held, unread, plan, messages, meanings] as const;

export function collectPage(collected: Collected, language: Language): string {
  const page: CollectPage = {
    collected,
    ...sayIn(language, collected),
    messages: { en: messagesFor(collected, 'en'), 'zh-Hans': messagesFor(collected, 'zh-Hans') },
  };
  const { title, skip } = page.words.collect;
  const company = collected.organisation === null ? null : shownName(collected.organisation);
  return documentOf(
    page,
    title(company, page.format.month(collected.month)),
    [head(page), ...BLOCKS.map((one) => one(page))],
    { skip, own_sheet: collectSheet },
  );
}

function head(page: CollectPage): SafeHtml {
  const { collected, words, format } = page;
  const own = words.collect;
  const company = collected.organisation;
  return html`<header class="top">
<p class="kicker">${own.kicker}</p>
<h1>${company === null ? words.frame.no_company : nameIn(company)} <span class="month">${format.month(collected.month)}</span></h1>
<p>${own.intro(format.day(collected.whole_from))}</p>
</header>
${!collected.register && html`<aside class="caution"><p>${own.no_register}</p></aside>`}
${glance(page)}`;
}

function glance({ collected, words }: CollectPage): SafeHtml {
  const { glance: name, tiles } = words.collect;
  const { expected, whole } = coverageOf(expectedChats(collected));
  const tile = (to: string, figure: number, label: Fragment) =>
    html`<li><a href="#${to}"><b>${figure}</b> <span>${label}</span></a></li>`;
  const [held_files, unread_files] = [collected.held.length, collected.unread.length];
  return html`<nav class="glance" aria-label="${name}"><ul>${[
    tile('chats', expected, collected.register ? tiles.due(expected) : tiles.came(expected)),
    tile('chats', whole, tiles.whole),
    tile('today', expected - whole, tiles.ask),
    held_files > 0 && tile('held', held_files, tiles.held(held_files)),
    unread_files > 0 && tile('unread', unread_files, tiles.unread(unread_files)),
  ]}</ul></nav>`;
}

/** Only of what stands above. */
function meanings({ collected, words }: CollectPage): SafeHtml {
  const { meanings: heading, codes, states } = words.collect;
  const there = new Set(collected.chats.flatMap(statesOf));
  const noted = new Set(collected.chats.flatMap(({ notes }) => notes.map(({ code }) => code)));
  const list = [
    ...COLLECT_STATES.filter((state) => there.has(state)).map((state) => ({
      code: state,
      name: states[state],
    })),
    ...COLLECT_NOTES.filter((note) => noted.has(note)).map((note) => ({ code: note, name: null })),
  ];
  if (list.length === 0) return html``;
  const item = ({ code, name }: (typeof list)[number]) =>
    html`<div><dt>${name} <code>${code}</code></dt><dd>${codes[code]}</dd></div>`;
  return block('meanings', heading, html`<dl class="definitions">${list.map(item)}</dl>`);
}
