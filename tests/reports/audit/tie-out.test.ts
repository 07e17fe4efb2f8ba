import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejected } from '../../../reports/audit/rejected.ts';
import { tieOut } from '../../../reports/audit/tie-out.ts';
import { factsWith, shown } from './shown.ts';

const LINES = {
  message_lines: 3,
  notice_lines: 1,
  call_lines: 0,
  continuation_lines: 2,
  rejected_lines: 2,
  blank_lines: 1,
};
const NONE = {
  message_lines: null,
  notice_lines: null,
  call_lines: null,
  continuation_lines: null,
  rejected_lines: null,
  blank_lines: null,
};

test('lines that add up differ by 0, a lost one shows, and of an archive that cannot be opened nothing is said', () => {
  const facts = factsWith({
    tie_out: [
      {
        export_id: 'aa',
        chat: 'c1',
        read: 'partly',
        code: 'lines-before-first-record',
        lines_in_file: 9,
        ...LINES,
      },
      { export_id: 'bb', chat: null, read: 'whole', code: 'duplicate-file', lines_in_file: 10, ...LINES },
      { export_id: 'cc', chat: null, read: 'not', code: 'bad-zip', lines_in_file: null, ...NONE },
    ],
  });
  assert.deepEqual(shown(tieOut, facts, { chats: [{ chat: 'c1', name: 'Dock' }] }), [
    'aa Dock partly lines-before-first-record 9 3 1 0 2 2 1 0',
    'bb – whole duplicate-file 10 3 1 0 2 2 1 1',
    'cc – not bad-zip – – – – – – – –',
  ]);
});

test('each rejected line has a row; a text without a record has one with the number of its lines', () => {
  const facts = factsWith({
    rejected: [
      { export_id: 'aa', line: 1, lines: 2, reason: 'lines-before-first-record' },
      { export_id: 'aa', line: 5, lines: 1, reason: 'lines-before-first-record' },
      { export_id: 'bb', line: null, lines: 7, reason: 'no-records' },
      { export_id: 'cc', line: null, lines: null, reason: 'bad-zip' },
    ],
  });
  assert.deepEqual(shown(rejected, facts), [
    'aa 1 1 lines-before-first-record',
    'aa 2 1 lines-before-first-record',
    'aa 5 1 lines-before-first-record',
    'bb – 7 no-records',
    'cc – – bad-zip',
  ]);
});
