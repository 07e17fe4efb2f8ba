/**
 * `links --sample N`: how well replies are linked in one's own chats. The first call writes a sheet of N messages with
 * what stands before each; a person writes the line that each answers; the next call reads the sheet and says how many
 * links were right.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readCsv } from '../ingest/csv-table.ts';
import { hashString, mix } from '../ingest/hash.ts';
import { type Problem, WorkspaceError } from '../ingest/schema/problem.ts';
import { writeStored } from '../ingest/store.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import { type Interval, wilson } from '../transform/statistics/wilson.ts';
import { problem } from './problem.ts';
import type { CommandWords } from './words/words.ts';

/** A chat with its links, as the sheet needs it. */
export interface LinkedMessages {
  source_file: string;
  n: number;
  line: ArrayLike<number>;
  sender: (k: number) => string;
  sent_at_local: (k: number) => string;
  text: (k: number) => string;
  /** Likeliest message that `k` answers or continues, its own number where it starts something, and how likely. */
  best: (k: number) => { k: number; p: number };
}

const COLUMNS = ['source_file', 'line', 'sender', 'sent_at_local', 'text', 'answers_line', 'before'] as const;
const SHOWN_BEFORE = 12;
const LONGEST_SHOWN = 160;
const SURE = 0.8;

/** Writes the sheet, or reads it where it lies there already; what is to be said of it, a line each. */
export async function linkSample(
  words: CommandWords,
  chats: readonly LinkedMessages[],
  size: number,
  path: string,
): Promise<string[]> {
  if (existsSync(path)) return scoreLines(words, chats, await readFile(path), path);
  const rows = chosen(chats, size).map(({ chat, k }) => ({
    source_file: chat.source_file,
    line: chat.line[k] as number,
    sender: chat.sender(k),
    sent_at_local: chat.sent_at_local(k),
    text: chat.text(k),
    answers_line: '',
    before: Array.from({ length: Math.min(SHOWN_BEFORE, k) }, (_, b) => shown(chat, k - 1 - b)).join('\n'),
  }));
  await writeStored(path, writeCsv(COLUMNS, rows));
  return words.keep.sheet_written(rows.length, path);
}

/** The same messages at each call: those with the smallest hashes of their places. */
function chosen(chats: readonly LinkedMessages[], size: number): { chat: LinkedMessages; k: number }[] {
  const all = chats.flatMap((chat) =>
    Array.from({ length: chat.n }, (_, k) => ({ chat, k })).filter(({ k }) => k > 0 && chat.text(k) !== ''),
  );
  const ranked = all.map((one) => ({
    ...one,
    rank: mix(hashString(one.chat.source_file), one.chat.line[one.k] as number),
  }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .sort((a, b) => chats.indexOf(a.chat) - chats.indexOf(b.chat) || a.k - b.k);
}

function shown(chat: LinkedMessages, k: number): string {
  const text = chat.text(k).replace(/\s+/gu, ' ').slice(0, LONGEST_SHOWN);
  return `${chat.line[k]} ${chat.sender(k)}: ${text || '(media)'}`;
}

function scoreLines(
  { keep }: CommandWords,
  chats: readonly LinkedMessages[],
  raw: Uint8Array,
  path: string,
): string[] {
  const problems: Problem[] = [];
  const places = new Map<string, { chat: LinkedMessages; k: number }>();
  for (const chat of chats) {
    for (let k = 0; k < chat.n; k++) places.set(`${chat.source_file}\0${chat.line[k]}`, { chat, k });
  }
  let labelled = 0;
  let right = 0;
  let sure = 0;
  let sure_right = 0;
  let expected = 0;
  for (const { cell, where } of readCsv(raw, path, ['source_file', 'line', 'answers_line'])) {
    const answer = cell('answers_line');
    if (answer === '') continue;
    const of = places.get(`${cell('source_file')}\0${cell('line')}`);
    const target = places.get(`${cell('source_file')}\0${answer}`);
    if (!of || !target || target.k > of.k) {
      problems.push(problem(where, 'links-wrong-label', answer, cell('line')));
      continue;
    }
    const best = of.chat.best(of.k);
    const hit = best.k === target.k ? 1 : 0;
    labelled++;
    right += hit;
    expected += best.p;
    if (best.p < SURE) continue;
    sure++;
    sure_right += hit;
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  if (labelled === 0) return [keep.sheet_empty(path)];
  const interval = wilson(right, labelled) as Interval;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return keep.sheet_scored({
    ...{ right, labelled, sure, sure_right, sure_from: SURE },
    share: percent(right / labelled),
    low: percent(interval.low),
    high: percent(interval.high),
    expected: percent(expected / labelled),
  });
}
