import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AcknowledgementNorm } from '../../../ingest/schema/norm.ts';
import type { Announcements } from '../../../ingest/schema/policy.ts';
import { announcementFacts } from '../../../transform/announcements.ts';
import type { Membership } from '../../../transform/membership.ts';
import { talkOf } from '../../../transform/talk.ts';
import { type Line, membership } from '../members.ts';
import { at, besideOf, columnsOf, contextOf, KEYED, type Row, role } from '../messages.ts';
import { judgementsOf, normOfKind, type Told } from './judged.ts';

const ANNOUNCE: Announcements = {
  tag: '[notice]',
  by: ['boss'],
  limit: { text: '1h', limit_s: 3600 },
  required: [],
  chats: [],
  written: true,
};
const norm = (keys: Partial<AcknowledgementNorm> = {}) =>
  normOfKind(
    'acknowledgement',
    { required: [], limit: { text: '1h', limit_s: 3600 }, clock: 'calendar' },
    keys,
  );

const ROLES = { ann: [role({ roles: ['boss'] })], bot: [role({ bot: true })], cas: [role({ team: 'Yard' })] };
const NOTICE: Row = ['10:00', 'ann', 'internal', '[NOTICE] The gate is shut'];
const say = (time: string, person: string, text = 'noted'): Row => [time, person, 'internal', text];
/** They have all written before, so that they are known. */
const before = (...people: string[]) => people.map((name) => say('08:00', name, 'Morning'));

interface More extends Told {
  announce?: Partial<Announcements>;
  members?: Membership;
}

/** Each pair as `10:00 ben met acknowledged 300`; `?` is somebody who never wrote. */
function told(
  rows: readonly Row[],
  keys: Partial<AcknowledgementNorm> = {},
  { announce, members, context, table }: More = {},
): string[] {
  const roles = { ...ROLES, ...table?.roles };
  const { persons } = columnsOf(rows, { roles });
  const { items } = judgementsOf(rows, norm(keys), {
    table: { ...table, roles },
    context: { announcements: { ...ANNOUNCE, ...announce }, ...context },
    ...(members && { beside: { members } }),
  });
  return items.map(({ first_line, person, state, reason, value }) =>
    [
      rows[first_line - 1]?.[0],
      person === null ? '?' : persons[person]?.name,
      state,
      reason,
      ...(value === null ? [] : [value]),
    ].join(' '),
  );
}

test('one item for each who has to take note: neither the writer, nor bots, nor the other side', () => {
  const rows = [
    ...before('ann', 'ben', 'cas', 'bot'),
    ['08:01', 'cleo', 'external', 'Morning'] as const,
    NOTICE,
    say('10:05', 'ben'),
    say('10:06', 'cleo'),
  ];
  assert.deepEqual(told(rows), ['10:00 ben met acknowledged 300', '10:00 cas breached not-acknowledged']);
  assert.deepEqual(told(rows, { required: ['Yard'] }), ['10:00 cas breached not-acknowledged']);
});

test('on the limit the stamps decide; what comes later is no note of this announcement', () => {
  const late = (time: string, resolution_s: number) =>
    told([...before('ben'), NOTICE, say(time, 'ben')], {}, { table: { resolution_s } })[0];
  assert.equal(late('10:58', 60), '10:00 ben met acknowledged 3480');
  assert.equal(late('10:59:30', 60), '10:00 ben met within-resolution 3570');
  assert.equal(late('11:00', 60), '10:00 ben met within-resolution 3600');
  assert.equal(late('11:00', 1), '10:00 ben met within-resolution 3600');
  assert.equal(late('11:01', 60), '10:00 ben breached not-acknowledged');
});

test('one word takes note of all announcements before it that are still in time, on the norm’s clock', () => {
  const rows = [
    ...before('ben'),
    ['04-28 17:30', 'ann', 'internal', '[notice] one'] as const,
    ['04-29 09:20', 'ann', 'internal', '[notice] two'] as const,
    say('09:30', 'ben'),
  ];
  // Half an hour of Tuesday and half an hour of Wednesday.
  assert.deepEqual(told(rows, { clock: 'business' }), [
    '04-28 17:30 ben met within-resolution 3600',
    '04-29 09:20 ben met acknowledged 600',
  ]);
  assert.deepEqual(told(rows), [
    '04-28 17:30 ben breached not-acknowledged',
    '04-29 09:20 ben met acknowledged 600',
  ]);
  assert.deepEqual(told(rows.slice(0, 2), { clock: 'business' }, { context: { opening: null } }), [
    '04-28 17:30 ben not_determinable no-calendar',
  ]);
});

test('nobody is not met while the limit runs, nor where a reaction would do', () => {
  const rows = [...before('ben'), NOTICE];
  const seen = (time: string, more: More = {}) =>
    told(rows, {}, { ...more, context: { observed_until_ms: at(time) } });
  assert.deepEqual(seen('11:00'), ['10:00 ben pending limit-not-run-out']);
  assert.deepEqual(seen('11:00:01'), ['10:00 ben breached not-acknowledged']);
  const reaction = { announce: { written: false } };
  assert.deepEqual(seen('11:00', reaction), ['10:00 ben pending limit-not-run-out']);
  assert.deepEqual(seen('12:00', reaction), ['10:00 ben not_determinable perhaps-by-reaction']);
  assert.deepEqual(told([...rows, say('10:10', 'ben')], {}, reaction), ['10:00 ben met acknowledged 600']);
});

