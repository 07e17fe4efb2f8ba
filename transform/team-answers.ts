/**
 * D10 in chats without sides: who answered which request, by reply links and their probabilities, for response times and
 * answer rates. (Norms there are judged on deterministic answers, team-waits.ts, that these links do not speak against.)
 */
import { chatSource } from './links/chat-source.ts';
import { type FirstAnswer, firstAnswers } from './links/first-answers.ts';
import { linkRequests } from './links/link.ts';
import type { Talk } from './talk.ts';
import { mayAnswer, turnOf, type Wait } from './wait.ts';

/**
 * For each wait the messages that may be its first answer; rows of the chat's table. `responder`: the role that must.
 * Remembered by the list of waits: figures and norms ask for the same ones.
 */
export function teamAnswers(
  talk: Talk,
  waits: readonly Wait[],
  responder: string | null = null,
): FirstAnswer[][] {
  const known = answers_of.get(waits) ?? findAnswers(talk, waits, responder);
  answers_of.set(waits, known);
  return known;
}

const answers_of = new WeakMap<readonly Wait[], FirstAnswer[][]>();

function findAnswers(talk: Talk, waits: readonly Wait[], responder: string | null): FirstAnswer[][] {
  if (waits.length === 0) return [];
  const { m, content, said } = talk;
  const { source, rows } = chatSource(m, (row) => said.text(row));
  const message_of = new Int32Array(m.n).fill(-1);
  rows.forEach((row, k) => {
    message_of[row] = k;
  });
  const turns = waits.map((wait) => turnOf(m, content, wait.request).map((row) => message_of[row] as number));
  const asked = new Uint8Array(source.n);
  for (const turn of turns) for (const k of turn) asked[k] = 1;
  const beliefs = linkRequests(source, asked);
  const may_answer = Uint8Array.from(rows, (row) =>
    content[row] === 1 && mayAnswer(m, row, responder) ? 1 : 0,
  );
  return waits.map((wait, i) => {
    const asker = m.person[wait.request];
    // Whoever left gets no answer (D13).
    const until_ms = wait.cut ? wait.cut_at_ms : Number.POSITIVE_INFINITY;
    const counts = (k: number) =>
      may_answer[k] === 1 && source.person[k] !== asker && (source.at_ms[k] as number) <= until_ms;
    return firstAnswers(beliefs, turns[i] as number[], counts).map(({ row, p }) => ({
      row: rows[row] as number,
      p,
    }));
  });
}
