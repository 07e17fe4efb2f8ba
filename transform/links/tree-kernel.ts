/**
 * Trees over sixteen rows at once: machine code (WebAssembly), since no plain loop comes near it and trees are a fifth of
 * all work on teams. It adds the same numbers in the same order as a loop would: the sums are the same to the last bit.
 *
 *   numbers as whole ones of the same order → each question (is this number at or above that threshold?) once, a byte for
 *   each row → tree by tree the leaf of each row, level by level → sums
 */

/** Rows of one run: as many bytes as a vector has. */
export const LANES = 16;
const VECTOR = 16;
/** Numbers of a feature, and leaves of a tree: both sixteen of four bytes. */
const SIXTEEN_FLOATS = 64;
const NODES = 15;
/** Where the feature's numbers stand, and the threshold. */
const QUESTION = 8;
const POINTER = 4;

/** Where everything stands in the memory of a kernel, in bytes. */
export interface Layout {
  questions: number;
  trees: number;
  numbers_at: number;
  numbers_end: number;
  questions_at: number;
  answers_at: number;
  /** By tree, for each node where its answers stand. */
  nodes_at: number;
  /** By tree, the first bytes of all leaves, the second ones, and so on. */
  leaves_at: number;
  sums_at: number;
}

export function layoutOf(features: number, questions: number, trees: number): Layout & { bytes: number } {
  const numbers_end = features * SIXTEEN_FLOATS;
  const answers_at = numbers_end;
  const leaves_at = answers_at + questions * VECTOR;
  const sums_at = leaves_at + trees * SIXTEEN_FLOATS;
  const questions_at = sums_at + LANES * 8;
  const nodes_at = questions_at + questions * QUESTION;
  const bytes = nodes_at + trees * NODES * POINTER;
  return {
    questions,
    trees,
    numbers_at: 0,
    numbers_end,
    questions_at,
    answers_at,
    nodes_at,
    leaves_at,
    sums_at,
    bytes,
  };
}

type Code = readonly number[];

/** As far as it is used here: the types of Node leave it out. */
interface Machine {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: { memory: { buffer: ArrayBuffer }; run: () => void } };
}

// Instructions as expressions: what an instruction takes stands before it.
const small = (value: number): number[] => {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...small(value >>> 7)];
};
const signed = (value: number): number[] => {
  const low = value & 0x7f;
  const rest = value >> 7;
  const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return done ? [low] : [low | 0x80, ...signed(rest)];
};
const whole = (value: number): Code => [0x41, ...signed(value)];
const get = (local: number): Code => [0x20, local];
const set = (local: number, value: Code): Code => [...value, 0x21, local];
const step = (local: number, by: number): Code => [...get(local), ...whole(by), 0x6a, 0x21, local];
const pointerAt = (address: Code, offset: number): Code => [...address, 0x28, 2, ...small(offset)];
/** Runs `body` until `local` has come to `end`; once at least. */
const until = (local: number, end: number, body: Code): Code => [
  ...[0x03, 0x40, ...body, ...get(local), ...whole(end), 0x49],
  ...[0x0d, 0, 0x0b],
];
const simd = (op: number, ...taken: Code[]): Code => [...taken.flat(), 0xfd, ...small(op)];
const load = (address: Code, offset = 0): Code => [...simd(0x00, address), 0, ...small(offset)];
const store = (address: Code, value: Code, offset = 0): Code => [
  ...simd(0x0b, address, value),
  ...[0, ...small(offset)],
];
const loadInAll = (address: Code, offset: number): Code => [...simd(0x09, address), 2, ...small(offset)];
const all = (value: number): Code => simd(0x11, whole(value));
const allBytes = (value: number): Code => simd(0x0f, whole(value));
const and = (a: Code, b: Code) => simd(0x4e, a, b);
const or = (a: Code, b: Code) => simd(0x50, a, b);
const xor = (a: Code, b: Code) => simd(0x51, a, b);
const shiftRight = (a: Code, bits: number) => simd(0xac, a, whole(bits));
const atOrAbove = (a: Code, b: Code) => simd(0x3f, a, b);
const halves = (a: Code, b: Code) => simd(0x85, a, b);
const quarters = (a: Code, b: Code) => simd(0x65, a, b);
/** `right` where the bits of `answer` are set, else `left`. */
const choose = (answer: Code, left: Code, right: Code) => simd(0x52, right, left, answer);
const look = (table: Code, places: Code) => simd(0x0e, table, places);
const mix = (a: Code, b: Code, bytes: readonly number[]): Code => [...simd(0x0d, a, b), ...bytes];
const addDoubles = (a: Code, b: Code) => simd(0xf0, a, b);
const doubles = (low: Code) => simd(0x5f, low);

/** Bytes of two vectors in turn, `size` of each at a time, from `from` on. */
const inTurn = (size: number, from: number) =>
  Array.from({ length: VECTOR }, (_, i) => {
    const pair = Math.floor(i / (2 * size));
    const second = i % (2 * size) >= size;
    return from + pair * size + (i % size) + (second ? VECTOR : 0);
  });
