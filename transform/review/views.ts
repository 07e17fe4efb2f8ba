/**
 * What one owner or one department gets: the review once more, over its own chats alone, by the same functions. Figures of
 * measures are no part of it: they are dear, and most of them are told of the whole.
 */
import type { Review } from '../review-schema.ts';
import { reviewActions } from './actions.ts';
import { compare } from './compare.ts';
import type { ReviewInput } from './input.ts';
import { isComplete } from './month.ts';
import { proposals } from './proposals.ts';
import { sectionsOf } from './sections.ts';
import { nameKey, type ViewChats, viewChats } from './view-chats.ts';
import { viewNorms } from './view-norms.ts';
import { toldViews } from './view-people.ts';

type View = Review['views'][number];

/** `shown`: the chats as the whole review tells of them; `chats`: its rows of them. */
export function reviewViews(
  input: ReviewInput,
  shown: Pick<ReviewInput, 'chats'>,
  chats: Review['chats'],
): View[] {
  const views = viewChats(input);
  const writers = new Map(shown.chats.map((c) => [c.chat, c.part.months[input.month]?.writers ?? []]));
  const told = toldViews({
    views: views.map((v) => ({ ...v, chats: v.chats.map((c) => c.chat) })),
    whole: shown.chats.map((c) => c.chat),
    rows: null,
    peopleOf: (chat) => writers.get(chat) ?? [],
  });
  const normsOf = viewNorms(input, views);
  const actionsOf = ownActions(input);
  return views.map((view): View => {
    const { id, by, name } = view;
    const keys = view.chats.map((c) => c.chat);
    const { norms, untold } = normsOf(view);
    const own = { ...input, chats: view.chats };
    const sections = sectionsOf(own, own, norms);
    const people_told = told.has(id);
    return {
      id,
      by,
      name,
      chats: keys,
      coverage: coverage(view, input.month),
      people_told,
      norms_untold: untold,
      norms,
      ...(people_told ? sections : withoutPeople(sections)),
      actions: reviewActions({ ...input, feedback: { ...input.feedback, actions: actionsOf(view) } }),
      proposals: proposals(
        norms,
        chats.filter((c) => keys.includes(c.chat)),
      ),
    };
  });
}

function coverage({ chats, register }: ViewChats, month: string): View['coverage'] {
  const due = register?.filter((row) => row.due) ?? [];
  const missing = due.filter((row) => !row.received).map((row) => row.name);
  return {
    chats: chats.length,
    chats_complete: chats.filter((c) => isComplete(c, month)).length,
    register: register && {
      due: due.length,
      received: due.length - missing.length,
      missing: missing.sort(compare),
    },
  };
}

type AboutPeople = Pick<View, 'chat_usage' | 'message_types' | 'activity'>;

/** Numbers of messages are figures of a chat; of which kinds they are and at which hours is what people do. */
function withoutPeople<T extends AboutPeople>(sections: T): T {
  const chat_usage = sections.chat_usage.map((row) => ({ ...row, kinds: [] }));
  return { ...sections, chat_usage, message_types: [], activity: [] };
}

/** An action names somebody who does it, and no chat: whoever answers for chats of two departments may act for the other one. */
function ownActions({ feedback, chats, register }: ReviewInput) {
  const departments = new Map<string, Set<string>>();
  for (const { owner, department } of [...chats, ...(register ?? [])]) {
    const key = nameKey(owner);
    if (key === '') continue;
    departments.set(key, (departments.get(key) ?? new Set()).add(nameKey(department)));
  }
  return ({ by, name }: ViewChats) => {
    const key = nameKey(name);
    return feedback.actions.filter((action) => {
      const owner = nameKey(action.owner);
      if (owner === key) return true;
      const of = departments.get(owner);
      return by === 'department' && of?.size === 1 && of.has(key);
    });
  };
}
