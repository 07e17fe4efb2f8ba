#!/usr/bin/env node
/** The command line: the only file that knows argv, exit codes and the terminal. */
import { spawn } from 'node:child_process';
import { availableParallelism, userInfo } from 'node:os';
import type { Actor } from './commands/access-log.ts';
import type { Outcome, Values } from './commands/calls/call.ts';
import { COMMANDS } from './commands/calls/index.ts';
import { readOptions } from './commands/calls/read-options.ts';
import { meant, UsageError } from './commands/calls/usage.ts';
import type { Effects } from './commands/effects.ts';
import { COMMAND_HELP, GENERAL_HELP } from './commands/help.ts';
import { type Opener, openPage } from './commands/open-page.ts';

const EXIT: Readonly<Record<Outcome | 'bug' | 'interrupted', number>> = {
  done: 0,
  findings: 1,
  wrong: 2,
  unreadable: 3,
  bug: 70,
  interrupted: 130,
};

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '-h' || name === '--help') return help(undefined);
  if (name === 'help') return help(rest[0]);
  if (name === '--version') {
    const { programVersion } = await import('./commands/program.ts');
    process.stdout.write(`${programVersion()}\n`);
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"${meant(name, Object.keys(COMMANDS))}`);
  const { values, names } = readOptions(name, rest, command.options);
  if (values.help) return help(name);
  const call = await command.load();
  const open = (path: string) => openPage(path, process.platform, startAlone);
  return EXIT[await call({ names, values, effects: effectsOf(values), standing: standing(), actor, open })];
}

/** Where relative paths start: npm moves to the package's folder and says where the person stood. */
function standing(): string {
  return process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD
    ? process.env.INIT_CWD
    : process.cwd();
}

function help(command: string | undefined): number {
  process.stdout.write((command && COMMAND_HELP[command]) || GENERAL_HELP);
  return EXIT.done;
}

function effectsOf(values: Values): Effects {
  const workers = values.workers === undefined ? availableParallelism() : Number(values.workers);
  if (!Number.isInteger(workers) || workers < 0 || workers > 256) {
    throw new UsageError(`--workers takes a whole number from 0, not "${values.workers}"`);
  }
  const terminal = process.stderr.isTTY && !process.env.CI && !values.quiet;
  return {
    say: (line) => process.stderr.write(`${line}\n`),
    progress: (stage, done, total) => {
      if (!terminal) return;
      process.stderr.write(done < total ? `\r\x1b[K${stage} ${done} of ${total}` : '\r\x1b[K');
    },
    out: (data) => process.stdout.write(data),
    workers,
  };
}

/** A program that this one does not wait for. */
function startAlone({ command, args, verbatim }: Opener): Promise<void> {
  return new Promise((started, failed) => {
    const options = { detached: true, stdio: 'ignore', windowsVerbatimArguments: verbatim } as const;
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
  if (error instanceof UsageError) {
    say(`usage: ${error.message}`);
    say('help:  chat-review help');
    return EXIT.wrong;
  }
  const { WorkspaceError } = await import('./ingest/schema/problem.ts');
  if (error instanceof WorkspaceError) {
    for (const p of error.problems) say(`${p.where}: ${p.code}: ${p.what}\n  help: ${p.help}`);
    say('Nothing was run.');
    return EXIT.wrong;
  }
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'NothingToReview') {
    say((error as Error).message);
    return EXIT.unreadable;
  }
  if (name === 'FolderTaken' || name === 'NotAReview') {
    say((error as Error).message);
    return EXIT.wrong;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code) && (error as NodeJS.ErrnoException).syscall) {
    say(`cannot-write: ${(error as Error).message}`);
    return EXIT.wrong;
  }
  say(`This is a bug in chat-review: ${error instanceof Error ? error.stack : String(error)}`);
  return EXIT.bug;
}

// A reader that closes early (| head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await main(process.argv.slice(2)).catch(tellError);
