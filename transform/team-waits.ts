import { type MessageColumns, textAt } from '../ingest/schema/message-table.ts';
import { callNames, isMention, isTagged, names } from './request.ts';
import { courtesyRule, isQuestion, isWithdrawal, tokens } from './speech.ts';
import {
  ASKED_AGAIN_MS,
  EPISODE_GAP_MS,
  mayAnswer,
  type RequestSpec,
  TURN_GAP_MS,
  type Wait,
} from './wait.ts';

/** A request whose lenient or strict answer is still looked for. */
interface Open {
  wait: Wait;
  asker: number;
  opened_ms: number;
  call_names: string[];
  tokens: string[];
  turn_ms: number;
}

const SAME_TOKENS = 4;
// A request that nobody took up for so long does not make later answers doubtful any more.
const DOUBT_MS = EPISODE_GAP_MS;

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first that names
 * the asker or repeats four tokens of the request, or that comes while no other request is open. Requests of the
 * kind `inbound` mean questions here: a team has no outside.
 */
export function teamWaits(
  m: MessageColumns,
  content: Uint8Array,
  spec: RequestSpec,
  episode: Int32Array,
): Wait[] {
  const waits: Wait[] = [];
  let open: Open[] = [];
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const at = m.sent_at_ms[i] as number;
    const person = m.person[i] as number;
    const text = textAt(m.text, i);
    if (open.length > 0) open = answer(open, m, i, at, person, text, spec);
    const own = open.find((o) => o.asker === person && at - o.turn_ms <= TURN_GAP_MS && o.wait.response < 0);
    if (own) own.turn_ms = at;
    // Several questions in one turn are one request.
    if (own || !opens(m, i, text, spec)) continue;
    const wait: Wait = {
      request: i,
      response: -1,
      strict_response: -1,
      asker_unknown: false,
      unknown_between: -1,
      asked_again: false,
      withdrawn: false,
      cut: null,
      cut_at_ms: 0,
      episode: episode[i] as number,
    };
    waits.push(wait);
    open.push({
      wait,
      asker: person,
      opened_ms: at,
      call_names: callNames(m.senders[m.sender[i] as number] ?? ''),
      tokens: tokens(text),
      turn_ms: at,
    });
  }
  return waits;
}

function answer(
  open: readonly Open[],
  m: MessageColumns,
  i: number,
  at: number,
  person: number,
  text: string,
  spec: RequestSpec,
): Open[] {
  const eligible = mayAnswer(m, i, spec.responder);
  const doubtful = open.filter((o) => at - o.opened_ms <= DOUBT_MS);
  const said = doubtful.length > 1 ? tokens(text) : [];
  return open.filter((o) => {
    if (o.asker === person) {
      if (o.wait.response >= 0) return true;
      if (isWithdrawal(text)) o.wait.withdrawn = true;
      const late = at - o.opened_ms >= ASKED_AGAIN_MS && at - o.turn_ms > TURN_GAP_MS;
      if (late && courtesyRule(text) === null) o.wait.asked_again = true;
      return true;
    }
    if (!eligible) return true;
    if (o.wait.response < 0) o.wait.response = i;
    const others = doubtful.some((other) => other !== o);
    const strict = !others || names(text, o.call_names) || repeats(said, o.tokens);
    if (strict) o.wait.strict_response = i;
    return !strict;
  });
}

function opens(m: MessageColumns, i: number, text: string, spec: RequestSpec): boolean {
  if (spec.request === 'mention') return isMention(m, i, text);
  if (spec.request === 'tagged') return isTagged(text, spec.tag);
  return isQuestion(text);
}

/** At least four consecutive tokens in common. */
function repeats(said: readonly string[], asked: readonly string[]): boolean {
  for (let i = 0; i + SAME_TOKENS <= asked.length; i++) {
    for (let j = 0; j + SAME_TOKENS <= said.length; j++) {
      let k = 0;
      while (k < SAME_TOKENS && asked[i + k] === said[j + k]) k++;
      if (k === SAME_TOKENS) return true;
    }
  }
  return false;
}
