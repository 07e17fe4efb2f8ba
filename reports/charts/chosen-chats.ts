/** Which chats are worth a look beside each other: those that changed most, and those that answer late most often. */
import type { Review } from '../../transform/review-schema.ts';
import { dueOf, LEAST_ITEMS } from './on-time.ts';

type Chat = Review['chats'][number];
export interface ToldChat {
  chat: Chat;
  now: number;
  before: number;
  /** How much the month weighs against the last one; null: one of them was not seen whole. */
  change: number | null;
  /** Of the norm with a limit that the chat keeps least; null below 20 items. */
  on_time: { met: number; due: number; rate: number } | null;
}

/** So many have room in a picture. */
const MOST = 12;

/** Private chats are told only pooled. */
export function toldChats(review: Review): ToldChat[] {
  return review.chats.flatMap((chat) => {
    const { messages: now, messages_last_month: before } = chat;
    if (chat.pair || now === null || before === null || chat.months.every((m) => m.messages === 0)) return [];
    const last = chat.months.at(-2)?.month;
    const whole =
      chat.complete && last !== undefined && chat.covered_from !== null && chat.covered_from <= last;
    return [
      {
        chat,
        now,
        before,
        // Counts vary by about their root: from 10 to 40 weighs as from 1,000 to 1,220.
        change: whole ? Math.abs(Math.sqrt(now) - Math.sqrt(before)) : null,
        on_time: leastOnTime(review, chat.chat),
      },
    ];
  });
}

function leastOnTime(review: Review, key: string): ToldChat['on_time'] {
  const rates = review.norms.flatMap(({ request, by_chat }) => {
    if (request === null) return [];
    const judged = by_chat.find(({ chat }) => chat === key)?.this_month;
    const due = judged ? dueOf(judged) : 0;
    return judged?.rate == null || due < LEAST_ITEMS
      ? []
      : [{ met: judged.states.met, due, rate: judged.rate }];
  });
  return rates.reduce<ToldChat['on_time']>(
    (least, one) => (least && least.rate <= one.rate ? least : one),
    null,
  );
}

/** At most half of the places for the late, the rest for the changed, then for the largest; in the review's order: this is no league table. */
export function chosenChats(all: readonly ToldChat[]): readonly ToldChat[] {
  const late = all
    .filter(({ on_time }) => on_time !== null && on_time.rate < 1)
    .sort((a, b) => (a.on_time?.rate ?? 1) - (b.on_time?.rate ?? 1))
    .slice(0, MOST / 2);
  const rest = all.toSorted((a, b) => (b.change ?? -1) - (a.change ?? -1) || b.now - a.now);
  const picked = new Set([...late, ...rest].slice(0, MOST));
  for (const one of rest) if (picked.size < MOST) picked.add(one);
  return all.filter((one) => picked.has(one));
}