/** Members as notices tell them; who is only named there has a person all the same. */
const known = (lines: readonly Line[], facts = {}) => {
  const roles = Object.fromEntries(['ann', 'ben', 'cas', 'dan'].map((name) => [name, [role()]]));
  return { members: membership(lines, { roles, facts }) };
};

test('who never wrote has an item without a person; who came later has none', () => {
  const members = known([
    ['08:00', 'ann'],
    ['09:00', '+ben'],
    ['11:00', '+cas'],
  ]);
  assert.deepEqual(told([...before('ann'), NOTICE], {}, members), ['10:00 ? breached not-acknowledged']);
});

test('who left within the limit cannot be judged, unless they took note before', () => {
  const left = (time: string) =>
    known([
      ['08:00', 'ann'],
      ['08:00', 'ben'],
      [time, '-ben'],
    ]);
  const rows = [...before('ann', 'ben'), NOTICE];
  assert.deepEqual(told(rows, {}, left('10:59')), ['10:00 ben not_determinable member-left']);
  assert.deepEqual(told(rows, {}, left('11:00')), ['10:00 ben breached not-acknowledged']);
  assert.deepEqual(told([...rows, say('10:10', 'ben')], {}, left('10:30')), [
    '10:00 ben met acknowledged 600',
  ]);
  // Another role is no leaving.
  const until = at('10:30');
  const two = { ben: [role({ to_ms: until }), role({ from_ms: until, roles: ['lead'] })] };
  assert.deepEqual(told(rows, {}, { table: { roles: two } }), ['10:00 ben breached not-acknowledged']);
});

test('where notices do not name everybody only those are sure who wrote before and after', () => {
  const members = known(
    [
      ['08:00', 'ann'],
      ['08:00', 'ben'],
      ['08:00', 'cas'],
      ['09:00', '+dan'],
    ],
    { unnamed_left: 1 },
  );
  const rows = [...before('ann', 'ben', 'cas'), NOTICE, say('13:00', 'ben', 'Lunch'), say('14:00', 'dan')];
  assert.deepEqual(told(rows, {}, members), [
    '10:00 ben breached not-acknowledged',
    '10:00 cas not_determinable members-not-known',
    '10:00 dan not_determinable members-not-known',
  ]);
});

test('exempt chats and people, by name, role and team, only after they failed', () => {
  const rows = [...before('ben', 'cas'), NOTICE, say('10:05', 'ben')];
  const met = '10:00 ben met acknowledged 300';
  assert.deepEqual(told(rows, { exempt_people: ['ben', 'Yard'] }), [met, '10:00 cas exempt exempt-person']);
  assert.deepEqual(told(rows, {}, { context: { exempt_norms: ['norm'] } }), [
    met,
    '10:00 cas exempt exempt-chat',
  ]);
  assert.deepEqual(told(rows, { exempt_people: ['cas'] }, { announce: { written: false } }), [
    met,
    '10:00 cas not_determinable perhaps-by-reaction',
  ]);
});

test('nothing but announcements, of those who announce, while the norm is in force', () => {
  const rows = [...before('ben'), NOTICE, say('10:01', 'ben', '[notice] by nobody who may')];
  assert.equal(told(rows).length, 1);
  assert.deepEqual(told(rows, { announced: '2026-04-30' }), []);
  assert.deepEqual(told(rows, { to: '2026-04-28' }), []);
  assert.deepEqual(told(rows, {}, { context: { announcements: null } }), []);
});

test('laws: the pairs are those of M10, and whom M10 counts has met the norm', () => {
  const person = fc.constantFrom('ann', 'ben', 'cas', 'dan', 'bot', 'cleo');
  const text = fc.constantFrom('[notice] one', 'noted', 'Lunch?');
  const step = fc.constantFrom(0, 1, 10, 30, 59, 60, 61, 600, -20);
  const chat = fc.array(fc.tuple(person, text, step), { maxLength: 30 }).map((said) => {
    let at_ms = at('08:00');
    return said.map(([name, what, minutes]): Row => {
      at_ms += minutes * 60_000;
      const time = new Date(at_ms).toISOString().slice(0, 19);
      return [time, name, name === 'cleo' ? 'external' : 'internal', what];
    });
  });
  const minutes = fc.constantFrom(1, 60);
  fc.assert(
    fc.property(chat, fc.boolean(), minutes, (rows, written, resolution_s) => {
      const m = columnsOf(rows, { roles: ROLES, resolution_s });
      const announcements = { ...ANNOUNCE, by: [], written };
      const context = contextOf({ announcements, observed_until_ms: at('12:00'), opening: null });
      const { members } = besideOf(m);
      const facts = announcementFacts(talkOf(m, context), members, KEYED);
      const { items } = judgementsOf(rows, norm(), { table: { roles: ROLES, resolution_s }, context });
      for (const fact of facts) {
        const own = items.filter((i) => i.first_line === fact.line);
        const met = own.filter((i) => i.state === 'met');
        assert.equal(own.length, fact.required);
        assert.equal(met.filter((i) => (i.value as number) <= 3600).length, fact.acknowledged);
        if (fact.pending) assert.ok(own.every((i) => i.state !== 'breached'));
        if (!written) assert.ok(own.every((i) => i.state !== 'breached'));
      }
      assert.equal(
        items.length,
        facts.reduce((n, fact) => n + fact.required, 0),
      );
      assert.deepEqual(
        items.map((i) => i.first_line),
        items.map((i) => i.first_line).toSorted((a, b) => a - b),
      );
    }),
  );
});
