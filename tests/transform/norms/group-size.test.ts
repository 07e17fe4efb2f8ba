import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GroupSizeNorm } from '../../../ingest/schema/norm.ts';
import type { ZoneTable } from '../../../ingest/schema/zone-table.ts';
import type { Register } from '../../../transform/chat-context.ts';
import { type Line, membership, rowsOf } from '../members.ts';
import { at, role } from '../messages.ts';
import { judgementsOf, normOfKind, type Told } from './judged.ts';

const norm = (keys: Partial<GroupSizeNorm> = {}) =>
  normOfKind('group-size', { max_members: null, purpose: false, group_owner: false, roles: [] }, keys);
const REGISTER: Register = { has_purpose: true, has_owner: true, max_members: null };
const ROLES = Object.fromEntries(['ann', 'ben', 'cas', 'dan'].map((name) => [name, [role()]]));

/** Each month as `04 met as-asked 3 of 5 <04-02 10:00`: last what it rests on. */
function told(
  lines: readonly Line[],
  keys: Partial<GroupSizeNorm> = {},
  { context, roles = ROLES }: Told & { roles?: typeof ROLES } = {},
): string[] {
  const zone = context?.zone ? { zone: context.zone } : {};
  const members = membership(lines, { roles, ...zone });
  const more = { register: REGISTER, observed_until_ms: at('05-01 09:00'), ...context };
  const { items } = judgementsOf(rowsOf(lines), norm(keys), { context: more, beside: { members } });
  return items.map((i) =>
    [
      new Date(i.opened_local_ms).toISOString().slice(5, 7),
      i.state,
      i.reason,
      i.detail,
      i.value === null ? '' : `${i.value} of ${i.limit} ${i.unit}`,
      `<${lines[i.first_line - 1]?.[0]}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** From its creation on. */
const WHOLE: Line[] = [
  ['04-02 09:00', '*ann'],
  ['04-02 09:01', '+ben'],
  ['04-02 10:00', '+cas'],
  ['04-03 10:00', 'ben'],
];
/** The same, but the group is older than what is known of it. */
const LATER: Line[] = WHOLE.slice(1);

test('size: over it is sure, within it never: more may be there than are known', () => {
  const within = '04 not_determinable members-not-known 3 of 3 people <04-02 10:00';
  assert.deepEqual(told(WHOLE, { max_members: 3 }), [within]);
  const over = '04 breached too-many-members too-many-members 3 of 2 people <04-02 10:00';
  assert.deepEqual(told(WHOLE, { max_members: 2 }), [over]);
  assert.deepEqual(told(LATER, { max_members: 1 }), [over.replace('3 of 2', '2 of 1')]);
  assert.deepEqual(told(LATER, { max_members: 3 }), [within.replace('3 of 3', '2 of 3')]);
});

test('the size of the norm, or of the register; where the register names none there is nothing to judge', () => {
  const context = { register: { ...REGISTER, max_members: 2 } };
  const by_register = { max_members: 'register' } as const;
  assert.match(told(WHOLE, by_register, { context })[0] as string, /too-many-members 3 of 2/);
  assert.deepEqual(told(WHOLE, { purpose: true }, { context }), ['04 met as-asked <04-02 10:00']);
  assert.match(told(WHOLE, { max_members: 9 }, { context })[0] as string, /members-not-known 3 of 9/);
  assert.deepEqual(told(WHOLE, by_register), ['04 not_determinable no-size-declared <04-02 10:00']);
  assert.deepEqual(told(WHOLE, { purpose: true }), ['04 met as-asked <04-02 10:00']);
});

test('purpose and owner as the register has them; all that is not met stands in the detail', () => {
  const bare = { context: { register: { has_purpose: false, has_owner: false, max_members: 2 } } };
  assert.deepEqual(told(LATER, { purpose: true }, bare), ['04 breached no-purpose no-purpose <04-02 10:00']);
  assert.deepEqual(
    told(WHOLE, { max_members: 'register', purpose: true, group_owner: true, roles: ['lead', 'boss'] }, bare),
    ['04 breached too-many-members too-many-members, no-purpose, no-owner 3 of 2 people <04-02 10:00'],
  );
});

test('a chat that the register does not list is judged by what needs none', () => {
  const none = { context: { register: null } };
  const unlisted = ['04 not_determinable not-in-register <04-02 10:00'];
  assert.deepEqual(told(WHOLE, { max_members: 'register' }, none), unlisted);
  assert.deepEqual(told(WHOLE, { max_members: 9, purpose: true }, none), unlisted);
  assert.match(told(WHOLE, { max_members: 9 }, none)[0] as string, /members-not-known/);
  assert.match(told(WHOLE, { max_members: 2, group_owner: true }, none)[0] as string, /too-many-members/);
});

test('a role is there by role or team; where nobody holds it, somebody silent may', () => {
  const asks = { purpose: true, roles: ['lead'] };
  const lead = { ...ROLES, cas: [role({ roles: ['lead'] })] };
  const team = { ...ROLES, cas: [role({ team: 'lead' })] };
  const met = ['04 met as-asked <04-02 10:00'];
  assert.deepEqual(told(WHOLE, asks, { roles: lead }), met);
  assert.deepEqual(told(WHOLE, asks, { roles: team }), met);
  assert.deepEqual(told(WHOLE, asks), ['04 not_determinable members-not-known <04-02 10:00']);
});

test('each month that was observed to its end, quiet ones too, with the last notice of members before it', () => {
  const lines: Line[] = [...WHOLE, ['05-10 08:00', '-cas'], ['07-01 08:00', '+dan']];
  const observed = { context: { observed_until_ms: at('07-31 12:00') } };
  assert.deepEqual(told(lines, { max_members: 2 }, observed), [
    '04 breached too-many-members too-many-members 3 of 2 people <04-02 10:00',
    '05 not_determinable members-not-known 2 of 2 people <05-10 08:00',
    '06 not_determinable members-not-known 2 of 2 people <05-10 08:00',
  ]);
  assert.deepEqual(told([['04-03 10:00', 'ben']], { max_members: 2 }), [
    '04 not_determinable members-not-known 1 of 2 people <04-03 10:00',
  ]);
});

test('only while the norm is in force, only groups, and the month’s end is that of the review’s zone', () => {
  const observed = { context: { observed_until_ms: at('08-01 00:00') } };
  const months = (keys: Partial<GroupSizeNorm>, more: Told = observed) =>
    told(WHOLE, { max_members: 9, ...keys }, more).map((line) => line.slice(0, 2));
  assert.deepEqual(months({}), ['04', '05', '06', '07']);
  assert.deepEqual(months({ announced: '2026-05-31', to: '2026-06-30' }), ['05', '06']);
  assert.deepEqual(months({ announced: '2026-05-31', to: '2026-06-29' }), ['05']);
  assert.deepEqual(months({}, { context: { pair: true } }), []);
  const behind: ZoneTable = {
    zone: 'behind',
    starts_utc_ms: Float64Array.of(Number.NEGATIVE_INFINITY),
    offsets_ms: Float64Array.of(-3_600_000),
  };
  assert.deepEqual(months({}, { context: { observed_until_ms: at('05-01 00:30'), zone: behind } }), []);
  assert.deepEqual(months({}, { context: { observed_until_ms: at('05-01 01:00'), zone: behind } }), ['04']);
});

test('exempt is the chat, never whoever wrote last', () => {
  const keys = { max_members: 2, exempt_people: ['ben'] };
  assert.match(told(WHOLE, keys)[0] as string, /breached/);
  const exempt = { context: { exempt_norms: ['norm'] } };
  assert.match(told(WHOLE, keys, exempt)[0] as string, /exempt exempt-chat/);
  assert.match(told(WHOLE, { max_members: 3 }, exempt)[0] as string, /members-not-known/);
});

test('an empty chat has no month', () => assert.deepEqual(told([], { max_members: 2 }), []));

test('laws: one item a month; a higher limit turns nothing into not met; what is not known is never met', () => {
  const who = fc.constantFrom('ann', '+ben', '-ben', '+cas', '-cas', '+dan', 'dan');
  const line = fc.tuple(fc.integer({ min: 1, max: 27 }), who);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 4 }), (days, limit) => {
      const lines = days
        .toSorted((a, b) => a[0] - b[0])
        .map(([day, what]): Line => [`04-${String(day).padStart(2, '0')} 10:00`, what]);
      const members = membership(lines, { roles: ROLES });
      const judge = (max_members: number) =>
        judgementsOf(rowsOf(lines), norm({ max_members }), {
          context: { register: REGISTER, observed_until_ms: at('05-01 00:00') },
          beside: { members },
        }).items;
      const [tight] = judge(limit);
      const [loose] = judge(limit + 1);
      assert.equal(judge(limit).length, 1);
      assert.equal(tight?.state, (tight?.value ?? 0) > limit ? 'breached' : 'not_determinable');
      assert.ok(tight?.state === 'breached' || loose?.state !== 'breached');
    }),
  );
});
