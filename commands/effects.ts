import type { StageName } from './words/en-run.ts';
import type { CommandWords } from './words/words.ts';

/** What commands need of the outside beside files: given by the command line, recorded by tests. */
export interface Effects {
  /** In the language of whoever asked. */
  words: CommandWords;
  /** A line for people on stderr. */
  say: (line: string) => void;
  /** One rewritten line on a terminal; nothing elsewhere. */
  progress: (stage: StageName, done: number, total: number) => void;
  /** The product on stdout. */
  out: (data: string | Uint8Array) => void;
  /** Worker threads; 0 runs everything in this one. */
  workers: number;
}
