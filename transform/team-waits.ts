import type { MessageColumns } from '../ingest/schema/message-table.ts';
import { callNames, names } from './request.ts';
import { tokens } from './speech.ts';
import { type Asked, type Hints, type SureAnswers, sureAnswers } from './sure-answers.ts';
import type { Talk } from './talk.ts';
import {
  asksByItself,
  EPISODE_GAP_MS,
  mayAnswer,
  NEVER,
  noteAsker,
  openAt,
  type RequestSpec,
  type Wait,
} from './wait.ts';

const SAME_TOKENS = 4;
/** A request that is so old does not make answers to others doubtful, and four equal words are chance by then. */
const DOUBT_MS = EPISODE_GAP_MS;
/** Whoever is named a week later is no longer being answered: the strict reading then knows no answer. */
const STRICT_MS = 7 * 24 * 3_600_000;

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first within a
 * week that names the asker or repeats four tokens of the request, or that comes while no other request of the last
 * day is open. SURE, for norms (sure-answers.ts): as strict, but no other request of that week may be open, and what asks
 * itself, a closing courtesy and a message without words answer nothing. Requests of the kind `inbound` mean questions
 * here: a team has no outside. What an asker writes before the lenient answer belongs to the open request (D8), a further
 * question too.
 */
export function teamWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said } = talk;
  const waits: Wait[] = [];
  let open: Asked[] = [];
  const sure = sureAnswers(talk, spec, { repeat_ms: DOUBT_MS, longest_ms: STRICT_MS });
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    const hints = hintsOf(() => said.text(i));
    if (mayAnswer(m, i, spec.responder)) sure.note(i, hints);
    if (open.length > 0) open = answer(open, talk, i, spec, hints, sure);
    const waiting = open.some((o) => o.asker === person && o.wait.response < 0);
    if (waiting || !asksByItself(m, said, i, spec)) continue;
    const text = said.text(i);
    const one = openAt(m, i, episode[i] as number, false);
    waits.push(one.wait);
    const asked = { ...one, call_names: namesOf(m, i), runs: new Set(runsOf(text)) };
    open.push(asked);
    sure.open(asked);
  }
  return waits;
}

/** Notes what row `i` does to the open requests; those that are still looked for remain. */
function answer(
  open: readonly Asked[],
  { m, said }: Talk,
  i: number,
  spec: RequestSpec,
  hints: Hints,
  sure: SureAnswers,
): Asked[] {
  const at = m.sent_at_ms[i] as number;
  const person = m.person[i] as number;
  const eligible = mayAnswer(m, i, spec.responder);
  const young = (o: Asked) => at - o.opened_ms <= DOUBT_MS;
  const doubtful = open.reduce((count, o) => count + (young(o) ? 1 : 0), 0);
  return open.filter((o) => {
    if (o.asker === person) {
      if (o.wait.response < 0) noteAsker(m, said, i, o);
      if (o.wait.withdrawn) sure.withdraw(o);
      return !o.wait.withdrawn;
    }
    if (!eligible) {
      o.turn_ms = NEVER;
      return true;
    }
    if (o.wait.response < 0) o.wait.response = i;
    if (at - o.opened_ms > STRICT_MS) return false;
    const others = doubtful - (young(o) ? 1 : 0);
    const repeats = () => hints.runs().some((run) => o.runs.has(run));
    const strict = others === 0 || hints.names(o) || (young(o) && o.runs.size > 0 && repeats());
    if (strict) o.wait.strict_response = i;
    return !strict;
  });
}

/** Tier A of D10 for one message; read only where it decides something, and once for each asker. */
function hintsOf(read: () => string): Hints {
  let text: string | null = null;
  let runs: string[] | null = null;
  const named = new Map<number, boolean>();
  const textOnce = () => {
    text ??= read();
    return text;
  };
  return {
    names(o) {
      let hit = named.get(o.asker);
      if (hit === undefined) {
        hit = names(textOnce(), o.call_names);
        named.set(o.asker, hit);
      }
      return hit;
    },
    runs() {
      runs ??= runsOf(textOnce());
      return runs;
    },
  };
}

function namesOf(m: MessageColumns, row: number): string[] {
  return callNames(m.senders[m.sender[row] as number] ?? '');
}

/** Every run of four consecutive tokens. */
function runsOf(text: string): string[] {
  const all = tokens(text);
  return all.slice(SAME_TOKENS - 1).map((_, i) => all.slice(i, i + SAME_TOKENS).join(' '));
}
