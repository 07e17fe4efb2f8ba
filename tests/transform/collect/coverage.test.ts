import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  coverageOf,
  expectedChats,
  nextRound,
  shownSpan,
  statesOf,
} from '../../../transform/collect/coverage.ts';
import { anExport, chat, collected } from '../../reports/collect/example-collected.ts';

test('due chats count; without a register all do', () => {
  const chats = [
    chat('Ops', { state: 'missing', exports: [] }),
    chat('Sales', { state: 'near_cap' }),
    chat('Dock', { state: 'gap' }),
    chat('Club', { due: false }),
  ];
  assert.deepEqual(coverageOf(expectedChats({ register: true, chats })), {
    expected: 3,
    came: 2,
    whole: 1,
    states: [
      { state: 'missing', chats: 1 },
      { state: 'gap', chats: 1 },
      { state: 'near_cap', chats: 1 },
    ],
  });
  assert.equal(expectedChats({ register: false, chats }).length, 4);
});

test('states stand worst first, each once', () => {
  assert.deepEqual(statesOf({ state: 'gap', also: ['with_media', 'near_cap', 'gap'] }), [
    'gap',
    'near_cap',
    'with_media',
  ]);
});

test('exports of the month show together from the first to the last; earlier ones only where there are no others', () => {
  const september = anExport({ first_local: '2026-01-01T08:00:00', until_local: '2026-09-30T20:00:00' });
  const late = anExport({ first_local: '2026-10-05T08:00:00', until_local: '2026-10-31T23:00:00' });
  const early = anExport({
    first_local: '2026-10-02T08:00:00',
    until_local: '2026-10-20T10:00:00',
    until_by: 'last_stamp',
  });
  assert.deepEqual(shownSpan(chat('Ops', { exports: [late, early, september] }), '2026-10'), {
    first_local: '2026-10-02T08:00:00',
    until_local: '2026-10-31T23:00:00',
    until_by: 'zip_date',
  });
  assert.equal(
    shownSpan(chat('Ops', { exports: [september] }), '2026-10')?.until_local,
    '2026-09-30T20:00:00',
  );
  assert.equal(shownSpan(chat('Ops', { exports: [] }), '2026-10'), null);
});

test('behind a gap the span begins where the export behind it begins, though the one before reaches into the month', () => {
  const september = anExport({ first_local: '2026-01-01T08:00:00', until_local: '2026-10-01T09:00:00' });
  const october = anExport({ first_local: '2026-10-06T08:00:00', until_local: '2026-11-02T09:00:00' });
  const gap = chat('Ops', {
    state: 'damaged',
    also: ['gap'],
    exports: [october, september],
    known_until_local: '2026-10-01T09:00:00',
  });
  assert.equal(shownSpan(gap, '2026-10')?.first_local, '2026-10-06T08:00:00');
});

test('the next round is that of the next month, but of this one as long as nothing came', () => {
  const month = { month: '2026-12', whole_from: '2027-01-01' };
  const none = [chat('Ops', { state: 'missing', exports: [] })];
  assert.deepEqual(nextRound(collected({ ...month, chats: none })), { month: '2026-12', from: '2027-01-01' });
  assert.deepEqual(nextRound(collected({ ...month, chats: [...none, chat('Sales')] })), {
    month: '2027-01',
    from: '2027-02-01',
  });
  const november = { month: '2026-11', whole_from: '2026-12-01', chats: [chat('Sales')] };
  assert.deepEqual(nextRound(collected(november)), { month: '2026-12', from: '2027-01-01' });
});
