import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Action } from '../../../ingest/schema/feedback.ts';
import { reviewOf } from '../../../transform/review.ts';
import type { Review } from '../../../transform/review-schema.ts';
import { checkedReview } from '../checked.ts';
import { normOf, type Row } from '../messages.ts';
import { normOfKind } from '../norms/judged.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

type View = Review['views'][number];

/** So many people of this letter say hello, one a minute. */
const hellos = (letter: string, people: number, day = '04-10'): Row[] =>
  Array.from({ length: people }, (_, i) => [
    `${day} 10:${String(i).padStart(2, '0')}`,
    `${letter}${i}`,
    'internal',
    'hello',
  ]);
/** A customer asks, and is answered so many minutes later; null: never. */
const asked = (day: string, minutes: number | null): Row[] => [
  [`${day} 11:00`, 'cleo', 'external', 'Where is it'],
  ...(minutes === null
    ? []
    : ([[`${day} 11:${String(minutes).padStart(2, '0')}`, 'ann', 'internal', 'Here']] as Row[])),
];
const chat = (name: string, owner: string, department: string, rows: Row[]): ChatTable => ({
  name,
  owner,
  department,
  rows,
});
const customer = (name: string, owner: string, rows: Row[]): ChatTable => ({
  ...chat(name, owner, 'Sales', rows),
  type: 'customer',
});
const shout = normOfKind(
  'message-format',
  {
    of: null,
    by: [],
    first_of_day: false,
    prefixes: [],
    fields: [],
    min_chars: null,
    max_chars: 3,
    max_emoji: null,
    max_caps_share: null,
    max_in_a_row: null,
    script: null,
  },
  { id: 'short' },
);
const viewsOf = (...given: Parameters<typeof inputOf>) => checkedReview(inputOf(...given)).views;
function viewOf(views: readonly View[], id: string): View {
  const view = views.find((v) => v.id === id);
  assert.ok(view, `${id}: there are ${views.map((v) => v.id)}`);
  return view;
}
const idsOf = (views: readonly View[]) => views.map((v) => v.id);

test('a view for each owner and each department that has a chat, owners first', () => {
  const views = viewsOf([
    chat('Dock', 'P-00000B', 'Warehouse', hellos('a', 2)),
    chat('Gate', 'P-00000A', 'Warehouse', hellos('a', 2)),
    chat('Fair', 'P-00000B', 'Sales', []),
    chat('Lost', '', '', hellos('a', 2)),
  ]);
  assert.deepEqual(
    views.map((v) => [v.id, v.by, v.name, v.chats]),
    [
      ['owner-p-00000a', 'owner', 'P-00000A', ['key-Gate']],
      ['owner-p-00000b', 'owner', 'P-00000B', ['key-Dock', 'key-Fair']],
      ['department-sales', 'department', 'Sales', ['key-Fair']],
      ['department-warehouse', 'department', 'Warehouse', ['key-Dock', 'key-Gate']],
    ],
  );
});

test('without a register there are no views', () => {
  assert.deepEqual(viewsOf([{ name: 'Team', rows: hellos('a', 12) }]), []);
});

test('case and blanks make no other department, and any name makes a file name of its own', () => {
  const views = viewsOf(
    ['Sales', ' sales', '销售', '销量', 'R&D', 'R-D', 'Sales  Asia', '../etc', 'x'.repeat(300)].map(
      (department, i) => chat(`c${i}`, '', department, []),
    ),
  );
  const ids = Object.fromEntries(views.map((v) => [v.name.slice(0, 12), v.id]));
  assert.deepEqual(ids, {
    Sales: 'department-sales',
    '../etc': 'department-etc-f7f9121fdb',
    'R&D': 'department-r-d-dacc7c16cd',
    'R-D': 'department-r-d-e851bd1040',
    'Sales Asia': 'department-sales-asia',
    xxxxxxxxxxxx: `department-${'x'.repeat(40)}-0d4e2ca9e9`,
    销售: 'department-f04b061471',
    销量: 'department-7c348c349c',
  });
});

