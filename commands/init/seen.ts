/** What exports show of chats and people, as far as proposals are made from it; one chat at a time, its copies merged. */
import { isPseudonym } from '../../ingest/forgotten.ts';
import { type CatalogChat, type Copy, compareBytes } from '../../ingest/gather.ts';
import { type CopyOfChat, type MergedChat, mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE, senderKey } from '../../ingest/people.ts';
import { isPhone } from '../../ingest/phone-number.ts';
import { KIND, type RecordColumns } from '../../ingest/schema/message-table.ts';
import { senderName } from '../../ingest/senders.ts';
import { zoneOver } from '../make-part.ts';
import { sameNames } from './same-names.ts';

/** One person who wrote, as far as one spelling of a name goes. */
export interface SeenPerson {
  /** As the people list looks names up. */
  key: string;
  /** Without the tilde of unsaved names. */
  name: string;
  phone: boolean;
  messages: number;
  /** Messages by the names of chats; 0: only another phone than the main one shows this name there. */
  chats: Map<string, number>;
  /** Messages that another phone shows too, and under which other names (by their keys) they stand there. */
  shared: number;
  known_as: Map<string, number>;
}

export interface SeenChat {
  chat: CatalogChat;
  messages: number;
  /** Messages by the keys of those who wrote. */
  people: Map<string, number>;
  copies: SeenCopy[];
}

export interface SeenCopy {
  path: string;
  /** How this phone calls the chat. */
  chat_name: string;
  /** Keys of those who wrote. */
  people: Set<string>;
}

export interface Seen {
  chats: SeenChat[];
  /** Those who wrote most come first. */
  people: SeenPerson[];
}

/** Where a copy's records are, and how its phone calls the chat. */
export interface Copies {
  columnsOf: (copy: Copy) => Promise<RecordColumns>;
  chatNameOf: (copy: Copy) => string;
}

export async function seenIn(
  chats: readonly CatalogChat[],
  region: string | null,
  { columnsOf, chatNameOf }: Copies,
): Promise<Seen> {
  const book = peopleBook(region);
  const seen: SeenChat[] = [];
  for (const chat of chats) {
    const copies: CopyOfChat[] = [];
    const of_copies: SeenCopy[] = [];
    for (const copy of chat.copies) {
      const columns = await columnsOf(copy);
      copies.push({ ...copy, columns, zone: zoneOver(copy.zone, columns, copy.observed_until_local_ms) });
      const people = new Set(writersOf(columns).flatMap((sender) => book.of(sender)?.key ?? []));
      for (const key of people) book.count(key, chat.name, 0);
      of_copies.push({ path: copy.path, chat_name: chatNameOf(copy), people });
    }
    const merged = mergeCopies(copies, NO_PEOPLE);
    const people = messagesBy(merged, book);
    for (const [key, messages] of people) book.count(key, chat.name, messages);
    book.countNames(merged);
    const messages = [...people.values()].reduce((sum, n) => sum + n, 0);
    seen.push({ chat, messages, people, copies: of_copies });
  }
  return { chats: seen, people: book.all() };
}

type Book = ReturnType<typeof peopleBook>;

/** Everybody met so far. */
function peopleBook(region: string | null) {
  const people = new Map<string, SeenPerson>();
  const at = (key: string) => people.get(key) as SeenPerson;

  /** null: a name without a sign of its own, or of somebody whom the workspace has forgotten. */
  function of(sender: string): SeenPerson | null {
    const key = senderKey(sender, region);
    if (key === '' || isPseudonym(sender)) return null;
    const name = shownName(sender);
    const known = people.get(key);
    if (!known) {
      const counts = { messages: 0, chats: new Map(), shared: 0, known_as: new Map() };
      people.set(key, { key, name, phone: isPhone(name), ...counts });
      return at(key);
    }
    // The same spelling whatever the order of chats.
    if (compareBytes(name, known.name) < 0) known.name = name;
    return known;
  }

  return {
    of,
    count(key: string, chat: string, messages: number): void {
      const person = at(key);
      person.messages += messages;
      person.chats.set(chat, (person.chats.get(chat) ?? 0) + messages);
    },
    /** How phones call the senders of the same messages. */
    countNames({ shown }: MergedChat): void {
      for (const { one, other, messages } of shown ? sameNames(shown) : []) {
        const [a, b] = [of(one), of(other)];
        if (!a || !b) continue;
        a.shared += messages;
        if (a === b) continue;
        b.shared += messages;
        a.known_as.set(b.key, (a.known_as.get(b.key) ?? 0) + messages);
        b.known_as.set(a.key, (b.known_as.get(a.key) ?? 0) + messages);
      }
    },
    all: () => [...people.values()].sort((a, b) => b.messages - a.messages || compareBytes(a.key, b.key)),
  };
}

const isWritten = (kind: number) => kind !== KIND.notice && kind !== KIND.call;

function messagesBy({ columns }: MergedChat, book: Book): Map<string, number> {
  const { n, kind, sender, senders } = columns;
  const by_sender = new Float64Array(senders.length);
  for (let i = 0; i < n; i++) {
    const code = sender[i] as number;
    if (code >= 0 && isWritten(kind[i] as number)) by_sender[code] = (by_sender[code] as number) + 1;
  }
  const counts = new Map<string, number>();
  by_sender.forEach((messages, code) => {
    const key = messages > 0 ? book.of(senders[code] as string)?.key : undefined;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + messages);
  });
  return counts;
}

function writersOf({ n, kind, sender, senders }: RecordColumns): string[] {
  const codes = new Set<number>();
  for (let i = 0; i < n; i++) if (isWritten(kind[i] as number)) codes.add(sender[i] as number);
  return [...codes].flatMap((code) => senders[code] ?? []);
}

const shownName = (sender: string) =>
  senderName(sender)
    .replace(/^~[\s\u202f]*/, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .normalize('NFC')
    .trim();
