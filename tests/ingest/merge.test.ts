import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bookOf,
  exportChat,
  instantOf,
  lookOf,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { stampOf } from '../../ingest/local-time.ts';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE, readPeople } from '../../ingest/people.ts';
import { SIDES, textAt } from '../../ingest/schema/message-table.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { readText } from './read-text.ts';

/** A copy whose records are `HH:MM text`, or `HH:MM:SS text` as on an iPhone, sent by A on one day. */
function copy(path: string, ...records: string[]): CopyOfChat {
  const text = records
    .map((record) => {
      const [time = '', ...words] = record.split(' ');
      return time.length > 5
        ? `[13/05/2026, ${time}] A: ${words.join(' ')}\r\n`
        : `13/05/2026, ${time} - A: ${words.join(' ')}\n`;
    })
    .join('');
  return { export_id: `id of ${path}`, path, columns: readText(text).columns, zone: null, phone: 0 };
}

function merged(...copies: CopyOfChat[]) {
  const { columns: c, merged_copies, differences } = mergeCopies(copies, NO_PEOPLE);
  const rows = Array.from({ length: c.n }, (_, i) => {
    const time = stampOf(c.sent_at_local_ms[i] as number).slice(11, 19);
    return `${time} ${textAt(c.text, i)} x${c.copies[i]}`;
  });
  const points = Array.from(
    { length: c.n },
    (_, i) => `${c.export_ids[c.export[i] as number]}:${c.first_line[i]}`,
  );
  return { rows, points, merged_copies, differences };
}

test('one copy stands as it is', () => {
  const { rows, points, merged_copies } = merged(copy('a', '10:00 x', '10:00 x', '09:00 y'));
  assert.deepEqual(rows, ['10:00:00 x x1', '10:00:00 x x1', '09:00:00 y x1']);
  assert.deepEqual(points, ['id of a:1', 'id of a:2', 'id of a:3']);
  assert.equal(merged_copies, 0);
});

test('what overlaps stands once, in the order of time', () => {
  const a = copy('a', '10:00 x', '10:01 y', '10:02 z');
  const b = copy('b', '10:01 y', '10:02 z', '10:03 new');
  const { rows, merged_copies } = merged(a, b);
  assert.deepEqual(rows, ['10:00:00 x x1', '10:01:00 y x2', '10:02:00 z x2', '10:03:00 new x1']);
  assert.equal(merged_copies, 2);
});

test('repeats stand as often as in the copy that has most of them', () => {
  const ok = '10:00 ok';
  assert.deepEqual(merged(copy('a', ok, ok), copy('b', ok, ok, ok)).rows, [
    '10:00:00 ok x2',
    '10:00:00 ok x2',
    '10:00:00 ok x1',
  ]);
});

test('another sender, text or minute is another record', () => {
  const a = copy('a', '10:00 x');
  const other = { ...copy('b', '10:00 x'), columns: readText('13/05/2026, 10:00 - B: x\n').columns };
  assert.equal(merged(a, other).rows.length, 2);
  assert.equal(merged(a, copy('b', '10:00 y')).rows.length, 2);
  assert.equal(merged(a, copy('b', '10:01 x')).rows.length, 2);
});

test('a record that one copy lacks goes where it was, not behind all that is new', () => {
  const a = copy('a', '10:00 x', '10:01 gone later', '10:05 z');
  const b = copy('b', '10:00 x', '10:04 missing above', '10:05 z', '10:06 end');
  assert.deepEqual(merged(a, b).rows, [
    '10:00:00 x x2',
    '10:01:00 gone later x1',
    '10:04:00 missing above x1',
    '10:05:00 z x2',
    '10:06:00 end x1',
  ]);
});

test('copies that do not overlap follow each other', () => {
  assert.deepEqual(merged(copy('b', '11:00 c', '11:01 d'), copy('a', '10:00 a', '10:01 b')).rows, [
    '10:00:00 a x1',
    '10:01:00 b x1',
    '11:00:00 c x1',
    '11:01:00 d x1',
  ]);
});

