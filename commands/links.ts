/** Which message answers which: as CSV, one row a message, in file order (a fixed contract), or a sample of it to label. */
import type { ReadChat } from '../ingest/export.ts';
import { stampOf } from '../ingest/local-time.ts';
import { mergeCopies } from '../ingest/merge.ts';
import { NO_PEOPLE } from '../ingest/people.ts';
import { type LinkedChat, linkRows } from '../reports/records/link-rows.ts';
import type { Beliefs } from '../transform/links/beliefs.ts';
import { chatSource } from '../transform/links/chat-source.ts';
import { linkMessages } from '../transform/links/link.ts';
import type { Effects } from './effects.ts';
import { type LinkedMessages, linkSample } from './link-sample.ts';
import { type LooseChats, readLoose } from './read-loose.ts';
import type { Workspace } from './workspace.ts';

interface Linked {
  beliefs: Beliefs;
  chat: LinkedChat;
  text: (k: number) => string;
}

/** Each export by itself: lines of two copies of a chat would not tell which file they are of. */
function linked({ sketch, columns }: ReadChat, w: Workspace | null): Linked {
  const path = sketch.member ? `${sketch.path}!${sketch.member}` : sketch.path;
  const copy = { export_id: path, path, columns, zone: null, phone: 0 };
  const m = mergeCopies([copy], w?.people ?? NO_PEOPLE).columns;
  const { source, rows } = chatSource(m);
  const chat = {
    source_file: path,
    line: rows.map((i) => m.first_line[i] as number),
    sender: (k: number) => m.senders[m.sender[rows[k] as number] as number] ?? '',
    sent_at_local: (k: number) => stampOf(m.sent_at_local_ms[rows[k] as number] as number),
  };
  return { beliefs: linkMessages(source), chat, text: source.text };
}

export async function links(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  write: (chunk: string) => Promise<void>,
  effects: Effects,
): Promise<LooseChats> {
  const loose = await readLoose(files, folder, w, (done) => effects.progress('files', done, files.length));
  for (const [i, read] of loose.chats.entries()) {
    const { beliefs, chat } = linked(read, w);
    for (const chunk of linkRows(beliefs, chat, i === 0)) await write(chunk);
  }
  return loose;
}

/** Writes a sheet of `size` messages to label, or tells from one that was filled in how well they are linked. */
export async function sampleLinks(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  { size, path }: { size: number; path: string },
  effects: Effects,
): Promise<LooseChats> {
  const loose = await readLoose(files, folder, w, (done) => effects.progress('files', done, files.length));
  const chats = loose.chats.map((read): LinkedMessages => {
    const { beliefs: b, chat, text } = linked(read, w);
    const best = (k: number) => {
      const row = b.best[k] as number;
      if (row === k) return { k, p: b.start[k] as number };
      for (let q = b.at[k] as number; q < (b.at[k + 1] as number); q++)
        if (b.row[q] === row) return { k: row, p: b.p[q] as number };
      return { k: row, p: 0 };
    };
    return { ...chat, n: b.n, text, best };
  });
  for (const line of await linkSample(effects.words, chats, size, path)) effects.out(`${line}\n`);
  return loose;
}
