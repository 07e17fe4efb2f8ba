/** Who is known to be in a chat: by the simulator's own list, of those whom a phone in it could have heard of. */
import { instantOf } from '../../../fixtures/simulator/simulator.ts';
import type { SeenChat, World } from './world.ts';

/** First instant of the month after this one. */
export function endOf(world: World, month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return instantOf(`${next}-01T00:00`, world.company.zone);
}

/** Members on some day of the month, or at its end. Whoever was there from the beginning and never writes is not known. */
export function knownMembers(world: World, chat: SeenChat, month: string, when: 'within' | 'end'): string[] {
  const end_ms = endOf(world, month);
  const from_ms = when === 'end' ? end_ms - 1 : instantOf(`${month}-01T00:00`, world.company.zone);
  return membersBetween(chat, from_ms, end_ms);
}

export const membersAt = (chat: SeenChat, at_ms: number) => membersBetween(chat, at_ms, at_ms + 1);

function membersBetween(chat: SeenChat, from_ms: number, to_ms: number): string[] {
  const wrote = new Set(chat.said.map((m) => m.person));
  const there = chat.members.filter(
    (m) =>
      m.joined_at_ms < to_ms &&
      (m.left_at_ms === null || m.left_at_ms > from_ms) &&
      (m.joined_at_ms > chat.created_ms || wrote.has(m.person)),
  );
  return [...new Set(there.map((m) => m.person))];
}
