import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normRows, repeatedBreaches, sampleRows } from '../../commands/audit-rows.ts';
import { at, normOf, type Row } from '../transform/messages.ts';
import { inputOf, itemsOf } from '../transform/review-input.ts';

const ROWS: Row[] = [['04-02 10:00', 'ann', 'internal', 'Hello']];

test('norms by version: private chats under code names, exempt people as a number, what changed by its key', () => {
  const { chats } = inputOf([{ name: 'P-1', pair: true, rows: ROWS }]);
  const own = chats.map((c) => ({ ...c, scope_name: 'Ben Tan' }));
  const norms = [
    normOf({ chats: ['customer', 'Ben Tan'], exempt_people: ['Cas Lim', 'driver'] }),
    normOf({ version: 2, chats: ['customer', 'Ben Tan'], target: 0.9, exempt_people: ['Cas Lim', 'driver'] }),
  ];
  const rows = normRows(norms, own);
  assert.deepEqual(
    rows.map((r) => [r.version, r.chats, r.exempt_people, r.changed]),
    [
      [1, 'customer;P-1', 2, ''],
      [2, 'customer;P-1', 2, 'target'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(rows), /Ben Tan|Cas Lim/);
});

test('repeated is what was not met in the month and in both before it', () => {
  const { chats } = inputOf([{ name: 'Sales', rows: ROWS }]);
  const late = (month: string) => itemsOf({ breached: 1 }, { opened_local_ms: at(`${month}-15 10:00`) });
  const told = (...months: string[]) =>
    repeatedBreaches(
      chats.map((c) => ({ ...c, part: { ...c.part, items: months.flatMap(late) } })),
      '2026-04',
    );
  assert.deepEqual(told('02', '03', '04'), ['reply.1 Sales']);
  assert.deepEqual(told('02', '04'), []);
  assert.deepEqual(told('01', '02', '03'), []);
});

test('the sample: what was drawn of the month, then all of high severity that was not met', () => {
  const { chats } = inputOf([{ name: 'Sales', rows: ROWS }]);
  const items = [
    ...itemsOf({ breached: 2, met: 1 }),
    ...itemsOf({ breached: 1 }, { opened_local_ms: at('03-15 10:00') }),
  ];
  const drawn = {
    stratum: 'met',
    norm: 'reply',
    version: 1,
    chat: 'key-Sales',
    draw: 7,
    opened_local_ms: at('10:00'),
  } as const;
  const place = { export_id: 'export000001', first_line: 3, last_line: 3 };
  const own = chats.map((c) => ({ ...c, part: { ...c.part, items, samples: [{ ...drawn, ...place }] } }));
  const told = (severity: 'high' | 'low') =>
    sampleRows(own, [normOf({ severity })], '2026-04').map((r) => `${r.stratum} ${r.first_line}`);
  assert.deepEqual(told('low'), ['met 3']);
  assert.deepEqual(told('high'), ['met 3', 'high_severity 1', 'high_severity 1']);
});
