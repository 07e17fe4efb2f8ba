/** Every command with the options it takes. A new one is one file beside this and one row here. */
import type { Call, OptionName } from './call.ts';

export interface Command {
  options: readonly OptionName[];
  /** Loaded when it is called: each imports only what it needs. */
  load: () => Promise<Call>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  run: {
    options: [
      ...(['workspace', 'month', 'out', 'audit-out', 'audit-text', 'why', 'lang', 'fail-on'] as const),
      ...(['strict', 'workers', 'quiet', 'open'] as const),
    ],
    load: async () => (await import('./stages.ts')).run,
  },
  ingest: {
    options: ['workspace', 'strict', 'workers', 'quiet'],
    load: async () => (await import('./stages.ts')).ingest,
  },
  transform: {
    options: ['workspace', 'month', 'workers', 'quiet'],
    load: async () => (await import('./stages.ts')).transform,
  },
  report: {
    options: ['workspace', 'out', 'audit-out', 'audit-text', 'why', 'lang', 'fail-on', 'quiet', 'open'],
    load: async () => (await import('./stages.ts')).report,
  },
  init: {
    options: ['workspace', 'lang', 'workers', 'quiet'],
    load: async () => (await import('./init.ts')).call,
  },
  inspect: {
    options: ['workspace', 'json', 'strict', 'quiet'],
    load: async () => (await import('./inspect.ts')).call,
  },
  convert: {
    options: ['workspace', 'to', 'output', 'excel', 'strict', 'quiet'],
    load: async () => (await import('./convert.ts')).call,
  },
  links: {
    options: ['workspace', 'output', 'sample', 'strict', 'quiet'],
    load: async () => (await import('./links.ts')).call,
  },
  explain: {
    options: ['workspace', 'lang', 'limits', 'schema'],
    load: async () => (await import('./explain.ts')).call,
  },
  rules: {
    options: ['workspace', 'output', 'lang', 'html'],
    load: async () => (await import('./rules.ts')).call,
  },
  'audit-sample': { options: [], load: async () => (await import('./audit-sample.ts')).call },
  verify: {
    options: ['workspace', 'audit-out', 'lang', 'workers', 'quiet'],
    load: async () => (await import('./verify.ts')).call,
  },
  reidentify: {
    options: ['workspace', 'why'],
    load: async () => (await import('./reidentify.ts')).call,
  },
  purge: {
    options: ['workspace', 'before', 'exports', 'why', 'quiet'],
    load: async () => (await import('./purge.ts')).call,
  },
  forget: {
    options: ['workspace', 'why', 'quiet'],
    load: async () => (await import('./forget.ts')).call,
  },
};
