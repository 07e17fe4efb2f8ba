/** A page → what its script is told of it. */
import type { Page } from './page.ts';
import type { PageData } from './runtime/page-data.ts';

/** A chat without a declared type. */
const NONE = 'none';

export function scriptData({ review, words, plainName }: Page): PageData {
  const { interactive } = words;
  const types = Object.entries(words.chat_types).filter(([type]) =>
    review.chats.some((chat) => (chat.type ?? NONE) === type),
  );
  return {
    chats: review.chats.map(({ chat, type }) => ({ chat, name: plainName(chat), type: type ?? NONE })),
    types: types.map(([type, label]) => ({ type, label })),
    words: { ...interactive, narrowed: interactive.narrowed('{shown}', '{all}') },
  };
}
