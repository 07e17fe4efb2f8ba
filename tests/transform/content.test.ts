import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentRows } from '../../transform/content.ts';
import { at, columnsOf, type Row, role } from './messages.ts';

const bearing = (rows: readonly Row[], autos: string[] = [], roles = {}) => [
  ...contentRows(columnsOf(rows, { roles }), autos),
];

test('notices, calls and removed messages bear no content; everything else that somebody sent does', () => {
  const rows: Row[] = [
    ['10:00', 'cleo', 'external', 'hello'],
    ['10:01', 'cleo', 'external', '', 'image'],
    ['10:02', 'cleo', 'external', '', 'empty'],
    ['10:03', 'cleo', 'external', 'Lunch?', 'poll'],
    ['10:04', 'cleo', 'external', '', 'deleted'],
    ['10:05', 'cleo', 'external', 'Missed call', 'call'],
    ['10:06', '', 'unknown', 'Cleo left', 'notice:left'],
    ['10:07', 'cleo', 'external', '', 'location'],
    ['10:08', 'cleo', 'external', '', 'contact'],
  ];
  assert.deepEqual(bearing(rows), [1, 1, 1, 1, 0, 0, 0, 1, 1]);
});

test('a declared automatic reply is none, in any case and spacing; a text around it is one', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'We are closed.'],
    ['10:01', 'ann', 'internal', '  we ARE\nclosed. '],
    ['10:02', 'ann', 'internal', 'We are closed. Come by tomorrow.'],
  ];
  assert.deepEqual(bearing(rows, ['We are  closed.']), [0, 0, 1]);
  assert.deepEqual(bearing(rows), [1, 1, 1]);
});

test('a bot is silent only while the people list calls it one', () => {
  const rows: Row[] = [
    ['10:00', 'desk', 'internal', 'one'],
    ['11:00', 'desk', 'internal', 'two'],
    ['12:00', 'desk', 'internal', 'three'],
  ];
  const roles = { desk: [role({ bot: true, from_ms: at('10:30'), to_ms: at('12:00') })] };
  assert.deepEqual(bearing(rows, [], roles), [1, 0, 1]);
});
