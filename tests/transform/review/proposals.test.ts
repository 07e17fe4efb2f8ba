import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposals } from '../../../transform/review/proposals.ts';
import type { Review } from '../../../transform/review-schema.ts';
import { richReview } from '../../reports/example-review.ts';

type Norm = Review['norms'][number];
type Chat = Review['chats'][number];
const NORM = richReview.norms[0] as Norm;
const CHAT = richReview.chats.find((chat) => !chat.pair) as Chat;
const NO_RANGE = {
  points: 0,
  mean: null,
  lower: null,
  upper: null,
  provisional: false,
  signal: 'usual' as const,
};

interface Given {
  id?: string;
  /** `45/50`: met of due, month after month; the last is the reviewed one. */
  months?: string;
  range?: Partial<Norm['usual_range']>;
  states?: Partial<Norm['this_month']['states']>;
  reasons?: Norm['reasons'];
  /** `12 7/10`: late of due asked in the hour from twelve. */
  hours?: string;
}

/** Target 80 %. */
function norm({
  id = 'n',
  months = '40/50',
  range = {},
  states = {},
  reasons = [],
  hours = '',
}: Given): Norm {
  const parts = months.split(' ').map((text, at) => {
    const [met = 0, due = 0] = text.split('/').map(Number);
    return { month: `2026-${String(at + 1).padStart(2, '0')}`, met, breached: due - met, rate: met / due };
  });
  const last = parts.at(-1) as (typeof parts)[number];
  return {
    ...NORM,
    id,
    version: 1,
    target: 0.8,
    months: parts,
    this_month: {
      ...NORM.this_month,
      states: {
        met: last.met,
        breached: last.breached,
        pending: 0,
        not_determinable: 0,
        exempt: 0,
        waived: 0,
        ...states,
      },
      rate: last.rate,
      verdict: last.met + last.breached < 5 ? 'too_few' : last.rate >= 0.8 ? 'met' : 'not_met',
    },
    usual_range: { ...NO_RANGE, ...range },
    reasons,
    late_by_hour:
      hours === ''
        ? []
        : hours.split(', ').map((text) => {
            const [hour = 0, late = 0, due = 0] = text.split(/[ /]/).map(Number);
            return { weekday: 1, hour, late, due };
          }),
  };
}
const chat = (key: string, more: Partial<Chat>): Chat => ({ ...CHAT, chat: key, has_owner: true, ...more });
const rules = (...given: Given[]) =>
  proposals(given.map(norm), []).map((p) => [p.rule, p.subject.key, p.figures]);

test('always met: three months running, and a usual range above the target', () => {
  const range = { lower: 0.85, upper: 1, points: 6 };
  assert.deepEqual(rules({ months: '48/50 49/50 47/50', range }), [
    ['always-met', 'n.1', { months: 3, lower: 0.85, met: 47, due: 50, rate: 0.94, target: 0.8 }],
  ]);
  assert.deepEqual(rules({ months: '48/50 47/50', range }), []);
  assert.deepEqual(rules({ months: '48/50 30/50 48/50 47/50', range }), []);
  assert.deepEqual(rules({ months: '48/50 49/50 47/50', range: { ...range, lower: 0.8 } }), []);
  assert.deepEqual(rules({ months: '48/50 49/50 47/50' }), []);
  assert.deepEqual(rules({ months: '48/50 49/50 10/10', range }), []);
});

test('never met: three months running, and no usual range that reaches the target', () => {
  assert.deepEqual(rules({ months: '10/50 2/4 20/50 15/50' }), [
    ['never-met', 'n.1', { months: 3, breached: 35, met: 15, due: 50, rate: 0.3, target: 0.8 }],
  ]);
  assert.deepEqual(rules({ months: '10/50 20/50 15/50', range: { lower: 0.2, upper: 0.9 } }), []);
  assert.deepEqual(rules({ months: '10/50 20/50 1/2' }), []);
});

