import { resolve } from 'node:path';
import { findWorkspace } from '../find-workspace.ts';
import { verify } from '../verify.ts';
import { verifyLines } from '../verify-lines.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage.ts';

export const call: Call = async ({ names: [folder, ...others], values, effects, standing }) => {
  const path = (typed: string) => resolve(standing, typed);
  if (folder === undefined || others.length > 0) throw new UsageError((usage) => usage.needs_review);
  const review = path(folder);
  const workspace = values.workspace === undefined ? findWorkspace(review) : path(values.workspace);
  if (workspace === null) throw new UsageError((usage) => usage.no_workspace_above(folder));
  const audit = values['audit-out'] === undefined ? null : path(values['audit-out']);
  const verified = await verify({ review, audit, workspace }, effects);
  const equal = verified.differences.length === 0;
  // That it could not be made again is told in any case.
  if (!(values.quiet && equal && verified.lost.length === 0))
    for (const line of verifyLines(review, verified, effects.words.lang)) effects.out(`${line}\n`);
  return equal ? 'done' : 'findings';
};
