/**
 * What exports let one guess of people and chats. Only ever proposals: they stand in columns that no run reads. Who is a
 * customer is not guessed: staff who serve one group write where its customers write.
 *
 *   which names may be one person → exporters → who is likely staff; what a chat is likely for
 */
import { NO_PEOPLE, type PeopleList } from '../../ingest/people.ts';
import { type ProposedBecause, proposer } from '../../ingest/propose.ts';
import type { ChatType } from '../../ingest/schema/policy.ts';
import { type Exporter, exportersOf } from './exporters.ts';
import type { Seen, SeenChat, SeenPerson } from './seen.ts';

export type SideBecause = { sign: 'made-exports'; chats: number } | { sign: 'many-groups'; chats: number };
export type TypeBecause =
  | { sign: 'two-people' }
  | { sign: 'called-so' }
  | { sign: 'one-voice'; share: number };

export interface Guess {
  /** Another name that wrote more, by the keys of people. */
  same_as: Map<string, { key: string; name: string; because: ProposedBecause }>;
  /** Those who are likely staff. */
  internal: Map<string, SideBecause>;
  /** By the names of chats. */
  type: Map<string, { type: ChatType; because: TypeBecause }>;
  exporter: Map<string, Exporter>;
}

export function guess(seen: Seen): Guess {
  const same_as = sameAs(seen.people);
  const by_path = exportersOf(seen);
  const exporter: Guess['exporter'] = new Map();
  for (const { chat, copies } of seen.chats) {
    // Of several phones the one that shows most comes first.
    const who = copies.map(({ path }) => by_path.get(path)).find((one) => one !== undefined);
    if (who) exporter.set(chat.name, who);
  }
  const type: Guess['type'] = new Map(
    seen.chats.flatMap((one) => {
      const found = typeOf(one);
      return found ? [[one.chat.name, found] as const] : [];
    }),
  );
  return { same_as, internal: likelyStaff(seen, by_path, same_as), type, exporter };
}

// Customers are in one group or two; who writes in more of them works here.
const FEWEST_GROUPS = 3;

/** Whoever made an export, or writes in several groups, under any of the names that may be one person. */
function likelyStaff(
  { chats, people }: Seen,
  exporters: ReadonlyMap<string, Exporter>,
  same_as: Guess['same_as'],
): Guess['internal'] {
  const root = (key: string): string => {
    const other = same_as.get(key)?.key;
    return other === undefined ? key : root(other);
  };
  const gather = (pairs: readonly (readonly [key: string, chat: string])[]) => {
    const found = new Map<string, Set<string>>();
    for (const [key, chat] of pairs) found.set(root(key), (found.get(root(key)) ?? new Set()).add(chat));
    return found;
  };
  const made = gather(
    chats.flatMap(({ chat, copies }) =>
      copies.flatMap(({ path }) => {
        const who = exporters.get(path);
        return who ? [[who.key, chat.name] as const] : [];
      }),
    ),
  );
  const groups = chats.filter(({ chat }) => !chat.pair);
  const wrote = gather(
    groups.flatMap(({ chat, copies }) =>
      copies.flatMap((copy) => [...copy.people].map((key) => [key, chat.name] as const)),
    ),
  );
  const found: Guess['internal'] = new Map();
  for (const { key } of people) {
    const exported = made.get(root(key))?.size ?? 0;
    const in_groups = wrote.get(root(key))?.size ?? 0;
    if (exported > 0) found.set(key, { sign: 'made-exports', chats: exported });
    else if (in_groups >= FEWEST_GROUPS) found.set(key, { sign: 'many-groups', chats: in_groups });
  }
  return found;
}

const FEWEST_OF_ONE_VOICE = 20;
const ONE_VOICE = 0.9;
// Names of two parties, and words for what a group is for.
const CALLED: readonly (readonly [ChatType, RegExp])[] = [
  ['customer', /\p{L}\s*(?:×|<>|⇄|↔)\s*\p{L}|\b(?:customers?|clients?)\b|客户|客戶/iu],
  ['announcement', /\b(?:announcements?|notices?)\b|公告|通知/iu],
  ['project', /\bprojects?\b|项目|專案/iu],
  ['department', /\b(?:team|department|dept)\b|部门|部門|部$/iu],
];

function typeOf({ chat, messages, people }: SeenChat): { type: ChatType; because: TypeBecause } | null {
  if (chat.pair) return { type: 'private', because: { sign: 'two-people' } };
  const called = CALLED.find(([, words]) => words.test(chat.name));
  if (called) return { type: called[0], because: { sign: 'called-so' } };
  const share = Math.max(0, ...people.values()) / Math.max(1, messages);
  return messages >= FEWEST_OF_ONE_VOICE && people.size > 1 && share >= ONE_VOICE
    ? { type: 'announcement', because: { sign: 'one-voice', share } }
    : null;
}

/** Of two names for one person the one that wrote more is the person. `people`: those first. */
function sameAs(people: readonly SeenPerson[]): Guess['same_as'] {
  const list: PeopleList = {
    ...NO_PEOPLE,
    persons: people.map(({ key }) => ({ name: key, listed: true, roles: [] })),
    by_key: new Map(people.map(({ key }, i) => [key, i])),
  };
  const propose = proposer(list);
  const place = new Map(people.map(({ key }, i) => [key, i]));
  const found: Guess['same_as'] = new Map();
  for (const [i, { key, name, messages, shared, known_as }] of people.entries()) {
    const total = { key, sender: name, messages, shared, known_as };
    const proposal = propose(total, (other) => (place.get(other) ?? i) >= i);
    const other = proposal && people[place.get(proposal.person) as number];
    if (other) found.set(key, { key: other.key, name: other.name, because: proposal.because });
  }
  return found;
}
