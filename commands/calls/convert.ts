import { CONVERT_FORMATS, convert } from '../convert.ts';
import { withSink } from '../sink.ts';
import type { Call } from './call.ts';
import { looseWorkspace } from './given-workspace.ts';
import { sayUnread } from './say-unread.ts';
import { choice, UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects, standing } = given;
  if (names.length === 0) throw new UsageError((usage) => usage.needs_file('convert'));
  if (values.to === undefined) throw new UsageError((usage) => usage.needs_format(CONVERT_FORMATS));
  const to = choice('--to', values.to, CONVERT_FORMATS);
  if (values.excel && to !== 'csv') throw new UsageError((usage) => usage.excel_only_csv);
  const w = await looseWorkspace(given);
  return withSink(values.output ?? '-', standing, async (write) => {
    const loose = await convert(names, standing, w, { to, excel: values.excel ?? false }, write, effects);
    return { whole: loose.chats.length > 0, result: sayUnread(loose, given) };
  });
};
