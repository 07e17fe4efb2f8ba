import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredPart } from '../../commands/make-part.ts';
import { readPart, writePart } from '../../commands/stored-part.ts';
import { partOf } from '../../transform/part.ts';
import { besideOf, columnsOf, contextOf, type Row } from '../transform/messages.ts';

const ROWS: readonly Row[] = [
  ['10:00', 'ann', 'internal', 'Does anybody know where the keys of the cold store are?'],
  ['10:05', 'ben', 'internal', 'In the drawer of the office'],
  ['10:06', 'cat', 'internal', 'Which drawer, the left one?'],
  ['10:30', 'ben', 'internal', 'left'],
];

for (const opening of [undefined, null]) {
  test(`what is written is read again, ${opening === null ? 'without' : 'with'} working hours`, () => {
    const m = columnsOf(ROWS);
    const context = contextOf(opening === null ? { opening } : {});
    const part: StoredPart = {
      ...partOf(m, context, besideOf(m)),
      unlisted: [],
      differences: [],
      zones: [],
      overlaps: [],
      phones: [],
      other_chats: { found: [], own_names: [] },
    };
    assert.ok(part.waits.some((w) => (w.links?.answers.length ?? 0) > 0));
    assert.ok(part.posts.n > 0);
    assert.deepEqual(readPart(writePart(part)), part);
  });
}
