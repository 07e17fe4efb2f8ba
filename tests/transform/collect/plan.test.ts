import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ExportCandidate } from '../../../transform/collect/collected.ts';
import { type ChatToExport, planExporters } from '../../../transform/collect/plan.ts';

const chats = (...names: string[]): ChatToExport[] =>
  names.map((chat) => ({ chat, exporter: '', substitute: '' }));
const person = (name: string, in_chats: string, more: Partial<ExportCandidate> = {}): ExportCandidate => ({
  person: name,
  chats: in_chats === '' ? [] : in_chats.split(' '),
  has_seconds: null,
  leaves: null,
  ...more,
});
/** `Ana: Ops, Sales (Ben)` */
const told = (asked: readonly ChatToExport[], people: readonly ExportCandidate[]) =>
  planExporters(asked, people).exporters.map(
    (one) =>
      `${one.person}: ${one.chats.map(({ chat, substitute }) => chat + (substitute && ` (${substitute})`)).join(', ')}`,
  );

test('the fewest people, each with what they export and who else could', () => {
  const people = [person('Ana', 'Ops Sales'), person('Ben', 'Sales Dock'), person('Cai', 'Ops')];
  assert.deepEqual(planExporters(chats('Sales', 'Ops', 'Dock', 'Attic'), people), {
    exporters: [
      {
        person: 'Ana',
        has_seconds: null,
        leaves: null,
        chats: [
          { chat: 'Ops', substitute: 'Cai' },
          { chat: 'Sales', substitute: 'Ben' },
        ],
      },
      { person: 'Ben', has_seconds: null, leaves: null, chats: [{ chat: 'Dock', substitute: '' }] },
    ],
    uncovered: ['Attic'],
    method: 'exact',
    fewest: 2,
  });
});

test('of as few people: who stays, whose phone gives seconds, whom the register names, by name', () => {
  const ops = [{ chat: 'Ops', exporter: 'Cai', substitute: '' }];
  const cai = person('Cai', 'Ops');
  assert.deepEqual(told(ops, [person('Ben', 'Ops'), cai]), ['Cai: Ops (Ben)']);
  assert.deepEqual(told(ops, [person('Ben', 'Ops', { has_seconds: true }), cai]), ['Ben: Ops (Cai)']);
  const leaving = { has_seconds: true, leaves: '2026-11-30' };
  assert.deepEqual(told(ops, [person('Ben', 'Ops', leaving), cai]), ['Cai: Ops (Ben)']);
  assert.deepEqual(told(chats('Ops'), [person('Dee', 'Ops'), person('Ben', 'Ops')]), ['Ben: Ops (Dee)']);
});

test('fewer people matter more than all that', () => {
  const people = [
    person('Ana', 'Ops Sales', { has_seconds: false, leaves: '2026-11-30' }),
    person('Ben', 'Ops', { has_seconds: true }),
    person('Cai', 'Sales', { has_seconds: true }),
  ];
  const plan = planExporters(chats('Ops', 'Sales'), people);
  assert.deepEqual(
    plan.exporters.map((one) => one.person),
    ['Ana'],
  );
});

test('whom the register names is taken to be in the chat, though no export shows it', () => {
  assert.deepEqual(told([{ chat: 'Ops', exporter: 'Ana', substitute: 'Ben' }], []), ['Ana: Ops (Ben)']);
  assert.deepEqual(told([{ chat: 'Ops', exporter: '', substitute: 'Ben' }], [person('Cai', 'Ops')]), [
    'Ben: Ops (Cai)',
  ]);
});

test('a chat goes to whoever exported it before, else to whoever has fewest', () => {
  const people = [person('Ana', 'A B C D'), person('Ben', 'B C D E')];
  const asked = chats('A', 'B', 'C', 'D', 'E');
  assert.deepEqual(told(asked, people), ['Ana: A, B (Ben), D (Ben)', 'Ben: C (Ana), E']);
  const before = asked.map((one) => (one.chat === 'B' ? { ...one, exporter: 'Ben' } : one));
  assert.deepEqual(told(before, people), ['Ana: A, C (Ben), D (Ben)', 'Ben: B (Ana), E']);
});

