import { rules } from '../rules.ts';
import { withSink } from '../sink.ts';
import type { Call } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { languageOf, UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, standing } = given;
  if (names.length > 0) throw new UsageError((usage) => usage.no_names('rules', names[0] as string));
  const language = languageOf(values.lang);
  const w = await ownWorkspace(given);
  if (!w.has_policy) throw new UsageError((usage) => usage.no_policy(w.folder));
  const text = rules(w, { language, html: values.html ?? false });
  return withSink(values.output ?? '-', standing, async (write) => {
    await write(text);
    return { whole: true, result: 'done' as const };
  });
};
