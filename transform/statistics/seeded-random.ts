/**
 * Chance that is none: numbers in [0, 1), spread evenly, the same for the same `seed` on every machine.
 *
 * sfc32, seeded as its author does. `seed`: a whole number from 0 to 2^53 - 1. Each call of the returned function
 * takes the next number, so one generator serves one purpose: another reader in between would shift all that follow.
 */
export function seededRandom(seed: number): () => number {
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers of neighbouring seeds resemble each other.
  for (let i = 0; i < 12; i++) next();
  return next;
}
