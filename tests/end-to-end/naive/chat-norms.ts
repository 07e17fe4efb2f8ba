/** Items of norms on chats and announcements (N8, N11, N18), by plain code: how many in each state, by chat and month. */
import { businessSeconds } from '../../../fixtures/simulator/simulator.ts';
import { type Counts, countOf } from './counts.ts';
import { endOf, knownMembers, membersAt } from './members.ts';
import { type Declared, WORKING_DAY_S } from './truth.ts';
import { takesNote } from './words.ts';
import type { Said, SeenChat, World } from './world.ts';

/** N8. `sure`: what is looked for are tags. */
export function choices(
  chat: SeenChat,
  month: string,
  { words, chats }: { words: RegExp; chats: (chat: SeenChat) => boolean },
  sure: boolean,
): Counts {
  const hits = chat.talk.filter((m) => m.month === month && words.test(m.text));
  const elsewhere = sure ? 'breached' : 'not_determinable';
  return countOf(hits.map(() => (chats(chat) ? 'met' : elsewhere)));
}

/** N11: more than `max` known members; or, where it asks for it, a purpose and an owner. */
export function sizes(
  world: World,
  { register }: Declared,
  chat: SeenChat,
  month: string,
  asks: { max: number } | 'declared',
): Counts {
  if (chat.group === 'private' || world.exported_ms < endOf(world, month)) return {};
  if (asks === 'declared') {
    const listed = register[chat.id];
    if (!listed) return { not_determinable: 1 };
    return listed.purpose && listed.owner ? { met: 1 } : { breached: 1 };
  }
  // More may be there than anybody can know.
  const over = knownMembers(world, chat, month, 'end').length > asks.max;
  return over ? { breached: 1 } : { not_determinable: 1 };
}

/** N18, with a limit of one working day. */
export function acknowledgements(
  world: World,
  a: NonNullable<Declared['announcements']>,
  chat: SeenChat,
  month: string,
  resolution_s: number,
): Counts {
  const limit_s = WORKING_DAY_S + resolution_s;
  const inTime = (m: Said, at_ms: number) => businessSeconds(world.calendar, m.at_ms, at_ms) < limit_s;
  const isStaff = (who: string) => world.company.people.find((p) => p.id === who)?.side === 'internal';
  const announced = chat.talk.filter(
    (m) => m.month === month && a.tag.test(m.text) && a.by.includes(m.person),
  );
  const states = announced.flatMap((m) => {
    const later = chat.talk.slice(chat.talk.indexOf(m) + 1);
    const due = membersAt(chat, m.at_ms).filter((who) => who !== m.person && isStaff(who));
    return due.map((who): keyof Counts => {
      const noted = later.some(
        (o) => o.person === who && inTime(m, o.at_ms) && (o.courtesy || takesNote(o.text)),
      );
      const left_ms = chat.members.find((member) => member.person === who)?.left_at_ms ?? null;
      if (noted) return 'met';
      if (left_ms !== null && inTime(m, left_ms)) return 'not_determinable';
      return inTime(m, world.exported_ms) ? 'pending' : 'breached';
    });
  });
  return countOf(states);
}
