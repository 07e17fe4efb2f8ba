/**
 * From a file to finished columns, beside `whatsapp-chat-parser`: time by header shape, time by size, and memory. Each
 * parser runs in a process of its own, warmed up, and the two take turns; printed are medians, as Markdown.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bookOf,
  type Company,
  exportChat,
  largeSpec,
  lookOf,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';

const RUNS = 5;
// As many messages before the clock starts, whatever the size: a short file must not be timed on code still cold.
const WARM_UP_MESSAGES = 1_000_000;
const CHAT = 'chat-1';
const SHAPES: readonly (readonly [look: string, with_media: boolean])[] = [
  ['android-en-gb', false],
  ['android-en-us-12h', false],
  ['android-de', false],
  ['android-zh-cn', false],
  ['ios-en-us', false],
  ['ios-en-gb-12h', false],
  ['ios-de', false],
  ['ios-zh-cn', false],
  ['android-en-gb', true],
  ['ios-en-us', true],
];
const SIZES = [10_000, 100_000, 1_000_000];
const MB = 1_000_000;

const warmUp = (messages: number) => Math.max(1, Math.round(WARM_UP_MESSAGES / messages));

interface Took {
  ms: number;
  records: number;
  peak_bytes: number;
}

function took(parser: 'ours' | 'theirs', file: string, warm_up: number, runs: number): Took {
  const args = ['tests/bench/parse-child.mjs', parser, file, String(warm_up), String(runs)];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${parser} on ${file} ended with ${run.status}: ${run.stderr}`);
  const { ms, records, peak_bytes } = JSON.parse(run.stdout) as Omit<Took, 'ms'> & { ms: number[] };
  return { ms: ms.sort((a, b) => a - b)[Math.floor(ms.length / 2)] as number, records, peak_bytes };
}

/** A company whose first chat holds so many messages. */
function companyOf(messages: number): Company {
  const spec = largeSpec(messages * 10);
  return simulateCompany({ ...spec, chats: spec.chats.slice(0, 1) }, 'large');
}

/** Writes the chat as a phone of this look exports it; how many records it has. */
async function write(file: string, company: Company, look: string, with_media: boolean): Promise<number> {
  const made = exportChat(
    company,
    CHAT,
    {
      owner: 'p1',
      look: lookOf(look),
      zone: 'Asia/Singapore',
      address_book: bookOf(
        company,
        company.people.map((p) => p.id),
      ),
      unsaved: 'push',
    },
    { exported_at_ms: Date.UTC(2026, 10, 3, 2), max_records: Number.MAX_SAFE_INTEGER, with_media },
  );
  await writeFile(file, made.text);
  return made.records.length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const count = (n: number) => n.toLocaleString('en');
const share = (records: number, truth: number) =>
  records === truth ? 'all' : `${count(records)} of ${count(truth)}`;

async function byShape(folder: string): Promise<string> {
  const company = companyOf(100_000);
  const rows: string[][] = [];
  for (const [look, with_media] of SHAPES) {
    const file = join(folder, 'chat.txt');
    const truth = await write(file, company, look, with_media);
    const theirs = took('theirs', file, warmUp(truth), RUNS);
    const ours = took('ours', file, warmUp(truth), RUNS);
    rows.push([
      with_media ? `${look}, with media` : look,
      theirs.ms.toFixed(0),
      ours.ms.toFixed(0),
      `${(theirs.ms / ours.ms).toFixed(1)}×`,
      share(theirs.records, truth),
      share(ours.records, truth),
    ]);
  }
  const head = ['100,000 messages', 'whatsapp-chat-parser, ms', 'chat-review, ms', 'ratio'];
  return table([...head, 'records found, theirs', 'ours'], rows);
}

async function bySize(folder: string): Promise<string> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const file = join(folder, 'chat.txt');
    await write(file, companyOf(size), 'android-en-gb', false);
    const [theirs, ours] = [took('theirs', file, warmUp(size), RUNS), took('ours', file, warmUp(size), RUNS)];
    const [their_peak, our_peak] = [
      took('theirs', file, 0, 1).peak_bytes,
      took('ours', file, 0, 1).peak_bytes,
    ];
    const per_million = (t: Took) => ((t.ms / size) * 1_000_000).toFixed(0);
    rows.push([
      count(size),
      per_million(theirs),
      per_million(ours),
      (their_peak / MB).toFixed(0),
      (our_peak / MB).toFixed(0),
      `${(our_peak / their_peak).toFixed(2)}`,
    ]);
  }
  const head = ['messages (android-en-gb)', 'theirs, ms per million', 'ours, ms per million'];
  return table([...head, 'theirs, peak MB of one run', 'ours, peak MB', 'share'], rows);
}

/** Both tables. `dist` must be built. */
export async function benchParsers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chat-review-bench-'));
  try {
    console.log(`\nNode ${process.versions.node}, median of ${RUNS} runs\n`);
    console.log(await byShape(folder));
    console.log(`\n${await bySize(folder)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
