/** `npm run bench -- collect`: what came of a month, of a company of 300 chats, or of as many as are named; aim: 5 s. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MONTH } from '../../fixtures/many-chats/spec.ts';
import { MONTH_BEFORE, writeManyChats } from '../../fixtures/many-chats/workspace.ts';
import { nextMonth } from '../../transform/measures/months.ts';
import { medianOf, type Took, timed } from './timed.ts';

const RUNS = 3;
const SIZES = [300];

export async function benchCollect(sizes: readonly number[]): Promise<void> {
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, median of ${RUNS} runs of \`collect\`\n`,
  );
  console.log('| chats | exports, store | s | s of all cores | MB |');
  console.log('| ---: | --- | ---: | ---: | ---: |');
  for (const chats of sizes.length > 0 ? sizes : SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'chat-review-bench-'));
    try {
      await benchIn(folder, chats);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function benchIn(folder: string, chats: number): Promise<void> {
  const store = join(folder, 'store');
  const kept = join(folder, 'store-kept');
  const collected = async (what: string, before: () => Promise<void>) => {
    const runs: Took[] = [];
    for (let i = 0; i < RUNS; i++) {
      await before();
      runs.push(timed('collect', folder, '--month', MONTH));
    }
    const { s, cpu_s, peak_mb } = medianOf(runs);
    console.log(`| ${[chats, what, s.toFixed(2), cpu_s.toFixed(2), peak_mb.toFixed(0)].join(' | ')} |`);
  };
  const drop = () => rm(store, { recursive: true, force: true });
  await writeManyChats(folder, chats);
  await collected('of the month, none', drop);
  await drop();
  await rm(join(folder, 'exports'), { recursive: true });
  await writeManyChats(folder, chats, MONTH_BEFORE);
  timed('run', folder, '--month', nextMonth(MONTH, -1));
  await cp(store, kept, { recursive: true });
  await writeManyChats(folder, chats);
  await collected('of both months, that of the run of the month before', async () => {
    await drop();
    await cp(kept, store, { recursive: true });
  });
  await collected('of both months, that of the `collect` before', async () => {});
}
