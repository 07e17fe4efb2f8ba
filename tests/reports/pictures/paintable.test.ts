import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintable } from '../../../reports/pictures/paintable.ts';

/** A font with Latin, Chinese, a star and its punctuation. */
const font = {
  has: (code: number) => /[\u0020-\u024f\u2018-\u2026★\u4e00-\u9fff，]/u.test(String.fromCodePoint(code)),
};

const cases: readonly (readonly [what: string, text: string, painted: string])[] = [
  ['emoji are left out with their blank', 'Cold store 🎉 move', 'Cold store move'],
  ['none stays before a colon', 'Harbour Foods 🐟: review', 'Harbour Foods: review'],
  ['joined ones and keycaps too', '👩‍👩‍👧 Kids 1️⃣ 🇨🇳', 'Kids 1'],
  ['signs that the font has stay', 'Gold ★', 'Gold ★'],
  ['letters that it lacks give way', 'Depot مجموعة التوزيع 2', 'Depot ... 2'],
  ['marks of direction go', 'x\u202eabc\u202c', 'xabc'],
  ['quotes are straight among Latin letters', 'Bob’s “Team”…', 'Bob\'s "Team"...'],
  ['and stay in Chinese', '“销售”…', '“销售”…'],
  ['letters are composed', 'Cafe\u0301', 'Café'],
  ['hard blanks stay', '2\u00a0h', '2\u00a0h'],
  ['only emoji: nothing', '🎉', ''],
];

for (const [what, text, painted] of cases)
  test(what, () => {
    assert.equal(paintable(text, font), painted);
  });
