/** Random talks for laws that hold whatever the talk, as `talkOf` reads them. */
import fc from 'fast-check';

const line = fc.record({
  pause: fc.constantFrom(0, 0, 1, 3, 20, 90, 500, 3000),
  who: fc.constantFrom('ann', 'ben', 'cleo', 'dan'),
  text: fc.constantFrom(
    'is the invoice ready?',
    'ben: the invoice is here',
    'ok',
    '',
    'cleo, can you look at the dock',
    'I told ann of the dock and the invoice',
    '@\u2068dan\u2069 yes',
    '明天开会吗？',
  ),
});

export function randomTalk(most: number): fc.Arbitrary<string> {
  return fc.array(line, { minLength: 1, maxLength: most }).map((lines) => {
    let at = 0;
    return lines
      .map(({ pause, who, text }) => {
        at += pause;
        return `${at} ${who}: ${text}`;
      })
      .join('\n');
  });
}
