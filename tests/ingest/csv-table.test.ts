import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from '../../ingest/csv-table.ts';
import { problemsOf } from './problems.ts';

const rows = (raw: string | Uint8Array, required = ['person']) =>
  readCsv(typeof raw === 'string' ? Buffer.from(raw) : raw, 'people.csv', required).map((r) => [
    r.line,
    r.cell('person'),
    r.list('aliases'),
  ]);

test('cells by column, trimmed, with their lines', () => {
  assert.deepEqual(rows('person,aliases\nAnn, A ; Anna ;\n\n , \nBen,\n'), [
    [2, 'Ann', ['A', 'Anna']],
    [5, 'Ben', []],
  ]);
});

test('a quoted cell may break lines; the rows behind it keep their lines', () => {
  assert.deepEqual(rows('person,aliases\r\n"Ann\r\nLee","A;B"\r\nBen,"say ""B"""\r\n'), [
    [2, 'Ann\r\nLee', ['A', 'B']],
    [4, 'Ben', ['say "B"']],
  ]);
});

test('what a spreadsheet makes of separators and encodings', () => {
  assert.deepEqual(rows('person;aliases\nAnn;A\n'), [[2, 'Ann', ['A']]]);
  assert.deepEqual(rows('person\taliases\nAnn\tA\n'), [[2, 'Ann', ['A']]]);
  assert.deepEqual(rows('\ufeffperson,aliases\nAnn,A\n'), [[2, 'Ann', ['A']]]);
  assert.deepEqual(rows(Buffer.from('\ufeffperson\taliases\nZoë\tA\n', 'utf16le')), [[2, 'Zoë', ['A']]]);
  assert.deepEqual(rows(Buffer.from('\ufeffperson\taliases\nZoë\tA\n', 'utf16le').swap16()), [
    [2, 'Zoë', ['A']],
  ]);
  const gb = Buffer.concat([
    Buffer.from('person,aliases\n'),
    Buffer.from([0xd5, 0xc5, 0xce, 0xb0]),
    Buffer.from(',A\n'),
  ]);
  assert.deepEqual(rows(gb), [[2, '张伟', ['A']]]);
});

test('the apostrophe that kept a spreadsheet from reading a formula is taken off again, and no other one', () => {
  assert.deepEqual(rows(`person,aliases\n'=cmd,'+65 8000 0101;-x\n'\u0001a,O'Hara;'tis\n"'"" @x",'n\n`), [
    [2, '=cmd', ['+65 8000 0101', '-x']],
    [3, '\u0001a', ["O'Hara", "'tis"]],
    [4, '" @x', ["'n"]],
  ]);
});

test('headers in any case; lists also at a wide semicolon; short rows', () => {
  assert.deepEqual(rows(' Person ,ALIASES\nAnn,A；B\nBen\n'), [
    [2, 'Ann', ['A', 'B']],
    [3, 'Ben', []],
  ]);
});

test('a missing column is named, with the header that may be meant', () => {
  assert.deepEqual(
    problemsOf(() => rows('persn,aliases\n', ['person', 'side'])),
    [
      'people.csv:1 list-missing-column the column "person" is missing / Is "persn" meant? Call it "person".',
      'people.csv:1 list-missing-column the column "side" is missing / The columns begin with: person,side.',
    ],
  );
  assert.equal(problemsOf(() => rows('')).length, 1);
});

test('a quotation mark that nothing closes would swallow the rest of the file', () => {
  assert.deepEqual(
    problemsOf(() => rows('person,aliases\nAnn,A\nBen,"B\nCarl,C\n')),
    [
      'people.csv:3 list-open-quote a quotation mark opens a cell and none closes it: the rows below would be lost / Close the cell with a quotation mark, or take the first one away.',
    ],
  );
});
