import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Side } from '../../ingest/schema/message-table.ts';
import { countedWaits } from '../../transform/review/response-times.ts';
import { reviewOf } from '../../transform/review.ts';
import { type Review, reviewSchema } from '../../transform/review-schema.ts';
import { at, normOf, OFFICE, type Row } from './messages.ts';
import { type ChatTable, goalOf, inputOf } from './review-input.ts';

const created = (time: string): Row => [time, '', 'unknown', 'ann created group', 'notice:created'];
const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];
const ann = (time: string, text = 'Here'): Row => [time, 'ann', 'internal', text];
const ben = (time: string, text = 'Is it there?'): Row => [time, 'ben', 'internal', text];

const SHOP: ChatTable = {
  name: 'Shop',
  type: 'customer',
  rows: [
    created('03-02 10:00'),
    cleo('03-02 10:00'),
    ann('03-02 10:30'),
    cleo('04-01 10:00'),
    cleo('04-01 10:20', 'Hello'),
    ann('04-01 11:30'),
    cleo('04-30 23:59'),
    ann('05-04 09:10'),
  ],
};
const TEAM: ChatTable = {
  name: 'Team',
  type: 'department',
  rows: [created('04-01 10:00'), ben('04-01 10:00'), ann('04-01 10:30', 'Here, Ben')],
};
const PAIR: ChatTable = {
  name: 'P-1',
  type: 'private',
  pair: true,
  rows: [ben('04-01 10:00'), ann('04-01 10:10')],
};
const RICH = {
  norms: [
    normOf({ id: 'hour', chats: ['customer'] }),
    normOf({ id: 'team', chats: ['department'], request: 'question' }),
  ],
  goals: [
    goalOf({ id: 'all' }),
    goalOf({ id: 'shop', chats: ['Shop'] }),
    goalOf({ id: 'nobody', chats: ['announcement'] }),
  ],
};

/** Checked against the schema and looked through for what no review may hold. */
function checked(input: ReturnType<typeof inputOf>): Review {
  const review = reviewSchema.parse(reviewOf(input));
  // A number that is none becomes null on its way to disk: what is read again must be what was written.
  assert.deepEqual(JSON.parse(JSON.stringify(review)), review);
  for (const { months } of [...review.series, ...review.norms])
    assert.equal(months.at(-1)?.month, review.period.month);
  for (const norm of review.norms) {
    const { states, population } = norm.this_month;
    assert.equal(
      Object.values(states).reduce((a, b) => a + b, 0),
      population,
      norm.id,
    );
  }
  return review;
}

test('a rich review passes its schema, and its parts agree with each other', () => {
  const review = checked(inputOf([SHOP, TEAM, PAIR], RICH));
  assert.deepEqual(
    review.chats.map((c) => c.name),
    ['P-1', 'Shop', 'Team'],
  );
  // Request at 23:59 on the last day belongs to April, though answered in May (D12).
  assert.deepEqual(review.norms[0]?.this_month.states, {
    met: 0,
    breached: 2,
    pending: 0,
    not_determinable: 0,
    exempt: 0,
    waived: 0,
  });
  assert.deepEqual([review.norms[0]?.last_month?.rate, review.norms[1]?.this_month.rate], [1, 1]);
  assert.deepEqual(review.asked_again, { waits: 3, again: 1, share: 1 / 3 });
  // Two people in private chats are too few for a pool: their messages are in no figure.
  assert.deepEqual(
    review.chat_usage.map((u) => [u.type, u.messages]),
    [
      ['department', 2],
      ['customer', 4],
    ],
  );
  assert.equal(
    review.activity.reduce((sum, slot) => sum + slot.messages, 0),
    6,
  );
  assert.equal(
    review.activity_days.reduce((sum, day) => sum + day.messages, 0),
    6,
  );
  assert.deepEqual(review.message_types, [{ kind: 'text', messages: 6, share: 1 }]);
  assert.equal(review.period.working_days, 22);
  assert.equal(review.provenance.observation_end, '2026-05-31T00:00:00');
});

test('goals: on-time rate of their chats over all norms, this month and last', () => {
  const { goals } = checked(inputOf([SHOP, TEAM], RICH));
  assert.deepEqual(
    goals.map((g) => [g.id, g.current, g.n, g.last_month]),
    [
      ['all', 1 / 3, 3, 1],
      ['shop', 0, 2, 1],
      ['nobody', null, 0, null],
    ],
  );
});

