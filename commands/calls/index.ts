/** Every command with the options it takes. A new one is one file beside this and one row here. */
import type { Call, OptionName } from './call.ts';
import type { Home } from './spoken-language.ts';

export interface Command {
  options: readonly OptionName[];
  /** Whose policy says in which language it speaks: of the folder of -w or this one, of -w alone, or above a review. */
  home: Home;
  /** Loaded when it is called: each imports only what it needs. */
  load: () => Promise<Call>;
}

export const COMMANDS = {
  run: {
    home: 'own',
    options: [
      ...(['workspace', 'month', 'out', 'audit-out', 'audit-text', 'why', 'lang', 'fail-on'] as const),
      ...(['interactive', 'strict', 'workers', 'quiet', 'open'] as const),
    ],
    load: async () => (await import('./stages.ts')).run,
  },
  ingest: {
    home: 'own',
    options: ['workspace', 'lang', 'strict', 'workers', 'quiet'],
    load: async () => (await import('./stages.ts')).ingest,
  },
  transform: {
    home: 'own',
    options: ['workspace', 'month', 'lang', 'workers', 'quiet'],
    load: async () => (await import('./stages.ts')).transform,
  },
  report: {
    home: 'own',
    options: [
      'workspace',
      'out',
      'audit-out',
      'audit-text',
      'why',
      'lang',
      'interactive',
      'fail-on',
      'workers',
      'quiet',
      'open',
    ],
    load: async () => (await import('./stages.ts')).report,
  },
  collect: {
    home: 'own',
    options: ['workspace', 'month', 'out', 'json', 'lang', 'fail-on', 'workers', 'quiet', 'open'],
    load: async () => (await import('./collect.ts')).call,
  },
  init: {
    home: 'own',
    options: ['workspace', 'lang', 'workers', 'quiet'],
    load: async () => (await import('./init.ts')).call,
  },
  inspect: {
    home: 'named',
    options: ['workspace', 'json', 'lang', 'strict', 'quiet'],
    load: async () => (await import('./inspect.ts')).call,
  },
  convert: {
    home: 'named',
    options: ['workspace', 'to', 'output', 'excel', 'lang', 'strict', 'quiet'],
    load: async () => (await import('./convert.ts')).call,
  },
  links: {
    home: 'named',
    options: ['workspace', 'output', 'sample', 'lang', 'strict', 'quiet'],
    load: async () => (await import('./links.ts')).call,
  },
  explain: {
    home: 'named',
    options: ['workspace', 'lang', 'limits', 'schema'],
    load: async () => (await import('./explain.ts')).call,
  },
  rules: {
    home: 'own',
    options: ['workspace', 'output', 'lang', 'html'],
    load: async () => (await import('./rules.ts')).call,
  },
  'audit-sample': {
    home: 'named',
    options: ['lang'],
    load: async () => (await import('./audit-sample.ts')).call,
  },
  verify: {
    home: 'review',
    options: ['workspace', 'audit-out', 'lang', 'workers', 'quiet'],
    load: async () => (await import('./verify.ts')).call,
  },
  reidentify: {
    home: 'own',
    options: ['workspace', 'why', 'lang'],
    load: async () => (await import('./reidentify.ts')).call,
  },
  purge: {
    home: 'own',
    options: ['workspace', 'before', 'exports', 'why', 'lang', 'quiet'],
    load: async () => (await import('./purge.ts')).call,
  },
  forget: {
    home: 'own',
    options: ['workspace', 'why', 'lang', 'quiet'],
    load: async () => (await import('./forget.ts')).call,
  },
} satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
