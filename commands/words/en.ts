/** What the commands say, in English. */
import type { ProposedBecause } from '../../ingest/propose.ts';
import { enInit } from './en-init.ts';

export const en = {
  init: enInit,
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
