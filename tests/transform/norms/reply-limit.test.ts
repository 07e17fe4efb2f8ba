import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../../ingest/schema/message-table.ts';
import type { Norm, ReplyLimitNorm } from '../../../ingest/schema/norm.ts';
import type { ChatContext } from '../../../transform/chat-context.ts';
import { countStates } from '../../../transform/items.ts';
import { NORM_KINDS, normKind } from '../../../transform/norms/index.ts';
import { judgeNorm } from '../../../transform/norms/judge.ts';
import { type Talk, talkOf } from '../../../transform/talk.ts';
import {
  at,
  besideOf,
  columnsOf,
  contextOf,
  normOf,
  OFFICE,
  openingOf,
  type Row,
  role,
} from '../messages.ts';

const created = (time: string): Row => [time, '', 'unknown', 'ann created group', 'notice:created'];
const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];
const ann = (time: string, text = 'On its way'): Row => [time, 'ann', 'internal', text];
const zed = (time: string, text = 'It is here'): Row => [time, 'zed', 'unknown', text];

interface Case {
  norm?: Partial<ReplyLimitNorm>;
  context?: Partial<ChatContext>;
  resolution_s?: number;
  roles?: Record<string, Role[]>;
  whole?: boolean;
}

const itemsIn = (talk: Talk, norm: Norm) => judgeNorm(talk, norm, besideOf(talk.m)).items;

function items(rows: readonly Row[], { norm = {}, context = {}, whole = true, ...table }: Case = {}) {
  const [[first = '10:00'] = []] = rows;
  const m = columnsOf(whole ? [created(first), ...rows] : rows, table);
  return itemsIn(talkOf(m, contextOf({ type: 'customer', ...context })), normOf(norm));
}

const judged = (rows: readonly Row[], more: Case = {}) =>
  items(rows, more).map((i) => `${i.state} ${i.reason}`);
const BUSINESS = { clock: 'business' } as const;

test('answered in time, late, not at all, not yet', () => {
  assert.deepEqual(judged([cleo('10:00'), ann('10:59')]), ['met in-time']);
  assert.deepEqual(judged([cleo('10:00'), ann('11:01')]), ['breached late']);
  const open = [ann('09:00', 'Hello'), cleo('10:00')];
  assert.deepEqual(judged(open, { context: { observed_until_ms: at('11:01') } }), ['breached no-answer']);
  assert.deepEqual(judged(open, { context: { observed_until_ms: at('10:59') } }), [
    'pending limit-not-run-out',
  ]);
});

test('at the limit, stamps to the second: breached from a second beyond it', () => {
  assert.deepEqual(judged([cleo('10:00:00'), ann('10:59:59')]), ['met in-time']);
  assert.deepEqual(judged([cleo('10:00:00'), ann('11:00:00')]), ['met within-resolution']);
  assert.deepEqual(judged([cleo('10:00:00'), ann('11:00:01')]), ['breached late']);
});

test('at the limit, stamps to the minute: breached from a minute beyond it', () => {
  const minute = { resolution_s: 60 };
  assert.deepEqual(judged([cleo('10:00'), ann('10:59')], minute), ['met in-time']);
  assert.deepEqual(judged([cleo('10:00'), ann('11:00')], minute), ['met within-resolution']);
  assert.deepEqual(judged([cleo('10:00'), ann('11:01')], minute), ['breached late']);
});

test('a limit shorter than the stamps can show: missed for sure, or not to be judged', () => {
  const short = { norm: { limit: { text: '0.5m', limit_s: 30 } }, resolution_s: 60 };
  assert.deepEqual(judged([cleo('10:00'), ann('10:00')], short), ['not_determinable limit-below-resolution']);
  assert.deepEqual(judged([cleo('10:00'), ann('10:01')], short), ['not_determinable limit-below-resolution']);
  assert.deepEqual(judged([cleo('10:00'), ann('10:02')], short), ['breached late']);
  assert.deepEqual(judged([cleo('10:00'), ann('10:00:20')], { norm: short.norm }), ['met in-time']);
});

test('the coarser of two stamps decides, where a chat is made of two exports', () => {
  const m = columnsOf([created('10:00'), cleo('10:00:00'), ann('11:00:30')]);
  m.resolution_s[2] = 60;
  const [item] = itemsIn(talkOf(m, contextOf({ type: 'customer' })), normOf());
  assert.equal(item?.reason, 'within-resolution');
});

