import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletenessFact, completeness } from '../../../reports/audit/completeness.ts';
import { unknownChats } from '../../../reports/audit/unknown-chats.ts';
import { factsWith, shown } from './shown.ts';

const came: CompletenessFact = {
  chat: 'c1',
  name: 'Dock',
  in_register: true,
  type: 'department',
  due: true,
  same_as: null,
  to_the_end: true,
  observed_by: 'zip_date',
  cap_share: 0.123456,
  near_cap: false,
  overlap: null,
};
const absent: CompletenessFact = {
  ...came,
  chat: null,
  to_the_end: false,
  observed_by: null,
  cap_share: null,
};
const overlap = {
  newer: 'bb',
  older: 'aa',
  of_earlier_month: true,
  gap: false,
  matched: 40,
  only_in_older: 2,
  only_in_newer: 1,
};

const STATES: readonly (readonly [state: string, fact: Partial<CompletenessFact>])[] = [
  ['complete', came],
  ['complete', { ...came, overlap }],
  ['complete', { ...came, in_register: null }],
  ['ends_before_month_end', { ...came, to_the_end: false }],
  ['gap_since_last_month', { ...came, overlap: { ...overlap, gap: true, matched: 0 } }],
  ['near_cap', { ...came, near_cap: true }],
  ['ends_before_month_end near_cap', { ...came, to_the_end: false, near_cap: true }],
  ['not_in_register complete', { ...came, in_register: false }],
  ['not_in_register near_cap', { ...came, in_register: false, near_cap: true }],
  ['not_due complete', { ...came, due: false }],
  ['missing', absent],
  ['not_due', { ...absent, due: false }],
  ['listed_twice', { ...absent, same_as: 'Dock' }],
];

test('the state of a chat is the first that holds; the others stand beside it', () => {
  const table = { ...completeness, columns: ['state', 'also'] };
  const facts = factsWith({ completeness: STATES.map(([, fact]) => ({ ...came, ...fact })) });
  assert.deepEqual(
    shown(table, facts).map((row) => row.replace(/[ ;]+/g, ' ').replace(' –', '')),
    STATES.map(([state]) => state),
  );
});

test('a row in full: what came with its exports and the overlap, what did not with its name alone', () => {
  const review = {
    chats: [
      {
        chat: 'c1',
        export_ids: ['aa', 'bb'],
        first: '2026-03-01T08:00:00',
        last: '2026-05-31T20:00:00',
        observed_until: '2026-06-01T09:00:00',
      },
    ],
  };
  const facts = factsWith({
    completeness: [
      { ...came, overlap },
      { ...absent, name: 'Yard' },
    ],
  });
  assert.deepEqual(shown(completeness, facts, review), [
    'Dock true department complete – – aa;bb 2026-03-01T08:00:00 2026-05-31T20:00:00 2026-06-01T09:00:00 zip_date 0.1235 bb aa 40 2 1',
    'Yard true department missing – – – – – – – – – – – – –',
  ]);
});

test('evidence of a chat that did not come is a hash and a place', () => {
  const fact = {
    kind: 'invite-link',
    id: '1a2b3c4d',
    count: 3,
    chats: 2,
    chat: 'Dock',
    export_id: 'aa',
    line: 7,
  };
  assert.deepEqual(shown(unknownChats, factsWith({ unknown_chats: [fact] })), [
    'invite-link 1a2b3c4d 3 2 Dock aa 7',
  ]);
});
