/** Laws of every review, over small chats of all sorts: clocks that run back, years apart, hostile texts, odd policies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Calendar, CHAT_TYPES, type Policy } from '../../ingest/schema/policy.ts';
import { nextMonth } from '../../transform/measures/months.ts';
import type { ReviewChat, ReviewInput } from '../../transform/review/input.ts';
import { pooledPairs } from '../../transform/review/private-pool.ts';
import { groupOf } from '../../transform/review/response-times.ts';
import { reviewOf } from '../../transform/review.ts';
import type { Review } from '../../transform/review-schema.ts';
import { checkedReview } from './checked.ts';
import { at, normOf, OFFICE, type Row } from './messages.ts';
import { normOfKind } from './norms/judged.ts';
import { type ChatTable, inputOf } from './review-input.ts';

const PEOPLE = [
  ['ann', 'internal'],
  ['ben', 'internal'],
  ['dan', 'internal'],
  ['eva', 'internal'],
  ['fay', 'internal'],
  ['cleo', 'external'],
  ['cy', 'external'],
  ['zed', 'unknown'],
  ['__proto__', 'unknown'],
] as const;
const TEXTS = [
  'Where is it',
  'Is it there?',
  'thanks',
  'noted',
  'never mind',
  'We are closed',
  '',
  '\u0000\ud83d\u202e',
  '=HYPERLINK("x")</script>?',
  '[news] The canteen is closed on Thursday and on Friday',
  '[ask] invoice, ann',
  'Is it there? '.repeat(60),
];
const KINDS = ['text', 'image', 'document', 'voice', 'poll', 'deleted', 'call', 'empty'] as const;
const NOTICES = [
  ['notice:left', 'cleo left'],
  ['notice:added', 'ann added zed'],
  ['notice:created', 'ann created'],
  ['notice:encryption', ''],
] as const;
/** Minutes since the message before: none, a few, hours, days, a clock put back, years. */
const STEPS = [0, 0, 1, 7, 12, 90, 1000, 3000, 20_000, -30, -50_000, 2_000_000];

const message = fc
  .tuple(
    fc.nat(PEOPLE.length - 1),
    fc.nat(TEXTS.length - 1),
    fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(KINDS.length - 1) }),
    fc.oneof({ weight: 9, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(NOTICES.length - 1) }),
    fc.oneof({ weight: 12, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(STEPS.length - 1) }),
  )
  .map(([who, text, kind, notice, step]) => ({
    step: STEPS[step] as number,
    row: (time: string): Row => {
      const [of_notice, words] = NOTICES[notice] ?? [];
      if (of_notice) return [time, '', 'unknown', words as string, of_notice];
      const [name, side] = PEOPLE[who] as (typeof PEOPLE)[number];
      return [time, name, side, TEXTS[text] as string, KINDS[kind] as (typeof KINDS)[number]];
    },
  }));

const chatTables = fc
  .array(
    fc.record({
      said: fc.array(message, { maxLength: 30 }),
      type: fc.constantFrom(...CHAT_TYPES, null),
      pair: fc.boolean(),
      max_members: fc.constantFrom(null, 1, 3),
      owner: fc.constantFrom('', 'P-00000A', 'P-00000B'),
      department: fc.constantFrom('', 'Sales'),
    }),
    { maxLength: 5 },
  )
  .map((chats) =>
    chats.map(({ said, pair, ...listed }, i): ChatTable => {
      let at_ms = at('04-10 09:00');
      const rows = said.map(({ step, row }) => {
        at_ms += step * 60_000;
        return row(new Date(at_ms).toISOString().slice(0, 19));
      });
      // Two people alone; whoever else was drawn is one of them.
      const names = pair
        ? rows.map(([time, name, ...rest], k): Row => [time, name && `p${i}${k % 2}`, ...rest])
        : rows;
      return { name: `chat ${i}`, rows: names, pair, ...listed };
    }),
  );

const CALENDARS: (Calendar | null)[] = [null, OFFICE, { ...OFFICE, weekly: [[], [], [], [], [], [], []] }];
const ACKNOWLEDGE = { required: [], limit: { text: '1h', limit_s: 3600 }, clock: 'business' } as const;
const SIZE = { max_members: 4, purpose: false, group_owner: false, roles: [] };
const CHOICE = { words: ['invoice'], tags: ['[news]'], belongs: [], consent_tag: null, topic: null };

const policies: fc.Arbitrary<Partial<Policy>> = fc.record({
  calendar: fc.constantFrom(...CALENDARS),
  out_of_hours: fc.boolean(),
  norms: fc.subarray([
    normOf({ id: 'a', clock: 'business' }),
    normOf({ id: 'b', request: 'question', limit: { text: '5m', limit_s: 300 } }),
    normOf({ id: 'c', request: 'tagged', tag: '[ask]', responder: 'boss' }),
    normOf({ id: 'd', chats: ['customer', 'chat 1'] }),
    normOfKind('acknowledgement', ACKNOWLEDGE, { id: 'e' }),
    normOfKind('group-size', SIZE, { id: 'f' }),
    normOfKind('chat-choice', CHOICE, { id: 'g' }),
  ]),
  announcements: fc.constantFrom(null, {
    tag: '[news]',
    by: [],
    limit: { text: '1d', limit_s: 28_800 },
    required: [],
    chats: ['project'],
    written: true,
  }),
  topics: fc.constantFrom([], [{ id: 'pay', words: ['invoice'], chats: ['customer'] }]),
  auto_replies: fc.constantFrom([], ['We are closed']),
});

