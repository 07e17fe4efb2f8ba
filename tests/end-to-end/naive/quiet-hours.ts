/** Items of quiet hours (N3), by plain code: each second around a stamp is looked at by itself. */
import { type WallClock, wallClockOf } from '../../../fixtures/simulator/simulator.ts';
import { personIn } from './planted-company.ts';
import type { Item } from './planted-norms.ts';
import { FEW } from './truth.ts';
import type { Said, SeenChat, World } from './world.ts';

export interface Quiet {
  /** By weekday, 1 for Monday: from and to in minutes; one past midnight ends on the next day. */
  windows: Readonly<Record<number, readonly [from: number, to: number]>>;
  by: string | null;
  on_call: string | null;
  urgent: RegExp | null;
  /** Percent of the messages of a chat and month. */
  urgent_percent: number;
  exempt: (who: string, chat: SeenChat) => boolean;
}

const ANSWER_S = 600;

export function quietItems(
  world: World,
  chat: SeenChat,
  month: string,
  rule: Quiet,
  resolution_s: number,
): Item[] {
  const side = (m: Said) => {
    const { listed, side } = personIn(world.company, m.person);
    return listed ? side : 'unknown';
  };
  const roles = (m: Said) => personIn(world.company, m.person).roles;
  const own = chat.said.filter(
    (m) =>
      m.month === month &&
      (m.content || m.kind === 'deleted') &&
      side(m) === 'internal' &&
      (rule.by === null || roles(m).includes(rule.by)),
  );
  const [first] = own;
  if (!first) return [];
  if (new Set(own.map((m) => m.person)).size < FEW) return [{ m: first, state: 'not_determinable' }];
  const soonAfter = (m: Said, whom: 'external' | 'unknown') => {
    const last = chat.talk.findLast((o) => o.place < m.place && side(o) === whom);
    return last !== undefined && (m.at_ms - last.at_ms) / 1000 < ANSWER_S + resolution_s;
  };
  let urgent = 0;
  return own.map((m): Item => {
    const clock = wallClockOf(personIn(world.company, m.person).zone || world.company.zone);
    if (!isQuiet(rule, clock, m.at_ms, resolution_s)) return { m, state: 'met' };
    const excused =
      (rule.on_call !== null && roles(m).includes(rule.on_call)) ||
      soonAfter(m, 'external') ||
      rule.exempt(m.person, chat);
    if (excused) return { m, state: 'exempt' };
    if (rule.urgent?.test(m.text)) {
      urgent++;
      if (urgent === 1 || urgent * 100 <= rule.urgent_percent * own.length) return { m, state: 'exempt' };
    }
    return { m, state: soonAfter(m, 'unknown') ? 'not_determinable' : 'breached' };
  });
}

/** D5: surely, so every second that the stamp leaves open, and as many before. */
function isQuiet(
  rule: Quiet,
  clock: (at_ms: number) => WallClock,
  at_ms: number,
  resolution_s: number,
): boolean {
  for (let s = -resolution_s; s < resolution_s; s++)
    if (!isQuietAt(rule, clock(at_ms + s * 1000))) return false;
  return true;
}

function isQuietAt({ windows }: Quiet, { weekday, hour, minute }: WallClock): boolean {
  const now = hour * 60 + minute;
  const today = windows[weekday];
  const yesterday = windows[weekday === 1 ? 7 : weekday - 1];
  if (today && now >= today[0] && (now < today[1] || today[1] <= today[0])) return true;
  return yesterday !== undefined && yesterday[1] <= yesterday[0] && now < yesterday[1];
}