test('an open wait at the limit is pending until the stamps leave no doubt', () => {
  const open = [ann('09:00', 'Hello'), cleo('10:00')];
  const until = (time: string, resolution_s = 1) =>
    judged(open, { context: { observed_until_ms: at(time) }, resolution_s })[0];
  assert.equal(until('11:00:00'), 'pending limit-not-run-out');
  assert.equal(until('11:00:01'), 'breached no-answer');
  assert.equal(until('11:00:59', 60), 'pending limit-not-run-out');
  assert.equal(until('11:01:00', 60), 'breached no-answer');
});

test('both clocks stand in the item; the norm’s decides', () => {
  const rows = [cleo('12:00'), ann('14:00')];
  const [item] = items(rows, { norm: BUSINESS });
  assert.deepEqual(
    [item?.state, item?.value, item?.calendar_s, item?.business_s, item?.clock],
    ['met', 3600, 7200, 3600, 'business'],
  );
  const [other] = items(rows);
  assert.deepEqual([other?.state, other?.value, other?.clock], ['breached', 7200, 'calendar']);
});

test('the evidence: lines of the request, month of the request, key, unit, limit', () => {
  const [item] = items([cleo('04-30 23:59'), cleo('05-01 00:00'), ann('05-04 09:30')], { norm: BUSINESS });
  assert.deepEqual(item, {
    norm: 'reply',
    version: 1,
    chat: 'c1',
    state: 'met',
    reason: 'in-time',
    value: 1800,
    limit: 3600,
    unit: 's',
    clock: 'business',
    calendar_s: 3 * 86_400 + 9 * 3600 + 31 * 60,
    business_s: 1800,
    opened_local_ms: at('04-30 23:59'),
    person: null,
    detail: '',
    export_id: 'export000001',
    first_line: 2,
    last_line: 2,
  });
});

test('answered before opening: no working time passed, and the reason says so', () => {
  assert.deepEqual(judged([cleo('07:00'), ann('08:00')], { norm: BUSINESS }), ['met answered-off-hours']);
  assert.deepEqual(judged([cleo('07:00'), ann('08:00')]), ['met within-resolution']);
  // At the stroke of nine the office is open.
  assert.deepEqual(judged([cleo('07:00'), ann('09:00')], { norm: BUSINESS }), ['met in-time']);
});

test('without a calendar, or with one that holds no hour, a business limit cannot be judged', () => {
  const none = openingOf({ ...OFFICE, weekly: [[], [], [], [], [], [], []] });
  for (const opening of [null, none]) {
    const [item] = items([cleo('10:00'), ann('10:01')], { norm: BUSINESS, context: { opening } });
    assert.deepEqual(
      [item?.state, item?.reason, item?.value, item?.business_s],
      ['not_determinable', 'no-calendar', null, null],
    );
    assert.deepEqual(judged([cleo('10:00'), ann('10:01')], { context: { opening } }), ['met in-time']);
  }
});

test('the first 24 hours of an export without its past cannot be judged; a chat that opens with its creation can', () => {
  const rows = [
    cleo('04-28 10:00'),
    ann('04-28 10:05'),
    cleo('04-29 09:59'),
    ann('04-29 10:05'),
    cleo('04-29 10:06'),
    ann('04-29 10:07'),
  ];
  assert.deepEqual(judged(rows, { whole: false }), [
    'not_determinable warm-up',
    'not_determinable warm-up',
    'met in-time',
  ]);
  assert.deepEqual(judged(rows), ['met in-time', 'met in-time', 'met in-time']);
  const a_day_later = [cleo('04-28 10:00'), ann('04-28 10:05'), cleo('04-29 10:00'), ann('04-29 10:07')];
  assert.deepEqual(judged(a_day_later, { whole: false }), ['not_determinable warm-up', 'met in-time']);
  const since = (time: string) => judged([created(time), ...rows], { whole: false })[0];
  assert.equal(since('04-27 10:00'), 'met in-time');
  // Whoever joins later is shown the creation too, with its old date.
  assert.equal(since('04-27 09:59'), 'not_determinable warm-up');
});

