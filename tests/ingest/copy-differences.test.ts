import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exportChat, lookOf, simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { KINDS, textAt } from '../../ingest/schema/message-table.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { readText } from './read-text.ts';

const copy = (export_id: string, text: string, phone = 0): CopyOfChat => ({
  export_id,
  path: export_id,
  columns: readText(text).columns,
  zone: null,
  phone,
});

/** Android records of one day: `HH:MM Name: text`. */
const day = (...records: string[]) =>
  records.map((record) => `13/05/2026, ${record.replace(' ', ' - ')}\n`).join('');

/** Differences as `kind a:lines b:lines at`. */
function told(...copies: CopyOfChat[]): string[] {
  return mergeCopies(copies, NO_PEOPLE).differences.map((d) => {
    const lines = (first: number | null, last: number | null) =>
      first === last ? `${first}` : `${first}-${last}`;
    const at = d.sent_at_ms === null ? '' : ` ${new Date(d.sent_at_ms).toISOString().slice(11, 16)}`;
    const one = `${d.export_id}:${lines(d.first_line, d.last_line)}`;
    return `${d.difference} ${one} ${d.other_export_id}:${lines(d.other_first_line, d.other_last_line)}${at}`;
  });
}

const BEFORE = ['09:00 A: one', '09:05 B: two\nlines', '09:10 A: three', '09:15 B: four'];

describe('two exports of one phone', () => {
  test('alike: no difference', () => {
    assert.deepEqual(told(copy('a', day(...BEFORE)), copy('b', day(...BEFORE, '09:20 A: five'))), []);
  });

  test('a message that only one shows, though the other covers its time', () => {
    const without = BEFORE.filter((r) => !r.includes('two'));
    assert.deepEqual(told(copy('a', day(...BEFORE)), copy('b', day(...without))), [
      'only-here a:2-3 b:null 09:05',
    ]);
    assert.deepEqual(told(copy('a', day(...without)), copy('b', day(...BEFORE))), [
      'only-here b:2-3 a:null 09:05',
    ]);
  });

  test('what lies before the first or behind the last message of a copy is no difference', () => {
    assert.deepEqual(told(copy('a', day(...BEFORE)), copy('b', day(...BEFORE.slice(1, 3)))), []);
  });

  test('each copy that lacks it is named', () => {
    const without = day(...BEFORE.filter((r) => !r.includes('three')));
    assert.deepEqual(told(copy('a', without), copy('b', day(...BEFORE)), copy('c', `${without}`)), [
      'only-here b:4 a:null 09:10',
      'only-here b:4 c:null 09:10',
    ]);
  });

  test('a text edited, or deleted, in between', () => {
    const after = day(
      BEFORE[0] as string,
      '09:05 B: two!! <This message was edited>',
      '09:10 A: This message was deleted',
      BEFORE[3] as string,
    );
    const expected = ['text-changed a:2-3 b:2 09:05', 'deleted-later a:4 b:3 09:10'];
    assert.deepEqual(told(copy('a', day(...BEFORE)), copy('b', after)), expected);
    assert.deepEqual(told(copy('b', after), copy('a', day(...BEFORE))), expected);
  });

  test('a caption that one dropped', () => {
    const media = '09:12 A: IMG-20260513-WA0001.jpg (file attached)\nthe dock';
    const omitted = '09:12 A: <Media omitted>';
    const with_ = (record: string) => day(...BEFORE.slice(0, 3), record, BEFORE[3] as string);
    assert.deepEqual(told(copy('a', with_(media)), copy('b', with_(omitted))), [
      'caption-dropped a:5-6 b:5 09:12',
    ]);
  });

  test('notices and calls are each phone’s own', () => {
    const more = ['09:11 A left', '09:12 A: Missed voice call'];
    assert.deepEqual(
      told(copy('a', day(...BEFORE.slice(0, 3), ...more, BEFORE[3] as string)), copy('b', day(...BEFORE))),
      [],
    );
  });
});

/** The message of 09:07 as two exports of one phone show it; the later one ends later. */
const CHANGES: readonly (readonly [what: string, early: string, late: string, stands: string])[] = [
  ['edited again', 'x! <This message was edited>', 'x!! <This message was edited>', 'text x!!'],
  ['votes', 'POLL:\nLunch?\nOPTION: Rice (0 votes)', 'POLL:\nLunch?\nOPTION: Rice (2 votes)', 'poll Lunch?'],
  ['waited for', 'Waiting for this message. This may take a while.', 'here it is', 'text here it is'],
];

for (const [what, early, late, stands] of CHANGES) {
  test(`a message whose state changed stands once, in its later state: ${what}`, () => {
    const shown = (text: string, ...more: string[]) =>
      day('09:00 A: one', `09:07 B: ${text}`, '09:15 A: two', ...more);
    const copies = [copy('a', shown(early)), copy('b', shown(late, '09:30 B: three'))];
    for (const order of [copies, copies.map((c, i) => ({ ...c, path: String(9 - i) }))]) {
      const { columns: m } = mergeCopies(order, NO_PEOPLE);
      assert.equal(m.n, 4);
      const text = textAt(m.text, 1).replace(/^POLL:\n|\nOPTION.*\(0.*/g, '');
      assert.ok(`${KINDS[m.kind[1] as number]} ${text}`.startsWith(stands), text);
      assert.equal(text.includes('(0'), false);
    }
  });
}

test('two phones: messages lost on one of them are named one by one, and nothing else', () => {
  const company = simulateCompany(smallSpec, 'differences');
  const shown = (owner: string, look: string, zone: string) =>
    exportChat(
      company,
      'group',
      { owner, look: lookOf(look), zone, address_book: {}, unsaved: 'push' },
      { exported_at_ms: Date.UTC(2026, 4, 21) },
    );
  const ann = shown('ann', 'ios-en-us', 'Asia/Singapore');
  const cleo = shown('cleo', 'android-en-gb', 'Asia/Singapore');
  const said = cleo.records.filter((r) => r.kind === 'text' && r.text.length > 12);
  const lost = said.filter((_, i) => i % 40 === 20);
  assert.ok(lost.length >= 5);
  const gone = new Set(lost.flatMap((r) => [r.first_line, r.last_line]));
  const lines = cleo.text.split('\n').filter((_, i) => !gone.has(i + 1));
  const { differences } = mergeCopies([copy('ann', ann.text), copy('cleo', lines.join('\n'), 1)], NO_PEOPLE);
  const id_at = new Map(ann.records.map((r) => [r.first_line, r.id]));
  assert.deepEqual(
    differences.map((d) => [d.difference, d.export_id, d.other_export_id, id_at.get(d.first_line as number)]),
    lost.map((r) => ['only-here', 'ann', 'cleo', r.id]),
  );
});

test('a copy that could not be put in order is one row', () => {
  const strange = copy('z', '14/05/2026, 09:00 - X: hello\n13/05/2026, 09:01 - Y: hello you\n', 1);
  const long = day(...BEFORE).replace('13/05', '12/05') + day(...BEFORE).replaceAll('13/05', '15/05');
  assert.deepEqual(told(copy('a', long), strange), ['left-out z:null a:null']);
});
