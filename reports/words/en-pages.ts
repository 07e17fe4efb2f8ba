/** English words of the pages behind the front page. */
import { type Fragment, html } from '../html.ts';
import { plural as s } from './en-plural.ts';
import type { Cited } from './words.ts';

type F = Fragment;

export const enPages = {
  pages: {
    label: 'Pages of this review',
    front: 'Review',
    chats: 'Chats',
    norms: 'Norms',
    goals: 'Goals',
    feedback: 'Feedback',
    method: 'Method',
    interaction: 'Questions and answers in the chats',
  },
  chats: {
    by_type: 'Chat types',
    attention: 'To look at first',
    nothing: 'Nothing is late, silent or without an owner.',
    rest: (n: number) => html`${n} more ${s(n, 'chat')} below.`,
    past: (n: number) => html`${n} waiting past ${s(n, 'its', 'their')} limit`,
    unmet: (n: number) => html`${n} ${s(n, 'norm')} not met`,
    silent: (days: F) => html`silent for ${days}`,
    on_paper: (shown: number, all: number) =>
      html`On paper the first ${shown} of ${all} chats; the page on a screen has all.`,
    no_owner: 'no owner',
    waits: 'Requests',
    seen_whole: 'Seen to the end',
  },
  types: {
    share: (share: F) => html`${share} of all messages.`,
    last_month: (n: F) => html`Last month ${n}.`,
    no_norms: 'No norm had items in these chats this month.',
    norms: 'Norms in these chats',
  },
  norm_page: {
    result: 'Result',
    how_counted: 'From all items to those met',
    by_chat: 'Chat by chat',
    no_chat_items: 'No chat has items this month.',
    all: 'All norms',
    target: 'Target',
    step: 'Step',
    funnel: {
      all: 'All items of the month',
      in_scope: 'in scope: neither exempt nor waived',
      due: 'due: the limit has run out',
      judged: 'judged: the export tells',
      met: 'met',
    },
  },
  goal_page: {
    caption: (now: F, target: F) => html`This month ${now}; target ${target}.`,
    served_by: 'Norms that serve it',
    no_norms: 'No norm says that it serves this goal.',
  },
  view: {
    coverage: (chats: Cited, complete: Cited) =>
      html`${chats} ${s(chats, 'chat')} arrived, ${complete.n === chats.n ? s(chats, 'seen', 'all seen') : html`${complete.n === 0 ? 'none' : complete} seen`} to the end of the month.`,
    register: (received: Cited, due: Cited) => html`${received} of ${due} ${s(due, 'chat')} due arrived.`,
    owner: (name: F, chats: Cited) =>
      html`<strong>For ${name}</strong>: the ${chats} ${s(chats, 'chat')} this owner answers for.`,
    department: (name: F, chats: Cited) =>
      html`<strong>For ${name}</strong>: the ${chats} ${s(chats, 'chat')} of this department.`,
    only: 'Private chats are not among them.',
    norms_untold: (n: F) =>
      html`Norms about what people do, of which nothing is told here because too few people wrote: ${n}.`,
    people_untold: 'Which kinds of messages, and when, is not told here: too few people wrote.',
  },
  method_page: {
    heading: 'Method and data',
    grain: 'One row is',
    edges: 'At the edges',
    more_changes: (n: number) =>
      html`${n} more real ${s(n, 'change')} ${s(n, 'is', 'are')} on the method page.`,
  },
};
