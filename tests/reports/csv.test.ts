import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { safeCell, writeCsv } from '../../reports/tables/csv.ts';

const payloads = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=1\nfoo',
  ' =1',
  '\n=1',
  '\r\n=1',
  '\t=1',
  '\u0000=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '\u202e=1',
  '\u2066=1',
  '"=1"',
  "'=1",
  '|cmd',
  '%0A=1',
  '=HYPERLINK("http://x";"y")',
  "=cmd|' /C calc'!A0",
  '−1',
  '﹢1',
  '\u3000=1',
  '+65 8123 4567',
  '-- hello',
  '@everyone',
];

test('no cell can start a formula', () => {
  for (const payload of payloads) {
    const cell = safeCell(payload);
    assert.equal(cell, `'${payload}`, JSON.stringify(payload));
    const [, row] = Papa.parse<string[]>(writeCsv(['a', 'b'], [{ a: payload, b: 'x' }], { bom: false }), {
      skipEmptyLines: true,
      delimiter: ',',
    }).data;
    assert.deepEqual(row, [`'${payload}`, 'x'], JSON.stringify(payload));
  }
});

test('harmless cells stay as they are', () => {
  for (const text of ['Sales', '客户群', '3 of 4', 'a=b', 'a-b', 'x@y', '', 'مجموعة', '🎉'])
    assert.equal(safeCell(text), text);
});

test('numbers stay numbers, missing is empty', () => {
  assert.equal(
    writeCsv(['n', 'm', 'b', 'x'], [{ n: -1.5, m: null, b: true, x: Number.NaN }]),
    '\ufeffn,m,b,x\r\n-1.5,,true,\r\n',
  );
});

test('cells that another separator would split are quoted', () => {
  assert.equal(writeCsv(['a'], [{ a: 'x;=1' }], { bom: false, newline: '\n' }), 'a\n"x;=1"\n');
  assert.equal(
    writeCsv(['a'], [{ a: 'say "hi", you' }], { bom: false, newline: '\n' }),
    'a\n"say ""hi"", you"\n',
  );
});

test('a table without rows still has its head', () => {
  assert.equal(writeCsv(['a', 'b'], []), '\ufeffa,b\r\n');
});