const UPPER_HALF = Array.from({ length: VECTOR }, (_, i) => (i + VECTOR / 2) % VECTOR);

// Locals: five numbers, then vectors.
const AT = 0;
const TO = 1;
const TREE = 2;
const LEAVES = 3;
const VECTORS = 4;
const ANSWERS = VECTORS;
const LEAF = ANSWERS + NODES;
const BYTES = LEAF + 1;
const PAIRS = BYTES + 4;
const SUMS = PAIRS + 4;
const LOCALS = SUMS + LANES / 2;

/** Whole numbers of the same order, as `ordered` (trees.ts) makes them. */
const inOrder = ({ numbers_at, numbers_end }: Layout): Code => [
  ...set(AT, whole(numbers_at)),
  ...until(AT, numbers_end, [
    ...set(LEAF, load(get(AT))),
    ...store(get(AT), shiftRight(xor(get(LEAF), and(shiftRight(get(LEAF), 31), all(0x7fff_ffff))), 1)),
    ...step(AT, VECTOR),
  ]),
];

const answered = ({ questions, questions_at, answers_at }: Layout): Code => {
  const four = (i: number) => atOrAbove(load(pointerAt(get(AT), 0), i * VECTOR), get(LEAF));
  return [
    ...set(AT, whole(questions_at)),
    ...set(TO, whole(answers_at)),
    ...until(AT, questions_at + questions * QUESTION, [
      ...set(LEAF, loadInAll(get(AT), POINTER)),
      ...store(get(TO), quarters(halves(four(0), four(1)), halves(four(2), four(3)))),
      ...step(TO, VECTOR),
      ...step(AT, QUESTION),
    ]),
  ];
};

/** The number of the leaf of each row, a byte each: a bit for each level of the tree. */
const leafOfTree = (): Code => {
  const answer = (node: number) => get(ANSWERS + node);
  const under = (node: number, depth: number): Code =>
    depth === 0
      ? answer(node)
      : choose(answer(node), under(2 * node + 1, depth - 1), under(2 * node + 2, depth - 1));
  const bit = (depth: number) => and(under(0, depth), allBytes(8 >> depth));
  return or(or(bit(0), bit(1)), or(bit(2), bit(3)));
};

const summed = ({ trees, nodes_at, leaves_at }: Layout): Code => {
  const nodes = Array.from({ length: NODES }, (_, k) =>
    set(ANSWERS + k, load(pointerAt(get(TREE), k * POINTER))),
  ).flat();
  const bytes = [0, 1, 2, 3].flatMap((i) => set(BYTES + i, look(load(get(LEAVES), i * VECTOR), get(LEAF))));
  const pairs = [0, 1, 2, 3].flatMap((i) => {
    const low = BYTES + (i % 2) * 2;
    return set(PAIRS + i, mix(get(low), get(low + 1), inTurn(1, i < 2 ? 0 : VECTOR / 2)));
  });
  const sums = [0, 1, 2, 3].flatMap((i) => {
    const low = PAIRS + (i < 2 ? 0 : 2);
    const floats = mix(get(low), get(low + 1), inTurn(2, i % 2 === 0 ? 0 : VECTOR / 2));
    const first = SUMS + 2 * i;
    return [
      ...set(LEAF, floats),
      ...set(first, addDoubles(get(first), doubles(get(LEAF)))),
      ...set(first + 1, addDoubles(get(first + 1), doubles(mix(get(LEAF), get(LEAF), UPPER_HALF)))),
    ];
  });
  return [
    ...set(TREE, whole(nodes_at)),
    ...set(LEAVES, whole(leaves_at)),
    ...until(TREE, nodes_at + trees * NODES * POINTER, [
      ...nodes,
      ...set(LEAF, leafOfTree()),
      ...bytes,
      ...pairs,
      ...sums,
      ...step(TREE, NODES * POINTER),
      ...step(LEAVES, SIXTEEN_FLOATS),
    ]),
  ];
};

const stored = ({ sums_at }: Layout): Code =>
  Array.from({ length: LANES / 2 }, (_, i) => store(whole(0), get(SUMS + i), sums_at + i * VECTOR)).flat();

/** Memory of at least `bytes`, and what sums all trees over the numbers that stand in it. */
export function kernelOf(layout: Layout, bytes: number): { memory: ArrayBuffer; run: () => void } {
  const section = (id: number, content: Code) => [id, ...small(content.length), ...content];
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  const locals = [2, VECTORS, 0x7f, LOCALS - VECTORS, 0x7b];
  const body = [...inOrder(layout), ...answered(layout), ...summed(layout), ...stored(layout), 0x0b];
  const code = [...locals, ...body];
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: Machine }).WebAssembly;
  const module = new Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, 0, 0]),
      ...section(3, [1, 0]),
      ...section(5, [1, 0, ...small(Math.ceil(bytes / 65_536))]),
      ...section(7, [2, ...name('memory'), 2, 0, ...name('run'), 0, 0]),
      ...section(10, [1, ...small(code.length), ...code]),
    ]),
  );
  const { memory, run } = new Instance(module).exports;
  return { memory: memory.buffer, run };
}
