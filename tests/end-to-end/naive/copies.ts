/** M22: the same text in several groups, by holding each text against each other one of the day around it. */
import { quantile } from './statistics.ts';
import { said } from './talk.ts';
import { type Declared, type Truth, truth } from './truth.ts';
import type { Said, SeenChat, World } from './world.ts';

const DAY_MS = 86_400_000;
const SAME = 20;
const NEAR = 40;
const ALL = { over: 'all', key: '' };

interface Post {
  chat: SeenChat;
  m: Said;
  text: string;
  /** Every three signs that follow each other. */
  runs: ReadonlySet<string>;
}

/** Without case, blanks, emoji and queries of links. */
const compared = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(https?:\/\/[^?\s]*)\?\S*/g, '$1')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\ufe0f|\p{Extended_Pictographic}/gu, '');

export function copyTruths(world: World, declared: Declared, month: string): Truth[] {
  const groups = world.chats.filter((c) => c.group !== 'private');
  const n = said(groups, month).length;
  if (n === 0) return [];
  if (groups.length < 2) return [truth('M22', 'per_1000', ALL, null, n, { reason: 'few_chats' })];
  const reached = textsInSeveral(groups, declared)
    .filter((posts) =>
      posts
        .map((p) => p.m.local)
        .sort()[0]
        ?.startsWith(month),
    )
    .map((posts) => new Set(posts.map((p) => p.chat)).size);
  return [
    truth('M22', 'per_1000', ALL, (reached.length / n) * 1000, n),
    truth('M22', 'texts', ALL, reached.length, n),
    ...(reached.length > 0
      ? [
          truth('M22', 'chats_median', ALL, quantile(reached, 0.5), reached.length),
          truth('M22', 'chats_most', ALL, Math.max(...reached), reached.length),
        ]
      : []),
  ];
}

function textsInSeveral(groups: readonly SeenChat[], declared: Declared): Post[][] {
  const left_out = declared.templates.map(compared);
  const isAnnouncement = (m: Said) => {
    const a = declared.announcements;
    return a?.tag.test(m.text) && (a.by.length === 0 || a.by.includes(m.person));
  };
  const posts = groups
    .flatMap((chat) => chat.talk.map((m) => postOf(chat, m)))
    .filter(({ m, text }) => text.length >= SAME && !left_out.includes(text) && !isAnnouncement(m))
    .sort((a, b) => a.m.at_ms - b.m.at_ms);
  // Whatever a chain of copies joins is one text.
  let texts: Post[][] = [];
  posts.forEach((post, i) => {
    const copies = posts.slice(0, i).filter((other) => areCopies(other, post));
    const joined = texts.filter((text) => copies.some((copy) => text.includes(copy)));
    const alone = copies.filter((copy) => !joined.some((text) => text.includes(copy)));
    if (copies.length === 0) return;
    texts = [...texts.filter((text) => !joined.includes(text)), [...joined.flat(), ...alone, post]];
  });
  return texts;
}

function postOf(chat: SeenChat, m: Said): Post {
  const text = compared(m.text);
  const runs = new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
  return { chat, m, text, runs };
}

function areCopies(a: Post, b: Post): boolean {
  if (a.chat === b.chat || b.m.at_ms - a.m.at_ms > DAY_MS) return false;
  if (a.text === b.text) return true;
  return Math.min(a.text.length, b.text.length) >= NEAR && likeness(a, b) >= 0.9;
}

/** Jaccard. */
function likeness(a: Post, b: Post): number {
  const both = [...a.runs].filter((run) => b.runs.has(run)).length;
  return both / (a.runs.size + b.runs.size - both);
}
