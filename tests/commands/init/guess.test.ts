import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guess } from '../../../commands/init/guess.ts';
import type { Seen, SeenChat, SeenPerson } from '../../../commands/init/seen.ts';
import type { CatalogChat } from '../../../ingest/gather.ts';

interface Told {
  pair?: boolean;
  /** Paths of exports, with who wrote in each. */
  copies: Record<string, string[]>;
  /** How the phones call it, where that is not its name. */
  called?: string;
  people: Record<string, number>;
}

function seen(chats: Record<string, Told>, known_as: readonly [string, string, number][] = []): Seen {
  const people = new Map<string, SeenPerson>();
  const of_chats = Object.entries(chats).map(([name, told]): SeenChat => {
    for (const [key, messages] of Object.entries(told.people)) {
      const empty = { key, name: key, phone: false, messages: 0, shared: 0 };
      const person = people.get(key) ?? { ...empty, chats: new Map(), known_as: new Map() };
      person.messages += messages;
      person.chats.set(name, messages);
      people.set(key, person);
    }
    const copies = Object.entries(told.copies).map(([path, keys]) => {
      return { path, chat_name: told.called ?? name, people: new Set(keys) };
    });
    const messages = Object.values(told.people).reduce((sum, n) => sum + n, 0);
    const chat = { name, pair: told.pair ?? false } as CatalogChat;
    return { chat, messages, people: new Map(Object.entries(told.people)), copies };
  });
  for (const [one, other, messages] of known_as) {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const person = people.get(a) as SeenPerson;
      person.shared += messages;
      person.known_as.set(b, messages);
    }
  }
  return { chats: of_chats, people: [...people.values()].sort((a, b) => b.messages - a.messages) };
}

test('whose phone it was: by a private chat, by its folder, by the name of the folder', () => {
  const group = { people: { Ann: 2, 'Ben Ong': 3, Cy: 1 } };
  const { exporter, internal } = guess(
    seen({
      Ben: { pair: true, people: { Ann: 2, Ben: 3 }, copies: { 'a/Ben.txt': ['Ann', 'Ben'] } },
      Beside: { ...group, copies: { 'a/Beside.txt': ['Ann', 'Cy'] } },
      Elsewhere: { ...group, copies: { 'x/Elsewhere.txt': ['Ann', 'Cy'] } },
      Called: { ...group, copies: { '2026/ong/Called.txt': ['Ann', 'Ben Ong'] } },
      Silent: { ...group, copies: { 'a/Silent.txt': ['Cy'] } },
      // The other one of the two is called otherwise in the chat: either may be the one.
      Benny: { pair: true, people: { Ann: 2, Ben: 3 }, copies: { 'b/Benny.txt': ['Ann', 'Ben'] } },
    }),
  );
  assert.deepEqual(Object.fromEntries(exporter), {
    Ben: { key: 'Ann', by: 'chat' },
    Beside: { key: 'Ann', by: 'folder' },
    Called: { key: 'Ben Ong', by: 'name' },
  });
  assert.deepEqual(Object.fromEntries(internal), {
    Ann: { sign: 'made-exports', chats: 2 },
    'Ben Ong': { sign: 'made-exports', chats: 1 },
    Cy: { sign: 'many-groups', chats: 3 },
  });
});

test('a folder with the private chats of two phones tells nothing', () => {
  const { exporter } = guess(
    seen({
      Ben: { pair: true, people: { Ann: 2, Ben: 3 }, copies: { 'all/Ben.txt': ['Ann', 'Ben'] } },
      Eve: { pair: true, people: { Dan: 2, Eve: 3 }, copies: { 'all/Eve.txt': ['Dan', 'Eve'] } },
      Team: { people: { Ann: 1, Dan: 1, Eve: 1 }, copies: { 'all/Team.txt': ['Ann', 'Dan', 'Eve'] } },
    }),
  );
  assert.equal(exporter.has('Team'), false);
});

test('what a chat is for: by its name, or by one voice', () => {
  const copies = {};
  const { type } = guess(
    seen({
      'Lotus × Harbour': { copies, people: { a: 1, b: 1, c: 1 } },
      客户群: { copies, people: { a: 1, b: 1, c: 1 } },
      'Cold store project': { copies, people: { a: 1, b: 1, c: 1 } },
      'Sales team': { copies, people: { a: 1, b: 1, c: 1 } },
      Megaphone: { copies, people: { a: 90, b: 5, c: 5 } },
      Lunch: { copies, people: { a: 50, b: 45, c: 5 } },
      Steam: { copies, people: { a: 1, b: 1, c: 1 } },
      Ben: { copies, pair: true, people: { a: 1, b: 1 } },
    }),
  );
  assert.deepEqual(
    [...type].map(([name, found]) => [name, found.type, found.because.sign]),
    [
      ['Lotus × Harbour', 'customer', 'called-so'],
      ['客户群', 'customer', 'called-so'],
      ['Cold store project', 'project', 'called-so'],
      ['Sales team', 'department', 'called-so'],
      ['Megaphone', 'announcement', 'one-voice'],
      ['Ben', 'private', 'two-people'],
    ],
  );
});

test('two names of one person: the one that wrote more is the person, and its groups are those of both', () => {
  const copies = (...keys: string[]) => ({ [`${keys.join()}.txt`]: keys });
  const { same_as, internal } = guess(
    seen(
      {
        A: { copies: copies('Mei', 'x'), people: { Mei: 9, x: 1 } },
        B: { copies: copies('Mei', 'y'), people: { Mei: 9, y: 1 } },
        C: { copies: copies('陈美玲', 'z'), people: { 陈美玲: 5, z: 1 } },
      },
      [['Mei', '陈美玲', 30]],
    ),
  );
  assert.deepEqual(same_as.get('陈美玲'), {
    key: 'Mei',
    name: 'Mei',
    because: { sign: 'other-phone', messages: 30, of: 30 },
  });
  assert.equal(same_as.has('Mei'), false);
  assert.deepEqual(internal.get('陈美玲'), { sign: 'many-groups', chats: 3 });
});
