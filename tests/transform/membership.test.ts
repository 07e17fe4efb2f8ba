/** Who is in a chat, from tiny tables: notices say only who came or went, here by `+ann` and `-ann`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MemberChange, MemberChanges } from '../../ingest/schema/member-change.ts';
import type { Person, Role } from '../../ingest/schema/message-table.ts';
import { FLOATING, type ZoneTable } from '../../ingest/schema/zone-table.ts';
import { type Membership, membershipOf, presentAt, presentIn } from '../../transform/membership.ts';
import { at, columnsOf, type Row, role } from './messages.ts';

/** `ann` wrote; `+ann` came, `-ann` left, `!ann` acted; `*ann` made the group; `you`: the phone's owner was added. */
type Line = readonly [time: string, what: string];

interface More {
  roles?: Record<string, Role[]>;
  zone?: ZoneTable;
  until_local_ms?: number;
  facts?: Partial<MemberChanges>;
}

function membership(lines: readonly Line[], { roles = {}, zone = FLOATING, ...more }: More = {}): Membership {
  const rows = lines.map(([time, what]): Row => {
    if (what.startsWith('*')) return [time, '', 'unknown', '', 'notice:created'];
    if (/^[+!-]|^you$/.test(what)) return [time, '', 'unknown', '', 'notice:added'];
    return [time, what, 'internal', 'hello'];
  });
  const m = columnsOf(rows, { roles });
  const known = new Map<string, Person>(m.persons.map((p) => [p.name, p]));
  const person = (name: string): Person =>
    known.get(name) ?? { name, listed: name in roles, roles: roles[name] ?? [] };
  const changes: MemberChange[] = [];
  const acted: { row: number; person: Person }[] = [];
  lines.forEach(([, what], row) => {
    const name = what.slice(1);
    if (what === 'you') changes.push({ row, change: 'joined', person: null, by: 'other' });
    if (/^[+*]./.test(what)) changes.push({ row, change: 'joined', person: person(name), by: 'other' });
    if (what.startsWith('-')) changes.push({ row, change: 'left', person: person(name), by: 'self' });
    if (what.startsWith('!')) acted.push({ row, person: person(name) });
  });
  const created = lines.findIndex(([, what]) => what.startsWith('*'));
  const facts = { unnamed_joined: 0, unnamed_left: 0, unread: 0, ...more.facts };
  return membershipOf(
    m,
    { changes, acted, created_at_row: created < 0 ? null : created, ...facts },
    zone,
    more.until_local_ms,
  );
}

const stamp = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ');

/** `ann 04-29 10:00 – 04-30 11:00`, with an open end for those who stayed. */
const stays = (lines: readonly Line[], more?: More) =>
  membership(lines, more).stays.map(
    (s) => `${s.name} ${stamp(s.from_local_ms)} – ${s.to_local_ms === null ? '' : stamp(s.to_local_ms)}`,
  );