test('the same chats under an owner and a department are two views', () => {
  const views = viewsOf([chat('Dock', 'P-00000A', 'Warehouse', hellos('a', 12))]);
  const [{ id: _a, by: _b, name: _c, ...owner }, { id: _d, by: _e, name: _f, ...department }] = views as [
    View,
    View,
  ];
  assert.deepEqual(owner, department);
});

test('a private chat stands in no view, and makes none', () => {
  const pair: ChatTable = {
    ...chat('P-1', 'P-00000B', 'Sales', [
      ['04-10 10:00', 'ann', 'internal', 'Is it there?'],
      ['04-10 10:05', 'ben', 'internal', 'yes'],
    ]),
    pair: true,
    type: 'private',
  };
  const norms = [normOf({ request: 'question' })];
  const input = { ...inputOf([pair, chat('Fair', 'P-00000A', 'Sales', hellos('a', 3))], { norms }) };
  const review = checkedReview(input);
  assert.deepEqual(idsOf(review.views), ['owner-p-00000a', 'department-sales']);
  assert.deepEqual(viewOf(review.views, 'department-sales').chats, ['key-Fair']);
  assert.equal(review.norms[0]?.this_month.population, 1);
  assert.ok(!JSON.stringify(review.views).includes('P-1'));
  const without = checkedReview({ ...input, chats: input.chats.filter((c) => !c.pair) });
  assert.deepEqual(review.views, without.views);
});

test('what views of different chats tell adds up to the review', () => {
  const norms = [
    normOf({ id: 'hour', chats: ['customer'] }),
    normOf({ id: 'quick', limit: { text: '5m', limit_s: 300 } }),
  ];
  const review = checkedReview(
    inputOf(
      [
        customer('A', 'P-00000A', [...asked('03-10', 4), ...asked('04-09', 2), ...asked('04-10', null)]),
        customer('B', 'P-00000A', [...asked('04-10', 40), ...hellos('b', 12)]),
        customer('C', 'P-00000B', [...asked('04-10', 3), ...asked('04-13', 30), ...hellos('c', 12)]),
      ],
      { norms },
    ),
  );
  const owners = review.views.filter((v) => v.by === 'owner');
  assert.equal(owners.length, 2);
  type Both = Omit<Pick<View, keyof View & keyof Review>, 'chats' | 'coverage'>;
  const adds = (name: string, of: (v: Both) => number) =>
    assert.equal(
      owners.reduce((n, v) => n + of(v), 0),
      of(review),
      name,
    );
  adds('waiting', (v) => v.waiting.open);
  adds('past the limit', (v) => v.waiting.past_limit);
  adds('late', (v) => v.pinch.late);
  adds('asked again', (v) => v.asked_again.waits);
  adds('waits', (v) => v.response_times.reduce((n, r) => n + r.waits, 0));
  adds('messages', (v) => v.chat_usage.reduce((n, r) => n + r.messages, 0));
  adds('kinds', (v) => v.message_types.reduce((n, r) => n + r.messages, 0));
  adds('hours', (v) => v.activity.reduce((n, r) => n + r.messages, 0));
  for (const i of [0, 1])
    for (const state of ['met', 'breached', 'pending'] as const)
      adds(`${i} ${state}`, (v) => v.norms[i]?.this_month.states[state] ?? 0);
  // All chats at once are the review.
  const all = viewOf(review.views, 'department-sales');
  for (const key of ['norms', 'waiting', 'pinch', 'series', 'activity', 'proposals'] as const)
    assert.deepEqual(all[key], review[key], key);
});

test('norms of a view: those with items this month or last, or that name one of its chats', () => {
  const norms = [
    normOf({ id: 'all' }),
    normOf({ id: 'customers', chats: ['customer'] }),
    normOf({ id: 'quiet', chats: ['Quiet'] }),
    normOf({ id: 'last', to: '2026-04-01' }),
  ];
  const views = viewsOf(
    [
      customer('Shop', 'P-00000A', asked('04-10', 5)),
      customer('Quiet', 'P-00000B', []),
      customer('March', 'P-00000C', asked('03-10', 5)),
      customer('Old', 'P-00000D', asked('02-10', 5)),
    ],
    { norms },
  );
  const told = (id: string) => viewOf(views, id).norms.map((n) => n.id);
  assert.deepEqual(told('owner-p-00000a'), ['all', 'customers']);
  assert.deepEqual(told('owner-p-00000b'), ['quiet']);
  assert.deepEqual(told('owner-p-00000c'), ['all', 'customers', 'last']);
  assert.deepEqual(told('owner-p-00000d'), []);
});

