import { resolve } from 'node:path';
import { auditSample } from '../audit-sample.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage.ts';

export const call: Call = async ({ names: [file, more], effects, standing }) => {
  if (file === undefined || more !== undefined) throw new UsageError((usage) => usage.needs_sheet);
  for (const line of await auditSample(effects.words, resolve(standing, file))) effects.out(`${line}\n`);
  return 'done';
};
