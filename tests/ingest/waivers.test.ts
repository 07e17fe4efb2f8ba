import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWaivers } from '../../ingest/waivers.ts';
import { normOf } from '../transform/messages.ts';
import { problemsOf } from './problems.ts';

const HEAD = 'id,norm,version,chat,item,reason,approver,granted,from,expires,link,step\n';
const NORMS = [normOf({ id: 'reply-2h' }), normOf({ id: 'reply-2h', version: 2 })];
const read = (rows: string) => readWaivers(Buffer.from(HEAD + rows), 'waivers.csv', NORMS);

test('a row; it holds from the day it was granted unless it says another', () => {
  const [waiver, later] = read(
    'W1,reply-2h,2,Sales,,stocktaking,Joanne Koh,2026-10-01,,2026-10-31,TICKET-7,calls instead\n' +
      'W2,reply-2h,,,,moving,Joanne Koh,2026-10-01,2026-09-15,2026-10-31,,\n',
  );
  assert.deepEqual(waiver, {
    id: 'W1',
    norm: 'reply-2h',
    version: 2,
    chat: 'Sales',
    item: '',
    reason: 'stocktaking',
    approver: 'Joanne Koh',
    from: '2026-10-01',
    expires: '2026-10-31',
    link: 'TICKET-7',
    step: 'calls instead',
    line: 2,
  });
  assert.deepEqual([later?.version, later?.from], [null, '2026-09-15']);
});

const GOOD = {
  id: 'W1',
  norm: 'reply-2h',
  version: '',
  reason: 'x',
  approver: 'Jo',
  granted: '2026-10-01',
  expires: '2026-10-31',
};
const row = (more: Partial<typeof GOOD>) => {
  const w = { ...GOOD, ...more };
  return `${w.id},${w.norm},${w.version},,,${w.reason},${w.approver},${w.granted},,${w.expires},,\n`;
};
const MISTAKES: readonly (readonly [rows: string, problem: string])[] = [
  [
    row({ norm: 'reply2h' }),
    'waivers.csv:2 waiver-unknown-norm the policy has no norm "reply2h" / Did you mean "reply-2h"?',
  ],
  [
    row({ version: '3' }),
    'waivers.csv:2 waiver-unknown-norm the norm reply-2h has no version 3 / Known are 1, 2; leave the cell empty for all.',
  ],
  [
    row({ approver: '' }),
    'waivers.csv:2 waiver-incomplete the waiver has no approver / Fill the column approver.',
  ],
  [
    row({ expires: '' }),
    'waivers.csv:2 waiver-incomplete the waiver has no expires / Fill the column expires.',
  ],
  [
    row({ granted: '1.10.2026' }),
    'waivers.csv:2 waiver-wrong-date "1.10.2026" in the column granted is no date / Write dates as 2026-05-01.',
  ],
  [
    row({ expires: '2026-09-30' }),
    'waivers.csv:2 waiver-wrong-date the waiver ends before it begins / Is one of the dates mistyped?',
  ],
  [row({}) + row({}), 'waivers.csv:3 waiver-twice the waiver W1 stands twice / Give each waiver its own id.'],
];
for (const [rows, problem] of MISTAKES) {
  test(problem, () => {
    assert.deepEqual(
      problemsOf(() => read(rows)),
      [problem],
    );
  });
}
