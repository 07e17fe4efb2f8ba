/** A number for each ordered pair of persons, 0 at first. */
export interface PairSums {
  get: (a: number, b: number) => number;
  set: (a: number, b: number, sum: number) => void;
}

// Eight megabytes of pairs: as many as a group has members at one time.
const MOST_IN_A_SQUARE = 1024;

export function pairSums(persons: number): PairSums {
  return persons <= MOST_IN_A_SQUARE ? square(persons) : sparse(persons);
}

function square(persons: number): PairSums {
  const sums = new Float64Array(persons * persons);
  return {
    get: (a, b) => sums[a * persons + b] as number,
    set: (a, b, sum) => {
      sums[a * persons + b] = sum;
    },
  };
}

/** Many people form few of all the pairs that they could. */
function sparse(persons: number): PairSums {
  const sums = new Map<number, number>();
  return {
    get: (a, b) => sums.get(a * persons + b) ?? 0,
    set: (a, b, sum) => {
      sums.set(a * persons + b, sum);
    },
  };
}
