/** One run of the compiled program as a whole process: how long it took, how much of the cores, how much memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Took {
  s: number;
  /** Of all cores: on a machine that others use too this says more than the clock. */
  cpu_s: number;
  /** Of the whole process with its worker threads. */
  peak_mb: number;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Medians of some runs, each by itself. */
export function medianOf(runs: readonly Took[]): Took {
  const of = (name: keyof Took) => median(runs.map((run) => run[name]));
  return { s: of('s'), cpu_s: of('cpu_s'), peak_mb: of('peak_mb') };
}

/** @throws where the command fails */
export function timed(command: string, workspace: string, ...options: readonly string[]): Took {
  const folder = mkdtempSync(join(tmpdir(), 'chat-review-timed-'));
  const usage = join(folder, 'usage');
  const args = [
    '--import',
    './tests/bench/usage.mjs',
    'dist/cli.js',
    command,
    '-q',
    '-w',
    workspace,
    ...options,
  ];
  try {
    const start = performance.now();
    const run = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, USAGE_FILE: usage },
    });
    const s = (performance.now() - start) / 1000;
    if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${run.stderr}`);
    return { s, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Took, 's'>) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
