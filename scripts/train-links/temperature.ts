/** By what scores must be multiplied so that of links held to be right with p, p are right. */
import { F } from '../../transform/links/features.ts';
import { Z } from '../../transform/links/refine.ts';
import type { Trees } from '../../transform/links/trees.ts';
import { type ChatState, groupsOf } from './groups.ts';

/** The one of the steps of 0.01 with the greatest likelihood of the labels. */
export function temperatureOf(states: readonly ChatState[], trees: Trees): number {
  const groups = groupsOf(states);
  const gain = new Float64Array(groups.right.length);
  trees(groups.x, gain.length, Z, gain);
  const score = Float64Array.from(
    groups.right,
    (_, r) => (groups.x[r * Z + F] as number) + (groups.fixed[r] ? 0 : (gain[r] as number)),
  );
  let best = 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 60; step <= 130; step++) {
    const cool = step / 100;
    let likelihood = 0;
    for (let i = 0; i < groups.n; i++) {
      let sum = 0;
      let hit = 0;
      for (let r = groups.at[i] as number; r < (groups.at[i + 1] as number); r++) {
        const e = Math.exp(cool * (score[r] as number));
        sum += e;
        if (groups.right[r]) hit += e;
      }
      if (hit > 0) likelihood += Math.log(hit / sum);
    }
    if (likelihood > most) {
      most = likelihood;
      best = cool;
    }
  }
  return best;
}
