/**
 * D10 in chats without sides: who answered which request, by reply links and their probabilities, for response times and
 * answer rates. (Norms there are judged on deterministic answers alone: team-waits.ts.)
 */
import { chatSource } from './links/chat-source.ts';
import { type FirstAnswer, firstAnswers } from './links/first-answers.ts';
import { linkRequests } from './links/link.ts';
import type { Talk } from './talk.ts';
import { mayAnswer, TURN_GAP_MS, type Wait } from './wait.ts';

/** For each wait the messages that may be its first answer; rows of the chat's table. */
export function teamAnswers(talk: Talk, waits: readonly Wait[]): FirstAnswer[][] {
  if (waits.length === 0) return [];
  const { m, content } = talk;
  const { source, rows } = chatSource(m);
  const message_of = new Int32Array(m.n).fill(-1);
  rows.forEach((row, k) => {
    message_of[row] = k;
  });
  const turns = waits.map((wait) => turnOf(talk, wait).map((row) => message_of[row] as number));
  const asked = new Uint8Array(source.n);
  for (const turn of turns) for (const k of turn) asked[k] = 1;
  const beliefs = linkRequests(source, asked);
  const may_answer = Uint8Array.from(rows, (row) => (content[row] === 1 && mayAnswer(m, row, null) ? 1 : 0));
  return waits.map((wait, i) => {
    const asker = m.person[wait.request];
    const counts = (k: number) => may_answer[k] === 1 && source.person[k] !== asker;
    return firstAnswers(beliefs, turns[i] as number[], counts).map(({ row, p }) => ({
      row: rows[row] as number,
      p,
    }));
  });
}

/** D6: the request and what its asker adds in the same turn. An answer to any of it answers the request. */
function turnOf({ m, content }: Talk, wait: Wait): number[] {
  const asker = m.person[wait.request];
  const turn = [wait.request];
  let last_ms = m.sent_at_ms[wait.request] as number;
  for (let i = wait.request + 1; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const at_ms = m.sent_at_ms[i] as number;
    if (m.person[i] !== asker || at_ms - last_ms > TURN_GAP_MS) break;
    turn.push(i);
    last_ms = at_ms;
  }
  return turn;
}
