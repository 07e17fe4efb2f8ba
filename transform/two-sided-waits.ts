import { type MessageColumns, SIDE, textAt } from '../ingest/schema/message-table.ts';
import type { ChatContext } from './chat-context.ts';
import { isMention, isTagged } from './request.ts';
import { courtesyRule, isQuestion, isWithdrawal } from './speech.ts';
import {
  ASKED_AGAIN_MS,
  EPISODE_GAP_MS,
  mayAnswer,
  type RequestSpec,
  TURN_GAP_MS,
  type Wait,
} from './wait.ts';

/** The wait that is open, and the turn of its asker. */
interface Open {
  wait: Wait;
  asker: number;
  /** Last message of the asker's own opening turn; minus infinity once somebody else wrote. */
  turn_ms: number;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * D7, D8, D10 for chats with two sides. One wait is open at a time (per direction in a private pair): it starts at the
 * first message of the asking side that is no closing courtesy, and ends at the next content of an eligible person of
 * the other side. Colleagues of the asker do not stop it; senders of unknown side neither, but are noted.
 */
export function twoSidedWaits(
  m: MessageColumns,
  content: Uint8Array,
  context: ChatContext,
  spec: RequestSpec,
  episode: Int32Array,
): Wait[] {
  const waits: Wait[] = [];
  // Index: the asking side. In a pair each person is a side of its own.
  const open = new Map<number, Open>();
  const last_ms_of_side = new Map<number, number>();
  const sideOf = (i: number) => (context.pair ? 10 + (m.person[i] as number) : (m.side[i] as number));
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const at = m.sent_at_ms[i] as number;
    const side = sideOf(i);
    const answers = context.pair || side === SIDE.internal;
    for (const [asking, o] of open) {
      if (asking === side) {
        noteAsker(m, i, at, o);
        if (o.wait.withdrawn) open.delete(asking);
      } else if (answers && mayAnswer(m, i, spec.responder)) {
        o.wait.response = i;
        o.wait.strict_response = i;
        open.delete(asking);
      } else {
        o.turn_ms = NEVER;
        if (side === SIDE.unknown && o.wait.unknown_between < 0) o.wait.unknown_between = i;
      }
    }
    const asks = context.pair || side !== SIDE.internal;
    if (asks && !open.has(side) && opens(m, i, at, spec, lastOther(last_ms_of_side, side))) {
      const wait: Wait = {
        request: i,
        response: -1,
        strict_response: -1,
        asker_unknown: !context.pair && side === SIDE.unknown,
        unknown_between: -1,
        asked_again: false,
        withdrawn: false,
        cut: null,
        cut_at_ms: 0,
        episode: episode[i] as number,
      };
      // Somebody unknown may be of either side: such a wait does not hide the one of a known customer.
      if (!(wait.asker_unknown && open.size > 0)) {
        waits.push(wait);
        open.set(side, { wait, asker: m.person[i] as number, turn_ms: at });
      }
    }
    last_ms_of_side.set(side, at);
  }
  return waits.sort((a, b) => a.request - b.request);
}

/** When the other side last wrote. */
function lastOther(last_ms: ReadonlyMap<number, number>, side: number): number {
  let latest = NEVER;
  for (const [other, at] of last_ms) if (other !== side && at > latest) latest = at;
  return latest;
}

function noteAsker(m: MessageColumns, i: number, at: number, o: Open): void {
  const own = m.person[i] === o.asker;
  const same_turn = own && at - o.turn_ms <= TURN_GAP_MS;
  const text = textAt(m.text, i);
  if (own && isWithdrawal(text)) o.wait.withdrawn = true;
  const late = at - (m.sent_at_ms[o.wait.request] as number) >= ASKED_AGAIN_MS;
  if (own && late && !same_turn && courtesyRule(text) === null) o.wait.asked_again = true;
  o.turn_ms = same_turn ? at : NEVER;
}

/** Is this message a request of the kind asked for? Courtesies close a talk only if the other side has spoken. */
function opens(m: MessageColumns, i: number, at: number, spec: RequestSpec, other_ms: number): boolean {
  const text = textAt(m.text, i);
  if (spec.request === 'question') return isQuestion(text);
  if (spec.request === 'mention') return isMention(m, i, text);
  if (spec.request === 'tagged') return isTagged(text, spec.tag);
  const spoken = at - other_ms <= EPISODE_GAP_MS * COURTESY_EPISODES;
  return !(spoken && m.kind[i] === 0 && courtesyRule(text) !== null);
}

// A "thanks" may come days later; after a week it more likely opens something.
const COURTESY_EPISODES = 7;
