/** A number for each ordered pair of persons, 0 at first. A chat has few of all the pairs that its people could form. */
export interface PairSums {
  get: (a: number, b: number) => number;
  set: (a: number, b: number, sum: number) => void;
}

export function pairSums(persons: number): PairSums {
  // Small whole numbers alone go into the map: it makes an object for every other number that it is given.
  const places = new Map<number, number>();
  let sums = new Float64Array(64);
  return {
    get: (a, b) => {
      const place = places.get(a * persons + b);
      return place === undefined ? 0 : (sums[place] as number);
    },
    set: (a, b, sum) => {
      const key = a * persons + b;
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
        if (place === sums.length) {
          const more = new Float64Array(place * 2);
          more.set(sums);
          sums = more;
        }
      }
      sums[place] = sum;
    },
  };
}
