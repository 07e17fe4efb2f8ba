/** Sets of small whole numbers as bits. */
export type Bits = Uint32Array;

export function bitsOf(size: number, members: Iterable<number> = []): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (const member of members) put(bits, member);
  return bits;
}

export const has = (bits: Bits, member: number): boolean =>
  ((bits[member >>> 5] as number) & (1 << (member & 31))) !== 0;

export function put(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] as number) | (1 << (member & 31));
}

export function take(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] as number) & ~(1 << (member & 31));
}

/** What stands in the one and not in the other. */
export const without = (bits: Bits, other: Bits): Bits =>
  bits.map((word, at) => word & ~(other[at] as number));

export const both = (bits: Bits, other: Bits): Bits => bits.map((word, at) => word & (other[at] as number));

export const isEmpty = (bits: Bits): boolean => bits.every((word) => word === 0);

export function isWithin(bits: Bits, other: Bits): boolean {
  for (let at = 0; at < bits.length; at++)
    if (((bits[at] as number) & ~(other[at] as number)) !== 0) return false;
  return true;
}

/** How many stand in both. */
export function shared(bits: Bits, other: Bits): number {
  let sum = 0;
  for (let at = 0; at < bits.length; at++) sum += ones((bits[at] as number) & (other[at] as number));
  return sum;
}

/** Ascending. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let at = 0; at < bits.length; at++)
    for (let word = bits[at] as number; word !== 0; word &= word - 1)
      members.push(at * 32 + 31 - Math.clz32(word & -word));
  return members;
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
