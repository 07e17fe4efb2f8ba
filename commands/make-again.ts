import { join } from 'node:path';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import type { ComparedInputs } from './compare-inputs.ts';
import type { Effects } from './effects.ts';
import { ingest } from './ingest.ts';
import { RUNTIME } from './manifest.ts';
import type { Stated } from './read-manifest.ts';
import { NothingToReview } from './refusal.ts';
import { report } from './report.ts';
import { transform } from './transform.ts';

export interface MadeAgain {
  out: string;
  audit_out: string;
}

/**
 * The review once more, below `folder`, with the month, the language and the versions that it states. Words where its
 * inputs give none any more.
 */
export async function makeAgain(
  { w, broken, exports }: ComparedInputs,
  stated: Stated,
  folder: string,
  effects: Effects,
  with_texts: boolean,
): Promise<MadeAgain | string> {
  if (!w) return firstProblem(broken);
  const places = {
    ...{ out: join(folder, 'review'), audit_out: join(folder, 'audit') },
    ...{ language: stated.language, interactive: stated.interactive },
    // Nobody sees them: the folder is gone afterwards, and only their hash is compared.
    texts: with_texts ? async () => {} : null,
  };
  try {
    const { exports: read } = await ingest(w, effects, exports);
    if (read.length === 0) return '';
    await transform(w, null, effects, stated.restated);
    const { node, zone_data } = stated;
    await report(w, places, effects, {
      node: node ?? RUNTIME.node,
      zone_data: zone_data ?? RUNTIME.zone_data,
    });
    return places;
  } catch (error) {
    if (error instanceof NothingToReview) return error.say(effects.words);
    if (error instanceof WorkspaceError) return firstProblem(error);
    throw error;
  }
}

function firstProblem(error: WorkspaceError | null): string {
  const problem = error?.problems[0];
  return problem ? `${problem.where}: ${problem.code}: ${problem.what}` : '';
}
