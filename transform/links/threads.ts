/** Threads by the most likely links. */
export interface Threads {
  /** Thread of each message: its first message. */
  of: Int32Array;
  /** How many messages of its thread stand before it. */
  place: Int32Array;
}

export function threadsOf(best: Int32Array): Threads {
  const n = best.length;
  const of = new Int32Array(n);
  const place = new Int32Array(n);
  const size = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const thread = best[i] === i ? i : (of[best[i] as number] as number);
    of[i] = thread;
    place[i] = size[thread] as number;
    size[thread] = (size[thread] as number) + 1;
  }
  return { of, place };
}
