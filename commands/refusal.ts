import { en } from './words/en.ts';
import type { CommandWords } from './words/words.ts';

/** Why a command did not do its work, told in the language of whoever asked; its message is that in English. */
export class Refusal extends Error {
  readonly say: (words: CommandWords) => string;
  constructor(say: (words: CommandWords) => string) {
    super(say(en));
    this.say = say;
  }
}

/** Nothing to review: `no-records`, or the month asked for has no message. */
export class NothingToReview extends Refusal {}

/** The folder is not ours to replace. */
export class FolderTaken extends Refusal {}

/** The folder holds no review that could be verified. */
export class NotAReview extends Refusal {}

/** Windows does not let go of what another program holds open. */
export class InUse extends Refusal {}
