import { purge, purgeLines } from '../purge.ts';
import type { Call } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { monthOf, UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, actor } = given;
  if (names.length > 0) throw new UsageError((usage) => usage.purge_takes_none);
  const before = monthOf(values.before, '--before');
  if (before === null) throw new UsageError((usage) => usage.needs_before);
  const why = values.why?.trim() || 'retention';
  const options = { before, exports: values.exports ?? false, why };
  const done = await purge(await ownWorkspace(given), options, actor(), effects);
  if (!values.quiet) for (const line of purgeLines(effects.words, options, done)) effects.say(line);
  return 'done';
};
