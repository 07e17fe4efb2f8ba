import { callNames, names } from './request.ts';
import type { Said } from './said.ts';
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
  turnOf,
  type Wait,
} from './wait.ts';

/** A request of which an answer is still looked for, by one reading or another. */
interface OpenQuestion extends OpenWait {
  call_names: string[];
  /** Of the request's text: made when they are first asked for. */
  runs: () => TokenRuns;
}

/** A request that is so old does not make answers to others doubtful, and four equal words are chance by then. */
const DOUBT_MS = EPISODE_GAP_MS;
/** Whoever is named a week later is no longer being answered: the strict reading then knows no answer. */
const STRICT_MS = 7 * 24 * 3_600_000;
/** With so many open at once no rule tells whose answer a message is: of the oldest then none is looked for any more. */
const MOST_OPEN = 200;

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first within a
 * week that names the asker or repeats four tokens of the request, or that comes while no other request of the last
 * day is open. SURE, for norms: as strict, but no other request may be open whatever its age, the message must not ask
 * something itself, for then it opens one, and a closing courtesy (D7) or a message without words answers nothing.
 * Requests of the kind `inbound` mean questions here: a team has no outside. What an asker writes before the lenient
 * answer belongs to the open request (D8), a further question too.
 */
export function teamWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said } = talk;
  const waits: Wait[] = [];
  const call_names = m.senders.map(callNames);
  // Nobody answered yet, by asker; and those of which only a better tied answer is looked for, the oldest first.
  const waiting = new Map<number, OpenQuestion>();
  const answered: OpenQuestion[] = [];
  let last_writer = -1;
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    const own = waiting.get(person);
    if (waiting.size + answered.length > 0 && mayAnswer(m, i, spec.responder)) {
      answer(waiting, answered, talk, i, spec);
    }
    if (own) {
      // Somebody else wrote since: the asker's turn is over.
      if (last_writer !== person) own.turn_ms = NEVER;
      noteAsker(m, said, i, own);
      if (own.wait.withdrawn) waiting.delete(person);
    }
    last_writer = person;
    if (waiting.has(person) || !asksByItself(m, said, i, spec)) continue;
    const one = openAt(m, i, episode[i] as number, false);
    waits.push(one.wait);
    const called = call_names[m.sender[i] as number] ?? [];
    waiting.set(person, { ...one, call_names: called, runs: runsOnce(said, i) });
  }
  return waits;
}

/** Notes what row `i`, which may answer, does to the open requests of others; `answered` keeps those still looked for. */
function answer(
  waiting: Map<number, OpenQuestion>,
  answered: OpenQuestion[],
  talk: Talk,
  i: number,
  spec: RequestSpec,
): void {
  const { m, said } = talk;
  const at = m.sent_at_ms[i] as number;
  const person = m.person[i] as number;
  for (const o of waiting.values()) {
    if (o.asker === person) continue;
    o.wait.response = i;
    answered.push(o);
    waiting.delete(o.asker);
  }
  const young = (o: OpenQuestion) => at - o.opened_ms <= DOUBT_MS;
  const doubts = (o: OpenQuestion) => o.wait.strict_response < 0 && young(o);
  const own = waiting.get(person);
  const only_one = answered.length + (own ? 1 : 0) === 1;
  let doubtful = own && doubts(own) ? 1 : 0;
  for (const o of answered) if (doubts(o)) doubtful++;
  const hints = hintsOf(() => said.text(i));
  const tied = (o: OpenQuestion) => hints.names(o) || (young(o) && hints.repeats(o));
  const ties = tiesSurely(talk, i, spec);
  let kept = 0;
  for (const o of answered) {
    if (o.asker !== person) {
      if (at - o.opened_ms > STRICT_MS) continue;
      const others = doubtful - (doubts(o) ? 1 : 0);
      if (o.wait.strict_response < 0 && (others === 0 || tied(o))) o.wait.strict_response = i;
      if (ties() && (only_one || tied(o))) o.wait.sure_response = i;
      if (o.wait.sure_response >= 0) continue;
    }
    answered[kept++] = o;
  }
  answered.length = kept;
  if (kept > MOST_OPEN) answered.splice(0, kept - MOST_OPEN);
}

/** May row `i` be a sure answer to anything? Asked only where it decides. */
function tiesSurely({ m, content, said }: Talk, i: number, spec: RequestSpec): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??=
      said.text(i) !== '' &&
      !said.courtesy(i) &&
      !turnOf(m, content, i).some((row) => asksByItself(m, said, row, spec));
    return known;
  };
}

/** Tier A of D10 for one message; read only where it decides something, and once for each asker. */
function hintsOf(read: () => string) {
  let text: string | null = null;
  let runs: TokenRuns | null = null;
  const named = new Map<number, boolean>();
  const textOnce = () => {
    text ??= read();
    return text;
  };
  return {
    names(o: OpenQuestion): boolean {
      let hit = named.get(o.asker);
      if (hit === undefined) {
        hit = names(textOnce(), o.call_names);
        named.set(o.asker, hit);
      }
      return hit;
    },
    repeats(o: OpenQuestion): boolean {
      runs ??= tokenRuns(textOnce());
      return shareRun(runs, o.runs());
    },
  };
}

function runsOnce(said: Said, row: number): () => TokenRuns {
  let runs: TokenRuns | null = null;
  return () => {
    runs ??= tokenRuns(said.text(row));
    return runs;
  };
}
