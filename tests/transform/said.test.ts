import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOf } from '../../transform/said.ts';
import { columnsOf, type Row } from './messages.ts';

test('rows say what their texts say; polls ask nothing and take no note', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'Who drives'],
    ['10:01', 'ben', 'internal', 'noted, will do by 5'],
    ['10:02', 'ben', 'internal', 'received', 'image'],
    ['10:03', 'ben', 'internal', 'pm me'],
    ['10:04', 'ben', 'internal', 'never mind'],
    ['10:05', 'ben', 'internal', 'ok', 'poll'],
  ];
  const said = saidOf(columnsOf(rows));
  const where = (ask: Exclude<keyof typeof said, 'text'>) =>
    rows.flatMap((_, row) => (said[ask](row) && said[ask](row) ? [row] : []));
  assert.deepEqual(where('question'), [0]);
  assert.deepEqual(where('acknowledges'), [1, 2]);
  assert.deepEqual(where('takesPrivate'), [3]);
  assert.deepEqual(where('withdrawal'), [4]);
  assert.deepEqual(where('courtesy'), []);
});
