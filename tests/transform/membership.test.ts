/** Who is in a chat, from tiny tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberChanges } from '../../ingest/schema/member-change.ts';
import type { ZoneTable } from '../../ingest/schema/zone-table.ts';
import { type Membership, presentAt, presentIn } from '../../transform/membership.ts';
import { type Line, membership, names, stays } from './members.ts';
import { at, role } from './messages.ts';

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
