import { quantile } from './quantile.ts';
import { seededRandom } from './seeded-random.ts';

/** With fewer clusters the draws repeat each other, and the interval would look narrower than it is. */
export const BOOTSTRAP_NEEDS = 10;

export interface BootstrapOptions {
  seed: number;
  draws?: number;
}

export interface BootstrapInterval {
  /** Of the clusters as they are; null: not finite, so not reached. */
  value: number | null;
  low: number | null;
  high: number | null;
  clusters: number;
  /** To be printed beside the interval: without them nobody can repeat it. */
  seed: number;
  draws: number;
  /** Draws without a value, left out of the interval. */
  draws_without_value: number;
}

/**
 * S5: 95 % interval of a median, of a difference of medians or of any other figure, by drawing whole clusters.
 *
 * As many clusters as there are, drawn with replacement, 2,000 times; the ends are the 2.5 % and 97.5 % points of
 * the figures so found. `figureOf` gets how often each cluster was drawn (`times[i]` for cluster i), to be used as
 * weight of its items, and returns the figure: Infinity for what is not reached (S3), null for what has no value.
 * For a change, both months of a chat belong to one cluster. Unit of the figure. The draws hang on the order of
 * the clusters, so it must not come from outside: sort by id. Fewer than 10 clusters, or no value: null.
 */
export function clusterBootstrap(
  clusters: number,
  figureOf: (times: Uint32Array) => number | null,
  { seed, draws = 2000 }: BootstrapOptions,
): BootstrapInterval | null {
  if (clusters < BOOTSTRAP_NEEDS) return null;
  const value = figureOf(new Uint32Array(clusters).fill(1));
  if (value === null || Number.isNaN(value)) return null;

  const random = seededRandom(seed);
  const figures: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const figure = figureOf(drawClusters(clusters, random));
    if (figure !== null && !Number.isNaN(figure)) figures.push(figure);
  }
  return {
    value: finite(value),
    low: finite(quantile(figures, 0.025)),
    high: finite(quantile(figures, 0.975)),
    clusters,
    seed,
    draws,
    draws_without_value: draws - figures.length,
  };
}

/** How often each cluster was drawn; sums to their number. */
function drawClusters(clusters: number, random: () => number): Uint32Array {
  const times = new Uint32Array(clusters);
  for (let i = 0; i < clusters; i++) {
    const drawn = Math.floor(random() * clusters);
    times[drawn] = (times[drawn] as number) + 1;
  }
  return times;
}

function finite(figure: number | null): number | null {
  return figure !== null && Number.isFinite(figure) ? figure : null;
}
