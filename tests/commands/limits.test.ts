import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../commands/limits.ts';
import { reviewOf } from '../../transform/review.ts';
import type { Row } from '../transform/messages.ts';
import { inputOf } from '../transform/review-input.ts';

/** Cleo asks at ten each day and is answered so many minutes later. */
const asked = (month: string, first: number, minutes: readonly number[]): Row[] =>
  minutes.flatMap((wait, i): Row[] => {
    const day = `2026-${month}-${String(i + first).padStart(2, '0')}`;
    const answer = new Date(Date.parse(`${day}T10:00:00Z`) + wait * 60_000).toISOString().slice(0, 19);
    return [
      [`${day}T10:00`, 'cleo', 'external', 'Where is it'],
      [answer, 'ann', 'internal', 'Here'],
    ];
  });

test('shares at each limit, their interval, and the months before', () => {
  const rows = [...asked('03', 16, [5, 20, 50]), ...asked('04', 13, [5, 20, 50, 100])];
  const review = reviewOf(inputOf([{ name: 'Sales', type: 'customer', rows }]));
  assert.deepEqual(linesOf(review, 'en').slice(0, 6), [
    'Share of waits that were answered within a limit, 2026-04',
    '                 15m       30m        1h        2h        4h        1d',
    '',
    'two_sided (4 waits, working time)',
    '  2026-04       25 %      50 %      75 %     100 %     100 %     100 %',
    '  95 %        5–70 %   15–85 %   30–95 %  51–100 %  51–100 %  51–100 %',
  ]);
  assert.match(linesOf(review, 'en')[6] as string, /^ {2}… +33–33 % +67–67 % +100–100 %/);
  assert.match(linesOf(review, 'zh-Hans')[3] as string, /4 次等待，?,? ?按工作时间计/);
});

test('without a wait it says so', () => {
  assert.deepEqual(linesOf(reviewOf(inputOf([])), 'en'), ['There is no wait to set a limit by.']);
});
