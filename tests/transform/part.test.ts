import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ZoneTable } from '../../ingest/schema/zone-table.ts';
import { partOf } from '../../transform/part.ts';
import { at, besideOf, columnsOf, contextOf, normOf, type Row } from './messages.ts';

const ROWS: readonly Row[] = [
  ['04-30 23:30', '', 'unknown', 'ann created group', 'notice:created'],
  ['04-30 23:40', 'cleo', 'external', 'Where is it'],
  ['05-01 00:10', 'ann', 'internal', '', 'image'],
  ['05-01 00:20', 'ann', 'internal', '', 'voice'],
  ['05-01 00:30', 'zed', 'unknown', '', 'deleted'],
  ['05-01 00:40', 'cleo', 'external', '', 'call'],
];

test('records by month, kind, weekday and hour, and who wrote', () => {
  const part = partOf(columnsOf(ROWS), contextOf(), besideOf(columnsOf(ROWS), { merged_copies: 3 }));
  const { '2026-04': april, '2026-05': may } = part.months;
  assert.deepEqual(Object.keys(part.months), ['2026-04', '2026-05']);
  assert.deepEqual(
    [april?.messages, april?.notices, april?.calls, april?.unknown_sender_messages],
    [1, 1, 0, 0],
  );
  assert.deepEqual([may?.messages, may?.notices, may?.calls, may?.unknown_sender_messages], [3, 0, 1, 1]);
  assert.deepEqual(april?.kinds, { text: 1 });
  assert.deepEqual(may?.kinds, { image: 1, voice: 1, deleted: 1 });
  assert.deepEqual([april?.writers, may?.writers], [['cleo'], ['ann', 'zed']]);
  // 30 April 2026 is a Thursday (3), 1 May a Friday (4).
  assert.deepEqual(
    may?.week.flatMap((n, slot) => (n > 0 ? [[slot, n]] : [])),
    [[4 * 24, 3]],
  );
  assert.deepEqual(
    april?.week.flatMap((n, slot) => (n > 0 ? [[slot, n]] : [])),
    [[3 * 24 + 23, 1]],
  );
  assert.equal(may?.last_message_local_ms, at('05-01 00:30'));
  assert.deepEqual(
    [part.records, part.merged_copies, part.first_local_ms, part.last_local_ms, part.two_sided],
    [6, 3, at('04-30 23:30'), at('05-01 00:40'), true],
  );
});

test('months, weekdays and hours are those of the review’s zone, also across a change of clocks', () => {
  // One hour ahead of UTC, two from 30 April 23:00 on.
  const zone: ZoneTable = {
    zone: 'test',
    starts_utc_ms: Float64Array.of(Number.NEGATIVE_INFINITY, at('04-30 23:00')),
    offsets_ms: Float64Array.of(3_600_000, 7_200_000),
  };
  const rows: Row[] = [
    ['04-30 22:59', 'ann', 'internal', 'one'],
    ['04-30 23:00', 'ann', 'internal', 'two'],
  ];
  const { months, last_local_ms } = partOf(columnsOf(rows), contextOf({ zone }), besideOf(columnsOf(rows)));
  assert.deepEqual(Object.keys(months), ['2026-04', '2026-05']);
  assert.equal(months['2026-05']?.week[4 * 24 + 1], 1);
  assert.equal(last_local_ms, at('05-01 01:00'));
});

test('stamps that run back count in their own month, and first and last are the outermost', () => {
  const rows: Row[] = [
    ['05-02 10:00', 'ann', 'internal', 'one'],
    ['04-02 10:00', 'ann', 'internal', 'two'],
    ['05-01 10:00', 'ann', 'internal', 'three'],
  ];
  const part = partOf(columnsOf(rows), contextOf(), besideOf(columnsOf(rows)));
  assert.deepEqual([part.months['2026-04']?.messages, part.months['2026-05']?.messages], [1, 2]);
  assert.deepEqual([part.first_local_ms, part.last_local_ms], [at('04-02 10:00'), at('05-02 10:00')]);
  assert.equal(part.months['2026-05']?.last_message_local_ms, at('05-02 10:00'));
});

test('waits with their lines and both clocks; an open one is as old as the observation', () => {
  const rows: Row[] = [
    ['10:00', 'cleo', 'external', 'Where is it'],
    ['14:00', 'ann', 'internal', 'Here'],
    ['19:00', 'cleo', 'external', 'And the rest'],
  ];
  const { waits } = partOf(
    columnsOf(rows),
    contextOf({ observed_until_ms: at('04-30 09:30') }),
    besideOf(columnsOf(rows)),
  );
  assert.deepEqual(
    waits.map((w) => [w.request_line, w.response_line, w.calendar_s / 3600, (w.business_s as number) / 3600]),
    [
      [1, 2, 4, 3],
      [3, null, 14.5, 0.5],
    ],
  );
  const noCalendar = partOf(columnsOf(rows), contextOf({ opening: null }), besideOf(columnsOf(rows))).waits;
  assert.deepEqual(
    noCalendar.map((w) => [w.business_s, w.off_hours]),
    [
      [null, false],
      [null, false],
    ],
  );
});