test('a second of difference between two exports of an iPhone is the same record', () => {
  const a = copy('a', '10:00:01 x', '10:00:05 ok', '10:00:09 y');
  const b = copy('b', '10:00:00 x', '10:00:06 ok', '10:00:09 y');
  assert.deepEqual(merged(a, b).rows, ['10:00:01 x x2', '10:00:05 ok x2', '10:00:09 y x2']);
  assert.equal(merged(a, copy('b', '10:00:03 x')).rows.length, 4);
});

test('equal records a second apart stay two when both copies show both', () => {
  const a = copy('a', '10:00:01 ok', '10:00:02 ok');
  assert.deepEqual(merged(a, copy('b', '10:00:01 ok', '10:00:02 ok')).rows, [
    '10:00:01 ok x2',
    '10:00:02 ok x2',
  ]);
});

test('each record points into the copy with the finest stamps, then the first by path', () => {
  const text = '[13/05/2026, 10:00:00] A: x\r\n';
  const fine: CopyOfChat = {
    export_id: 'fine',
    path: 'z',
    columns: readText(`[13/05/2026, 09:00:00] A: w\r\n${text}`).columns,
    zone: null,
    phone: 0,
  };
  const coarse: CopyOfChat = {
    export_id: 'coarse',
    path: 'a',
    columns: readText('13/05/2026, 10:00 - A: x\n').columns,
    zone: null,
    phone: 0,
  };
  assert.deepEqual(merged(coarse, fine).points, ['fine:1', 'fine:2']);
  assert.deepEqual(merged(copy('b', '10:00 x', '10:01 y'), copy('a', '10:01 y')).points, [
    'id of b:1',
    'id of a:1',
  ]);
});

test('the order in which copies are handed over changes nothing', () => {
  const record = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('ok', 'yes', 'no'));
  const records = fc
    .array(record, { minLength: 1, maxLength: 12 })
    .map((list) => list.sort((x, y) => x[0] - y[0]).map(([minute, word]) => `10:0${minute} ${word}`));
  fc.assert(
    fc.property(records, records, records, (one, two, three) => {
      const copies = [copy('a', ...one), copy('b', ...two), copy('c', ...three)];
      const all = merged(...copies);
      assert.deepEqual(merged(...copies.toReversed()), all);
      const most = new Map<string, number>();
      for (const list of [one, two, three]) {
        for (const r of list) most.set(r, Math.max(most.get(r) ?? 0, list.filter((x) => x === r).length));
      }
      const counted = new Map<string, number>();
      for (const row of all.rows) {
        const key = row.replace(/^(\d\d:\d\d):00 (\S+) x\d$/, '$1 $2');
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      assert.deepEqual(new Map([...counted].sort()), new Map([...most].sort()));
    }),
    { numRuns: 150 },
  );
});

test('people, sides and instants are resolved; a notice has no person', () => {
  const zone = fillZoneTable('Asia/Singapore', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31));
  const people = readPeople(
    Buffer.from('person,aliases,side,from,to\nAnn,A,internal,,2026-05-13\nAnn,,external,2026-05-14,\n'),
    'people.csv',
    zone,
  );
  const text =
    '13/05/2026, 23:59 - A: x\n14/05/2026, 00:00 - A: y\n14/05/2026, 00:01 - Zed: z\n14/05/2026, 00:02 - A left\n';
  const { columns: c } = mergeCopies(
    [{ export_id: 'e', path: 'a', columns: readText(text).columns, zone, phone: 0 }],
    people,
  );
  assert.deepEqual(
    [...c.person].map((p) => c.persons[p]?.name ?? null),
    ['Ann', 'Ann', 'Zed', null],
  );
  assert.deepEqual(
    [...c.side].map((s) => SIDES[s]),
    ['internal', 'external', 'unknown', 'unknown'],
  );
  assert.equal(c.sent_at_ms[0], Date.UTC(2026, 4, 13, 15, 59));
});

