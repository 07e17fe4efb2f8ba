/**
 * §9: of which chats, types and groups a figure about people may be told. Fewer than five people: of none. And where one
 * part of a told whole is not told, the rest of it must not give it away: the next smallest part is not told either.
 */
import type { Over } from '../figure.ts';
import type { ChatFacts } from './facts.ts';
import { MIN_PEOPLE } from './input.ts';

interface Cell {
  over: Over;
  /** Chats with people in them, by key. */
  chats: Set<string>;
  people: Set<string>;
  told: boolean;
}

const keyOf = ({ over, key }: Over) => `${over} ${key}`;

/** Of these scopes, all of one measure. `peopleOf`: the people of a chat whom the figure measures. */
export function toldScopes(
  scopes: readonly { over: Over; chats: readonly ChatFacts[] }[],
  peopleOf: (chat: ChatFacts) => readonly string[],
): (over: Over) => boolean {
  const people_of = new Map<string, readonly string[]>();
  for (const c of scopes.flatMap((s) => s.chats)) {
    if (!people_of.has(c.chat.chat)) people_of.set(c.chat.chat, peopleOf(c));
  }
  const in_chat = (chat: string) => people_of.get(chat) ?? [];
  const cells = scopes.map(({ over, chats }): Cell => {
    const keys = chats.map((c) => c.chat.chat).filter((chat) => in_chat(chat).length > 0);
    const people = new Set(keys.flatMap(in_chat));
    return { over, chats: new Set(keys), people, told: people.size >= MIN_PEOPLE };
  });
  // Whatever is hidden may lay open something else: until nothing more has to be.
  while (hideTwins(cells) || cells.some((whole) => hideNext(whole, cells, in_chat)));
  const told = new Set(cells.filter((cell) => cell.told).map((cell) => keyOf(cell.over)));
  return (over) => told.has(keyOf(over));
}

/** A type with a single chat is that chat: both are told or none. */
function hideTwins(cells: readonly Cell[]): boolean {
  const nameOf = (cell: Cell) => [...cell.chats].sort().join(' ');
  const hidden = new Set(cells.filter((cell) => !cell.told && cell.chats.size > 0).map(nameOf));
  const twins = cells.filter((cell) => cell.told && hidden.has(nameOf(cell)));
  for (const twin of twins) twin.told = false;
  return twins.length > 0;
}

/** Hides one part of a told whole, if what it shows besides its told parts is one chat, or fewer than five people. */
function hideNext(
  whole: Cell,
  cells: readonly Cell[],
  peopleIn: (chat: string) => readonly string[],
): boolean {
  if (!whole.told || whole.chats.size < 2) return false;
  const inside = cells.filter(
    (cell) => cell.over.over !== whole.over.over && cell.told && isProperPart(cell.chats, whole.chats),
  );
  for (const level of new Set(inside.map((cell) => cell.over.over))) {
    const parts = inside.filter((cell) => cell.over.over === level);
    const shown = new Set(parts.flatMap((part) => [...part.chats]));
    const rest = [...whole.chats].filter((chat) => !shown.has(chat));
    if (rest.length === 0) continue;
    if (rest.length > 1 && new Set(rest.flatMap(peopleIn)).size >= MIN_PEOPLE) continue;
    const [smallest] = parts.sort(
      (a, b) => a.people.size - b.people.size || (a.over.key < b.over.key ? -1 : 1),
    );
    if (smallest) smallest.told = false;
    return true;
  }
  return false;
}

function isProperPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size < whole.size && [...part].every((chat) => whole.has(chat));
}
