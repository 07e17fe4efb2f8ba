import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossPosts, type PostPair, pairsOf } from '../../transform/cross-posts.ts';
import { likeness, normalText, runsOf } from '../../transform/fingerprint.ts';
import { postsOf } from '../../transform/posts.ts';
import { talkOf } from '../../transform/talk.ts';
import { columnsOf, contextOf, KEYED, type Row } from './messages.ts';

type Said = readonly [time: string, text: string];
const TEXT = 'Please read the new rules for visitors before Monday.';
const NEARLY = 'Please read the new rules for visitors before Monday!';
const OTHER = 'The canteen is closed on Thursday and on Friday, sorry.';

const postsIn = (chats: readonly (readonly Said[])[]) =>
  chats.map((said) => {
    const rows = said.map(([time, text]): Row => [time, 'ann', 'internal', text]);
    return postsOf(talkOf(columnsOf(rows), contextOf()), KEYED);
  });

/** As `04-01 10:00..12:00 in 0 1: 3 posts`. */
function found(chats: readonly (readonly Said[])[]): string[] {
  const posts = postsIn(chats);
  // Line 1 is the first row.
  const textOf = ({ chat, row }: PostPair[number]) =>
    chats[chat]?.[(posts[chat]?.line[row] as number) - 1]?.[1] ?? '';
  const runs = (post: PostPair[number]) => runsOf(normalText(textOf(post)));
  const alike = pairsOf(posts).maybe.filter(([a, b]) => likeness(runs(a), runs(b)) >= 0.9);
  const stamp = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ');
  return crossPosts(posts, alike).map(
    (c) => `${stamp(c.first_local_ms)}..${stamp(c.last_local_ms)} in ${c.chats.join(' ')}: ${c.posts} posts`,
  );
}

test('the same text in two chats within a day is one; in one chat, or a day later, it is none', () => {
  assert.deepEqual(found([[['04-01 10:00', TEXT]], [['04-01 12:00', TEXT]]]), [
    '04-01 10:00..04-01 12:00 in 0 1: 2 posts',
  ]);
  assert.deepEqual(found([[['04-01 10:00', TEXT]], [['04-02 10:01', TEXT]]]), []);
  assert.deepEqual(
    found([
      [
        ['04-01 10:00', TEXT],
        ['04-01 11:00', TEXT],
      ],
      [['04-01 11:00', OTHER]],
    ]),
    [],
  );
});

test('nearly the same text is the same; what one pair tells holds for every day', () => {
  const a: Said[] = [
    ['04-01 10:00', TEXT],
    ['04-20 10:00', NEARLY],
  ];
  const b: Said[] = [
    ['04-01 12:00', NEARLY],
    ['04-20 11:00', TEXT],
  ];
  assert.deepEqual(found([a, b]), [
    '04-01 10:00..04-01 12:00 in 0 1: 2 posts',
    '04-20 10:00..04-20 11:00 in 0 1: 2 posts',
  ]);
  assert.equal(pairsOf(postsIn([a, b])).maybe.length, 1);
});

test('a chain of days is one text; who has nobody within a day is not in it', () => {
  const a: Said[] = [
    ['04-01 10:00', TEXT],
    ['04-02 20:00', TEXT],
    ['04-05 10:00', TEXT],
  ];
  const b: Said[] = [['04-02 08:00', TEXT]];
  assert.deepEqual(found([a, b]), ['04-01 10:00..04-02 08:00 in 0 1: 3 posts']);
});

test('a late post joins two runs that it meets, and none that only a post of its own chat is near to', () => {
  const a: Said[] = [
    ['04-01 10:00', TEXT],
    ['04-02 01:00', TEXT],
  ];
  const b: Said[] = [
    ['04-01 00:00', TEXT],
    ['04-02 06:00', TEXT],
  ];
  assert.deepEqual(found([a, b]), ['04-01 00:00..04-01 10:00 in 0 1: 4 posts']);
  const c: Said[] = [
    ['04-01 10:00', TEXT],
    ['04-01 20:00', TEXT],
  ];
  const d: Said[] = [
    ['03-31 12:00', TEXT],
    ['04-02 12:00', TEXT],
  ];
  assert.deepEqual(found([c, d]), [
    '03-31 12:00..04-01 10:00 in 0 1: 2 posts',
    '04-01 20:00..04-02 12:00 in 0 1: 2 posts',
  ]);
});

test('a text that comes again and again in a day is one text, with all its posts', () => {
  const often = (hour: number): Said[] =>
    Array.from({ length: 3000 }, (_, i) => [
      new Date(Date.UTC(2026, 3, 1, hour) + i * 1000).toISOString().slice(0, 19),
      TEXT,
    ]);
  assert.deepEqual(found([often(8), often(12)]), ['04-01 08:00..04-01 12:00 in 0 1: 6000 posts']);
  assert.deepEqual(pairsOf(postsIn([often(8), often(12)])), { maybe: [], left_out: 0 });
});

test('where too many look alike the rest is counted', () => {
  const many = (chat: string): Said[] =>
    Array.from({ length: 400 }, (_, i) => ['04-01 10:00', `${TEXT} ${OTHER} ${chat} ${i}`]);
  const { maybe, left_out } = pairsOf(postsIn([many('a'), many('b')]));
  assert.ok(maybe.length > 1000 && left_out > 1000, `${maybe.length} ${left_out}`);
});

test('likeness is the share of common runs of three signs', () => {
  const of = (a: string, b: string) => likeness(runsOf(a), runsOf(b));
  assert.deepEqual([of('abcd', 'abcd'), of('abcd', 'abce'), of('abab', 'ab'), of('', '')], [1, 1 / 3, 0, 1]);
});
