import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportFacts } from '../../../ingest/schema/facts.ts';
import { type ChatFacts, type CopyFacts, stateOfChat } from '../../../transform/collect/states.ts';

const at = (stamp: string) => Date.parse(`${stamp}:00Z`);
const OCTOBER = { from_ms: at('2026-10-01T00:00'), to_ms: at('2026-11-01T00:00') };
const key = (name: string) => name.toLowerCase();

const factsOf = (more: Partial<ExportFacts> = {}) =>
  ({
    platform: 'android',
    language: 'en',
    records: 1000,
    with_media: false,
    cap_share: 1000 / 40_000,
    crlf_records: 0,
    phone: { timer: null, privacy: null, owner_left: null },
    warnings: [],
    ...more,
  }) as unknown as ExportFacts;

/** An export from one stamp to another. */
const copy = (from: string, until: string, more: Partial<CopyFacts> = {}): CopyFacts => ({
  place: `exports/Dock ${until}.txt`,
  export_id: until,
  called: 'Dock',
  phone: 0,
  first_local_ms: at(from),
  until_local_ms: at(until),
  until_by: 'zip_date',
  facts: factsOf(),
  ...more,
});

const row = {
  chat: 'Dock',
  type: 'department',
  owner: 'Ann',
  department: 'Yard',
  exporter: 'Ben',
  substitute: '',
  due: true,
} as const;
const stateOf = (copies: readonly CopyFacts[], more: Partial<ChatFacts> = {}) => {
  const chat = stateOfChat(
    {
      row,
      names: ['dock'],
      copies,
      reviewed_until_local_ms: null,
      same_files: [],
      shares_name: false,
      exporter_gone: false,
      ...more,
    },
    OCTOBER,
    key,
  );
  const notes = chat.notes.map(({ code }) => code);
  return [chat.state, ...chat.also.map((one) => `+${one}`), ...notes.map((code) => `(${code})`)].join(' ');
};
const WHOLE = ['2026-05-01T08:00', '2026-11-02T09:00'] as const;

test('complete, missing, and an export of another month', () => {
  assert.equal(stateOf([copy(...WHOLE)]), 'complete');
  assert.equal(stateOf([]), 'missing');
  assert.equal(stateOf([copy('2026-05-01T08:00', '2026-09-28T09:00')]), 'missing (other_month)');
});

test('made before the month was over: what another phone shows counts', () => {
  const early = copy('2026-05-01T08:00', '2026-10-28T17:03');
  assert.equal(stateOf([early]), 'ends_early');
  assert.equal(stateOf([early, copy(...WHOLE, { phone: 1 })]), 'complete (several_phones)');
  assert.equal(
    stateOf([copy('2026-05-01T08:00', '2026-11-01T00:00')]),
    'complete',
    'made on the stroke of it',
  );
});

test('last month’s export, made in the first days of this one, is none of this month', () => {
  const september = copy('2026-05-01T08:00', '2026-10-02T09:00');
  assert.equal(stateOf([september]), 'missing');
  assert.equal(stateOf([copy('2026-05-01T08:00', '2026-10-17T09:00')]), 'ends_early');
  // The last message of a chat that is silent since: its loose text may have been made at any time after it …
  const loose = copy('2026-05-01T08:00', '2026-10-02T08:40', { until_by: 'last_stamp' });
  assert.equal(stateOf([loose]), 'ends_early');
  // … but not if the last review had it already.
  assert.equal(stateOf([loose], { reviewed_until_local_ms: at('2026-10-02T08:40') }), 'missing');
  // Both months may be reviewed from one round of exports.
  assert.equal(stateOf([copy(...WHOLE)], { reviewed_until_local_ms: at(WHOLE[1]) }), 'complete');
});

