/**
 * Many literals looked for at once in bytes (Aho and Corasick): one step a byte, however many there are and whatever the
 * bytes are. Letters of ASCII match in both cases.
 */
export interface Automaton {
  /**
   * By place of a state and class of the byte: twice the place of the next state, plus 1 where something has been found.
   * The beginning is 0.
   */
  next: Int32Array;
  /** Class of each byte: bytes that no literal holds are of class 0. */
  class_of: Uint8Array;
  /** What has been found, by value of `next`. */
  found: ReadonlyMap<number, number>;
}

const lower = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

/** `literals`: text in lower case, and the bits to be set where it stands. */
export function automatonOf(literals: readonly (readonly [string, number])[]): Automaton {
  const encoder = new TextEncoder();
  const patterns = literals.flatMap(([text, bits]) =>
    casesOf(text).map((t) => [encoder.encode(t), bits] as const),
  );
  const class_of = new Uint8Array(256);
  let classes = 1;
  for (const [bytes] of patterns)
    for (const byte of bytes) if (class_of[lower(byte)] === 0) class_of[lower(byte)] = classes++;
  for (let byte = 0; byte < 256; byte++) class_of[byte] = class_of[lower(byte)] as number;

  const most = 1 + patterns.reduce((sum, [bytes]) => sum + bytes.length, 0);
  const next = new Uint16Array(most * classes);
  const found = new Int32Array(most);
  let states = 1;
  for (const [bytes, bits] of patterns) {
    let state = 0;
    for (const byte of bytes) {
      const way = state * classes + (class_of[byte] as number);
      if (next[way] === 0) next[way] = states++;
      state = next[way] as number;
    }
    found[state] = (found[state] as number) | bits;
  }
  fillFailures(next, found, classes, states);
  const placed = Array.from({ length: states }, (_, s) => 2 * s * classes + (found[s] === 0 ? 0 : 1));
  return {
    next: Int32Array.from(next.subarray(0, states * classes), (state) => placed[state] as number),
    class_of,
    found: new Map(placed.flatMap((place, s) => (found[s] === 0 ? [] : [[place, found[s] as number]]))),
  };
}

/** Where no literal goes on, the longest one that the last bytes may begin does: by states in order of their length. */
function fillFailures(next: Uint16Array, found: Int32Array, classes: number, states: number): void {
  const fails = new Uint16Array(states);
  const queue: number[] = [];
  for (let c = 0; c < classes; c++) if (next[c] !== 0) queue.push(next[c] as number);
  for (let q = 0; q < queue.length; q++) {
    const state = queue[q] as number;
    const fail = fails[state] as number;
    found[state] = (found[state] as number) | (found[fail] as number);
    for (let c = 0; c < classes; c++) {
      const way = state * classes + c;
      const other = next[fail * classes + c] as number;
      if (next[way] === 0) next[way] = other;
      else {
        fails[next[way] as number] = other;
        queue.push(next[way] as number);
      }
    }
  }
}

/** Letters beyond ASCII are other bytes in capitals. */
function casesOf(text: string): string[] {
  const first = String.fromCodePoint(text.codePointAt(0) as number);
  return [...new Set([text, text.toUpperCase(), first.toUpperCase() + text.slice(first.length)])];
}