test('law: a review of whatever chats has no stray number, holds its intervals, and its shares sum to one', () => {
  fc.assert(
    fc.property(
      chatTables,
      policies,
      fc.constantFrom('2026-04', '2026-05', '2029-01'),
      (chats, policy, month) => {
        const input = inputOf(chats, { ...policy, month });
        const review = checkedReview(input);
        waitsAddUp(review);
        for (const measure of ['M7', 'M38']) rises(review, measure);
        fewAreNotTold(review, input);
      },
    ),
    { numRuns: 150 },
  );
});

test('law: what a review says of last month is what that month’s review says', () => {
  fc.assert(
    fc.property(chatTables, policies, (chats, policy) => {
      const month = '2026-04';
      const now = reviewOf(inputOf(chats, { ...policy, month: nextMonth(month) }));
      const then = new Map(
        reviewOf(inputOf(chats, { ...policy, month })).figures.map((f) => [keyOf(f), f.value]),
      );
      for (const f of now.figures) assert.equal(f.last_month, then.get(keyOf(f)) ?? null, keyOf(f));
      for (const { months, ...f } of now.figure_months) {
        const row = months.find((m) => m.month === month);
        if (row) assert.equal(row.value, then.get(keyOf(f)) ?? null, keyOf(f));
      }
    }),
    { numRuns: 60 },
  );
});

test('law: the order of the chats changes no figure', () => {
  fc.assert(
    fc.property(chatTables, policies, (chats, policy) => {
      const input = inputOf(chats, policy);
      const other = { ...input, chats: input.chats.toReversed() };
      assert.equal(JSON.stringify(reviewOf(other)), JSON.stringify(reviewOf(input)));
    }),
    { numRuns: 40 },
  );
});

type Figure = Review['figures'][number];
const scopeOf = (f: Pick<Figure, 'over' | 'key'>) => `${f.over} ${f.key}`;
const keyOf = (f: Pick<Figure, 'measure' | 'name' | 'over' | 'key'>) =>
  `${f.measure} ${f.name} ${scopeOf(f)}`;

/** M1 and M2 part the waits of M3. */
function waitsAddUp({ figures }: Review): void {
  const n = new Map(
    figures.filter((f) => f.name === 'median').map((f) => [`${f.measure} ${scopeOf(f)}`, f.n]),
  );
  for (const f of figures) {
    if (f.measure !== 'M3' || f.name !== 'median' || !['group', 'type', 'chat'].includes(f.over)) continue;
    const scope = scopeOf(f);
    assert.equal((n.get(`M1 ${scope}`) ?? 0) + (n.get(`M2 ${scope}`) ?? 0), f.n, scope);
  }
}

const DAY_NAMES = /^met_1d$/;

/** M7 in its days, M38 in its limits: more time, no fewer answers. */
function rises({ figures }: Review, measure: string): void {
  const last = new Map<string, number>();
  for (const f of figures) {
    // A working day can be shorter than four hours.
    if (f.measure !== measure || f.value === null || DAY_NAMES.test(f.name)) continue;
    assert.ok(f.value >= (last.get(scopeOf(f)) ?? 0) - 1e-9, keyOf(f));
    last.set(scopeOf(f), f.value);
  }
}

/** §9: what a told whole holds besides its told parts is nobody, or five people in two chats. */
function fewAreNotTold({ figures, period }: Review, input: ReviewInput): void {
  const chats = pooledPairs(input.chats);
  const writers = (c: ReviewChat) => c.part.months[period.month]?.writers ?? [];
  const isIn = ({ over, key }: Figure, c: ReviewChat) =>
    over === 'all' || key === { group: groupOf(c), type: c.type ?? '', chat: c.chat }[over as 'chat'];
  const told = figures.filter((f) => f.name === 'active_people' && f.value !== null);
  for (const whole of told) {
    const inside = chats.filter((c) => isIn(whole, c) && writers(c).length > 0);
    assert.equal(new Set(inside.flatMap(writers)).size, whole.value);
    assert.ok((whole.value as number) >= 5, keyOf(whole));
    for (const level of ['group', 'type', 'chat']) {
      const parts = told
        .filter((f) => f.over === level && level !== whole.over)
        .map((f) => chats.filter((c) => isIn(f, c) && writers(c).length > 0))
        .filter((part) => part.length > 0 && part.every((c) => inside.includes(c)));
      const rest = inside.filter((c) => !parts.flat().includes(c));
      if (parts.length === 0 || rest.length === 0) continue;
      const people = new Set(rest.flatMap(writers)).size;
      assert.ok(rest.length > 1 && people >= 5, `${keyOf(whole)} less its ${level}s: ${people} people`);
    }
  }
  for (const f of figures) if (f.reason === 'few_people') assert.equal(f.value, null);
}
