import { namedLine, unknownLine } from '../access-lines.ts';
import { reidentify } from '../reidentify.ts';
import type { Call } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { UsageError, whyOf } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, actor } = given;
  const [code, ...others] = names;
  if (code === undefined || others.length > 0) throw new UsageError((usage) => usage.needs_code);
  const why = whyOf('reidentify', values);
  const told = await reidentify(await ownWorkspace(given), code, why, actor(), effects);
  if ('unknown' in told) {
    effects.say(unknownLine(effects.words, 'code-unknown', told.unknown, told.meant));
    return 'wrong';
  }
  for (const one of told.found) effects.out(`${namedLine(effects.words, one)}\n`);
  return 'done';
};
