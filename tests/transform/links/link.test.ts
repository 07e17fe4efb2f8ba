import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkMessages } from '../../../transform/links/link.ts';
import { talkOf } from './talk-of.ts';

/** For each message the one that it most likely answers or continues, `-` where it starts something. */
function links(text: string, names?: Readonly<Record<string, readonly string[]>>): string {
  const b = linkMessages(talkOf(text, names));
  return [...b.best].map((j, i) => (j === i ? '-' : String(j))).join(' ');
}

test('an answer that names the asker goes past what lies between', () => {
  const text = `
0 ann: is the invoice for Lotus ready?
0.5 cleo: who has the key of the dock?
1 ben: ann: yes, the invoice for Lotus went out
1.5 dan: cleo: I have the key`;
  assert.equal(links(text), '- - 0 1');
});

test('an answer in other words, but of the same things, too', () => {
  const text = `
0 ann: did the pallets of frozen peas arrive?
1 cleo: the meeting room upstairs is locked again
3 dan: frozen peas pallets are in the cold store`;
  assert.equal(links(text).split(' ')[2], '0');
});

test('a mention of WhatsApp finds its person by any of his names', () => {
  const text = `
0 p1: can somebody open the dock?
1 p2: lunch is here
2 p3: @\u2068Mei Tan\u2069 I am on my way`;
  const names = { p1: ['+65 8000 0101', 'Mei Tan'], p2: ['Ben'], p3: ['Cleo'] };
  assert.equal(links(text, names).split(' ')[2], '0');
});

const ODD: readonly (readonly [what: string, text: string])[] = [
  ['one message', '0 ann: hello'],
  ['one person', '0 ann: a\n1 ann: b\n900 ann: c'],
  ['all in one minute', Array.from({ length: 120 }, (_, i) => `7 p${i % 3}: same ${i % 5}`).join('\n')],
  ['a clock that runs backwards', '90 ann: a\n50 ben: b?\n10 ann: c\n0 ben: d'],
  ['nothing but media', '0 ann:\n1 ben:\n2 ann:'],
  ['ten silent years', '0 ann: are you there?\n5256000 ben: yes'],
];
for (const [what, text] of ODD) {
  test(`${what}: probabilities that sum to one`, () => {
    const b = linkMessages(talkOf(text));
    for (let i = 0; i < b.n; i++) {
      let sum = b.start[i] as number;
      for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
        assert.ok((b.row[k] as number) < i && (b.p[k] as number) >= 0);
        sum += b.p[k] as number;
      }
      assert.ok(Math.abs(sum - 1) < 1e-4, String(sum));
    }
  });
}

test('no message, no links', () => assert.equal(linkMessages(talkOf('')).n, 0));

test('the first message starts, with certainty', () => {
  assert.equal(linkMessages(talkOf('0 ann: hello\n1 ben: hi')).start[0], 1);
});
