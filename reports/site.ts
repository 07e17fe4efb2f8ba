/** Where the pages of a review lie, below its folder. Keys of the review become names no file system can misread. */
import type { Review } from '../transform/review-schema.ts';

/** Pages that stand once. */
export const PAGES = {
  front: 'index.html',
  chats: 'chats.html',
  norms: 'norms.html',
  goals: 'goals.html',
  feedback: 'feedback.html',
  method: 'method.html',
} as const;
export type PageName = keyof typeof PAGES;

/** File name of a chat's page. Keys are ours, but a name that a file system could misread is never taken as it is. */
export const chatFile = (key: string): string => `${safeName(key)}.html`;

/** Each version of a norm has a page: two may be in force in one month, one after the other. */
export const normFile = ({ id, version }: Pick<Review['norms'][number], 'id' | 'version'>): string =>
  `${safeName(`${id}-v${version}`)}.html`;

export const goalFile = ({ id }: Pick<Review['goals'][number], 'id'>): string => `${safeName(id)}.html`;

/** null: no type declared. */
export const typeFile = (type: string | null): string => `${safeName(type ?? 'none')}.html`;

/** What goes to an owner or department, in the folder `for`. */
export const viewFile = (id: string, end: 'html' | 'txt' | 'eml'): string => `${safeName(id)}.${end}`;

/** Names that Windows keeps for devices, whatever follows their dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The key itself where every file system takes it as a name of its own, else a hash of it. */
export function safeName(key: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,79}$/.test(key) && !DEVICES.test(key)) return key;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(key)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return `x-${hash.toString(16).padStart(16, '0')}`;
}
