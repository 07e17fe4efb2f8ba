import type { MessageColumns } from '../ingest/schema/message-table.ts';
import { callNames, names } from './request.ts';
import { tokens } from './speech.ts';
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
  /** Every four consecutive tokens of the request. */
  runs: ReadonlySet<string>;
}

const SAME_TOKENS = 4;
/** A request that is so old does not make answers to others doubtful, and four equal words are chance by then. */
const DOUBT_MS = EPISODE_GAP_MS;
/** Whoever is named a week later is no longer being answered: the strict reading then knows no answer. */
const STRICT_MS = 7 * 24 * 3_600_000;
/** With so many open at once no rule tells whose answer a message is: the strict reading of the oldest then knows none. */
const MOST_OPEN = 200;

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first within a
 * week that names the asker or repeats four tokens of the request, or that comes while no other request of the last
 * day is open. Requests of the kind `inbound` mean questions here: a team has no outside. What an asker writes
 * before the lenient answer belongs to the open request (D8), a further question too.
 */
export function teamWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said } = talk;
  const waits: Wait[] = [];
  // Nobody answered yet, by asker; and those whose strict answer alone is looked for, in order of time.
  const waiting = new Map<number, OpenQuestion>();
  let answered: OpenQuestion[] = [];
  let last_writer = -1;
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    const own = waiting.get(person);
    if (own) {
      // Somebody else wrote since: the asker's turn is over.
      if (last_writer !== person) own.turn_ms = NEVER;
      noteAsker(m, said, i, own);
      if (own.wait.withdrawn) waiting.delete(person);
    }
    last_writer = person;
    if (waiting.size + answered.length > 0 && mayAnswer(m, i, spec.responder)) {
      answered = answer(waiting, answered, talk, i);
    }
    if (waiting.has(person) || !asksByItself(m, said, i, spec)) continue;
    const one = openAt(m, i, episode[i] as number, false);
    waits.push(one.wait);
    waiting.set(person, { ...one, call_names: namesOf(m, i), runs: new Set(runsOf(said.text(i))) });
  }
  return waits;
}

/** What row `i`, which may answer, does to the open requests of others; returns those whose strict answer is still looked for. */
function answer(
  waiting: Map<number, OpenQuestion>,
  answered: readonly OpenQuestion[],
  { m, said }: Talk,
  i: number,
): OpenQuestion[] {
  const at = m.sent_at_ms[i] as number;
  const person = m.person[i] as number;
  const young = (o: OpenQuestion) => at - o.opened_ms <= DOUBT_MS;
  const own = waiting.get(person);
  const open = [...answered];
  for (const o of waiting.values()) {
    if (o === own) continue;
    o.wait.response = i;
    open.push(o);
    waiting.delete(o.asker);
  }
  const doubtful = open.filter(young).length + (own && young(own) ? 1 : 0);
  const hints = hintsOf(() => said.text(i));
  const left = open.filter((o) => {
    if (o.asker === person) return true;
    if (at - o.opened_ms > STRICT_MS) return false;
    const others = doubtful - (young(o) ? 1 : 0);
    const strict = others === 0 || hints.names(o) || (young(o) && hints.repeats(o));
    if (strict) o.wait.strict_response = i;
    return !strict;
  });
  return left.length > MOST_OPEN ? left.slice(-MOST_OPEN) : left;
}

/** Tier A of D10 for one message; read only where it decides something, and once for each asker. */
function hintsOf(read: () => string) {
  let text: string | null = null;
  let runs: string[] | null = null;
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
      if (o.runs.size === 0) return false;
      runs ??= runsOf(textOnce());
      return runs.some((run) => o.runs.has(run));
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
