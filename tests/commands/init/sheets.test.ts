/** Whatever people and chats are called: the sheets come back as they were meant, and nothing in them is a mistake. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupSheet } from '../../../commands/init/group-sheet.ts';
import { guess } from '../../../commands/init/guess.ts';
import { peopleSheet } from '../../../commands/init/people-sheet.ts';
import type { Seen, SeenPerson } from '../../../commands/init/seen.ts';
import { en } from '../../../commands/words/en.ts';
import type { CatalogChat } from '../../../ingest/gather.ts';
import { groupKey, readGroups } from '../../../ingest/groups.ts';
import { readPeople, senderKey } from '../../../ingest/people.ts';
import { isPhone } from '../../../ingest/phone-number.ts';

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom(...'=+-@;；,\'"|%~\t 1aÄ李\u202e\u200f\ufeff＝'),
  }),
  fc.constantFrom(
    '+65 8000 0101',
    '8000 0101',
    '1E+10',
    '~',
    "'=x",
    '12345678901234567',
    ' Ann ',
    'ann',
    '_',
  ),
);

function seenOf(names: readonly string[], chats: readonly string[]): Seen {
  const people = new Map<string, SeenPerson>();
  for (const [i, shown] of names.entries()) {
    const key = senderKey(shown);
    const spelt = shown.replace(/^~\s*/, '').trim();
    const counts = {
      messages: i,
      chats: new Map(chats.map((chat) => [chat, 1])),
      shared: 0,
      known_as: new Map(),
    };
    if (key !== '') people.set(key, { key, name: spelt, phone: isPhone(spelt), ...counts });
  }
  const keys = [...people.keys()];
  return {
    people: [...people.values()],
    chats: chats.map((chat) => ({
      chat: { name: chat, pair: false, copies: [] } as unknown as CatalogChat,
      messages: 1,
      people: new Map(keys.map((key) => [key, 1])),
      copies: [{ path: `${chat}.txt`, chat_name: `${chat}!`, people: new Set(keys) }],
    })),
  };
}

test('people and groups of any names', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), fc.array(name, { maxLength: 5 }), (names, chats) => {
      const seen = seenOf(names, chats);
      const guessed = guess(seen);
      const people = peopleSheet(seen, guessed, null, en);
      const list = readPeople(Buffer.from(people.text), 'people.csv');
      assert.equal(list.persons.length, people.rows);
      assert.equal(seen.people.filter(({ key }) => list.by_key.has(key)).length, people.rows);
      const groups = groupSheet(seen, guessed, [], en);
      const rows = readGroups(Buffer.from(groups.text), 'groups.csv');
      assert.equal(rows.length, groups.rows);
      assert.equal(groups.rows + groups.left_out, chats.length);
      const keys = new Set(chats.map(groupKey));
      for (const { chat } of rows) assert.ok(keys.has(groupKey(chat)), chat);
    }),
    { numRuns: 300 },
  );
});
