import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normChangeRows } from '../../commands/norm-changes.ts';
import type { ReplyLimitNorm } from '../../ingest/schema/norm.ts';
import { normOf, type Row } from '../transform/messages.ts';
import { inputOf } from '../transform/review-input.ts';

const ROWS: Row[] = [['04-02 10:00', 'ann', 'internal', 'Hello']];
const { chats } = inputOf([{ name: 'P-1', pair: true, rows: ROWS }]);
const own = chats.map((c) => ({ ...c, scope_name: 'Ben Tan' }));

/** `reply changed 1>2 limit: 1h → 2h` */
const told = (norms: readonly ReplyLimitNorm[], month = '2026-04') =>
  normChangeRows(norms, own, month).map(
    ({ norm, change, version_before, version, key, before, after }) =>
      `${norm} ${change} ${version_before ?? ''}>${version ?? ''} ${key && `${key}: ${before} → ${after}`}`,
  );
const first = normOf({ to: '2026-03-31', exempt_people: ['Cas Lim'], chats: ['customer'] });
const second = normOf({
  ...{ version: 2, from: '2026-04-01', limit: { text: '2h', limit_s: 7200 } },
  ...{
    text: { en: 'Answer in two hours.' },
    exempt_people: ['Cas Lim', 'Dan'],
    chats: ['customer', 'Ben Tan'],
  },
});

test('a new version: what is other, as it was and as it is; who is exempt as a number, private chats by code names', () => {
  const rows = [
    'reply changed 1>2 text_en: Answer in an hour. → Answer in two hours.',
    'reply changed 1>2 chats: customer → customer;P-1',
    'reply changed 1>2 limit: 1h → 2h',
    'reply changed 1>2 from:  → 2026-04-01',
    'reply changed 1>2 to: 2026-03-31 → ',
    'reply changed 1>2 exempt_people: 1 → 2',
  ];
  assert.deepEqual(told([first, second]).sort(), rows.sort());
  assert.deepEqual(told([second, first]).sort(), rows.sort());
});

test('only in the month in which it takes the place of the other, also where that is in its middle', () => {
  assert.deepEqual(told([first, second], '2026-03'), []);
  assert.deepEqual(told([first, second], '2026-05'), []);
  const middle = [
    { ...first, to: '2026-04-14' },
    { ...second, from: '2026-04-15' },
  ];
  assert.equal(told(middle).length, 6);
  assert.deepEqual(told(middle, '2026-05'), []);
});

test('what began and what ended', () => {
  assert.deepEqual(told([normOf({ announced: '2026-04-20' })]), ['reply began >1 ']);
  assert.deepEqual(told([normOf({ to: '2026-03-05' })]), ['reply ended 1> ']);
  assert.deepEqual(told([normOf({ to: '2026-03-05' })], '2026-05'), []);
  assert.deepEqual(told([normOf()]), []);
});