test('an asker who left: watched until then, and nobody waits any more', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'Hello'],
    ['10:10', 'cleo', 'external', 'Where is it'],
    ['10:40', '', 'unknown', 'cleo left', 'notice:left'],
  ];
  const [wait] = partOf(columnsOf(rows), contextOf(), besideOf(columnsOf(rows))).waits;
  assert.deepEqual([wait?.calendar_s, wait?.asker_left, wait?.response_line], [1800, true, null]);
});

test('episodes: a new one after more than 24 hours without content', () => {
  const rows: Row[] = [
    ['04-28 10:00', 'cleo', 'external', 'one'],
    ['04-28 10:01', 'ann', 'internal', 'yes'],
    ['04-29 10:01', 'cleo', 'external', 'two'],
    ['04-29 10:02', 'ann', 'internal', 'yes'],
    ['04-30 10:01', '', 'unknown', 'the icon changed', 'notice:icon'],
    ['04-30 10:03', 'cleo', 'external', 'three'],
  ];
  const { waits } = partOf(columnsOf(rows), contextOf(), besideOf(columnsOf(rows)));
  assert.deepEqual(
    waits.map((w) => w.episode),
    [0, 0, 1],
  );
});

test('stamps that run back, and pauses that are long for a chat, are counted in their month', () => {
  const minutes = Array.from({ length: 110 }, (_, i): Row => {
    const minute = String(i % 60).padStart(2, '0');
    return [`04-29 ${10 + Math.floor(i / 60)}:${minute}`, 'ann', 'internal', 'hello'];
  });
  const rows: Row[] = [
    ...minutes,
    ['05-02 10:00', 'ann', 'internal', 'three days later'],
    ['05-02 09:00', 'ann', 'internal', 'an hour back'],
  ];
  const m = columnsOf(rows);
  const { months } = partOf(m, contextOf(), besideOf(m));
  assert.deepEqual(
    [months['2026-04'], months['2026-05']].map((c) => [c?.order_breaks, c?.long_gaps]),
    [
      [0, 0],
      [1, 1],
    ],
  );
});

test('nothing, or notices alone: counts of what is there, no waits, no item', () => {
  const empty = partOf(columnsOf([]), contextOf({ norms: [normOf()] }), besideOf(columnsOf([])));
  assert.deepEqual(
    [empty.records, empty.first_local_ms, empty.months, empty.waits, empty.items],
    [0, null, {}, [], []],
  );
  const notices = partOf(
    columnsOf([ROWS[0] as Row]),
    contextOf({ norms: [normOf()] }),
    besideOf(columnsOf([ROWS[0] as Row])),
  );
  const april = notices.months['2026-04'];
  assert.deepEqual(
    [april?.messages, april?.notices, april?.writers, april?.last_message_local_ms],
    [0, 1, [], null],
  );
  assert.deepEqual([notices.waits, notices.items], [[], []]);
});

test('a part holds no text, and names only where it lists people', () => {
  const m = columnsOf([...ROWS, ['05-02 10:00', 'cleo', 'external', 'SECRET? How many signs are enough?']]);
  const part = partOf(m, contextOf({ norms: [normOf()] }), besideOf(m));
  assert.equal(part.posts.n, 1);
  const told = JSON.stringify({
    ...part,
    people: null,
    members: null,
    months: Object.values(part.months).map(({ writers: _, ...rest }) => rest),
  });
  assert.doesNotMatch(told, /SECRET|\bcleo\b|\bann\b/);
});

test('items of every norm stand in the part; two norms of one request share their waits', () => {
  const m = columnsOf(ROWS);
  const norms = [normOf({ id: 'a' }), normOf({ id: 'b', limit: { text: '10m', limit_s: 600 } })];
  const { items } = partOf(m, contextOf({ norms }), besideOf(m));
  assert.deepEqual(
    items.map((i) => [i.norm, i.state, i.value]),
    [
      ['a', 'met', 1800],
      ['b', 'breached', 1800],
    ],
  );
});

test('the side of a chat: known people of both sides, or a customer chat with one', () => {
  const sided = (sides: ('internal' | 'external' | 'unknown')[], more = {}) => {
    const rows = sides.map((side, i): Row => [`10:0${i}`, `p${i}`, side, 'hello']);
    return partOf(columnsOf(rows), contextOf(more), besideOf(columnsOf(rows))).two_sided;
  };
  assert.equal(sided(['internal', 'external']), true);
  assert.equal(sided(['internal', 'unknown']), false);
  assert.equal(sided(['internal'], { type: 'customer' }), true);
  assert.equal(sided(['unknown'], { type: 'customer' }), false);
  assert.equal(sided(['unknown', 'unknown'], { pair: true }), true);
});
