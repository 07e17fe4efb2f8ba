import { KIND } from '../ingest/schema/message-table.ts';
import { OpenQuestions } from './open-questions.ts';
import type { Talk } from './talk.ts';
import {
  asksByItself,
  mayAnswer,
  NEVER,
  noteAsker,
  type OpenWait,
  openAt,
  type RequestSpec,
  turnOf,
  type Wait,
} from './wait.ts';

/**
 * D10 for chats without sides. LENIENT: the next content of anybody else who may answer. STRICT: the first within a
 * week that names the asker or repeats four tokens of the request, or that comes while no other request of the last
 * day is open. SURE, for norms: as strict, but no other request may be open whatever its age, the message must not ask
 * something itself, for then it opens one, and a closing courtesy (D7), a poll or a message without words answers nothing.
 * Requests of the kind `inbound` mean questions here: a team has no outside. What an asker writes before the lenient
 * answer belongs to the open request (D8), a further question too.
 */
export function teamWaits(talk: Talk, spec: RequestSpec, episode: Int32Array): Wait[] {
  const { m, content, said } = talk;
  const waits: Wait[] = [];
  // Nobody answered yet, by asker; and those of which only a better tied answer is looked for.
  const waiting = new Map<number, OpenWait>();
  const answered = new OpenQuestions(talk);
  const tiesSurely = (row: number) => mayTieSurely(talk, row, spec);
  let last_writer = -1;
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    const own = waiting.get(person);
    if (mayAnswer(m, i, spec.responder)) {
      for (const open of waiting.values()) {
        if (open === own) continue;
        open.wait.response = i;
        answered.add(open);
        waiting.delete(open.asker);
      }
      answered.answer(i, own ?? null, tiesSurely);
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
    waiting.set(person, one);
  }
  return waits;
}

/** May row `i` be a sure answer to anything? Asked only where it decides. */
function mayTieSurely({ m, content, said }: Talk, i: number, spec: RequestSpec): boolean {
  return (
    said.text(i) !== '' &&
    m.kind[i] !== KIND.poll &&
    !said.courtesy(i) &&
    !turnOf(m, content, i).some((row) => asksByItself(m, said, row, spec))
  );
}
