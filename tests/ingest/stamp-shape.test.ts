/** Headers read by a learnt shape must be read as the general reader reads them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newStamp, readStamp } from '../../ingest/stamp.ts';
import { newShapes, readHeader } from '../../ingest/stamp-shape.ts';

const LRM = '\u200e';
const NNBSP = '\u202f';
// Of each group the first is learnt; the others fit its shape, or nearly.
const GROUPS: readonly (readonly string[])[] = [
  [
    '01/11/2025, 08:00 - a',
    '1/1/2025, 8:00 - ',
    '31/12/2025, 24:60 - ',
    '1/1/20255, 8:00 - ',
    '1/1/2565, 8:00 - ',
  ],
  [
    `3/18/22, 2:56${NNBSP}PM - a`,
    `3/18/22, 12:56${NNBSP}AM - b`,
    `13/18/22, 12:56${NNBSP}PM - `,
    `3/18/22, 2:56${NNBSP}PMs`,
  ],
  [
    '[1.2.22, 14.30.59] a',
    '[1.2.22, 14.30.61] a',
    '[1.2.22, 14.30.5] ',
    '[1.2.222, 14.30.50] ',
    '[1.2.22, 14.30.50]',
  ],
  [`${LRM}[1/2/22, 14:30:59] a`, '[1/2/22, 14:30:59] a', `${LRM}[1/2/2022, 25:30:59] a`],
  ['[14:30:59, 1/2/22] a', '[4:3:9, 11/12/2022] a', '[14:30, 1/2/22] a'],
  ['[14.30.59, 1.2.22] a', '[14.12.22, 11.12.22] a', '[1.2.22, 14.30.59] a'],
  ['2022/3/18 下午2:56 - a', '2022/3/18 上午12:56 - a', '2022/12/18 下午12:56 - a', '22/12/18 下午12:56 - a'],
  [
    '[3/18/R4, 14:56:01] a',
    '[3/18/R14, 14:56:01] a',
    '[3/18/2565 BE, 14:56:01] a',
    '[3/18/2022 BE, 14:56:01] a',
  ],
  ['14:56, 3 Jan 2013 - a', '14:56, 13 Feb 2013 - a', '14:56, 13 Feb - a'],
];

for (const group of GROUPS) {
  test(`shape of ${JSON.stringify(group[0])}`, () => {
    const shapes = newShapes();
    // Twice: the second time, every shape is known.
    for (const header of [...group, ...group]) {
      const b = Buffer.from(header);
      const [general, shaped] = [newStamp(), newStamp()];
      const found = readStamp(b, 0, b.length, general);
      assert.equal(readHeader(b, 0, b.length, shapes, shaped), found, header);
      if (found) assert.deepEqual(shaped, general, header);
    }
  });
}
