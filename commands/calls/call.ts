/** How a command is called: what it gets from the terminal, and what it gives back. */
import type { Actor } from '../access-log.ts';
import type { Effects } from '../effects.ts';

export const OPTIONS = {
  workspace: { type: 'string', short: 'w' },
  month: { type: 'string' },
  out: { type: 'string' },
  'audit-out': { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  strict: { type: 'boolean' },
  workers: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  json: { type: 'boolean' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  excel: { type: 'boolean' },
  sample: { type: 'string' },
  limits: { type: 'boolean' },
  schema: { type: 'boolean' },
  'audit-text': { type: 'boolean' },
  why: { type: 'string' },
  before: { type: 'string' },
  exports: { type: 'boolean' },
  html: { type: 'boolean' },
  interactive: { type: 'boolean' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Values = {
  [K in OptionName]?: (typeof OPTIONS)[K]['type'] extends 'boolean' ? boolean : string;
};

export interface Given {
  /** What stands beside the options: files, folders, code names. */
  names: readonly string[];
  values: Values;
  effects: Effects;
  /** The folder that relative paths start from. */
  standing: string;
  actor: () => Actor;
  /** Opens a page; null, or the program that could not be started. */
  open: (path: string) => Promise<string | null>;
}

/** How it ended; the command line makes exit codes of it. */
export type Outcome = 'done' | 'findings' | 'wrong' | 'unreadable';

export type Call = (given: Given) => Promise<Outcome>;