const TABLES: readonly (readonly [what: string, lines: readonly Line[], stays: readonly string[]])[] = [
  ['nothing', [], []],
  [
    'who writes and is never said to have come was there before',
    [
      ['04-01 10:00', 'ann'],
      ['04-09 10:00', 'ben'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-01 10:00 – '],
  ],
  [
    'who came is there from then on, also without a word',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', '+ben'],
      ['04-03 10:00', '+cleo'],
      ['04-04 10:00', 'cleo'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-02 10:00 – ', 'cleo 04-03 10:00 – '],
  ],
  [
    'who left was there before, also without a word',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', '-ben'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-01 10:00 – 04-02 10:00'],
  ],
  [
    'left and came back',
    [
      ['04-01 10:00', 'ben'],
      ['04-02 10:00', '-ben'],
      ['04-05 10:00', '+ben'],
    ],
    ['ben 04-01 10:00 – 04-02 10:00', 'ben 04-05 10:00 – '],
  ],
  [
    'removed, and writes again without a notice',
    [
      ['04-01 10:00', 'ben'],
      ['04-02 10:00', '-ben'],
      ['04-05 10:00', 'ben'],
      ['04-06 10:00', 'ben'],
    ],
    ['ben 04-01 10:00 – 04-02 10:00', 'ben 04-05 10:00 – '],
  ],
  [
    'said twice, as two phones do',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', '+ben'],
      ['04-02 10:01', '+ben'],
      ['04-03 10:00', '-ben'],
      ['04-03 10:01', '-ben'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-02 10:00 – 04-03 10:00'],
  ],
  [
    'wrote before the notice of coming: from the first word on',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', 'ben'],
      ['04-03 10:00', '+ben'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-02 10:00 – '],
  ],
  [
    'a message that arrived late was sent before its sender left',
    [
      ['04-01 10:00', 'ben'],
      ['04-02 10:05', '-ben'],
      ['04-02 10:04', 'ben'],
    ],
    ['ben 04-01 10:00 – 04-02 10:05'],
  ],
  [
    'in the same minute, the order of the table tells',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', '-ben'],
      ['04-02 10:00', 'ben'],
      ['04-03 10:00', '+cleo'],
      ['04-03 10:00', '-cleo'],
    ],
    [
      'ann 04-01 10:00 – ',
      'ben 04-01 10:00 – 04-02 10:00',
      'ben 04-02 10:00 – ',
      'cleo 04-03 10:00 – 04-03 10:00',
    ],
  ],
  [
    'who adds others is there',
    [
      ['04-01 10:00', 'ann'],
      ['04-02 10:00', '+ben'],
      ['04-02 10:00', '!dan'],
    ],
    ['ann 04-01 10:00 – ', 'dan 04-01 10:00 – ', 'ben 04-02 10:00 – '],
  ],
  [
    'only notices',
    [
      ['04-01 10:00', '*ann'],
      ['04-02 10:00', '+ben'],
    ],
    ['ann 04-01 10:00 – ', 'ben 04-02 10:00 – '],
  ],
];

for (const [what, lines, expected] of TABLES) {
  test(what, () => assert.deepEqual(stays(lines), expected));
}

const names = (members: readonly { name: string }[]) => members.map((p) => p.name).join(' ');
const during = (m: Membership, from: string, to: string) => names(presentIn(m, at(from), at(to)));

test('months without a word are covered, up to the end of the last record’s month', () => {
  const m = membership([
    ['2016-01-10T10:00', 'ann'],
    ['2016-02-01T00:00', '-ben'],
    ['2026-01-05T10:00', 'ann'],
  ]);
  assert.equal(m.stays.length, 2);
  assert.equal(during(m, '2016-01-01T00:00', '2016-02-01T00:00'), 'ann ben');
  // On 1 February he was still there.
  assert.equal(during(m, '2016-02-01T00:00', '2016-03-01T00:00'), 'ann ben');
  assert.equal(names(presentAt(m, at('2016-02-01T00:00'))), 'ann');
  assert.equal(during(m, '2021-07-01T00:00', '2021-08-01T00:00'), 'ann');
  assert.equal(names(presentAt(m, at('2026-01-31T23:59'))), 'ann');
  assert.equal(names(presentAt(m, at('2026-02-01T00:00'))), '');
  assert.equal(during(m, '2015-12-01T00:00', '2016-01-01T00:00'), '');
});

test('more is covered where it is asked for', () => {
  const lines: Line[] = [['04-01 10:00', 'ann']];
  const until = (time: string) => membership(lines, { until_local_ms: at(time) }).to_local_ms;
  assert.equal(until('06-10 00:00'), at('06-10 00:00'));
  assert.equal(until('04-02 00:00'), at('05-01 00:00'));
});

test('a creation of long ago does not make the chat reach back; its maker is a member once seen', () => {
  const lines: Line[] = [
    ['2019-05-01T10:00', '*boss'],
    ['2019-05-01T10:00', 'you'],
    ['04-01 10:00', 'ann'],
  ];
  const m = membership(lines, { facts: { created_at_row: null } });
  assert.deepEqual([m.from_local_ms, m.reaches_back, m.certain], [at('04-01 10:00'), false, false]);
  assert.equal(names(m.stays), 'ann');
});

test('the list is certain only back to the creation and with every name', () => {
  const lines: Line[] = [
    ['04-01 10:00', '*'],
    ['04-02 10:00', 'ann'],
  ];
  const certain = (facts: Partial<MemberChanges>) => {
    const { reaches_back, certain } = membership(lines, { facts });
    return [reaches_back, certain];
  };
  assert.deepEqual(certain({}), [true, true]);
  assert.deepEqual(certain({ unnamed_joined: 3 }), [true, false]);
  assert.deepEqual(certain({ unnamed_left: 1 }), [true, false]);
  assert.deepEqual(certain({ unread: 1 }), [true, false]);
  assert.deepEqual(certain({ created_at_row: null }), [false, false]);
  assert.deepEqual([membership([]).certain, membership([]).from_local_ms], [false, null]);
});

test('sides and bots are those of the time', () => {
  const roles = {
    ann: [
      role({ side: 'internal', to_ms: at('04-10 00:00') }),
      role({ side: 'external', from_ms: at('04-10 00:00') }),
    ],
    robot: [role({ bot: true })],
    // Another team.
    ben: [role({ team: 'a', to_ms: at('04-10 00:00') }), role({ team: 'b', from_ms: at('04-10 00:00') })],
  };
  const m = membership(
    [
      ['04-01 10:00', 'ann'],
      ['04-01 10:00', 'ben'],
      ['04-02 10:00', '+robot'],
      ['04-03 10:00', '+zed'],
    ],
    { roles },
  );
  const told = (members: ReturnType<typeof presentAt>) =>
    members.map((p) =>
      [p.name, p.side, p.bot ? 'bot' : '', p.listed ? '' : 'unlisted'].filter(Boolean).join(' '),
    );
  assert.deepEqual(told(presentAt(m, at('04-05 00:00'))), [
    'ann internal',
    'ben internal',
    'robot internal bot',
    'zed unknown unlisted',
  ]);
  assert.equal(told(presentAt(m, at('04-10 00:00'))).includes('ann external'), true);
  assert.deepEqual(
    told(presentIn(m, at('04-01 00:00'), at('05-01 00:00'))).filter((one) => one.startsWith('ann')),
    ['ann external'],
  );
  assert.deepEqual(
    m.stays.filter((s) => s.name === 'ben').map((s) => s.roles),
    [['a'], ['b']],
  );
});

test('stays are in the wall clock of the review’s zone; nobody leaves before they came when clocks go back', () => {
  const zone: ZoneTable = {
    zone: 'test',
    starts_utc_ms: Float64Array.of(Number.NEGATIVE_INFINITY, at('04-30 23:00')),
    offsets_ms: Float64Array.of(7_200_000, 3_600_000),
  };
  const lines: Line[] = [
    ['04-30 22:00', 'ann'],
    ['04-30 22:30', '+ben'],
    ['04-30 23:10', '-ben'],
  ];
  assert.deepEqual(stays(lines, { zone }), ['ann 05-01 00:00 – ', 'ben 05-01 00:30 – 05-01 00:30']);
});

const DAYS = 40;
const day = (n: number) => new Date(at('04-01 00:00') + n * 86_400_000).toISOString().slice(0, 16);
const history = fc
  .array(fc.tuple(fc.nat(DAYS), fc.constantFrom('', '', '+', '-'), fc.constantFrom('ann', 'ben', 'cleo')), {
    maxLength: 25,
  })
  .map((events): Line[] =>
    [[0, '', 'dan'] as const, ...events]
      .sort((a, b) => a[0] - b[0])
      .map(([n, sign, name]) => [day(n), `${sign}${name}`]),
  );
const picture = (m: Membership, until: number) =>
  Array.from({ length: until }, (_, n) =>
    names(presentAt(m, at(day(n)) + 1))
      .split(' ')
      .sort()
      .join(' '),
  );

test('a later message changes nothing before it, unless its sender is new', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('ann', 'ben', 'cleo', 'dan'), (lines, name) => {
      const until_local_ms = at(day(DAYS + 60));
      const before = membership(lines, { until_local_ms });
      if (!before.stays.some((s) => s.name === name)) return;
      const after = membership([...lines, [day(DAYS + 1), name]], { until_local_ms });
      assert.deepEqual(picture(after, DAYS + 1), picture(before, DAYS + 1));
      assert.ok(names(presentAt(after, at(day(DAYS + 2)))).includes(name));
    }),
  );
});

