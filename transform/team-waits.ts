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
  let open: OpenQuestion[] = [];
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    if (open.length > 0) open = answer(open, talk, i, spec);
    const waiting = open.some((o) => o.asker === person && o.wait.response < 0);
    if (waiting || !asksByItself(m, said, i, spec)) continue;
    const one = openAt(m, i, episode[i] as number, false);
    waits.push(one.wait);
    open.push({ ...one, call_names: call_names[m.sender[i] as number] ?? [], runs: runsOnce(said, i) });
  }
  return waits;
}

/** Notes what row `i` does to the open requests; those that are still looked for remain. */
function answer(open: readonly OpenQuestion[], talk: Talk, i: number, spec: RequestSpec): OpenQuestion[] {
  const { m, said } = talk;
  const at = m.sent_at_ms[i] as number;
  const person = m.person[i] as number;
  const eligible = mayAnswer(m, i, spec.responder);
  const young = (o: OpenQuestion) => at - o.opened_ms <= DOUBT_MS;
  const doubts = (o: OpenQuestion) => o.wait.strict_response < 0 && young(o);
  const doubtful = open.reduce((count, o) => count + (doubts(o) ? 1 : 0), 0);
  const hints = hintsOf(() => said.text(i));
  const tied = (o: OpenQuestion) => hints.names(o) || (young(o) && hints.repeats(o));
  const ties = tiesSurely(talk, i, spec);
  return open.filter((o) => {
    if (o.asker === person) {
      if (o.wait.response < 0) noteAsker(m, said, i, o);
      return !o.wait.withdrawn;
    }
    if (!eligible) {
      o.turn_ms = NEVER;
      return true;
    }
    if (o.wait.response < 0) o.wait.response = i;
    if (at - o.opened_ms > STRICT_MS) return false;
    const others = doubtful - (doubts(o) ? 1 : 0);
    if (o.wait.strict_response < 0 && (others === 0 || tied(o))) o.wait.strict_response = i;
    if ((open.length === 1 || tied(o)) && ties()) o.wait.sure_response = i;
    return o.wait.sure_response < 0;
  });
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