test('nothing is judged before the announcement, before `from`, or after the last day `to`', () => {
  const rows = [
    cleo('04-28 10:00'),
    ann('04-28 10:05'),
    cleo('04-29 10:00'),
    ann('04-29 10:05'),
    cleo('04-30 10:00'),
    ann('04-30 10:05'),
  ];
  const days = (norm: Partial<ReplyLimitNorm>) =>
    items(rows, { norm }).map((i) => new Date(i.opened_local_ms).getUTCDate());
  assert.deepEqual(days({}), [28, 29, 30]);
  assert.deepEqual(days({ announced: '2026-04-29' }), [29, 30]);
  assert.deepEqual(days({ from: '2026-04-30' }), [30]);
  assert.deepEqual(days({ to: '2026-04-29' }), [28, 29]);
  assert.deepEqual(days({ announced: '2026-04-30', from: '2026-04-28', to: '2026-04-29' }), []);
});

test('an asker whose side nobody knows cannot be judged', () => {
  assert.deepEqual(judged([ann('09:00', 'Hello'), zed('10:00'), ann('12:00')]), [
    'not_determinable asker-unknown',
  ]);
});

test('an unknown sender matters only where their message would have been in time', () => {
  assert.deepEqual(judged([cleo('10:00'), zed('10:30'), ann('12:00')]), [
    'not_determinable unknown-sender-answered',
  ]);
  assert.deepEqual(judged([cleo('10:00'), zed('11:30'), ann('12:00')]), ['breached late']);
  assert.deepEqual(judged([cleo('10:00'), zed('10:10'), ann('10:30')]), ['met in-time']);
});

test('withdrawn is exempt; what is taken back after the answer was a request all the same', () => {
  assert.deepEqual(judged([cleo('10:00'), ann('10:30'), cleo('10:40', 'never mind')]), ['met in-time']);
  assert.deepEqual(judged([cleo('10:00'), cleo('10:30', 'never mind'), ann('14:00')]), ['exempt withdrawn']);
});

test('an asker who left cannot be judged while the limit had not run out', () => {
  const left = (time: string): Row => [time, '', 'unknown', 'cleo left', 'notice:left'];
  const before = ann('09:00', 'Hello');
  assert.deepEqual(judged([before, cleo('10:00'), left('10:30')]), ['not_determinable asker-left']);
  assert.deepEqual(judged([before, cleo('10:00'), left('11:30')]), ['breached no-answer']);
});

test('what is written after an asker left answers nobody, unless others of that side are there', () => {
  const notice = (time: string, text: string, kind: 'added' | 'removed'): Row => [
    time,
    '',
    'unknown',
    text,
    `notice:${kind}`,
  ];
  const left = notice('10:30', 'ann removed cleo', 'removed');
  const before = ann('09:00', 'Hello');
  assert.deepEqual(judged([before, cleo('10:00'), left, ann('12:00')]), ['not_determinable asker-left']);
  assert.deepEqual(judged([before, cleo('10:00'), ann('10:20'), left]), ['met in-time']);
  const dora: Row = ['08:00', 'dora', 'external', 'Good day'];
  assert.deepEqual(judged([dora, before, cleo('10:00'), left, ann('12:00')]), [
    'met within-resolution',
    'breached late',
  ]);
  const back = notice('10:40', 'ann added cleo', 'added');
  assert.deepEqual(judged([before, cleo('10:00'), left, back, ann('12:00')]), ['breached late']);
  assert.deepEqual(
    judged([before, cleo('10:00'), left, ann('12:00'), cleo('12:10', 'Still here?')])[0],
    'breached late',
  );
});

test('exemptions are asked only after the rule failed', () => {
  const late = [cleo('10:00'), ann('12:00')];
  const fine = [cleo('10:00'), ann('10:10')];
  const chat = { context: { exempt_norms: ['reply'] } };
  const asker = { norm: { exempt_people: ['cleo'] } };
  assert.deepEqual([judged(late, chat), judged(fine, chat)], [['exempt exempt-chat'], ['met in-time']]);
  assert.deepEqual([judged(late, asker), judged(fine, asker)], [['exempt exempt-person'], ['met in-time']]);
  assert.deepEqual(judged(late, { context: { exempt_norms: ['other'] } }), ['breached late']);
});