test('a message of somebody who is there changes nothing at all', () => {
  fc.assert(
    fc.property(history, fc.nat(DAYS), (lines, n) => {
      const before = membership(lines);
      const [first] = presentAt(before, at(day(n)) + 1);
      if (!first) return;
      const said: Line = [`${day(n)}:00.001`, first.name];
      const place = lines.findLastIndex(([time]) => at(time) <= at(day(n))) + 1;
      assert.deepEqual(stays([...lines.slice(0, place), said, ...lines.slice(place)]), stays(lines));
    }),
  );
});

test('stays of one person do not overlap, and everybody who wrote was there then', () => {
  fc.assert(
    fc.property(history, (lines) => {
      const m = membership(lines);
      for (const name of ['ann', 'ben', 'cleo']) {
        const own = m.stays.filter((s) => s.name === name);
        own.forEach((s, i) => {
          assert.ok((own[i - 1]?.to_local_ms ?? s.from_local_ms) <= s.from_local_ms);
          assert.ok(s.to_local_ms === null || s.from_local_ms <= s.to_local_ms);
        });
      }
      for (const [time, who] of lines) {
        if (/^[+-]/.test(who)) continue;
        assert.ok(presentIn(m, at(time), at(time) + 1).some((p) => p.name === who));
      }
    }),
  );
});
