/** Whatever is done to an export, reading it never fails, and every line of it is accounted for. */
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
import { fromArrow, toArrow } from '../../ingest/arrow.ts';
import { mix } from '../../ingest/hash.ts';
import { parseExport } from '../../ingest/parse.ts';
import { sketchMonths } from '../../ingest/sketch.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { rowsOf } from './read-text.ts';

const ZONE = 'Asia/Singapore';
const company = simulateCompany(smallSpec, 1);
const LOOKS = [
  'android-en-us-12h',
  'android-zh-cn-day-parts',
  'ios-en-us-12h',
  'ios-ar-digits',
  'ios-legacy-nl',
];
const EXPORTS = LOOKS.map((name) => {
  const phone = {
    owner: 'ann',
    look: lookOf(name),
    zone: ZONE,
    address_book: bookOf(company, ['ann', 'cleo']),
    unsaved: 'push',
  } as const;
  const window = {
    exported_at_ms: instantOf('2026-05-18T21:07:31', ZONE),
    with_media: true,
    max_records: 80,
  };
  return Buffer.from(exportChat(company, 'group', phone, window).text);
});

/** Reads it, and checks what holds of every reading. */
function check(raw: Uint8Array): void {
  const parsed = parseExport(raw);
  if ('code' in parsed) return;
  const { columns, facts } = parsed;
  const rows = rowsOf(columns);
  assert.ok(rows.length > 0);
  assert.equal(facts.records, rows.length);
  assert.equal(facts.records, facts.messages + facts.notices + facts.calls);
  const of_records = rows.reduce((sum, r) => sum + r.last_line - r.first_line + 1, 0);
  assert.equal(of_records + facts.blank_lines + facts.rejected_lines, facts.lines);
  for (const [i, r] of rows.entries()) {
    const before = rows[i - 1];
    if (before) assert.equal(r.first_line, before.last_line + 1);
    assert.ok(!r.text.includes('\r\n'));
    assert.ok(Number.isFinite(columns.local_ms[i]));
    assert.equal(r.kind === 'notice', r.notice_kind !== '');
    assert.equal(r.kind === 'media', r.media_kind !== '');
  }
  assert.deepEqual(rowsOf(fromArrow(toArrow(columns))), rows);
  const by_month = Object.values(sketchMonths(columns).months).reduce((sum, m) => sum + m.records, 0);
  assert.equal(by_month, rows.length);
}

/** Places are shares of the length, so that an example shrinks to a small one of any export. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const raw = fc.constantFrom(...EXPORTS);
const runs = { numRuns: 120 };

test('as written', () => {
  for (const bytes of EXPORTS) check(bytes);
});

test('cut at both ends', () => {
  fc.assert(
    fc.property(raw, place, place, (bytes, from, to) => {
      check(bytes.subarray(Math.floor(from * bytes.length), Math.ceil(to * bytes.length)));
    }),
    runs,
  );
});

test('a piece cut out', () => {
  fc.assert(
    fc.property(raw, place, fc.integer({ min: 1, max: 400 }), (bytes, from, size) => {
      const at = Math.floor(from * bytes.length);
      check(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]));
    }),
    runs,
  );
});

const JUNK = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\u200e',
      '\ufeff',
      ': ',
      ' - ',
      '[',
      '<',
      '>',
      '\n13/05/2026, 10:00 - ',
      '\n[1/2/26, 9:00:00] B: ',
      '\u2028',
      '\0',
      '🇸',
    )
    .map((text) => Buffer.from(text)),
);

test('junk put in', () => {
  fc.assert(
    fc.property(raw, fc.array(fc.tuple(place, JUNK), { maxLength: 6 }), (bytes, puts) => {
      let out = bytes;
      for (const [where, junk] of puts) {
        const at = Math.floor(where * out.length);
        out = Buffer.concat([out.subarray(0, at), junk, out.subarray(at)]);
      }
      check(out);
    }),
    runs,
  );
});

test('bytes changed', () => {
  const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(raw, fc.array(change, { maxLength: 40 }), (bytes, changes) => {
      const out = Buffer.from(bytes);
      for (const [where, byte] of changes) out[Math.floor(where * out.length)] = byte;
      check(out);
    }),
    runs,
  );
});

test('lines shuffled', () => {
  fc.assert(
    fc.property(raw, fc.integer(), (bytes, seed) => {
      const lines = bytes.toString().split('\n');
      const places = lines.map((_, i) => i).sort((i, k) => mix(seed, i) - mix(seed, k));
      check(Buffer.from(places.map((i) => lines[i]).join('\n')));
    }),
    { numRuns: 40 },
  );
});

test('two exports in one file', () => {
  fc.assert(
    fc.property(raw, raw, place, (one, other, at) =>
      check(Buffer.concat([one.subarray(0, Math.floor(at * one.length)), other])),
    ),
    { numRuns: 60 },
  );
});

test('bytes of any kind', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 500 });
});

test('texts made of the pieces of headers', () => {
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '1',
      '12',
      '2026',
      '/',
      '.',
      '-',
      ',',
      ' ',
      ':',
      'PM',
      '上午',
      '\u200f',
      '٢',
      'R4',
      'BE',
      'Sep',
    ],
    ...['\n', '\r\n', ' - ', ': ', 'A', '<', '>', '\u202f', '१', '下午', 'null'],
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')));
  fc.assert(fc.property(text, check), { numRuns: 1500 });
});
