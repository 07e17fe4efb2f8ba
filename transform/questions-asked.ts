/** M13: which messages ask something new, so that a question counts once however often it is asked. */
import type { Talk } from './talk.ts';

/**
 * 1 per row that asks, unless its sender has asked before and nobody has written since who might have answered: somebody
 * of the other side, in chats without sides anybody else.
 */
export function questionsAsked({ m, content, said, two_sided, side_by_person }: Talk): Uint8Array {
  const asked = new Uint8Array(m.n);
  const side = two_sided && !side_by_person ? m.side : m.person;
  // People who wait for an answer, each with their side.
  const waiting = new Map<number, number>();
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const person = m.person[i] as number;
    for (const [asker, of] of waiting) if (of !== side[i]) waiting.delete(asker);
    if (!said.question(i) || waiting.has(person)) continue;
    asked[i] = 1;
    waiting.set(person, side[i] as number);
  }
  return asked;
}
