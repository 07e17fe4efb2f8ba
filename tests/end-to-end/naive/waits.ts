/**
 * Waits (D6–D10, D13, D14), told from stretches: what the asking side writes between two messages of those who may
 * answer. The first request of a stretch waits for the message that ends it.
 */
import { businessSeconds } from '../../../fixtures/simulator/simulator.ts';
import type { Said, SeenChat, World } from './world.ts';

export interface Wait {
  chat: SeenChat;
  request: Said;
  /** First content of somebody who may answer; null: nobody has. */
  response: Said | null;
  /** What its asker wrote from the request on until the answer. */
  asked: readonly Said[];
  withdrawn: boolean;
  episode: number;
}

export type Clock = 'business' | 'calendar';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TURN_GAP_MS = 10 * MINUTE_MS;
const ASKED_AGAIN_MS = 15 * MINUTE_MS;
const COURTESY_MS = 7 * DAY_MS;

type Asks = (m: Said, other_side: Said | undefined) => boolean;

/** Waits for the other side: of customers; in private chats of each for the other; in teams of each asker's questions. */
export const waitsOf = once((chat: SeenChat) =>
  found(chat, chat.group === 'team' ? isQuestion : opensInbound),
);

/** M13: the same for questions alone. */
export const questionsOf = once((chat: SeenChat) => found(chat, isQuestion));

/** Every figure asks for the waits of its chats. */
function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const result = known.get(of) ?? find(of);
    known.set(of, result);
    return result;
  };
}

function isQuestion(m: Said): boolean {
  return m.question && !m.withdraws;
}

/** D7: whatever the side writes, but no courtesy after the other side has spoken, and nothing that takes back. */
function opensInbound(m: Said, other_side: Said | undefined): boolean {
  const spoken = other_side !== undefined && m.at_ms - other_side.at_ms <= COURTESY_MS;
  return !m.withdraws && !(m.courtesy && spoken);
}

function found(chat: SeenChat, asks: Asks): Wait[] {
  const sideOf = (m: Said) => (chat.group === 'two_sided' ? m.side : m.person);
  const sides = [...new Set(chat.talk.map(sideOf))].filter((side) => side !== 'internal');
  const episode_of = new Map(episodesOf(chat).flatMap((e, i) => e.said.map((m) => [m, i] as const)));
  const waits: Wait[] = [];
  for (const side of sides) {
    let open: Said[] = [];
    let other_side: Said | undefined;
    const close = (response: Said | null, withdrawn: boolean) => {
      const asked = open;
      const [request] = asked;
      open = [];
      if (!request) return;
      const episode = episode_of.get(request) as number;
      waits.push({ chat, request, response, asked, withdrawn, episode });
    };
    for (const m of chat.talk) {
      if (sideOf(m) !== side) {
        close(m, false);
        other_side = m;
      } else if (open.length > 0 && m.person === open[0]?.person) {
        open.push(m);
        if (m.withdraws) close(null, true);
      } else if (open.length === 0 && asks(m, other_side)) open = [m];
    }
    close(null, false);
  }
  return waits.sort((a, b) => a.request.place - b.request.place);
}

/** D6: runs of one person's messages with pauses of at most ten minutes. */
export function turnsOf(talk: readonly Said[]): Said[][] {
  const turns: Said[][] = [];
  for (const m of talk) {
    const last = turns.at(-1)?.at(-1);
    if (last && last.person === m.person && m.at_ms - last.at_ms <= TURN_GAP_MS) turns.at(-1)?.push(m);
    else turns.push([m]);
  }
  return turns;
}

/** D14: parted by more than 24 hours without content. */
export function episodesOf({ talk }: SeenChat): { said: Said[] }[] {
  const episodes: { said: Said[] }[] = [];
  for (const m of talk) {
    const last = episodes.at(-1)?.said.at(-1);
    if (last && m.at_ms - last.at_ms <= DAY_MS) episodes.at(-1)?.said.push(m);
    else episodes.push({ said: [m] });
  }
  return episodes;
}

/** M37: the asker wrote again, a quarter of an hour later and outside the request's turn. */
export function askedAgain({ chat, request, asked }: Wait): boolean {
  const turn = turnsOf(chat.talk).find((t) => t.includes(request)) as Said[];
  return asked.some(
    (m) => !turn.includes(m) && !m.courtesy && !m.withdraws && m.at_ms - request.at_ms >= ASKED_AGAIN_MS,
  );
}

/** M40: a file stands in the request's turn. */
export function carriesFile({ chat, request }: Wait): boolean {
  return (turnsOf(chat.talk).find((t) => t.includes(request)) as Said[]).some((m) => m.media);
}

/** D4: length of a wait on a clock; of an open one up to the export. */
export function secondsOf(world: World, wait: Pick<Wait, 'request' | 'response'>, clock: Clock): number {
  const end_ms = wait.response?.at_ms ?? world.exported_ms;
  return clock === 'business'
    ? businessSeconds(world.calendar, wait.request.at_ms, end_ms)
    : (end_ms - wait.request.at_ms) / 1000;
}
