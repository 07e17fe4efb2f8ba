/** Labelled messages as numbers to learn from. */
import { candidateFeatures, F, S, startFeatures } from '../../transform/links/features.ts';
import { prepareLinks } from '../../transform/links/prepare.ts';
import { BIT, Walker, WINDOW } from '../../transform/links/walk.ts';
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
}

export function examplesOf(chats: readonly LabelledChat[]): Examples {
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
  };
  let used = 0;
  for (const chat of chats) {
    const columns = prepareLinks(chat.source);
    const walker = new Walker(columns);
    for (let i = 0; i < columns.n; i++) {
      const walk = walker.to(i);
      const gold = chat.gold[i];
      if (!gold) continue;
      const within = gold.some((g) => g === i || i - g <= walk.candidates);
      if (!within) continue;
      e.at[e.n] = used;
      for (let k = 0; k < walk.candidates; k++) {
        const own = (walk.bits[k] as number) & BIT.own;
        if (chat.answers_only && own) continue;
        candidateFeatures(columns, walk, k, e.x, used * F);
        e.own[used] = own;
        e.right[used] = gold.includes(walk.row[k] as number) ? 1 : 0;
        used++;
      }
      startFeatures(columns, walk, e.start.subarray(e.n * S, (e.n + 1) * S));
      e.starts[e.n] = gold.includes(i) ? 1 : 0;
      e.answers_only[e.n] = chat.answers_only ? 1 : 0;
      e.n++;
    }
  }
  e.at[e.n] = used;
  return e;
}
