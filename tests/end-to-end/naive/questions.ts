/** Items of questions that must be answered (N13) in chats with two sides and private ones, by plain code. */
import { businessSeconds } from '../../../fixtures/simulator/simulator.ts';
import { personIn } from './planted-company.ts';
import type { Item } from './planted-norms.ts';
import type { Said, SeenChat, World } from './world.ts';

export interface MustAnswer {
  limit_s: number;
  clock: 'business' | 'calendar';
  /** Role that has to; null: anybody of the other side. */
  by: string | null;
  rhetorical: RegExp | null;
  exempt: readonly string[];
}

const DAY_MS = 24 * 3_600_000;

export function questionItems(
  world: World,
  chat: SeenChat,
  month: string,
  rule: MustAnswer,
  resolution_s: number,
): Item[] {
  const sideOf = (m: Said) => {
    const { listed, side } = personIn(world.company, m.person);
    return chat.group === 'private' ? m.person : listed ? side : 'unknown';
  };
  const items: Item[] = [];
  chat.talk.forEach((m, i) => {
    const side = sideOf(m);
    if (m.month !== month || side === 'internal' || !m.question || m.withdraws) return;
    const answers = (o: Said) =>
      (chat.group === 'private' ? sideOf(o) !== side : sideOf(o) === 'internal') &&
      (rule.by === null || personIn(world.company, o.person).roles.includes(rule.by));
    // Somebody unknown may be a colleague of whoever waits (D8), but hides nobody's question.
    const ofSide = (o: Said) => sideOf(o) === side || (side === 'unknown' && sideOf(o) === 'external');
    if (isOpen(chat.talk.slice(0, i), ofSide, answers)) return;
    items.push({
      m,
      state: stateOf(world, chat, m, chat.talk.slice(i + 1), { rule, resolution_s, sideOf, answers }),
    });
  });
  return items;
}

/** D8: does one of this side wait for an answer already? */
function isOpen(
  before: readonly Said[],
  ofSide: (m: Said) => boolean,
  answers: (m: Said) => boolean,
): boolean {
  let asker: string | null = null;
  for (const m of before) {
    if (answers(m)) asker = null;
    else if (!ofSide(m)) continue;
    else if (asker === null && m.question && !m.withdraws) asker = m.person;
    else if (asker === m.person && m.withdraws) asker = null;
  }
  return asker !== null;
}

interface Terms {
  rule: MustAnswer;
  resolution_s: number;
  sideOf: (m: Said) => string;
  answers: (m: Said) => boolean;
}

function stateOf(
  world: World,
  chat: SeenChat,
  asked: Said,
  later: readonly Said[],
  terms: Terms,
): Item['state'] {
  const { rule, resolution_s, sideOf, answers } = terms;
  // D13: exports do not tell how a private chat began.
  const first_ms = chat.talk[0]?.at_ms as number;
  if (chat.group === 'private' && asked.at_ms < first_ms + DAY_MS) return 'not_determinable';
  if (sideOf(asked) === 'unknown') return 'not_determinable';
  const response = later.find(answers);
  const waiting = response ? later.slice(0, later.indexOf(response)) : later;
  if (waiting.some((m) => m.person === asked.person && m.withdraws)) return 'exempt';
  const isLate = (at_ms: number) =>
    (rule.clock === 'business'
      ? businessSeconds(world.calendar, asked.at_ms, at_ms)
      : (at_ms - asked.at_ms) / 1000) >=
    rule.limit_s + resolution_s;
  const left_ms = chat.members.find((o) => o.person === asked.person)?.left_at_ms ?? null;
  if (!isLate(response?.at_ms ?? left_ms ?? world.exported_ms)) {
    if (response) return 'met';
    return left_ms === null ? 'pending' : 'not_determinable';
  }
  if (waiting.some((m) => sideOf(m) === 'unknown' && !isLate(m.at_ms))) return 'not_determinable';
  const excused = rule.rhetorical?.test(asked.text) || rule.exempt.includes(asked.person);
  return excused ? 'exempt' : 'breached';
}
