/** One conversation in every look of a phone must read to the same truth, column by column. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bookOf,
  type ExportFile,
  type ExportWindow,
  exportChat,
  instantOf,
  LOOKS,
  lookOf,
  type Phone,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { senderName } from '../../ingest/senders.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { type Row, readText } from './read-text.ts';

const ZONE = 'Asia/Singapore';
const exported_at_ms = instantOf('2026-05-18T21:07:31', ZONE);
const COMPANIES = [1, 5].map((seed) => simulateCompany(smallSpec, seed));

function exported(company: (typeof COMPANIES)[number], more: Partial<Phone>, window: Partial<ExportWindow>) {
  const phone = { owner: 'ann', zone: ZONE, address_book: bookOf(company, ['ann', 'cleo']), unsaved: 'push' };
  return exportChat(company, 'group', { ...phone, ...more } as Phone, { exported_at_ms, ...window });
}

/** The truth in the words of the table. Senders are compared as they are told apart, without direction marks. */
const truth = (file: ExportFile): Row[] =>
  file.records.map((r) => ({
    stamp: r.sent_at_local,
    sender: senderName(r.sender),
    kind: r.kind,
    media_kind: r.media_kind,
    notice_kind: r.notice_kind,
    text: r.text,
    file_name: r.file_name,
    edited: r.edited,
    first_line: r.first_line,
    last_line: r.last_line,
  }));

function assertReads(file: ExportFile): void {
  const { rows, facts } = readText(file.text);
  assert.deepEqual(rows, truth(file));
  assert.equal(facts.date_order_certain, true);
  assert.equal(facts.rejected_lines, 0);
}

for (const look of LOOKS) {
  for (const with_media of [false, true]) {
    test(`${look.name}, ${with_media ? 'with' : 'without'} media`, () => {
      for (const company of COMPANIES) {
        const file = exported(company, { look }, { with_media });
        assert.ok(file.records.length > 200);
        assertReads(file);
      }
    });
  }
}

const PHONES: readonly (readonly [owner: string, unsaved: Phone['unsaved'], look: string])[] = [
  ['ann', 'number', 'android-en-gb'],
  ['ben', 'marked-number', 'android-zh-cn'],
  ['cleo', 'push', 'ios-zh-cn'],
  ['dan', 'number', 'ios-en-us-12h'],
  ['dan', 'marked-number', 'ios-ar'],
];

for (const [owner, unsaved, name] of PHONES) {
  test(`the phone of ${owner}, unsaved people as ${unsaved}, ${name}`, () => {
    for (const company of COMPANIES) {
      for (const with_media of [false, true]) {
        assertReads(exported(company, { owner, unsaved, look: lookOf(name) }, { with_media }));
      }
    }
  });
}

const WINDOWS: readonly (readonly [what: string, window: Partial<ExportWindow>])[] = [
  ['a byte order mark', { bom: true }],
  ['no line end at the end', { final_line_end: false }],
  ['the newest records alone', { max_records: 60 }],
];

for (const [what, window] of WINDOWS) {
  for (const name of ['android-en-gb', 'ios-en-us-12h', 'ios-legacy-en']) {
    test(`${what}, ${name}`, () => {
      for (const company of COMPANIES) assertReads(exported(company, { look: lookOf(name) }, window));
    });
  }
}
