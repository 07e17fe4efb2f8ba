/** A number for each ordered pair of persons, 0 at first. */
export interface PairSums {
  get: (a: number, b: number) => number;
  set: (a: number, b: number, sum: number) => void;
}

// Eight megabytes of pairs: as many as a group has members at one time.
const MOST_IN_A_SQUARE = 1024;

export function pairSums(persons: number): PairSums {
  return persons <= MOST_IN_A_SQUARE ? new Square(persons) : new Sparse(persons);
}

class Square implements PairSums {
  private readonly sums: Float64Array;
  private readonly persons: number;

  constructor(persons: number) {
    this.persons = persons;
    this.sums = new Float64Array(persons * persons);
  }

  get(a: number, b: number): number {
    return this.sums[a * this.persons + b] as number;
  }

  set(a: number, b: number, sum: number): void {
    this.sums[a * this.persons + b] = sum;
  }
}

/** Many people form few of all the pairs that they could. */
class Sparse implements PairSums {
  private readonly sums = new Map<number, number>();
  private readonly persons: number;

  constructor(persons: number) {
    this.persons = persons;
  }

  get(a: number, b: number): number {
    return this.sums.get(a * this.persons + b) ?? 0;
  }

  set(a: number, b: number, sum: number): void {
    this.sums.set(a * this.persons + b, sum);
  }
}
