/** What a pass believes: for each message the candidates that are left, with their probabilities, and that it starts. */
export interface Beliefs {
  n: number;
  /** Candidates of message `i`: `at[i] .. at[i + 1]`, the nearest first. */
  at: Int32Array;
  row: Int32Array;
  p: Float32Array;
  start: Float32Array;
  /** The most likely: a row, or the message's own. */
  best: Int32Array;
  /** The same from the other side: who may answer message `j`, in file order: `back[back_at[j] .. back_at[j + 1])` as places in `row`. */
  back_at: Int32Array;
  back: Int32Array;
  /** Message of each place in `row`. */
  from: Int32Array;
}

/** Adds the way back. */
export function withBack(b: Pick<Beliefs, 'n' | 'at' | 'row' | 'p' | 'start'>): Beliefs {
  const { n, at, row, p, start } = b;
  const count = at[n] as number;
  const best = new Int32Array(n);
  const back_at = new Int32Array(n + 1);
  const from = new Int32Array(count);
  for (let i = 0; i < n; i++) {
    best[i] = i;
    let most = start[i] as number;
    for (let k = at[i] as number; k < (at[i + 1] as number); k++) {
      const j = row[k] as number;
      from[k] = i;
      back_at[j + 1] = (back_at[j + 1] as number) + 1;
      if ((p[k] as number) > most) {
        most = p[k] as number;
        best[i] = j;
      }
    }
  }
  for (let j = 0; j < n; j++) back_at[j + 1] = (back_at[j + 1] as number) + (back_at[j] as number);
  const next = back_at.slice();
  const back = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const j = row[k] as number;
    back[next[j] as number] = k;
    next[j] = (next[j] as number) + 1;
  }
  return { n, at, row, p, start, best, back_at, back, from };
}
