import { SIDE } from '../ingest/schema/message-table.ts';
import type { Talk } from './talk.ts';
import {
  asksByItself,
  mayAnswer,
  NEVER,
  noteAsker,
  type OpenWait,
  onlyTakesBack,
  openAt,
  type RequestSpec,
  type Wait,
} from './wait.ts';

/**
 * D7, D8, D10 for chats with two sides. One wait is open at a time (per direction where each of a pair is a side): it
 * starts at the first message of the asking side that is no closing courtesy, and ends at the next content of an
 * eligible person of the other side. Colleagues of the asker do not stop it; senders of unknown side neither, but
 * are noted.
 */
export function twoSidedWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said, side_by_person } = talk;
  const waits: Wait[] = [];
  // By the asking side.
  const open = new Map<number, OpenWait>();
  const last_ms_of_side = new Map<number, number>();
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const at = m.sent_at_ms[i] as number;
    const side = (side_by_person ? m.person[i] : m.side[i]) as number;
    const answers = side_by_person || side === SIDE.internal;
    for (const [asking, o] of open) {
      if (asking === side) {
        noteAsker(m, said, i, o);
        if (o.wait.withdrawn) open.delete(asking);
      } else if (answers && mayAnswer(m, i, spec.responder)) {
        o.wait.response = i;
        o.wait.strict_response = i;
        open.delete(asking);
      } else {
        o.turn_ms = NEVER;
        const unknown = !side_by_person && side === SIDE.unknown;
        if (unknown && o.wait.unknown_between < 0) o.wait.unknown_between = i;
      }
    }
    const asks = side_by_person || side !== SIDE.internal;
    if (asks && !open.has(side) && opens(talk, i, spec, at - lastOther(last_ms_of_side, side))) {
      const asker_unknown = !side_by_person && side === SIDE.unknown;
      // Somebody unknown may be of either side: such a wait does not hide the one of a known customer.
      if (!(asker_unknown && open.size > 0)) {
        const one = openAt(m, i, episode[i] as number, asker_unknown);
        waits.push(one.wait);
        open.set(side, one);
      }
    }
    last_ms_of_side.set(side, at);
  }
  return waits;
}

/** When the other side last wrote. */
function lastOther(last_ms: ReadonlyMap<number, number>, side: number): number {
  let latest = NEVER;
  for (const [other, at] of last_ms) if (other !== side && at > latest) latest = at;
  return latest;
}

/**
 * Is this message a request of the kind asked for? Courtesies close a talk only if the other side has spoken; what takes
 * something back ("never mind") asks nothing, also when it comes after the answer.
 */
function opens(talk: Talk, row: number, spec: RequestSpec, since_other_ms: number): boolean {
  if (spec.request !== 'inbound') return asksByItself(talk.m, talk.said, row, spec);
  const closes = since_other_ms <= COURTESY_MS && talk.said.courtesy(row);
  return !closes && !onlyTakesBack(talk.said, row);
}

// A "thanks" may come days later; after a week it more likely opens something.
const COURTESY_MS = 7 * 24 * 3_600_000;
