/**
 * Plain values and columns of numbers as one file: a head in JSON that says what follows, and the bytes of the numbers as
 * they stand in memory, which nobody has to write out or read digit by digit.
 *
 *   length of the head (4 bytes) | head | columns, each from a place that 8 divides
 */

export type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

const TYPES = [Float64Array, Int32Array, Uint32Array, Uint16Array, Uint8Array] as const;

interface Head {
  plain: unknown;
  /** Place in TYPES, and how many numbers. */
  columns: [type: number, length: number][];
}

const LENGTH_BYTES = 4;
const aligned = (at: number) => Math.ceil(at / 8) * 8;

export function pack(plain: unknown, columns: readonly Numbers[]): Uint8Array {
  const head: Head = {
    plain,
    columns: columns.map((column) => [TYPES.findIndex((type) => column instanceof type), column.length]),
  };
  const text = Buffer.from(JSON.stringify(head));
  const begin = aligned(LENGTH_BYTES + text.length);
  const file = new Uint8Array(columns.reduce((at, { byteLength }) => aligned(at + byteLength), begin));
  new DataView(file.buffer).setUint32(0, text.length, true);
  file.set(text, LENGTH_BYTES);
  let at = begin;
  for (const { buffer, byteOffset, byteLength } of columns) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at = aligned(at + byteLength);
  }
  return file;
}

/** The columns lie in the bytes of the file, which must not change any more. */
export function unpack(file: Uint8Array): { plain: unknown; columns: Numbers[] } {
  // Small files are read into a pool, where they begin anywhere.
  const whole = file.byteOffset % 8 === 0 ? file : file.slice();
  const { buffer, byteOffset } = whole;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const text = Buffer.from(buffer, byteOffset + LENGTH_BYTES, length).toString('utf8');
  const head = JSON.parse(text) as Head;
  let at = aligned(LENGTH_BYTES + length);
  const columns = head.columns.map(([type, count]) => {
    const column = new (TYPES[type] as (typeof TYPES)[number])(buffer as ArrayBuffer, byteOffset + at, count);
    at = aligned(at + column.byteLength);
    return column;
  });
  return { plain: head.plain, columns };
}