test('with media and without: the same picture is one record, two pictures stay two', () => {
  const without = copy(
    'a',
    '10:00 <Media omitted>',
    '10:01 <Media omitted>',
    '10:01 <Media omitted>',
    '10:02 x',
  );
  const file = (n: number) => `IMG-20260513-WA000${n}.jpg (file attached)`;
  const withMedia = copy(
    'b',
    `10:00 ${file(1)}\na caption`,
    `10:01 ${file(2)}`,
    `10:01 ${file(3)}\nmore`,
    '10:02 x',
  );
  assert.deepEqual(merged(without, withMedia).rows, [
    '10:00:00 a caption x2',
    '10:01:00  x2',
    '10:01:00 more x2',
    '10:02:00 x x2',
  ]);
  const captions = [copy('a', `10:00 ${file(1)}\none`), copy('b', `10:00 ${file(1)}\nanother`)] as const;
  assert.equal(merged(...captions).rows.length, 2);
});

test('exports of one phone merge to what the phone showed: seconds of jitter, an older part deleted, media left out', () => {
  const company = simulateCompany(smallSpec, 5);
  for (const name of ['ios-en-us-12h', 'android-en-gb']) {
    const phone = {
      owner: 'ann',
      look: lookOf(name),
      zone: 'Asia/Singapore',
      address_book: bookOf(company, ['ann', 'cleo']),
      unsaved: 'push',
    } as const;
    const at = (iso: string) => instantOf(iso, 'Asia/Singapore');
    const files = [
      exportChat(company, 'group', phone, { exported_at_ms: at('2026-05-08T12:00:00') }),
      exportChat(company, 'group', phone, {
        exported_at_ms: at('2026-05-18T12:00:00'),
        from_ms: at('2026-04-29T00:00:00'),
        jitter_share: name.startsWith('ios') ? 0.2 : 0,
        with_media: true,
      }),
    ];
    const ids = files.flatMap((file) => file.records.map((r) => r.id));
    const copies = files.map((file, i) => ({
      export_id: `e${i}`,
      path: `p${i}`,
      columns: readText(file.text).columns,
      zone: null,
      phone: 0,
    }));
    const { columns, merged_copies } = mergeCopies(copies, NO_PEOPLE);
    assert.equal(columns.n, new Set(ids).size, name);
    assert.equal(merged_copies, ids.length - columns.n);
  }
});

test('a contact saved between two exports: its messages stand once, others who said the same stay apart', () => {
  const talk = (name: string) => [
    `10:00 ${name}: one`,
    `10:01 ${name}: two`,
    '10:01 Ben: fine',
    `10:02 ${name}: three`,
    `10:03 ${name}: four`,
  ];
  const shown = (lines: string[]) =>
    lines.map((line) => `13/05/2026, ${line.replace(' ', ' - ')}`).join('\n');
  const copies = [talk('+65 8000 0203'), talk('Cleo Example')].map((lines, i) => ({
    export_id: `e${i}`,
    path: `p${i}`,
    columns: readText(`${shown(lines)}\n`).columns,
    zone: null,
    phone: 0,
  }));
  const { columns, merged_copies } = mergeCopies(copies, NO_PEOPLE);
  assert.deepEqual([columns.n, merged_copies], [5, 5]);
  // Two pairs are too few to tell a new name from two people who wrote "ok" in one minute.
  const few = [
    ['10:00 Ann: ok', '10:01 Ann: ok'],
    ['10:00 Bob: ok', '10:01 Bob: ok'],
  ].map((lines, i) => ({
    export_id: `e${i}`,
    path: `p${i}`,
    columns: readText(`${shown(lines)}\n`).columns,
    zone: null,
    phone: 0,
  }));
  assert.equal(mergeCopies(few, NO_PEOPLE).columns.n, 4);
});

