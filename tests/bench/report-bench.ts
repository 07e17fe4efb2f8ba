/** `npm run bench -- report`: the report of a company of 50 and of 300 chats, or of as many as are named. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MONTH } from '../../fixtures/many-chats/spec.ts';
import { writeManyChats } from '../../fixtures/many-chats/workspace.ts';
import type * as Draw from '../../reports/draw.ts';
import type * as PageModule from '../../reports/page.ts';
import type { Review } from '../../transform/review-schema.ts';
import { medianOf, timed } from './timed.ts';

const RUNS = 3;
const SIZES = [50, 300];

export async function benchReport(sizes: readonly number[]): Promise<void> {
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, median of ${RUNS} runs of \`report\`\n`,
  );
  console.log(
    '| chats | s | s of all cores | MB | ms a chart | charts | index.html | chats.html | largest in for/ | folder, files |',
  );
  console.log(`|${' ---: |'.repeat(10)}`);
  for (const chats of sizes.length > 0 ? sizes : SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'chat-review-bench-'));
    try {
      await writeManyChats(folder, chats);
      timed('run', folder);
      const { s, cpu_s, peak_mb } = medianOf(Array.from({ length: RUNS }, () => timed('report', folder)));
      const { charts, ms } = await charted(folder);
      const { index, list, largest, bytes, files } = await sizesOf(join(folder, 'reviews', MONTH));
      const cells = [
        ...[chats, s.toFixed(2), cpu_s.toFixed(2), peak_mb.toFixed(0), ms.toFixed(1), charts],
        ...[kb(index), kb(list), kb(largest), `${kb(bytes)}, ${files}`],
      ];
      console.log(`| ${cells.join(' | ')} |`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const kb = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** Every chart of every page once, and how long one takes of a core. */
async function charted(folder: string): Promise<{ charts: number; ms: number }> {
  const compiled = (file: string) => new URL(`../../dist/reports/${file}.js`, import.meta.url).href;
  const { drawAll, drawFront } = (await import(compiled('draw'))) as typeof Draw;
  const { pageFor } = (await import(compiled('page'))) as typeof PageModule;
  const { review } = JSON.parse(readFileSync(join(folder, 'store', 'review.json'), 'utf8')) as {
    review: Review;
  };
  const before = process.cpuUsage();
  let charts = (await drawAll(pageFor(review, 'en'))).length;
  for (const index of review.views.keys())
    charts += (await drawFront(pageFor(review, 'en', null, [], index))).length;
  const { user, system } = process.cpuUsage(before);
  return { charts, ms: (user + system) / 1000 / charts };
}

async function sizesOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const sizes = new Map<string, number>();
  for (const file of files) sizes.set(file.slice(folder.length + 1), (await stat(file)).size);
  const alone = [...sizes].filter(([path]) => /^for[/\\].*\.html$/.test(path)).map(([, size]) => size);
  return {
    index: sizes.get('index.html') ?? 0,
    list: sizes.get('chats.html') ?? 0,
    largest: Math.max(...alone, 0),
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    files: files.length,
  };
}