test('exports alone, no policy, no people: what is known is said, the rest is null', () => {
  const bare = [SHOP, TEAM].map((chat) => ({
    ...chat,
    type: null,
    rows: chat.rows.map(
      ([time, who, , text, kind]): Row =>
        kind ? [time, who, 'unknown', text, kind] : [time, who, 'unknown', text],
    ),
  }));
  const review = checked({
    ...inputOf(bare, { organisation: null, zone: null, calendar: null }),
    has_people: false,
  });
  assert.deepEqual(
    [
      review.norms,
      review.goals,
      review.data_quality.unknown_sender_share,
      review.period.working_days,
      review.period.zone,
    ],
    [[], [], null, null, null],
  );
  assert.deepEqual(
    review.response_times.map((t) => [t.group, t.clock, t.limit_s]),
    [['team', 'calendar', null]],
  );
  assert.equal(
    review.chats.every((c) => !c.two_sided && c.clock === 'calendar'),
    true,
  );
});

const only = (...rows: Row[]) => checked(inputOf([{ name: 'One', rows }], RICH));

test('no chat at all', () => {
  const review = checked(inputOf([], RICH));
  assert.deepEqual([review.chats, review.series, review.chat_usage, review.message_types], [[], [], [], []]);
  assert.deepEqual([review.asked_again.share, review.provenance.observation_end], [null, null]);
});

test('one message; one person; only notices; a month without any', () => {
  assert.equal(only(cleo('04-01 10:00')).chats[0]?.messages, 1);
  const monologue = only(...Array.from({ length: 9 }, (_, i) => ann(`04-0${i + 1} 10:00`, 'Is it there?')));
  assert.deepEqual(
    monologue.response_times.map((t) => [t.waits, t.answered, t.median_s]),
    [[1, 0, null]],
  );
  const notices = only(created('01-01 10:00'), ['04-01 10:00', '', 'unknown', 'ann left', 'notice:left']);
  assert.deepEqual([notices.chats[0]?.messages, notices.message_types, notices.response_times], [0, [], []]);
  const silent = only(ann('02-01 10:00'));
  assert.deepEqual(
    [silent.chats[0]?.state, silent.asked_again.share, silent.pinch.hours],
    ['silent', null, null],
  );
});

test('everything in one minute: zero seconds are measured, nothing is NaN', () => {
  const review = only(cleo('04-01 10:00'), ann('04-01 10:00'), cleo('04-01 10:00'), ann('04-01 10:00'));
  assert.deepEqual(
    review.response_times.map((t) => [t.waits, t.median_s, t.p90_s]),
    [[2, 0, 0]],
  );
});

test('ten silent years between two messages', () => {
  const review = checked(
    inputOf([{ name: 'Old', rows: [cleo('2016-01-04T10:00'), ann('2016-01-04T10:10'), ann('04-01 10:00')] }]),
  );
  assert.equal(review.series[0]?.months.length, 12);
  assert.equal(review.chats[0]?.messages_all, 3);
});

test('clocks that run backwards', () => {
  const review = only(cleo('04-03 10:00'), ann('04-01 10:00'), cleo('04-02 10:00'), ann('03-02 10:00'));
  assert.deepEqual(
    review.response_times.map((t) => [t.waits, t.median_s]),
    [[2, 0]],
  );
});