/** What two exports of one phone show, line by line, as one chat. */
function ofOnePhone(...exports: string[][]) {
  const copies = exports.map((lines, i) => ({
    export_id: `e${i}`,
    path: `p${i}`,
    columns: readText(lines.map((line) => `13/05/2026, ${line.replace(' ', ' - ')}\n`).join('')).columns,
    zone: null,
    phone: 0,
  }));
  return mergeCopies(copies, NO_PEOPLE);
}
const TALK = ['09:00 Ann: good morning', '09:01 Mei: the first lot came', '09:02 Ann: and the second?'];

test('a contact saved between two exports who wrote once stands once, where all else is the same', () => {
  const talk = (name: string) => [...TALK, `09:05 ${name}: where is my delivery?`, '09:06 Mei: it comes'];
  const { columns } = ofOnePhone(talk('+65 9123 4567'), talk('Ben Lee'));
  assert.equal(columns.n, 5);
  // A name that stands in both copies is another person.
  const both = (name: string) => [...talk(name), '09:09 Ben Lee: thanks', '09:09 +65 9123 4567: thanks'];
  assert.equal(ofOnePhone(both('+65 9123 4567'), both('Ben Lee')).columns.n, 8);
});

test('a message that mentions a renamed contact stands once', () => {
  const talk = (name: string) => [...TALK, `09:06 Mei: @\u2068${name}\u2069 it arrives at nine`];
  assert.equal(ofOnePhone(talk('+65 9123 4567'), talk('Ben Lee')).columns.n, 4);
});

test('a notice in other words, or with another name in it, stands once', () => {
  const old = [
    '08:00 Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.',
    '08:01 Mei added +65 9123 4567',
    ...TALK,
  ];
  const later = [
    '08:00 Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.',
    '08:01 Mei added Ben Lee',
    '08:01 Mei added Cleo',
    ...TALK,
  ];
  assert.equal(ofOnePhone(old, later).columns.n, 6);
});

const OCTOBER = [Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 30)] as const;
const utcShown = (copies: CopyOfChat[]) =>
  [...mergeCopies(copies, NO_PEOPLE).columns.sent_at_ms].map((ms) =>
    new Date(ms).toISOString().slice(11, 16),
  );
const onNight = (lines: string[], zone: string, phone = 0): CopyOfChat => ({
  export_id: `e${phone}`,
  path: `p${phone}`,
  columns: readText(lines.map((line) => `25/10/2026, ${line.replace(' ', ' - ')}\n`).join('')).columns,
  zone: fillZoneTable(zone, ...OCTOBER),
  phone,
});

test('in the hour that a clock shows twice, stamps that run back begin the second one', () => {
  const night = ['01:50 A: a', '02:50 A: b', '02:05 B: c', '02:40 A: d', '03:10 B: e'];
  assert.deepEqual(utcShown([onNight(night, 'Europe/Berlin')]), [
    '23:50',
    '00:50',
    '01:05',
    '01:40',
    '02:10',
  ]);
  // A record that stands a little out of order stays where it is.
  assert.deepEqual(utcShown([onNight(['02:50 A: b', '02:47 B: c'], 'Europe/Berlin')]), ['00:50', '00:47']);
});

test('what another phone shows of that hour is told by its own clock', () => {
  const texts = [
    'the first lot came in',
    'and the second one too',
    'nobody is at the gate',
    'who has the key now',
    'it hangs in the office',
  ];
  const berlin = ['00:30', '00:40', '00:50', '00:55', '01:30'].map((time, i) => `${time} A: ${texts[i]}`);
  const singapore = ['06:30', '06:40', '06:50', '06:55', '07:30', '09:15'].map(
    (time, i) => `${time} A: ${texts[i] ?? 'only seen by this one'}`,
  );
  assert.equal(
    utcShown([onNight(berlin, 'Europe/Berlin'), onNight(singapore, 'Asia/Singapore', 1)]).at(-1),
    '01:15',
  );
});
