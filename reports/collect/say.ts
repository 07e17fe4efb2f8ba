/** Chats, days and states in the words of a language. */
import {
  COLLECT_STATES,
  type Collected,
  type CollectedChat,
  type CollectState,
} from '../../transform/collect/collected.ts';
import { shownSpan } from '../../transform/collect/coverage.ts';
import { type Format, formatFor, MISSING, shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Language } from '../page.ts';
import { en } from '../words/en.ts';
import type { SaidSpan } from '../words/en-collect.ts';
import type { Words } from '../words/words.ts';
import { zh } from '../words/zh.ts';

export interface Say {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  span(chat: CollectedChat): SaidSpan | null;
  /** What a state means for this chat. */
  state(chat: CollectedChat, state: CollectState): Fragment;
  /** Why a file was not read. */
  unread(code: string): Fragment;
}

export function sayIn(language: Language, { month }: Pick<Collected, 'month'>): Say {
  const words = language === 'en' ? en : zh;
  const format = formatFor(words);
  const own = words.collect;
  const span = (chat: CollectedChat): SaidSpan | null => {
    const shown = shownSpan(chat, month);
    return (
      shown && {
        first: format.day(shown.first_local),
        until: format.day(shown.until_local),
        by: shown.until_by,
        known_until: chat.known_until_local === null ? null : format.day(chat.known_until_local),
      }
    );
  };
  return {
    language,
    words,
    format,
    span,
    state: (chat, state) => own.said[state](span(chat)),
    unread: (code) =>
      Object.hasOwn(words.warnings, code)
        ? words.warnings[code as keyof typeof words.warnings]
        : shownName(code),
  };
}

/** A name as an export or a list has it: one line, apart from the text around it. */
export const nameIn = (name: string, most = 80): SafeHtml =>
  html`<bdi>${shownName(name, most) || MISSING}</bdi>`;

/** Worst first, then by name. */
export function worstFirst(chats: readonly CollectedChat[]): CollectedChat[] {
  const rank = ({ state }: CollectedChat) => COLLECT_STATES.indexOf(state);
  return [...chats].sort((a, b) => rank(a) - rank(b) || (a.chat < b.chat ? -1 : a.chat > b.chat ? 1 : 0));
}

/** How many people cover how many chats. */
export function planSentence(words: Words, { exporters, method, fewest }: Collected['plan']): string {
  const own = words.collect.plan;
  const chats = exporters.reduce((sum, one) => sum + one.chats.length, 0);
  return method === 'exact'
    ? own.exact(exporters.length, chats)
    : own.greedy(exporters.length, chats, fewest);
}
