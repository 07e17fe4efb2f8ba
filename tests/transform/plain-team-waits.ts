/** D10 for teams read question by question, slowly: what `open-questions.ts` finds faster. */
import { callNames, names } from '../../transform/request.ts';
import { shareRun, tokenRuns } from '../../transform/same-words.ts';
import type { Talk } from '../../transform/talk.ts';
import { asksByItself, mayAnswer, type RequestSpec, turnOf } from '../../transform/wait.ts';

interface Question {
  row: number;
  strict: number;
  sure: number;
}

const DAY_MS = 24 * 3_600_000;

/** By the row of the request: its strict and its sure answer; -1 for none. `requests`: rows, and their lenient answers. */
export function plainAnswers(
  { m, content, said }: Talk,
  spec: RequestSpec,
  requests: readonly { request: number; response: number; until: number }[],
): Map<number, [strict: number, sure: number]> {
  const found = new Map<number, [number, number]>();
  let open: Question[] = [];
  const person = (row: number) => m.person[row] as number;
  for (let i = 0; i < m.n; i++) {
    if (!mayAnswer(m, i, spec.responder)) continue;
    const age_ms = (row: number) => (m.sent_at_ms[i] as number) - (m.sent_at_ms[row] as number);
    const own = requests.find((r) => r.request < i && i <= r.until && person(r.request) === person(i));
    for (const { request, response } of requests)
      if (response === i) open.push({ row: request, strict: -1, sure: -1 });
    open = open.filter((q) => age_ms(q.row) <= 7 * DAY_MS && q.sure < 0);
    const young = (row: number) => age_ms(row) <= DAY_MS;
    const doubts = open.filter((q) => q.strict < 0 && young(q.row)).map((q) => q.row);
    if (own && young(own.request)) doubts.push(own.request);
    const count = open.length + (own ? 1 : 0);
    const asks = turnOf(m, content, i).some((row) => asksByItself(m, said, row, spec));
    const surely = said.text(i) !== '' && !said.courtesy(i) && !asks;
    for (const q of open) {
      if (person(q.row) === person(i)) continue;
      const called = names(said.text(i), callNames(m.senders[m.sender[q.row] as number] as string));
      const repeats = young(q.row) && shareRun(tokenRuns(said.text(i)), tokenRuns(said.text(q.row)));
      if (q.strict < 0 && (called || repeats || doubts.every((row) => row === q.row))) q.strict = i;
      if (surely && (called || repeats || count === 1)) q.sure = i;
      found.set(q.row, [q.strict, q.sure]);
    }
  }
  return found;
}
