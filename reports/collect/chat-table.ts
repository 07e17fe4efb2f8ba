/** Every chat with its state, how far it is shown, by whom, and what else there is to say. */
import { type CollectedChat, type CollectState, NOT_WHOLE } from '../../transform/collect/collected.ts';
import { shownSpan, statesOf } from '../../transform/collect/coverage.ts';
import { dayTime } from '../blocks/data.ts';
import { block, table } from '../blocks/figure.ts';
import { MISSING } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { CollectPage } from './page.ts';
import { nameIn, worstFirst } from './say.ts';

const ID = 'chats';

export function chatTable(page: CollectPage): SafeHtml {
  const { collected, words } = page;
  const own = words.collect.chats;
  const chats = worstFirst(collected.chats);
  if (chats.length === 0) return block(ID, own.heading, html`<p>${own.none}</p>`);
  const { columns } = own;
  return block(
    ID,
    own.heading,
    html`<div class="all">${table(words.frame.table_of(own.heading), {
      columns: [columns.chat, columns.state, columns.until, columns.exporter, columns.notes].map((label) => ({
        label,
      })),
      rows: chats.map((chat) => [
        nameIn(chat.chat),
        statesOf(chat).map((state) => chip(page, state)),
        until(page, chat),
        chat.exporter === '' ? MISSING : nameIn(chat.exporter),
        notes(page, chat),
      ]),
    })}</div>`,
  );
}

/** Word, shape and colour say the same. */
export function chip({ words }: CollectPage, state: CollectState): SafeHtml {
  const shape = state === 'complete' ? 'met' : NOT_WHOLE.has(state) ? 'not_met' : 'undecided';
  return html`<span class="chip ${shape}">${words.collect.states[state]}</span>`;
}

function until({ collected, words }: CollectPage, chat: CollectedChat): Fragment {
  const shown = shownSpan(chat, collected.month);
  if (shown === null) return MISSING;
  const how =
    shown.until_by === 'last_stamp' && html`<br><span class="note">${words.collect.chats.by_last}</span>`;
  return html`${dayTime(shown.until_local)}${how}`;
}

function notes(page: CollectPage, chat: CollectedChat): Fragment {
  const { words } = page;
  const own = words.collect;
  const lines = [
    !chat.due && page.collected.register && own.not_due,
    ...worthSaying(chat).map((state) => page.state(chat, state)),
    ...chat.notes.map(({ code, values }) =>
      own.notes[code](words.list(values.map((value) => nameIn(value)))),
    ),
  ].filter((line) => line !== false);
  return lines.map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

/** Beside the words of the states. That it ends early needs no words where the exporter had left. */
function worthSaying(chat: CollectedChat): CollectState[] {
  const states = statesOf(chat).filter((state) => state !== 'complete' && state !== 'missing');
  return states.includes('exporter_left') ? states.filter((state) => state !== 'ends_early') : states;
}
