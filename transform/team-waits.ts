import { callNames, names } from './request.ts';
import { shareRun, type TokenRuns, tokenRuns } from './same-words.ts';
import type { Talk } from './talk.ts';
import {
  asksByItself,
  EPISODE_GAP_MS,
  mayAnswer,
  NEVER,
  noteAsker,
  type OpenWait,
  openAt,
  type RequestSpec,
  type Wait,
} from './wait.ts';

/** A request whose lenient or strict answer is still looked for. */
interface OpenQuestion extends OpenWait {
  call_names: string[];
  /** Of the request's text; null until they are asked for. */
  runs: TokenRuns | null;
}

/** A request that is so old does not make answers to others doubtful, and four equal words are chance by then. */
const DOUBT_MS = EPISODE_GAP_MS;
/** Whoever is named a week later is no longer being answered: the strict reading then knows no answer. */
const STRICT_MS = 7 * 24 * 3_600_000;

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first within a
 * week that names the asker or repeats four tokens of the request, or that comes while no other request of the last
 * day is open. Requests of the kind `inbound` mean questions here: a team has no outside. What an asker writes
 * before the lenient answer belongs to the open request (D8), a further question too.
 */
export function teamWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said } = talk;
  const waits: Wait[] = [];
  const open: OpenQuestion[] = [];
  const hints = hintsOf(talk);
  const call_names = m.senders.map(callNames);
  // Of each person's requests, how many nobody has answered yet: there is one at most.
  const waiting = new Uint8Array(m.persons.length);
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    if (open.length > 0) answer(open, waiting, talk, i, spec, hints);
    if (waiting[person] === 1 || !asksByItself(m, said, i, spec)) continue;
    const one = openAt(m, i, episode[i] as number, false);
    waits.push(one.wait);
    waiting[person] = 1;
    open.push({ ...one, call_names: call_names[m.sender[i] as number] ?? [], runs: null });
  }
  return waits;
}

/** Notes what row `i` does to the open requests; those that are still looked for remain. */
function answer(
  open: OpenQuestion[],
  waiting: Uint8Array,
  { m, said }: Talk,
  i: number,
  spec: RequestSpec,
  hints: Hints,
): void {
  const at = m.sent_at_ms[i] as number;
  const person = m.person[i] as number;
  const eligible = mayAnswer(m, i, spec.responder);
  let doubtful = 0;
  for (const o of open) if (at - o.opened_ms <= DOUBT_MS) doubtful++;
  let kept = 0;
  for (const o of open) {
    const young = at - o.opened_ms <= DOUBT_MS;
    let stays = true;
    if (o.asker === person) {
      if (o.wait.response < 0) noteAsker(m, said, i, o);
      if (o.wait.withdrawn) {
        waiting[person] = 0;
        stays = false;
      }
    } else if (!eligible) o.turn_ms = NEVER;
    else {
      if (o.wait.response < 0) {
        o.wait.response = i;
        waiting[o.asker] = 0;
      }
      const others = doubtful - (young ? 1 : 0);
      if (at - o.opened_ms > STRICT_MS) stays = false;
      else if (others === 0 || hints.names(i, o) || (young && hints.repeats(i, o))) {
        o.wait.strict_response = i;
        stays = false;
      }
    }
    if (stays) open[kept++] = o;
  }
  open.length = kept;
}

/** Tier A of D10 for one message. */
interface Hints {
  names: (row: number, o: OpenQuestion) => boolean;
  repeats: (row: number, o: OpenQuestion) => boolean;
}

/** Texts are read only where they decide something, and searched once for each asker. */
function hintsOf({ m, said }: Talk): Hints {
  let row_read = -1;
  let text = '';
  let runs: TokenRuns | null = null;
  const asked_in = new Int32Array(m.persons.length).fill(-1);
  const named = new Uint8Array(m.persons.length);
  const read = (row: number) => {
    if (row === row_read) return;
    row_read = row;
    text = said.text(row);
    runs = null;
  };
  return {
    names(row, o) {
      if (asked_in[o.asker] !== row) {
        asked_in[o.asker] = row;
        read(row);
        named[o.asker] = names(text, o.call_names) ? 1 : 0;
      }
      return named[o.asker] === 1;
    },
    repeats(row, o) {
      read(row);
      runs ??= tokenRuns(text);
      o.runs ??= tokenRuns(said.text(o.wait.request));
      return shareRun(runs, o.runs);
    },
  };
}
