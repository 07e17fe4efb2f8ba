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
    [2, 'Ann\nLee', ['A', 'B']],
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
});

test('a file in the code page of a computer is not guessed at', () => {
  const told = (...bytes: number[]) =>
    problemsOf(() =>
      rows(
        Buffer.concat([Buffer.from('person,aliases\nÄnne,A\nB'), Buffer.from(bytes), Buffer.from(',C\n')]),
      ),
    ).map((line) => line.split(' ').slice(0, 2).join(' '));
  // Jürg and Zoë in Windows-1252, 张伟 in GB18030, 김 in that of Korea: the first and the last two are letters in GB18030.
  assert.deepEqual(told(0xfc, 0x72, 0x67), ['people.csv:3:2 list-not-utf8']);
  assert.deepEqual(told(0x6f, 0xeb), ['people.csv:3:3 list-not-utf8']);
  assert.deepEqual(told(0xd5, 0xc5, 0xce, 0xb0), ['people.csv:3:2 list-not-utf8']);
  assert.deepEqual(told(0xb1, 0xe8), ['people.csv:3:2 list-not-utf8']);
  assert.deepEqual(told(), []);
});

test('the separator is told by the header, whose names may hold the others', () => {
  assert.deepEqual(rows('person;"aliases";"a, b, and c"\n"Ann";"A;B";1,5\n'), [[2, 'Ann', ['A', 'B']]]);
  assert.deepEqual(rows('person;aliases;how, when, where\nAnn;A;1,5\n'), [[2, 'Ann', ['A']]]);
  assert.deepEqual(rows('person,aliases,a;b;c\nAnn,A;B,1\n'), [[2, 'Ann', ['A', 'B']]]);
  assert.deepEqual(rows('person,"asked\nin May; June",aliases\nAnn,x,A;B\n'), [[3, 'Ann', ['A', 'B']]]);
  assert.deepEqual(rows('sep=;\nperson;aliases\nAnn;"A;B"\n'), [[3, 'Ann', ['A', 'B']]]);
  assert.deepEqual(rows('person\nAnn\n'), [[2, 'Ann', []]]);
});

test('line ends of Windows and of old spreadsheets read as those of this system', () => {
  const text = '\ufeffperson,aliases\n"Ann\nLee",A;B\n\nBen,C\n';
  const expected = [
    [2, 'Ann\nLee', ['A', 'B']],
    [5, 'Ben', ['C']],
  ];
  for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(rows(text.replaceAll('\n', end)), expected);
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
