/**
 * Whose phone made an export, where it can be told: of a private chat the one of the two whom the chat is not called by;
 * of other chats whoever made the private ones that lie in the same folder, else the one whom the folder is called by.
 */
import { groupKey } from '../../ingest/groups.ts';
import type { Seen, SeenChat, SeenCopy, SeenPerson } from './seen.ts';

export interface Exporter {
  key: string;
  /** `chat`: by a private chat; `folder`: by others of its folder; `name`: by the folder's name. */
  by: 'chat' | 'folder' | 'name';
}

/** By the paths of copies. */
export function exportersOf({ chats, people }: Seen): Map<string, Exporter> {
  const found = new Map<string, Exporter>();
  const names = new Map(people.map((person) => [person.key, person]));
  for (const { chat, copies } of chats) {
    if (!chat.pair) continue;
    for (const copy of copies) {
      const key = whoseSide(copy, names);
      if (key !== null) found.set(copy.path, { key, by: 'chat' });
    }
  }
  const of_folder = byFolder(found);
  for (const copy of chats.flatMap((one: SeenChat) => one.copies)) {
    if (found.has(copy.path)) continue;
    const beside = of_folder.get(folderOf(copy.path));
    const called = calledBy(folderOf(copy.path), copy, names);
    if (beside && copy.people.has(beside)) found.set(copy.path, { key: beside, by: 'folder' });
    else if (beside === undefined && called !== null) found.set(copy.path, { key: called, by: 'name' });
  }
  return found;
}

/** The one of the two who is not called as the chat is. */
function whoseSide({ chat_name, people }: SeenCopy, names: ReadonlyMap<string, SeenPerson>): string | null {
  const isCalled = (key: string) => groupKey(names.get(key)?.name ?? '') === groupKey(chat_name);
  const others = [...people].filter((key) => !isCalled(key));
  // Of a chat with one who never answered, or whose name in the chat is another one, nobody knows which of the two it is.
  return others.length === 1 && people.size === 2 ? (others[0] as string) : null;
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The only exporter of each folder; null: several. */
function byFolder(found: ReadonlyMap<string, Exporter>): Map<string, string | null> {
  const folders = new Map<string, string | null>();
  for (const [path, { key }] of found) {
    const folder = folderOf(path);
    const before = folders.get(folder);
    folders.set(folder, before === undefined || before === key ? key : null);
  }
  return folders;
}

const FEWEST_SIGNS = 2;

/** The only one who wrote in it and is called, in whole or by one word, as the folder is. */
function calledBy(
  folder: string,
  { people }: SeenCopy,
  names: ReadonlyMap<string, SeenPerson>,
): string | null {
  const own = plainName(folder.slice(folder.lastIndexOf('/') + 1));
  if (own.length < FEWEST_SIGNS) return null;
  const fits = [...people].filter((key) => {
    const name = names.get(key)?.name ?? '';
    return plainName(name) === own || name.split(/\s+/).some((word) => plainName(word) === own);
  });
  return fits.length === 1 ? (fits[0] as string) : null;
}

const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
