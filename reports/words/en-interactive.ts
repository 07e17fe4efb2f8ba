/** English words of what a page with script adds: the filter and the pictures by keyboard. */
export const enInteractive = {
  filter: 'Filter of chats',
  chat: 'Show only chats whose name holds',
  type: 'and whose type is',
  all_types: 'any',
  narrowed: (shown: string, all: string): string =>
    `${shown} of ${all} chats shown. Sentences and sums are of all chats.`,
  not_pictured: 'This picture shows none of these chats.',
  keys: 'Arrow keys read out the values one by one.',
};