test('fewer than ten people: waits and numbers of messages, and nothing of what people do', () => {
  const views = viewsOf(
    [
      customer('Nine', 'P-00000A', [...asked('04-10', 40), ...hellos('a', 7)]),
      customer('Ten', 'P-00000B', [...asked('04-10', 40), ...hellos('b', 8)]),
    ],
    { norms: [normOf(), shout] },
  );
  const told = (id: string) => {
    const v = viewOf(views, id);
    return {
      people_told: v.people_told,
      untold: v.norms_untold,
      norms: v.norms.map((n) => n.id),
      waits: v.response_times.map((r) => r.waits),
      late: v.pinch.late,
      again: v.asked_again.waits,
      usage: v.chat_usage.map((u) => [u.type, u.messages, u.kinds.length]),
      types: v.message_types.length,
      hours: v.activity.length,
      pulse: v.series[0]?.months.at(-1)?.n,
    };
  };
  const both = { waits: [1], late: 0, again: 1 };
  assert.deepEqual(told('owner-p-00000a'), {
    ...both,
    people_told: false,
    untold: ['short.1'],
    norms: ['reply'],
    usage: [['customer', 9, 0]],
    types: 0,
    hours: 0,
    pulse: 9,
  });
  assert.deepEqual(told('owner-p-00000b'), {
    ...both,
    people_told: true,
    untold: [],
    norms: ['reply', 'short'],
    usage: [['customer', 10, 1]],
    types: 1,
    hours: 168,
    pulse: 10,
  });
});

test('a norm about people needs ten of them in the chats that it holds for, and in each month and row', () => {
  const norm = { ...shout, chats: ['customer'] };
  const views = viewsOf(
    [
      customer('Shop', 'P-00000A', [...hellos('a', 12), ...hellos('a', 9, '03-10')]),
      customer('Kiosk', 'P-00000A', hellos('b', 7)),
      customer('Few', 'P-00000B', hellos('c', 4)),
      chat('Staff', 'P-00000B', '', hellos('d', 30)),
      customer('Stall', 'P-00000C', hellos('e', 6)),
      customer('Fair', 'P-00000C', hellos('f', 12)),
    ],
    { norms: [norm] },
  );
  const untold = (id: string) => {
    const { norms, norms_untold } = viewOf(views, id);
    return [norms.length, norms_untold];
  };
  const [told] = viewOf(views, 'owner-p-00000a').norms;
  assert.equal(told?.this_month.population, 19);
  assert.equal(told?.last_month, null);
  assert.deepEqual(
    told?.months.map((m) => m.month),
    ['2026-04'],
  );
  assert.deepEqual(
    told?.by_chat.map((row) => [row.chat, row.last_month]),
    [['key-Shop', null]],
  );
  assert.deepEqual(untold('owner-p-00000a'), [1, []]);
  assert.deepEqual(untold('owner-p-00000b'), [0, ['short.1']]);
  // Stall has no row in the review, or Few could be had by subtraction; this view less Fair would be Stall.
  assert.deepEqual(untold('owner-p-00000c'), [0, ['short.1']]);
});

test('what a view leaves over of the whole is not the doing of fewer than five', () => {
  const people_told = (...chats: ChatTable[]) =>
    Object.fromEntries(viewsOf(chats).map((v) => [v.id.replace(/^.*-/, ''), v.people_told]));
  const big = chat('Big', 'P-00000A', 'East', hellos('a', 20));
  const some = chat('Some', 'P-00000B', 'East', hellos('b', 12));
  const few = chat('Few', '', 'East', hellos('c', 3));
  assert.deepEqual(people_told(big, some), { '00000a': true, '00000b': true, east: true });
  assert.deepEqual(people_told(big, some, few), { '00000a': true, '00000b': false, east: true });
});

