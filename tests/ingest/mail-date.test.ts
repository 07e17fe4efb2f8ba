import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailDate, receivedDate } from '../../ingest/mail-date.ts';

const DATES: readonly (readonly [text: string, utc: string | null])[] = [
  ['Thu, 21 May 2026 10:05:30 +0800', '2026-05-21T02:05:30.000Z'],
  ['21 May 2026 10:05 -0330', '2026-05-21T13:35:00.000Z'],
  ['Thu,  1 Jan 2026 00:30:00 +0800 (CST)', '2025-12-31T16:30:00.000Z'],
  ['thu, 21 MAY 2026 10:05:30 gmt', '2026-05-21T10:05:30.000Z'],
  ['Thu, 21 May 2026 10:05:30 EDT', '2026-05-21T14:05:30.000Z'],
  ['Thu, 21-May-2026 10:05:30 Z', '2026-05-21T10:05:30.000Z'],
  // Without a zone it would be that of the machine.
  ['Thu, 21 May 2026 10:05:30', null],
  ['Thu, 21 May 2026 10:05:30 HKT', null],
  ['31 Feb 2026 10:05:30 +0800', null],
  ['21 May 2026 24:05:30 +0800', null],
  ['21 May 26 10:05:30 +0800', null],
  ['21 Mai 2026 10:05:30 +0800', null],
  ['2026-05-21T10:05:30Z', null],
  ['yesterday', null],
  ['', null],
];

for (const [text, utc] of DATES) {
  test(`"${text}" is ${utc ?? 'no date'}`, () => {
    const ms = mailDate(text);
    assert.equal(ms === null ? null : new Date(ms).toISOString(), utc);
  });
}

test('a server writes its date behind the last semicolon', () => {
  const header = 'from a (b; c [1.2.3.4]) by d with ESMTPS id 7; Thu, 21 May 2026 10:05:30 +0000 (UTC)';
  assert.equal(receivedDate(header), Date.UTC(2026, 4, 21, 10, 5, 30));
  assert.equal(receivedDate('from a by b'), null);
});
