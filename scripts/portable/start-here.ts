/** start.ts with this console, these files and the program beside it. The folder's app/start.mjs is made of both. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { start } from './start.ts';

const PROGRAM = fileURLToPath(new URL('./dist/cli.js', import.meta.url));
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' });

const lines = createInterface({ input: process.stdin });
const typed = lines[Symbol.asyncIterator]();

process.exitCode = await start({
  env: process.env,
  say: (line) => console.log(line),
  ask: async (question) => {
    process.stdout.write(question);
    const { value, done } = await typed.next();
    return done ? null : value;
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  run: (args) => run(args).status ?? 1,
  opens: process.platform === 'win32',
});
lines.close();
