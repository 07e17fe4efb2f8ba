import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleLines } from '../../commands/audit-sample.ts';
import { en } from '../../commands/words/en.ts';
import { readCsv } from '../../ingest/csv-table.ts';
import { problemsOf } from '../ingest/problems.ts';

const lines = (rows: string) =>
  sampleLines(
    en,
    readCsv(Buffer.from(`stratum,norm,agree,note\n${rows}`), 'sample.csv', ['stratum', 'agree']),
  );
const times = (n: number, row: string) => row.repeat(n);

test('sixty without a deviation: at most 4.87 % deviate', () => {
  assert.deepEqual(lines(times(60, 'met,a,yes,\n')), [
    'Met items: the reviewer agrees on 60 of 60; 0 deviate. With 95 % confidence at most 4.87 % of all deviate',
  ]);
});

test('what cannot be tested deviates; what was not looked at counts nowhere', () => {
  const rows = `${times(18, 'no_request,a,YES,\n')}no_request,a,no,\nno_request,a,cannot,\n${times(3, 'no_request,a,,\n')}`;
  assert.deepEqual(lines(rows), [
    'Messages taken for no request: the reviewer agrees on 18 of 20; 2 deviate, 1 of them because they could not be tested. With 95 % confidence at most 28.26 % of all deviate',
    '  3 not looked at yet',
  ]);
});

test('what is looked at whole has no bound; a sheet that nobody filled says so', () => {
  assert.deepEqual(lines('high_severity,a,yes,\nmet,a,,\n'), [
    'Met items: nothing looked at',
    '  1 not looked at yet',
    'Not met, high severity (all of them): the reviewer agrees on 1 of 1; 0 deviate',
  ]);
  assert.deepEqual(lines(''), []);
});

test('answers and rows that mean nothing', () => {
  assert.deepEqual(
    problemsOf(() => lines('met,a,maybe,\nmets,a,yes,\n')),
    [
      'sample.csv:2 sample-wrong-answer "maybe" is no answer / Write yes, no, or cannot (it could not be tested); leave the cell empty where you have not looked.',
      'sample.csv:3 sample-wrong-row "mets" is no stratum of the sample / Leave the column as it was: met, no_request, high_severity.',
    ],
  );
});
