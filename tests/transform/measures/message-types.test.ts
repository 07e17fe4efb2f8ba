import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageTypesMeasure } from '../../../transform/measures/message-types.ts';
import type { Part } from '../../../transform/part.ts';
import { partOf } from '../../../transform/part.ts';
import { factsOf } from '../../../transform/review/facts.ts';
import { besideOf, columnsOf, contextOf, type Row } from '../messages.ts';
import { inputOf } from '../review-input.ts';

test('words beside documents: a share only where exports show them, which iPhones do not', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'The plan', 'document'],
    ['10:01', 'ann', 'internal', '', 'document'],
  ];
  const captioned = (resolution_s: number) => {
    const columns = columnsOf(rows, { resolution_s });
    const part: Part = partOf(columns, contextOf(), besideOf(columns));
    const input = inputOf([{ name: 'a', rows }]);
    const chats = input.chats.map((c) => ({ ...c, part }));
    const found = messageTypesMeasure.measure(factsOf({ ...input, chats })('2026-04'));
    const { value, n, reason } = found.find((f) => f.over === 'all' && f.name === 'captioned_share') ?? {};
    return [value, n, reason];
  };
  assert.deepEqual(captioned(60), [0.5, 2, null]);
  assert.deepEqual(captioned(1), [null, 0, 'not_in_export']);
});
