/** Whose views there are, and of which chats. */
import { createHash } from 'node:crypto';
import type { Review } from '../review-schema.ts';
import { VIEW_BYS } from '../schema/views.ts';
import { compare } from './compare.ts';
import type { RegisterRow, ReviewChat, ReviewInput } from './input.ts';

export interface ViewChats extends Pick<Review['views'][number], 'id' | 'by' | 'name'> {
  /** In the order of the input; never a private one. */
  chats: ReviewChat[];
  /** Its rows of the register; null: there is none. */
  register: RegisterRow[] | null;
}

/** One view for each owner and each department with a chat, owners first, by name. */
export function viewChats({ chats, register }: Pick<ReviewInput, 'chats' | 'register'>): ViewChats[] {
  return VIEW_BYS.flatMap((by) => {
    const own = new Map<string, ReviewChat[]>();
    for (const c of chats) {
      const key = nameKey(c[by]);
      if (key !== '' && !c.pair) own.set(key, [...(own.get(key) ?? []), c]);
    }
    return [...own]
      .map(([key, chats_of]): ViewChats => {
        const names = chats_of.map((c) => plainBlanks(c[by])).sort(compare);
        const rows = register?.filter((row) => nameKey(row[by]) === key) ?? null;
        return { id: viewId(by, key), by, name: names[0] ?? '', chats: chats_of, register: rows };
      })
      .sort((a, b) => compare(a.name, b.name));
  });
}

/** Names are the same in whatever case and with whatever blanks they are written. */
export const nameKey = (name: string) => plainBlanks(name).toLowerCase();
const plainBlanks = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What keeps every sign in a file's name: words of ASCII, or a code name. */
const PLAIN = /^([a-z0-9]+( [a-z0-9]+)*|p-[0-9a-f]{6})$/;
const LONGEST = 40;

/** By the name alone, so that nothing else in the register changes it. A name that loses signs has a hash beside it. */
function viewId(by: string, key: string): string {
  if (PLAIN.test(key) && key.length <= LONGEST) return `${by}-${key.replaceAll(' ', '-')}`;
  const signs = key.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  return [by, ...signs.split('-').filter(Boolean), hash].join('-');
}
