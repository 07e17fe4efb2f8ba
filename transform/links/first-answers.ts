/** Which message is the first answer to a request, by the links of a chat. */
import type { Beliefs } from './beliefs.ts';

/** A message that may be the first answer, with the chance that it is. */
export interface FirstAnswer {
  row: number;
  p: number;
}

// Smaller chances are told together with those that nobody answered.
const LEAST = 0.01;

/**
 * Chances of each message to be the first that answers one of `turn` (the messages of one request): it answers, and none
 * before it did. `mayAnswer`: who counts. In file order; what is missing to one is the chance that nobody answered.
 */
export function firstAnswers(
  b: Beliefs,
  turn: readonly number[],
  mayAnswer: (row: number) => boolean,
): FirstAnswer[] {
  let nobody_yet = 1;
  const first: FirstAnswer[] = [];
  const take = (row: number, chance: number) => {
    const p = nobody_yet * Math.min(1, chance);
    nobody_yet -= p;
    if (p >= LEAST) first.push({ row, p });
  };
  const [only] = turn;
  if (turn.length === 1) {
    // Most requests are one message, whose answers stand in file order.
    for (let q = b.back_at[only as number] as number; q < (b.back_at[(only as number) + 1] as number); q++) {
      const at = b.back[q] as number;
      const row = b.from[at] as number;
      if (mayAnswer(row)) take(row, b.p[at] as number);
    }
    return first;
  }
  const chances = new Map<number, number>();
  for (const j of turn) {
    for (let q = b.back_at[j] as number; q < (b.back_at[j + 1] as number); q++) {
      const at = b.back[q] as number;
      const row = b.from[at] as number;
      if (mayAnswer(row)) chances.set(row, (chances.get(row) ?? 0) + (b.p[at] as number));
    }
  }
  for (const [row, chance] of [...chances].sort(([a], [z]) => a - z)) take(row, chance);
  return first;
}

/** 1 for every message of which one candidate stands in `asked`, with a chance worth a second look. */
export function mayAnswerOne(b: Beliefs, asked: Uint8Array, least: number): Uint8Array {
  const wanted = new Uint8Array(b.n);
  for (let i = 0; i < b.n; i++) {
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
      if (asked[b.row[k] as number] === 1 && (b.p[k] as number) >= least) {
        wanted[i] = 1;
        break;
      }
    }
  }
  return wanted;
}