test('mostly excused: half of the failures and five of them; a request that was taken back is no excuse', () => {
  const states = { exempt: 4, waived: 2 };
  assert.deepEqual(rules({ months: '44/50', states }), [
    ['mostly-excused', 'n.1', { excused: 6, failures: 12, share: 0.5 }],
  ]);
  const reasons = [{ state: 'exempt', reason: 'withdrawn', items: 1 }];
  assert.deepEqual(rules({ months: '44/50', states, reasons }), []);
  assert.deepEqual(rules({ months: '50/50', states: { waived: 4 } }), []);
});

test('late at one hour: half as late again as over the day', () => {
  assert.deepEqual(rules({ hours: '9 2/20, 12 4/6, 13 3/4, 16 1/20' }), [
    ['late-hours', 'n.1', { from: 12, to: 14, late: 7, due: 10, late_all: 10, due_all: 50 }],
  ]);
  assert.deepEqual(rules({ hours: '9 5/20, 12 5/20, 16 5/20' }), []);
  assert.deepEqual(rules({ hours: '9 0/20, 12 4/6' }), []);
});

test('late at one hour by two norms: told once, of the norm with most beyond the day', () => {
  const hours = '9 2/20, 12 4/6, 13 3/4, 16 1/20';
  const more = norm({ id: 'more', hours: '9 4/40, 12 8/12, 13 6/8, 16 2/40' });
  const other = norm({ id: 'other', hours: '9 3/20, 16 6/8, 20 1/20' });
  assert.deepEqual(
    proposals([norm({ id: 'n', hours }), more, other], []).map(({ subject, figures }) => [
      subject.key,
      figures.from,
    ]),
    [
      ['more.1', 12],
      ['other.1', 15],
    ],
  );
});

test('good news: above the usual range, on twenty items or more', () => {
  const range = { lower: 0.5, upper: 0.8, points: 7, signal: 'higher' as const };
  assert.deepEqual(rules({ months: '45/50', range }), [
    ['good-news', 'n.1', { lower: 0.5, upper: 0.8, points: 7, met: 45, due: 50, rate: 0.9, target: 0.8 }],
  ]);
  assert.deepEqual(rules({ months: '9/10', range }), []);
});

test('silent chats and chats without an owner; nothing of private ones, nothing where no register is', () => {
  const found = proposals(
    [],
    [
      chat('silent', { state: 'silent', silent_days: 61, has_owner: false }),
      chat('ownerless', { has_owner: false, messages: 12 }),
      chat('quiet', { has_owner: false, messages: 0, state: 'quiet' }),
      chat('unlisted', { has_owner: null }),
      chat('pair', { pair: true, state: 'silent', silent_days: 90, has_owner: false }),
    ],
  );
  assert.deepEqual(
    found.map(({ id, rule, subject, figures }) => [id, rule, subject, figures]),
    [
      ['A1', 'ownerless-chat', { over: 'chat', key: 'ownerless' }, { messages: 12 }],
      ['A2', 'silent-chat', { over: 'chat', key: 'silent' }, { silent_days: 61 }],
    ],
  );
});

test('at most five, a little of everything, in one order however norms and chats come', () => {
  const norms = ['a', 'b', 'c', 'd'].map((id, at) => norm({ id, months: `10/50 20/50 ${10 + at}/50` }));
  const chats = [
    chat('x', { state: 'silent', silent_days: 61 }),
    chat('y', { has_owner: false, messages: 12 }),
  ];
  const found = proposals(norms, chats);
  assert.deepEqual(
    found.map(({ id, subject }) => [id, subject.key]),
    [
      ['A1', 'a.1'],
      ['A2', 'y'],
      ['A3', 'x'],
      ['A4', 'b.1'],
      ['A5', 'c.1'],
    ],
  );
  assert.deepEqual(proposals(norms.toReversed(), chats.toReversed()), found);
});
