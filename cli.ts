#!/usr/bin/env node
/** The command line: the only file that knows argv, exit codes and the terminal. */
import { spawn } from 'node:child_process';
import { availableParallelism, userInfo } from 'node:os';
import type { Actor } from './commands/access-log.ts';
import type { Outcome, Values } from './commands/calls/call.ts';
import { COMMANDS, isCommand } from './commands/calls/index.ts';
import { readOptions } from './commands/calls/read-options.ts';
import { spokenLanguage } from './commands/calls/spoken-language.ts';
import { LANGUAGES, meant, UsageError } from './commands/calls/usage.ts';
import type { Effects } from './commands/effects.ts';
import { type Opener, openPage } from './commands/open-page.ts';
import type { CommandWords } from './commands/words/words.ts';
import { wordsIn } from './commands/words/words-in.ts';

const EXIT: Readonly<Record<Outcome | 'bug' | 'interrupted', number>> = {
  done: 0,
  findings: 1,
  wrong: 2,
  unreadable: 3,
  bug: 70,
  interrupted: 130,
};

/** In the language of the command, once it is known; before that in the one that was typed. */
let words: CommandWords = wordsIn(typedLanguage(process.argv.slice(2)));

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name.startsWith('--lang') || name === '-h' || name === '--help')
    return help(undefined);
  if (name === 'help') return help(rest[0]);
  if (name === '--version') {
    const { programVersion } = await import('./commands/program.ts');
    process.stdout.write(`${programVersion()}\n`);
    return EXIT.done;
  }
  if (!isCommand(name))
    throw new UsageError((usage) => usage.no_command(name, meant(usage, name, Object.keys(COMMANDS))));
  const command = COMMANDS[name];
  const given = { ...(await readOptions(name, rest, command.options, standing())), standing: standing() };
  words = wordsIn(spokenLanguage(command.home, given));
  if (given.values.help) return help(name);
  const call = await command.load();
  const open = (path: string) => openPage(path, process.platform, startAlone);
  return EXIT[await call({ ...given, effects: effectsOf(given.values), actor, open })];
}

function typedLanguage(argv: readonly string[]): (typeof LANGUAGES)[number] {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const typed = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === typed) ?? 'en';
}

/** Where relative paths start: npm moves to the package's folder and says where the person stood. */
function standing(): string {
  return process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD
    ? process.env.INIT_CWD
    : process.cwd();
}

function help(command: string | undefined): number {
  const { commands, general } = words.help;
  process.stdout.write(command !== undefined && isCommand(command) ? commands[command] : general);
  return EXIT.done;
}

function effectsOf(values: Values): Effects {
  const { workers: typed } = values;
  const workers = typed === undefined ? availableParallelism() : Number(typed);
  if (!Number.isInteger(workers) || workers < 0 || workers > 256)
    throw new UsageError((usage) => usage.takes_workers(typed ?? ''));
  const terminal = process.stderr.isTTY && !process.env.CI && !values.quiet;
  return {
    words,
    say: (line) => process.stderr.write(`${line}\n`),
    progress: (stage, done, total) => {
      if (!terminal) return;
      process.stderr.write(done < total ? `\r\x1b[K${words.run.progress(stage, done, total)}` : '\r\x1b[K');
    },
    out: (data) => process.stdout.write(data),
    workers,
  };
}

/** A program that this one does not wait for. */
function startAlone({ command, args, verbatim, env }: Opener): Promise<void> {
  return new Promise((started, failed) => {
    const options = {
      ...({ detached: true, stdio: 'ignore', windowsHide: true } as const),
      ...{ windowsVerbatimArguments: verbatim, env: { ...process.env, ...env } },
    };
    const child = spawn(command, args, options);
    child.once('error', failed);
    child.once('spawn', () => {
      child.unref();
      started();
    });
  });
}

function actor(): Actor {
  const name = () => {
    try {
      return userInfo().username;
    } catch {
      // A container may run under a number that nobody named.
      return `uid ${process.getuid?.() ?? 'unknown'}`;
    }
  };
  return { now: Date.now, who: name() };
}

/** One place turns errors into words and exit codes. */
async function tellError(error: unknown): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { usage, run, lang } = words;
  if (error instanceof UsageError) {
    say(usage.usage(error.say(words)));
    say(usage.see_help);
    return EXIT.wrong;
  }
  const { toldIn, WorkspaceError } = await import('./ingest/schema/problem.ts');
  if (error instanceof WorkspaceError) {
    for (const problem of error.problems) {
      const { what, help: to_do } = toldIn(problem, lang);
      say(run.problem(problem.where, problem.code, what, to_do));
    }
    say(run.nothing_run);
    return EXIT.wrong;
  }
  const { NothingToReview, Refusal } = await import('./commands/refusal.ts');
  if (error instanceof Refusal) {
    say(error.say(words));
    return error instanceof NothingToReview ? EXIT.unreadable : EXIT.wrong;
  }
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code) && syscall) {
    say(usage.cannot_write(message));
    return EXIT.wrong;
  }
  say(usage.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.bug;
}

// A reader that closes early (| head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await main(process.argv.slice(2)).catch(tellError);