test('a role on leave does not answer, so the limit runs on', () => {
  const roles = { ann: [role({ leave: [[at('10:00'), at('11:30')]] })] };
  assert.deepEqual(judged([cleo('10:00'), ann('10:30'), ann('11:31')], { roles }), ['breached late']);
});

test('a team: judged where both readings agree, else an ambiguous link', () => {
  const say = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
  const team = (rows: readonly Row[]) =>
    judged(rows, {
      context: { type: 'department' },
      norm: { request: 'question', responder: 'desk' },
      roles: { cas: [role({ roles: ['desk'] })] },
    });
  const two = [say('10:00', 'ann', 'Is pallet nine there?'), say('10:01', 'dee', 'Who drives tonight?')];
  assert.deepEqual(team([two[0] as Row, say('10:10', 'cas', 'Yes Ann')]), ['met in-time']);
  assert.deepEqual(team([two[0] as Row, say('10:10', 'cas', 'Rack four is full')]), [
    'not_determinable answer-doubtful',
  ]);
  assert.deepEqual(team([...two, say('10:10', 'cas', 'Yes Ann')]), [
    'met in-time',
    'not_determinable ambiguous-link',
  ]);
  // Both readings late: breached, whichever it was.
  assert.deepEqual(team([...two, say('12:10', 'cas', 'Yes'), say('12:11', 'cas', 'Yes Dee, Ann')]), [
    'breached late',
    'breached late',
  ]);
});

test('a team: what asks itself, a courtesy, and what comes while an older question is open answer nothing for sure', () => {
  const say = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
  const team = (rows: readonly Row[]) =>
    judged(rows, { context: { type: 'department' }, norm: { request: 'question' } });
  const [open] = ['not_determinable ambiguous-link'];
  const asked = say('10:00', 'ann', 'Is pallet nine there?');
  assert.deepEqual(team([asked, say('10:10', 'ben', 'Who drives?'), say('10:30', 'cas', 'Me')]), [
    open,
    open,
  ]);
  // A picture whose question follows in the same turn.
  assert.deepEqual(
    team([asked, ['10:10', 'ben', 'internal', '', 'image'], say('10:11', 'ben', 'Is this bent?')])[0],
    open,
  );
  assert.deepEqual(team([asked, say('10:10', 'ben', 'Thanks')]), [open]);
  assert.deepEqual(team([asked, ['10:10', 'ben', 'internal', 'Ann, when do we eat?', 'poll']]), [open]);
  // Nobody has surely answered the question of two days before.
  assert.deepEqual(
    team([
      say('04-27 10:00', 'ben', 'Who locked the door?'),
      say('04-27 10:01', 'cas', 'Thanks'),
      asked,
      say('10:10', 'cas', 'Yes'),
    ]),
    [open, open],
  );
});

test('chats without anything to judge give no item', () => {
  assert.deepEqual(items([]), []);
  assert.deepEqual(items([ann('10:00')]), []);
  assert.deepEqual(items([['10:00', '', 'unknown', 'ann left', 'notice:left']]), []);
});

test('the kinds of norms are found by name, and an unknown one is a mistake', () => {
  for (const kind of NORM_KINDS) assert.equal(normKind(kind.kind), kind);
  assert.throws(() => normKind('no-such-kind' as 'reply-limit'), /no-such-kind/);
});

test('law: every item has one of six states, they sum to the population; a longer limit breaches no more', () => {
  const people = fc.constantFrom(cleo, ann, zed);
  const talk = fc.array(fc.tuple(people, fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(talk, fc.constantFrom('business', 'calendar'), (said, clock) => {
      let minute = 0;
      const rows = said.map(([who, gap]) => {
        minute += gap;
        return who(new Date(at('08:00') + minute * 60_000).toISOString().slice(0, 16));
      });
      const breached = [1800, 3600, 7200].map((limit_s) => {
        const all = items(rows, { norm: { clock, limit: { text: '', limit_s } } });
        const states = countStates(all);
        assert.equal(
          Object.values(states).reduce((a, b) => a + b, 0),
          all.length,
        );
        for (const item of all) assert.ok((item.business_s as number) <= (item.calendar_s as number));
        return states.breached;
      });
      assert.deepEqual(
        breached,
        breached.toSorted((a, b) => b - a),
      );
    }),
  );
});