test('a gap after last month’s export, or after what the last review showed', () => {
  const later = copy('2026-10-06T08:00', '2026-11-02T09:00');
  assert.equal(stateOf([later]), 'complete', 'a first export begins where the phone begins');
  assert.equal(stateOf([later, copy('2026-05-01T08:00', '2026-10-01T09:00')]), 'gap');
  assert.equal(stateOf([later, copy('2026-05-01T08:00', '2026-10-06T08:00')]), 'complete');
  assert.equal(stateOf([later], { reviewed_until_local_ms: at('2026-10-01T09:00') }), 'gap');
  assert.equal(
    stateOf([later, copy('2026-09-30T08:00', '2026-11-01T09:00')], {
      reviewed_until_local_ms: at('2026-10-01T09:00'),
    }),
    'complete',
  );
});

test('saved again by another program: encoding, line ends of either kind of phone', () => {
  const damaged = (more: Partial<ExportFacts>) => stateOf([copy(...WHOLE, { facts: factsOf(more) })]);
  const warning = (code: string) => ({ warnings: [{ code, count: 1, lines: [], values: [] }] });
  assert.equal(damaged(warning('not-utf8')), 'damaged');
  assert.equal(damaged(warning('encoded-twice')), 'damaged');
  assert.equal(damaged(warning('near-export-cap')), 'complete');
  assert.equal(damaged({ crlf_records: 999 }), 'damaged', 'Android writes LF');
  assert.equal(damaged({ platform: 'ios', crlf_records: 999 }), 'complete', 'iPhones write CR LF');
  assert.equal(damaged({ platform: 'ios', crlf_records: 0 }), 'damaged');
  assert.equal(damaged({ platform: 'ios', records: 3, crlf_records: 0 }), 'complete', 'too few to tell');
  const again = copy(WHOLE[0], '2026-11-03T09:00');
  const saved = copy(...WHOLE, { facts: factsOf({ crlf_records: 999 }) });
  assert.equal(stateOf([saved, again]), 'complete', 'it came again as it was');
  const early = copy(WHOLE[0], '2026-10-28T09:00');
  assert.equal(stateOf([saved, early]), 'damaged', 'the other one does not show the month whole');
});

test('near the cap, with media, timer, privacy, whose owner left', () => {
  const one = (more: Partial<ExportFacts>) => stateOf([copy(...WHOLE, { facts: factsOf(more) })]);
  assert.equal(one({ records: 39_990, cap_share: 39_990 / 40_000 }), 'near_cap');
  assert.equal(one({ records: 9_990, with_media: true, cap_share: 9_990 / 10_000 }), 'near_cap +with_media');
  assert.equal(one({ records: 500, with_media: true, cap_share: 500 / 10_000 }), 'with_media');
  assert.equal(one({ records: 9_990, cap_share: 9_990 / 40_000 }), 'complete');
  assert.equal(one({ phone: { timer: true, privacy: null, owner_left: null } }), 'timer_on');
  assert.equal(one({ phone: { timer: false, privacy: true, owner_left: null } }), 'privacy_on');
  assert.equal(
    one({ phone: { timer: true, privacy: true, owner_left: true } }),
    'exporter_left +privacy_on +timer_on',
  );
  const left = factsOf({ phone: { timer: null, privacy: null, owner_left: true } });
  assert.equal(
    stateOf([copy(...WHOLE, { facts: left }), copy(...WHOLE, { phone: 1, place: 'exports/b.txt' })]),
    'complete (several_phones)',
    'somebody else’s export shows what came after',
  );
});

test('renamed, one file twice, older than what is known, a name that two chats share', () => {
  assert.equal(stateOf([copy(...WHOLE, { called: 'Dock 2' })]), 'complete (renamed)');
  assert.equal(stateOf([copy(...WHOLE)], { same_files: ['exports/again.txt'] }), 'complete (same_file)');
  assert.equal(stateOf([copy(...WHOLE)], { shares_name: true }), 'complete (shared_name)');
  assert.equal(stateOf([], { exporter_gone: true }), 'missing (exporter_gone)');
  assert.equal(
    stateOf([copy('2026-05-01T08:00', '2026-10-20T09:00')], {
      reviewed_until_local_ms: at('2026-10-25T09:00'),
    }),
    'ends_early (older_file)',
  );
});
