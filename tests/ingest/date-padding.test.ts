import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPadded } from '../../ingest/date-padding.ts';
import { scanLines } from '../../ingest/scan.ts';
import { readText } from './read-text.ts';

const padded = (text: string) => {
  const bytes = Buffer.from(text);
  const c = scanLines(bytes);
  return isPadded(
    bytes,
    c,
    Int32Array.from({ length: c.n }, (_, i) => i),
  );
};

const TABLE: readonly (readonly [line: string, padded: boolean | null])[] = [
  ['05/12/24, 13:45 - A: x\n', true],
  ['12/05/24, 13:45 - A: x\n', true],
  ['5/12/24, 13:45 - A: x\n', false],
  ['[12/5/24, 13:45:00] A: x\n', false],
  ['12/11/24, 13:45 - A: x\n', null],
  ['12/11/24, 13:45 - A: x\n12/11/24, 13:46 - A: x\n03/12/24, 09:00 - A: x\n', true],
];

for (const [line, wanted] of TABLE) {
  test(`a zero before days and months in ${JSON.stringify(line)}: ${wanted}`, () =>
    assert.equal(padded(line), wanted));
}

test('the reading of one day that nothing decides goes by it', () => {
  const order = (text: string) => readText(text).facts.date_order;
  assert.equal(order('05/01/24, 1:45 pm - A: x\n'), 'dmy');
  assert.equal(order('5/1/24, 1:45 PM - A: x\n'), 'mdy');
});
