import { resolve } from 'node:path';
import { auditSample } from '../audit-sample.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage.ts';

export const call: Call = async ({ names: [file, more], effects, standing }) => {
  if (file === undefined || more !== undefined)
    throw new UsageError('name the filled sheet: chat-review audit-sample sample.csv');
  for (const line of await auditSample(resolve(standing, file))) effects.out(`${line}\n`);
  return 'done';
};
