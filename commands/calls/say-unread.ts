import type { LooseChats } from '../read-loose.ts';
import { inputLines, isIncomplete } from '../summary.ts';
import type { Given, Outcome } from './call.ts';

/** What of the files named was not read whole, and how the command ends by it. */
export function sayUnread(loose: LooseChats, { values, effects }: Given): Outcome {
  const stored = { exports: loose.chats.map(({ sketch }) => sketch), unread: loose.unread };
  for (const line of inputLines(effects.words, stored)) effects.say(line);
  const fails = loose.chats.length === 0 || (values.strict && isIncomplete(stored));
  return fails ? 'unreadable' : 'done';
}
