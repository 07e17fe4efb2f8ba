/**
 * `npm run bench`: how long the compiled program takes and how much memory it needs, as whole processes, several runs
 * each, medians. Not part of the tests: a time says something only beside another one taken on the same machine.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCharts } from './charts-bench.ts';
import { benchCollect } from './collect-bench.ts';
import { allNorms, makeLarge } from './make-large.ts';
import { benchParsers } from './parse-bench.ts';
import { benchReport } from './report-bench.ts';
import { medianOf, type Took, timed } from './timed.ts';

// `npm run bench -- parse` times the parser alone.
if (process.argv[2] === 'parse') {
  await benchParsers();
  process.exit();
}

// `npm run bench -- charts` the drawing of charts.
if (process.argv[2] === 'charts') {
  await benchCharts();
  process.exit();
}

// `npm run bench -- report` the reports of companies of 50 and 300 chats, or of the sizes named after it.
if (process.argv[2] === 'report') {
  await benchReport(process.argv.slice(3).map(Number));
  process.exit();
}

// `npm run bench -- collect` what came of a month, of a company of 300 chats, or of the sizes named after it.
if (process.argv[2] === 'collect') {
  await benchCollect(process.argv.slice(3).map(Number));
  process.exit();
}

const RUNS = 3;

const folder = await mkdtemp(join(tmpdir(), 'chat-review-bench-'));
const rows: (Took & { what: string })[] = [];

/** Medians of a command in a workspace; `before` puts things back to the start each time. */
async function time(
  what: string,
  command: string,
  w: string,
  before: (w: string) => Promise<void>,
): Promise<void> {
  const runs: Took[] = [];
  for (let i = 0; i < RUNS; i++) {
    await before(w);
    runs.push(timed(command, w));
  }
  rows.push({ what, ...medianOf(runs) });
}

async function nothing(): Promise<void> {}

async function dropAll(w: string): Promise<void> {
  await rm(join(w, 'store'), { recursive: true, force: true });
  await rm(join(w, 'reviews'), { recursive: true, force: true });
}

async function dropParts(w: string): Promise<void> {
  await rm(join(w, 'store', 'parts'), { recursive: true, force: true });
}

try {
  const sample = join(folder, 'sample');
  await cp('fixtures/sample', sample, { recursive: true });
  await time('review of the sample, empty store', 'run', sample, dropAll);
  await time('review of the sample again', 'run', sample, nothing);
  const large = join(folder, 'large');
  await makeLarge(large, 100_000, 10);
  await time('review of 100,000 messages in ten chats, empty store', 'run', large, dropAll);
  await time('  ingest alone', 'ingest', large, dropAll);
  await time('  transform alone', 'transform', large, dropParts);
  await time('  report alone', 'report', large, nothing);
  const larger = join(folder, 'larger');
  await makeLarge(larger, 1_000_000, 50);
  await time('ingest of a million messages in 50 chats', 'ingest', larger, dropAll);
  await time('transform of a million messages in 50 chats', 'transform', larger, dropParts);
  await allNorms(larger);
  await time('  with all nine kinds of norms', 'transform', larger, dropParts);
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log(`\nNode ${process.versions.node}, ${availableParallelism()} cores, median of ${RUNS} runs\n`);
for (const { what, s, peak_mb } of rows)
  console.log(`${s.toFixed(2).padStart(8)} s ${peak_mb.toFixed(0).padStart(6)} MB  ${what}`);
await benchParsers();
await benchCharts();
