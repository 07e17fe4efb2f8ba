/**
 * What is true in teams, where exports do not say which message answers which: waits by the simulator's own reply links.
 *
 *   the questions that open a wait (D8) → without those that only ask an unanswered one again (M13)
 *                                       → each with the first message of somebody else that truly answers it
 */
import type { Case } from './statistics.ts';
import { secondsOf, type Wait, waitsOf } from './waits.ts';
import type { Said, SeenChat, World } from './world.ts';

export type TrueWait = Pick<Wait, 'chat' | 'request' | 'response' | 'episode'>;

/** True waits of a team, in the order of their requests. */
export function trueWaitsOf(chat: SeenChat): TrueWait[] {
  const waits: TrueWait[] = [];
  for (const wait of waitsOf(chat).filter((w) => !w.withdrawn)) {
    const root = rootOf(chat, wait.request);
    const asked_before = waits.some(
      ({ request, response }) =>
        rootOf(chat, request) === root && (response === null || response.place > wait.request.place),
    );
    if (!asked_before) waits.push(trulyAnswered(wait));
  }
  return waits;
}

/** The wait behind the question of an item, also where it only asks again what was asked before. */
export function trueWaitBehind(chat: SeenChat, id: string): TrueWait {
  return trulyAnswered(waitsOf(chat).find((w) => w.request.id === id) as Wait);
}

function trulyAnswered({ chat, request, asked, episode }: Wait): TrueWait {
  const target = answersOf(chat);
  const own = new Set(asked.map((m) => m.id));
  // What answers a question answers asking it again too.
  if (request.link === 'continues') own.add(rootOf(chat, request));
  const response = chat.talk.find((m) => m.place > request.place && own.has(target(m) ?? '')) ?? null;
  return { chat, request, response, episode };
}

/** The first of the sender's own messages that this one goes on with. */
function rootOf(chat: SeenChat, m: Said): string {
  const before = m.link === 'continues' ? chat.said.find((o) => o.id === m.reply_to) : undefined;
  return before ? rootOf(chat, before) : m.id;
}

/** What a message answers: the message of somebody else behind all of its sender's own that it goes on with. */
function answersOf(chat: SeenChat): (m: Said) => string | null {
  const by_id = new Map(chat.said.map((m) => [m.id, m]));
  const target = (m: Said): string | null => {
    if (m.link === 'answers') return m.reply_to;
    const before = m.link === 'continues' && m.reply_to !== null ? by_id.get(m.reply_to) : undefined;
    return before ? target(before) : null;
  };
  return target;
}

export const trueCases = (world: World, waits: readonly TrueWait[], clock: 'business' | 'calendar'): Case[] =>
  waits.map((w) => ({ s: secondsOf(world, w, clock), ended: w.response !== null }));
