import { inspect } from '../inspect.ts';
import type { Call } from './call.ts';
import { looseWorkspace } from './given-workspace.ts';
import { sayUnread } from './say-unread.ts';
import { UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, standing } = given;
  if (names.length === 0) throw new UsageError((usage) => usage.needs_file('inspect'));
  const w = await looseWorkspace(given);
  return sayUnread(await inspect(names, standing, w, values.json ?? false, effects), given);
};
