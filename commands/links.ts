/** Which message answers which, as CSV: one row a message, in file order; a fixed contract. */
import { stampOf } from '../ingest/local-time.ts';
import { mergeCopies } from '../ingest/merge.ts';
import { NO_PEOPLE } from '../ingest/people.ts';
import { linkRows } from '../reports/records/link-rows.ts';
import { chatSource } from '../transform/links/chat-source.ts';
import { linkMessages } from '../transform/links/link.ts';
import type { Effects } from './effects.ts';
import { type LooseChats, readLoose } from './read-loose.ts';
import type { Workspace } from './workspace.ts';

/** Each export by itself: lines of two copies of a chat would not tell which file they are of. */
export async function links(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  write: (chunk: string) => Promise<void>,
  effects: Effects,
): Promise<LooseChats> {
  const loose = await readLoose(files, folder, w, (done) => effects.progress('files', done, files.length));
  let first = true;
  for (const { sketch, columns } of loose.chats) {
    const path = sketch.member ? `${sketch.path}!${sketch.member}` : sketch.path;
    const copy = { export_id: path, path, columns, zone: null, phone: 0 };
    const chat = mergeCopies([copy], w?.people ?? NO_PEOPLE).columns;
    const { source, rows } = chatSource(chat);
    const beliefs = linkMessages(source);
    const shown = {
      source_file: path,
      line: rows.map((i) => chat.first_line[i] as number),
      sender: (k: number) => chat.senders[chat.sender[rows[k] as number] as number] ?? '',
      sent_at_local: (k: number) => stampOf(chat.sent_at_local_ms[rows[k] as number] as number),
    };
    for (const chunk of linkRows(beliefs, shown, first)) await write(chunk);
    first = false;
  }
  return loose;
}
