/** What the commands say, in English. */
import type { ProposedBecause } from '../../ingest/propose.ts';
import type { Language } from '../../ingest/schema/policy.ts';
import { enExplain } from './en-explain.ts';
import { enHelp } from './en-help.ts';
import { enInit } from './en-init.ts';
import { enInspect } from './en-inspect.ts';
import { enKeep } from './en-keep.ts';
import { enRun } from './en-run.ts';
import { enUsage } from './en-usage.ts';

export const en = {
  lang: 'en' as Language,
  help: enHelp,
  usage: enUsage,
  run: enRun,
  init: enInit,
  inspect: enInspect,
  keep: enKeep,
  explain: enExplain,
  and_more: (n: number) => `and ${n} more`,
  proposed_because: (because: ProposedBecause): string => {
    switch (because.sign) {
      case 'other-phone':
        return `${because.messages} of ${because.of} messages that another phone shows stand there under this person's name`;
      case 'digits':
        return 'the same digits as a number or name of this person';
      case 'spelling':
        return 'the same name but for blanks, case and signs';
      case 'letters':
        return `${because.letters} ${because.letters === 1 ? 'letter' : 'letters'} away from a name of this person`;
    }
  },
};