test('nobody and nothing', () => {
  const none = { exporters: [], method: 'exact', fewest: 0 };
  assert.deepEqual(planExporters([], []), { ...none, uncovered: [] });
  assert.deepEqual(planExporters(chats('Ops'), [person('Ana', 'Elsewhere')]), {
    ...none,
    uncovered: ['Ops'],
  });
});

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const anyone = fc.record({
  person: fc.constantFrom('Ana', 'Ben', 'Cai', 'Dee', 'Eli', 'Fay', 'constructor'),
  chats: fc.subarray([...names, 'Elsewhere']),
  has_seconds: fc.constantFrom(true, false, null),
  leaves: fc.constantFrom(null, '2026-11-30', '2026-12-15'),
});
const asked = fc.array(
  fc.record({
    chat: fc.constantFrom(...names),
    exporter: fc.constantFrom('', 'Ana', 'Gus'),
    substitute: fc.constantFrom('', 'Ben', 'Gus'),
  }),
);

test('each chat is with somebody who is in it, or told to be with nobody; a substitute is somebody else who is in it', () => {
  fc.assert(
    fc.property(asked, fc.array(anyone), (all, people) => {
      const plan = planExporters(all, people);
      const isIn = (who: string, chat: string) =>
        people.some((one) => one.person === who && one.chats.includes(chat)) ||
        all.some((one) => one.chat === chat && (one.exporter === who || one.substitute === who));
      const planned = plan.exporters.flatMap((one) => one.chats.map(({ chat }) => chat));
      assert.deepEqual(
        [...planned, ...plan.uncovered].sort(),
        [...new Set(all.map((one) => one.chat))].sort(),
      );
      for (const { person: who, chats: own } of plan.exporters) {
        assert.ok(own.length > 0);
        for (const { chat, substitute } of own) {
          assert.ok(isIn(who, chat));
          assert.ok(substitute === '' || (substitute !== who && isIn(substitute, chat)));
        }
      }
    }),
  );
});

test('the order of what comes in does not matter', () => {
  fc.assert(
    fc.property(asked, fc.array(anyone), (all, people) => {
      assert.deepEqual(planExporters([...all].reverse(), [...people].reverse()), planExporters(all, people));
    }),
  );
});

/** Chats of departments: a head who is in most of them, three or four others each, here and there somebody from elsewhere. */
function company(count: number, staff: number): { all: ChatToExport[]; people: ExportCandidate[] } {
  let seed = 7;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const all = chats(...Array.from({ length: count }, (_, i) => `chat ${i}`));
  const members = all.map(() => {
    const head = below(8) * 7;
    const others = Array.from({ length: 3 + below(2) }, () => head + below(7));
    return [...(below(10) < 7 ? [head] : []), ...others, ...(below(5) === 0 ? [below(staff)] : [])];
  });
  const people = Array.from({ length: staff }, (_, who) =>
    person(`person ${who}`, '', {
      chats: all.flatMap(({ chat }, i) => (members[i]?.includes(who) ? [chat] : [])),
      has_seconds: [true, false, null][who % 3] as boolean | null,
    }),
  );
  return { all, people };
}

test('300 chats of 60 people', (t) => {
  const { all, people } = company(300, 60);
  const before = process.cpuUsage().user;
  const { exporters, uncovered, method, fewest } = planExporters(all, people);
  const spent_ms = (process.cpuUsage().user - before) / 1000;
  t.diagnostic(`${exporters.length} people, ${method}, at least ${fewest}: ${spent_ms.toFixed(0)} ms`);
  assert.deepEqual([method, uncovered], ['exact', []]);
  assert.equal(exporters.flatMap((one) => one.chats).length, 300);
});
