/**
 * `npm run bench`: how long the compiled program takes, as whole processes, several runs each, medians. Not part of the
 * tests: a time says something only beside another one taken on the same machine.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLarge } from './make-large.ts';
import { benchParsers } from './parse-bench.ts';

// `npm run bench -- parse` times the parser alone.
if (process.argv[2] === 'parse') {
  await benchParsers();
  process.exit();
}

const RUNS = 3;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Median seconds of a command; `before` puts things back to the start each time. */
async function time(args: readonly string[], before: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    await before();
    const start = performance.now();
    const run = spawnSync(process.execPath, ['dist/cli.js', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    seconds.push((performance.now() - start) / 1000);
    if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  }
  return median(seconds);
}

const folder = await mkdtemp(join(tmpdir(), 'chat-review-bench-'));
const rows: [string, number][] = [];
try {
  const sample = join(folder, 'sample');
  await cp('fixtures/sample', sample, { recursive: true });
  const clean = (w: string) => async () => {
    await rm(join(w, 'store'), { recursive: true, force: true });
    await rm(join(w, 'reviews'), { recursive: true, force: true });
  };
  rows.push(['review of the sample, empty store', await time(['run', '-q', '-w', sample], clean(sample))]);
  rows.push(['review of the sample again', await time(['run', '-q', '-w', sample], async () => {})]);
  const large = join(folder, 'large');
  await makeLarge(large, 100_000);
  rows.push([
    'review of 100,000 messages in ten chats, empty store',
    await time(['run', '-q', '-w', large], clean(large)),
  ]);
  for (const [command, ...more] of [['ingest'], ['transform'], ['report']] as const) {
    rows.push([
      `  ${command} alone`,
      await time(
        [command, '-q', '-w', large, ...more],
        command === 'ingest' ? clean(large) : dropParts(large, command),
      ),
    ]);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function dropParts(w: string, command: string): () => Promise<void> {
  return async () => {
    if (command === 'transform') await rm(join(w, 'store', 'parts'), { recursive: true, force: true });
  };
}

console.log(`\nNode ${process.versions.node}, ${availableParallelism()} cores, median of ${RUNS} runs\n`);
for (const [what, seconds] of rows) console.log(`${seconds.toFixed(2).padStart(8)} s  ${what}`);
await benchParsers();