test('coverage is that of the view’s chats and of its rows of the register', () => {
  const row = (name: string, owner: string, due: boolean, received: boolean) => ({
    name,
    owner,
    department: 'sales ',
    due,
    received,
  });
  const input = inputOf([
    chat('A', 'P-00000A', 'Sales', []),
    { ...chat('B', 'P-00000B', 'Sales', []), observed_until: '04-20 00:00' },
  ]);
  const register = [
    row('Z', 'P-00000A', true, false),
    row('A', 'P-00000A', true, true),
    row('B', 'P-00000B', false, true),
    row('C', 'P-00000C', true, false),
    row('Old', 'P-00000A', false, false),
  ];
  const { views } = checkedReview({ ...input, register });
  const told = views.map(({ id, coverage: c }) => [
    id,
    c.chats,
    c.chats_complete,
    c.register?.due,
    c.register?.received,
    c.register?.missing,
  ]);
  assert.deepEqual(told, [
    ['owner-p-00000a', 1, 1, 2, 1, ['Z']],
    ['owner-p-00000b', 1, 0, 0, 0, []],
    ['department-sales', 2, 1, 3, 1, ['C', 'Z']],
  ]);
});

test('actions: one’s own; a department’s are its own and those of owners who answer for nothing else', () => {
  const action = (owner: string): Action => ({
    id: owner,
    month: '2026-03',
    text: 'Do it',
    owner,
    due: null,
    done: null,
    effect: '',
    status: 'open',
  });
  const feedback = { actions: ['P-00000A', 'P-00000B', 'Sales', 'Boss', ''].map(action) };
  const views = viewsOf(
    [
      chat('A', 'P-00000A', 'Sales', []),
      chat('B', 'P-00000B', 'Sales', []),
      chat('C', 'P-00000B', 'Projects', []),
    ],
    { feedback },
  );
  assert.deepEqual(
    views.map((v) => [v.name, v.actions.items.map((a) => a.id), v.actions.open]),
    [
      ['P-00000A', ['P-00000A'], 1],
      ['P-00000B', ['P-00000B'], 1],
      ['Projects', [], 0],
      ['Sales', ['P-00000A', 'Sales'], 2],
    ],
  );
});

test('proposals are about the view’s own chats and norms', () => {
  const views = viewsOf([
    { ...chat('A', '', 'Sales', hellos('a', 3)), has_owner: false },
    { ...chat('B', '', 'Projects', hellos('a', 4)), has_owner: false },
  ]);
  assert.deepEqual(
    views.map((v) => v.proposals.map((p) => [p.id, p.rule, p.subject.key])),
    [[['A1', 'ownerless-chat', 'key-B']], [['A1', 'ownerless-chat', 'key-A']]],
  );
});

test('law: the order of chats and of the register changes nothing, and no view tells of other chats', () => {
  const chats = fc.array(
    fc.record({
      owner: fc.constantFrom('', 'P-00000A', 'p-00000a ', 'P-00000B'),
      department: fc.constantFrom('', 'Sales', 'sales', '销售'),
      people: fc.constantFrom(0, 2, 4, 6, 12),
      letter: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom('customer' as const, 'project' as const),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(chats, (of) => {
      const tables = of.map(({ owner, department, people, letter, type }, i) => ({
        ...chat(`c${i}`, owner, department, [...hellos(letter, people), ...asked('04-11', i * 9)]),
        type,
      }));
      const register = of.map(({ owner, department }, i) => ({
        name: `c${i}`,
        owner,
        department,
        due: true,
        received: i !== 1,
      }));
      const input = { ...inputOf(tables, { norms: [normOf(), shout] }), register };
      const { views } = checkedReview(input);
      const other = { ...input, chats: input.chats.toReversed(), register: register.toReversed() };
      assert.equal(JSON.stringify(reviewOf(other).views), JSON.stringify(reviewOf(input).views));
      assert.equal(new Set(idsOf(views)).size, views.length);
      for (const view of views) {
        const named = JSON.stringify({ ...view, coverage: null }).match(/key-c\d/g) ?? [];
        assert.deepEqual([...new Set(named)].sort(), [...view.chats].sort());
      }
    }),
    { numRuns: 60 },
  );
});
