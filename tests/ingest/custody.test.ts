import assert from 'node:assert/strict';
import { test } from 'node:test';
import { custodyOf, doubtsOf, type MadeAt } from '../../ingest/custody.ts';
import { personHash } from '../../ingest/forgotten.ts';
import type { MailHead } from '../../ingest/mail.ts';
import { senderKey } from '../../ingest/people.ts';

const at = (stamp: string) => Date.parse(`${stamp}Z`);
const head = (sent: string | null, received: string[] = []): MailHead => ({
  from: { name: 'Ann', address: 'ann@harbour.example' },
  sent_at_ms: sent === null ? null : at(sent),
  message_id: '<1@x>',
  received_ms: received.map(at),
});
/** Exported in Singapore at ten past nine, ten minutes after the last message. */
const made: MadeAt = {
  last_local_ms: at('2026-06-01T09:00:00'),
  exported_at_local_ms: at('2026-06-01T09:10:00'),
  zone: 'Asia/Singapore',
};
const last = { ...made, exported_at_local_ms: null };

const CASES: readonly (readonly [what: string, head: MailHead, made: MadeAt | null, doubts: string[]])[] = [
  ['sent half an hour after the export', head('2026-06-01T01:40:00'), made, []],
  ['sent a year later', head('2027-06-01T01:40:00'), made, []],
  ['a clock that is half an hour slow', head('2026-06-01T00:40:00'), made, []],
  ['without a date', head(null, ['2026-06-01T01:40:00']), made, ['no-date']],
  ['before the export was made', head('2026-05-31T23:00:00'), made, ['date-before-content']],
  ['before the newest message', head('2026-05-31T12:00:00'), last, ['date-before-content']],
  ['before it, but the zone is not known', head('2026-05-31T20:00:00'), { ...last, zone: null }, []],
  ['before it in any zone', head('2026-05-31T18:00:00'), { ...last, zone: null }, ['date-before-content']],
  ['of an export that was not read', head('2020-01-01T00:00:00'), null, []],
  [
    'near what a server wrote',
    head('2026-06-01T01:40:00', ['2026-06-01T20:00:00', '2026-06-04T00:00:00']),
    made,
    [],
  ],
  [
    'far from what all servers wrote',
    head('2026-06-01T01:40:00', ['2026-06-04T00:00:00']),
    made,
    ['date-unlike-received'],
  ],
  [
    'two doubts',
    head('2026-05-20T00:00:00', ['2026-06-01T01:40:00']),
    made,
    ['date-before-content', 'date-unlike-received'],
  ],
];

for (const [what, mail, of, doubts] of CASES) {
  test(`a mail ${what}: ${doubts.join(', ') || 'no doubt'}`, () =>
    assert.deepEqual(doubtsOf(mail, of), doubts));
}

test('a row for each mail on the way; nobody who was forgotten comes back by one', () => {
  const key = '0123';
  const withheld = {
    ...{ key, before_local_ms: null, chats: [], exports: [], region: null },
    persons: { [personHash(Buffer.from(key), senderKey('Ben'))]: 'forgotten-12345678' },
  };
  const ben = { ...head('2026-06-01T02:00:00'), from: { name: 'Ben', address: 'ben@harbour.example' } };
  const rows = custodyOf({ export_id: 'x', place: 'a.eml!b.zip' }, [head(null), ben], made, withheld);
  assert.deepEqual(
    rows.map((row) => [row.from, row.sent_at_utc, row.message_id, row.doubt]),
    [
      [{ name: 'Ann', address: 'ann@harbour.example' }, null, '<1@x>', ['no-date']],
      [{ name: 'forgotten-12345678', address: '' }, '2026-06-01T02:00:00Z', '', []],
    ],
  );
});
