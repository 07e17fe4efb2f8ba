/**
 * §9: of which views it may be told how people behave. What somebody is shown about his own people needs ten who wrote; and
 * whatever one sum leaves over when another one is taken away from it must be nobody's, or of five people at least.
 *
 * Looked at: the whole less all its owners, or all its departments; a view less all views of the other sort that lie within
 * it; a view less the chats that have rows of their own in the review. Not looked at: views that overlap, where neither lies
 * within the other; owners and departments taken away together; other months than the reviewed one; what somebody can take
 * away who knows what he wrote himself.
 */
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import { MIN_OWN_PEOPLE, MIN_PEOPLE } from './input.ts';

export interface ToldOf {
  views: readonly (Pick<Review['views'][number], 'id' | 'by'> & { chats: readonly string[] })[];
  /** Chats whose sum the review tells. */
  whole: readonly string[];
  /** Those of them that have a row of their own there; null: no chat has. */
  rows: ReadonlySet<string> | null;
  peopleOf: (chat: string) => readonly string[];
}

/** Ids of the views that may be told. */
export function toldViews({ views, whole, rows, peopleOf }: ToldOf): Set<string> {
  const people = (chats: Iterable<string>) => new Set([...chats].flatMap(peopleOf)).size;
  // A chat in which nobody wrote adds nothing and hides nothing.
  const spoken = (chats: readonly string[]) => new Set(chats.filter((chat) => peopleOf(chat).length > 0));
  let told = views
    .map(({ id, by, chats }) => ({ id, by, chats: spoken(chats) }))
    .map((view) => ({ ...view, people: people(view.chats) }))
    .sort((a, b) => a.people - b.people || compare(a.id, b.id));
  const nameOf = ({ chats }: (typeof told)[number]) => [...chats].sort(compare).join(' ');
  // Two views of the same chats are told together or not at all.
  const hide = (name: string) => {
    told = told.filter((view) => nameOf(view) !== name);
  };
  /** A chat without a row of its own may be the one that hides another chat without one. */
  const mayBeLeft = (rest: readonly string[]) =>
    rest.length === 0 ||
    (people(rest) >= MIN_PEOPLE && (rest.length > 1 || !rows || rows.has(rest[0] ?? '')));
  /** Of the whole the smallest part has to go, for the whole stands in the review. */
  const tooMuch = () => {
    const open = rows && told.find(({ chats }) => !mayBeLeft([...chats].filter((chat) => !rows.has(chat))));
    if (open) return open;
    for (const outer of [spoken(whole), ...told.map((view) => view.chats)]) {
      for (const by of ['owner', 'department'] as const) {
        const inside = told.filter((view) => view.by === by && isProperPart(view.chats, outer));
        const shown = new Set(inside.flatMap((view) => [...view.chats]));
        if (inside.length > 0 && !mayBeLeft([...outer].filter((chat) => !shown.has(chat)))) return inside[0];
      }
    }
    return undefined;
  };
  for (const view of told) if (view.people < MIN_OWN_PEOPLE) hide(nameOf(view));
  // Whatever is hidden may lay open something else: until nothing more has to be.
  for (let view = tooMuch(); view; view = tooMuch()) hide(nameOf(view));
  return new Set(told.map(({ id }) => id));
}

function isProperPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size < whole.size && [...part].every((chat) => whole.has(chat));
}
