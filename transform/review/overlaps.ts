import { monthSpan } from '../measures/months.ts';
import { presentAt } from '../membership.ts';
import type { Review } from '../review-schema.ts';
import { compare } from './compare.ts';
import { MIN_PEOPLE, type ReviewInput } from './input.ts';

/** From this share of common members on, two groups may be one. */
const MOSTLY = 0.8;

/**
 * M25: pairs of groups whose known members at the end of the month are mostly the same (shared ÷ all members of both), the
 * closest first. Groups of fewer than five known members are left out (§9), and silent ones are compared too.
 */
export function overlaps(input: ReviewInput): Review['overlaps'] {
  const at_ms = monthSpan(input.month).to_ms - 1;
  const groups = input.chats
    .filter((c) => !c.pair)
    .map((c) => ({
      chat: c.chat,
      members: new Set(presentAt(c.part.members, at_ms).flatMap((m) => (m.bot ? [] : [m.name]))),
    }))
    .filter((g) => g.members.size >= MIN_PEOPLE);
  const rows: Review['overlaps'] = [];
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      const shared = [...a.members].filter((name) => b.members.has(name)).length;
      const members = a.members.size + b.members.size - shared;
      if (shared >= members * MOSTLY)
        rows.push({ chats: [a.chat, b.chat], shared, members, share: shared / members });
    }
  }
  return rows.sort((a, b) => b.share - a.share || compare(a.chats.join(), b.chats.join()));
}
