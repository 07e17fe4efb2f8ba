import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exportChat, lookOf, simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { readText } from './read-text.ts';

const company = simulateCompany(smallSpec, 'zones');
const SG = 'Asia/Singapore';
const NL = 'Europe/Amsterdam';
const YEAR = [Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)] as const;

/** A phone whose clock shows one zone, while the policy gives it another one, or none. */
function copy(owner: string, shows: string, policy: string | null, phone: number): CopyOfChat {
  const look = lookOf(phone === 0 ? 'ios-en-us' : 'android-en-gb');
  const { text } = exportChat(
    company,
    'group',
    { owner, look, zone: shows, address_book: {}, unsaved: 'push' },
    { exported_at_ms: Date.UTC(2026, 4, 21) },
  );
  const zone = policy ? fillZoneTable(policy, ...YEAR) : null;
  return { export_id: owner, path: owner, columns: readText(text).columns, zone, phone };
}

type Shown = readonly [
  from: string,
  aligned_to: string | null,
  offset_h: number | null,
  policy_h: number | null,
];

function told(...copies: CopyOfChat[]): Shown[] {
  const hours = (s: number | null) => (s === null ? null : s / 3600);
  return mergeCopies(copies, NO_PEOPLE).zones.map((z) => [
    z.zone_from,
    z.aligned_to,
    hours(z.offset_s),
    hours(z.policy_offset_s),
  ]);
}

describe('where the zone of a phone comes from', () => {
  test('the policy', () => {
    assert.deepEqual(told(copy('ann', SG, SG, 0)), [['policy', null, 8, 8]]);
    assert.deepEqual(told(copy('ann', SG, SG, 0), copy('cleo', NL, NL, 1)), [
      ['policy', null, 8, 8],
      ['policy', 'ann', 2, 2],
    ]);
  });

  test('a copy whose zone is known', () => {
    assert.deepEqual(told(copy('ann', SG, SG, 0), copy('cleo', NL, null, 1)), [
      ['policy', null, 8, 8],
      ['aligned', 'ann', 2, null],
    ]);
  });

  test('nowhere: stamps as they stand', () => {
    assert.deepEqual(told(copy('ann', SG, null, 0), copy('cleo', NL, null, 1)), [
      ['unknown', null, null, null],
      ['unknown', null, null, null],
    ]);
  });

  test('records that contradict the policy: both offsets are told, the records are believed', () => {
    assert.deepEqual(told(copy('ann', SG, SG, 0), copy('cleo', NL, SG, 1)), [
      ['policy', null, 8, 8],
      ['aligned', 'ann', 2, 8],
    ]);
  });
});

test('a new phone that goes on in another zone is put behind the old one, at its own instants', () => {
  const one = readText('12/05/2026, 10:00 - A: one\n12/05/2026, 23:00 - B: two\n').columns;
  const next = readText('[12/05/2026, 18:00:00] A: three\r\n[13/05/2026, 09:00:00] B: four\r\n').columns;
  const zone = (name: string) => fillZoneTable(name, ...YEAR);
  const {
    columns: m,
    zones,
    left_out,
  } = mergeCopies(
    [
      { export_id: 'old', path: 'old', columns: one, zone: zone(SG), phone: 0 },
      { export_id: 'new', path: 'new', columns: next, zone: zone(NL), phone: 1 },
    ],
    NO_PEOPLE,
  );
  assert.deepEqual(left_out, []);
  assert.deepEqual(
    [...m.sent_at_ms].map((at) => new Date(at).toISOString().slice(8, 16)),
    ['12T02:00', '12T15:00', '12T16:00', '13T07:00'],
  );
  assert.deepEqual(
    zones.map((z) => [z.zone_from, z.offset_s]),
    [
      ['policy', 28800],
      ['policy', 7200],
    ],
  );
});
