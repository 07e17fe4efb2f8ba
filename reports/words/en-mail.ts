/** English words of what is sent: the sentences for a chat or a mail, and the mail's frame. */
import { type Fragment, html } from '../html.ts';
import { plural as s } from './en-plural.ts';

type F = Fragment;

export const enMail = {
  oldest: (chat: F, since: F, age: F, limit: F) => html`The oldest: ${chat} ${since}, ${age}; ${limit}.`,
  norms: (n: number, parts: F) => html`${n} ${s(n, 'norm')}: ${parts}.`,
  verdicts: {
    met: (n: number) => html`${n} met`,
    not_met: (n: number) => html`${n} not met`,
    undecided: (n: number) => html`${n} undecided`,
    too_few: (n: number) => html`${n} with too few items to judge`,
    none: (n: number) => html`${n} without items`,
  },
  more_changes: (n: number) => html`${n} more real ${s(n, 'change')}.`,
  proposal: (id: F) => html`Proposal ${id}`,
  answer: 'Answer each with yes or no, by whom and until when: “A1 yes, head of sales, by the 15th”.',
  rest: 'Every figure with its definition, and what could not be judged, is on the pages of the review (index.html).',
  attached: (file: string) => `The page of the review is attached: ${file}. It needs no network.`,
};