/** Messages of four people in two chats, some of them late, over two months. */
const someChats = fc
  .array(
    fc.array(
      fc.record({
        person: fc.constantFrom<[string, Side]>(
          ['ann', 'internal'],
          ['ben', 'internal'],
          ['cleo', 'external'],
          ['zed', 'unknown'],
        ),
        minutes: fc.integer({ min: 0, max: 3000 }),
        text: fc.constantFrom('Where is it', 'Is it there?', 'thanks', 'never mind', 'Here you are'),
      }),
      { maxLength: 25 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((chats) =>
    chats.map((said, i): ChatTable => {
      let minute = 0;
      return {
        name: `chat ${i}`,
        type: i % 2 === 0 ? 'customer' : 'department',
        rows: said.map(({ person: [name, side], minutes, text }): Row => {
          minute += minutes;
          return [new Date(at('03-20 06:00') + minute * 60_000).toISOString().slice(0, 16), name, side, text];
        }),
      };
    }),
  );
const LAWS = {
  norms: [normOf({ id: 'a', clock: 'business' }), normOf({ id: 'b', request: 'question' })],
  goals: [goalOf()],
};

test('law: the order of the chats changes nothing', () => {
  fc.assert(
    fc.property(someChats, (chats) => {
      const input = inputOf(chats, LAWS);
      const other = { ...input, chats: input.chats.toReversed() };
      assert.equal(JSON.stringify(reviewOf(other)), JSON.stringify(reviewOf(input)));
    }),
    { numRuns: 25 },
  );
});

test('law: what is counted on time is what the items say', () => {
  fc.assert(
    fc.property(someChats, (chats) => {
      const input = inputOf(chats, LAWS);
      const review = checked(input);
      for (const norm of review.norms) {
        const items = input.chats.flatMap((c) => c.part.items).filter((i) => i.norm === norm.id);
        const april = items.filter((i) => new Date(i.opened_local_ms).getUTCMonth() === 3);
        for (const [state, n] of Object.entries(norm.this_month.states)) {
          assert.equal(n, april.filter((i) => i.state === state).length);
        }
        const late = norm.late_by_hour.reduce((sum, slot) => sum + slot.late, 0);
        assert.equal(late, norm.this_month.states.breached);
        assert.equal(
          norm.reasons.reduce((sum, r) => sum + r.items, 0),
          norm.this_month.population,
        );
        assert.equal(
          norm.by_chat.reduce((sum, c) => sum + c.this_month.population, 0),
          norm.this_month.population,
        );
      }
      const waits = input.chats
        .flatMap(countedWaits)
        .filter((w) => new Date(w.opened_local_ms).getUTCMonth() === 3);
      assert.equal(
        review.response_times.reduce((sum, t) => sum + t.waits, 0),
        waits.length,
      );
      assert.equal(review.asked_again.waits, waits.length);
      assert.equal(review.waiting.past_limit, review.waiting.items.filter((i) => i.past_limit).length);
    }),
    { numRuns: 25 },
  );
});

test('law: shifting every stamp by whole weeks shifts the dates and no measure', () => {
  // February 2026 has four whole weeks: 28 days later its every day is one of March.
  const weeks = 28 * 86_400_000;
  const start = at('03-20 06:00');
  const moved = (chats: ChatTable[], by_ms: number) =>
    chats.map((chat) => ({
      ...chat,
      observed_until: new Date(at('05-01 00:00') + by_ms).toISOString().slice(0, 16),
      rows: chat.rows.map(([time, ...rest]): Row => {
        const ms = at('02-01 06:00') + Math.floor((at(time) - start) / 2) + by_ms;
        return [new Date(ms).toISOString().slice(0, 19), ...rest];
      }),
    }));
  // The one holiday of the calendar lies between.
  const calendar = { ...OFFICE, days: [] };
  const facts = (chats: ChatTable[], month: string) => {
    const review = reviewOf(inputOf(chats, { ...LAWS, calendar, month }));
    const { response_times, activity, message_types, asked_again, pinch } = review;
    const norms = review.norms.map((n) => [n.this_month, n.overrun, n.late_by_hour, n.reasons]);
    return { norms, response_times, activity, message_types, asked_again, pinch };
  };
  fc.assert(
    fc.property(someChats, (chats) => {
      assert.deepEqual(facts(moved(chats, weeks), '2026-03'), facts(moved(chats, 0), '2026-02'));
    }),
    { numRuns: 25 },
  );
});

test('private chats of five people or more appear, together', () => {
  const pair = (name: string, one: string, other: string): ChatTable => ({
    name,
    type: 'private',
    pair: true,
    rows: [
      ['04-01 10:00', one, 'internal', 'Are you there?'],
      ['04-01 10:10', other, 'internal', 'Here'],
    ],
  });
  const shown = (chats: ChatTable[]) => {
    const { chat_usage, response_times } = reviewOf(inputOf(chats));
    return [chat_usage.map((u) => [u.type, u.chats, u.messages]), response_times.map((r) => r.group)];
  };
  const four = [pair('P-1', 'ann', 'ben'), pair('P-2', 'cleo', 'dan')];
  assert.deepEqual(shown(four), [[], []]);
  assert.deepEqual(shown([...four, pair('P-3', 'ann', 'eva')]), [[['private', 3, 6]], ['private']]);
});
