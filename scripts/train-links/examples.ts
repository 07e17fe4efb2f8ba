/** Labelled messages as numbers to learn from. */
import { F, S, stepper, WINDOW } from '../../transform/links/features.ts';
import { prepareLinks } from '../../transform/links/prepare.ts';
import type { LabelledChat } from './labelled.ts';

export interface Examples {
  n: number;
  /** Candidates of example `e`: `at[e] .. at[e + 1]`. */
  at: Int32Array;
  x: Float32Array;
  own: Uint8Array;
  start: Float32Array;
  /** 1 for a right candidate; `starts` 1 where starting is right. */
  right: Uint8Array;
  starts: Uint8Array;
  answers_only: Uint8Array;
  weight: Float32Array;
}

export function examplesOf(chats: readonly LabelledChat[], weight: (c: LabelledChat) => number): Examples {
  let room = 0;
  for (const c of chats) for (const g of c.gold) if (g) room++;
  const e: Examples = {
    n: 0,
    at: new Int32Array(room + 1),
    x: new Float32Array(room * WINDOW * F),
    own: new Uint8Array(room * WINDOW),
    start: new Float32Array(room * S),
    right: new Uint8Array(room * WINDOW),
    starts: new Uint8Array(room),
    answers_only: new Uint8Array(room),
    weight: new Float32Array(room),
  };
  let used = 0;
  for (const chat of chats) {
    const columns = prepareLinks(chat.source);
    const stepTo = stepper(columns);
    for (let i = 0; i < columns.n; i++) {
      const step = stepTo(i);
      const gold = chat.gold[i];
      if (!gold) continue;
      const within = gold.some((g) => g === i || i - g <= step.candidates);
      if (!within) continue;
      e.at[e.n] = used;
      for (let k = 0; k < step.candidates; k++) {
        if (chat.answers_only && step.own[k]) continue;
        e.x.set(step.x.subarray(k * F, (k + 1) * F), used * F);
        e.own[used] = step.own[k] as number;
        e.right[used] = gold.includes(step.row[k] as number) ? 1 : 0;
        used++;
      }
      e.start.set(step.start, e.n * S);
      e.starts[e.n] = gold.includes(i) ? 1 : 0;
      e.answers_only[e.n] = chat.answers_only ? 1 : 0;
      e.weight[e.n] = weight(chat);
      e.n++;
    }
  }
  e.at[e.n] = used;
  return e;
}
