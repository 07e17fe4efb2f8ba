import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerOf, registerRows } from '../../commands/coverage.ts';
import { readGroups } from '../../ingest/groups.ts';
import type { CompletenessFact } from '../../reports/audit/completeness.ts';

const GROUPS = readGroups(
  Buffer.from(
    `chat,type,owner,department
Dock,department,Ann,Warehouse
Lost,project,Ben,
Old,project,Ben,Projects
Dock again,department,Ben,Projects
Cleo,private,Ann,Warehouse
Dee,private,Ann,Warehouse
`,
  ),
  'groups.csv',
);
const fact = (name: string, more: Partial<CompletenessFact> = {}): CompletenessFact => ({
  chat: null,
  name,
  in_register: true,
  type: GROUPS.find((g) => g.chat === name)?.type ?? null,
  due: true,
  same_as: null,
  to_the_end: false,
  observed_by: null,
  cap_share: null,
  near_cap: false,
  overlap: null,
  ...more,
});

test('rows of the register with whether they came; private chats and chats that nobody listed are none', () => {
  const of = (chat: string, pair = false) => ({
    chat: `key-${chat}`,
    pair,
    group: GROUPS.find((g) => g.chat === chat) ?? null,
  });
  const facts = [
    fact('Dock (new)', { chat: 'key-Dock' }),
    fact('Dock again', { same_as: 'Dock' }),
    fact('P-1', { chat: 'key-Cleo', type: 'private' }),
    fact('P-2', { type: 'private' }),
    fact('Lost'),
    fact('Old', { due: false }),
    fact('Unlisted', { chat: 'key-Unlisted', in_register: false }),
  ];
  const rows = registerRows(facts, GROUPS, [of('Dock'), of('Cleo', true), of('Unlisted')]);
  assert.deepEqual(rows, [
    { name: 'Dock', owner: 'Ann', department: 'Warehouse', due: true, received: true },
    { name: 'Lost', owner: 'Ben', department: '', due: true, received: false },
    { name: 'Old', owner: 'Ben', department: 'Projects', due: false, received: false },
  ]);
  assert.deepEqual(registerOf(facts), { due: 4, received: 2, missing: ['Lost'] });
});
