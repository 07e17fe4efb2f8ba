import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherChats } from '../../ingest/other-chats.ts';
import { chatTable } from './chat-table.ts';

const plain = (kind: string, text: string) => `${kind}:${text}`;
const told = (...lines: string[]) => {
  const { found, own_names } = otherChats(
    chatTable(lines.map((line) => `13/05/2026, 09:00 - ${line}\n`).join('')),
    plain,
  );
  return [
    ...found.map((o) => `${o.kind} ${o.hash} line ${o.line} ×${o.count}`),
    ...own_names.map((name) => `own ${name}`),
  ];
};

type Table = readonly (readonly [sentence: string, told: readonly string[]])[];
const CASES: Table = [
  [
    'Ann: join https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv now',
    ['invite-link invite:AbCdEfGhIjKlMnOpQrStUv line 1 ×1'],
  ],
  [
    'Ann: chat.whatsapp.com/invite/AbCdEfGhIjKlMnOpQrStUv',
    ['invite-link invite:AbCdEfGhIjKlMnOpQrStUv line 1 ×1'],
  ],
  [
    'Ann: chat.whatsapp.com/AbCdEfGhIjKl?mode=ac and chat.whatsapp.com/ZyXwVuTsRqPo',
    ['invite-link invite:AbCdEfGhIjKl line 1 ×1', 'invite-link invite:ZyXwVuTsRqPo line 1 ×1'],
  ],
  ['Ann: chat.whatsapp.com/ is the address, and chat.whatsapp.com/short', []],
  ['Ann: see web.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', []],
  ['Ann created group "Dock"', ['own group:dock']],
  ['Ann changed the group name from "Dock" to "Dock 7"', ['own group:dock', 'own group:dock 7']],
  ['王芳创建了群组“仓库”', ['own group:仓库']],
  ['Ben joined from the community', ['community  line 1 ×1']],
  ['Ann added this group to the community "Harbour"', ['community group:harbour line 1 ×1']],
  // A name in quotes alone may be a person's, and people may write the word.
  ['Ann added "Ben"', []],
  ['Ann: we are a community, "Harbour"', []],
];

for (const [sentence, expected] of CASES) {
  test(`other chats in: ${sentence}`, () => assert.deepEqual(told(sentence), expected));
}

test('the first place counts, and how often', () => {
  const link = 'Ann: https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv';
  assert.deepEqual(told('Ann: hello', '', link, 'Ben: ok', link).slice(0, 1), [
    'invite-link invite:AbCdEfGhIjKlMnOpQrStUv line 3 ×2',
  ]);
});
