import { resolve } from 'node:path';
import { links, sampleLinks } from '../links.ts';
import { withSink } from '../sink.ts';
import type { Call, Given } from './call.ts';
import { looseWorkspace } from './given-workspace.ts';
import { sayUnread } from './say-unread.ts';
import { UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, standing } = given;
  if (names.length === 0) throw new UsageError((usage) => usage.needs_file('links'));
  const w = await looseWorkspace(given);
  if (values.sample !== undefined)
    return sayUnread(await sampleLinks(names, standing, w, sampleOf(values.sample, given), effects), given);
  return withSink(values.output ?? '-', standing, async (write) => {
    const loose = await links(names, standing, w, write, effects);
    return { whole: loose.chats.length > 0, result: sayUnread(loose, given) };
  });
};

function sampleOf(text: string, { values, standing }: Given): { size: number; path: string } {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1) throw new UsageError((usage) => usage.takes_size(text));
  if (values.output === undefined || values.output === '-')
    throw new UsageError((usage) => usage.sample_needs_output);
  return { size, path: resolve(standing, values.output) };
}
