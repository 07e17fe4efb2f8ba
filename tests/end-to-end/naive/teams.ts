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
  const target = answersOf(chat);
  const waits: TrueWait[] = [];
  for (const { request, asked, episode } of waitsOf(chat).filter((w) => !w.withdrawn)) {
    const own = new Set(asked.map((m) => m.id));
    const response = chat.talk.find((m) => m.place > request.place && own.has(target(m) ?? '')) ?? null;
    const first = rootOf(chat, request);
    const again = waits.some(
      (w) => rootOf(chat, w.request) === first && (w.response === null || w.response.place > request.place),
    );
    if (!again)
      waits.push({
        chat,
        request,
        episode,
        response: response ?? answerToRoot(chat, request, first, target),
      });
  }
  return waits;
}

/** The wait that a question opens by itself, were it not known that it only asks again. */
export function asIfAlone(chat: SeenChat, id: string): TrueWait {
  const { request, asked, episode } = waitsOf(chat).find((w) => w.request.id === id) as Wait;
  const target = answersOf(chat);
  const own = new Set(asked.map((m) => m.id));
  const response = chat.talk.find((m) => m.place > request.place && own.has(target(m) ?? '')) ?? null;
  return {
    chat,
    request,
    episode,
    response: response ?? answerToRoot(chat, request, rootOf(chat, request), target),
  };
}

/** An answer to what is asked again answers the asking again too. */
function answerToRoot(
  chat: SeenChat,
  request: Said,
  root: string,
  target: (m: Said) => string | null,
): Said | null {
  if (root === request.id) return null;
  return (
    chat.talk.find((m) => m.place > request.place && m.person !== request.person && target(m) === root) ??
    null
  );
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
