import { unknownLine } from '../access-lines.ts';
import { forget, forgetLines } from '../forget.ts';
import type { Call } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { UsageError, whyOf } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, actor } = given;
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new UsageError((usage) => usage.needs_person);
  const why = whyOf('forget', values);
  const told = await forget(await ownWorkspace(given), name, why, actor(), effects);
  if ('unknown' in told) {
    effects.say(unknownLine(effects.words, 'forget-unknown', told.unknown, told.meant));
    return 'wrong';
  }
  if (!values.quiet) for (const line of forgetLines(effects.words, told.done)) effects.say(line);
  return 'done';
};
