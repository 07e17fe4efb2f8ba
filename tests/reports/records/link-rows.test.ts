import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkRows } from '../../../reports/records/link-rows.ts';
import { withBack } from '../../../transform/links/beliefs.ts';

const beliefs = withBack({
  n: 3,
  at: Int32Array.of(0, 0, 1, 3),
  row: Int32Array.of(0, 1, 0),
  p: Float32Array.of(0.75, 0.333333, 0.333333),
  start: Float32Array.of(1, 0.25, 0.333334),
});
const chat = {
  source_file: 'a, b.txt',
  line: [1, 2, 5],
  sender: (k: number) => ['Ann', 'Ben "B"', 'Ann'][k] as string,
  sent_at_local: (k: number) => `2026-10-01T09:0${k}:00`,
};

test('one row a message: what it answers, its own line where it starts, candidates that sum to one', () => {
  assert.equal(
    [...linkRows(beliefs, chat, true)].join(''),
    `source_file,line,sender,sent_at_local,reply_to_line,confidence,probs
"a, b.txt",1,Ann,2026-10-01T09:00:00,1,1,1:1
"a, b.txt",2,"Ben ""B""",2026-10-01T09:01:00,1,0.75,1:0.75 2:0.25
"a, b.txt",5,Ann,2026-10-01T09:02:00,5,0.3334,5:0.3334 2:0.3333 1:0.3333
`,
  );
});
