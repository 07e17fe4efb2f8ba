/** Calls a command as the command line does, and records what it says. */
import type { Call, Given, Outcome } from '../../../commands/calls/call.ts';
import { spokenLanguage } from '../../../commands/calls/spoken-language.ts';
import type { CommandWords } from '../../../commands/words/words.ts';
import { wordsIn } from '../../../commands/words/words-in.ts';

export interface Called {
  outcome: Outcome;
  /** Lines on stderr, and stdout. */
  said: string[];
  out: string;
}

export async function called(
  call: Call,
  standing: string,
  values: Given['values'] = {},
  more: Partial<Given> = {},
  spoken: CommandWords | null = null,
): Promise<Called> {
  const said: string[] = [];
  let out = '';
  const words = spoken ?? wordsIn(spokenLanguage('own', { names: [], values, standing, ...more }));
  const effects: Given['effects'] = {
    words,
    say: (line) => said.push(line.replaceAll(standing, 'FOLDER')),
    progress: () => {},
    out: (data) => {
      out += String(data).replaceAll(standing, 'FOLDER');
    },
    workers: 0,
  };
  const actor = () => ({ now: () => 0, who: 'somebody' });
  const open = async () => null;
  const outcome = await call({ names: [], values, effects, standing, actor, open, ...more });
  return { outcome, said, out };
}
