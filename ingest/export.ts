/**
 * Unit 1: one file of the workspace → its chats as records and sketches in the store.
 *
 *   open (txt or zip) → for each chat in it: key by content → already in the store? → parse → Arrow + sketch
 *
 * Never throws on what a file holds: what could not be read is an outcome like any other.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toArrow } from './arrow.ts';
import { chatName } from './chat-name.ts';
import type { DateOrder } from './date-order.ts';
import { decodeText } from './decode.ts';
import { HELD, isListed, type Look, lookAt, type Register } from './held.ts';
import { type MediaFiles, measureMedia, mediaFiles } from './media-files.ts';
import { parseExport } from './parse.ts';
import { scanLines } from './scan.ts';
import type { RecordColumns } from './schema/message-table.ts';
import type { PhoneWording } from './schema/phone-wording.ts';
import { type ExportSketch, sketchMonths } from './sketch.ts';
import { fileHash, keyOf, readJson, writeStored } from './store.ts';
import { isForgottenChat, type Withholding, withheldKey, withhold } from './withhold.ts';
import { chatMembers, type ReadEnds, withZip, ZipError, type ZipMember } from './zip.ts';

export interface ExportJob {
  /** Where the file lies, and its path in the workspace (NFC) for people and ids. */
  absolute: string;
  path: string;
  /** Folder of the store; null: nothing is stored (inspect, convert). */
  store: string | null;
  code_hash: string;
  date_order: DateOrder | null;
  sibling_order: DateOrder | null;
  known_senders: readonly string[];
  taught: readonly PhoneWording[];
  /** What the store must not keep; left out: it may keep everything. */
  withheld?: Withholding | null;
  /** Chats that may be read; left out: all. */
  register?: Register | null;
  /** Files that show a listed chat though their names do not tell it: by id of the export, the name to read it under. */
  accepted?: Readonly<Record<string, string>>;
}

/** Code of an export whose chat the workspace has forgotten: it is not read. */
export const FORGOTTEN = 'chat-forgotten';

/** A file, or a chat in it, that gave no records. */
export interface Unread {
  path: string;
  member: string | null;
  code: string;
  detail: string;
  export_id: string;
  bytes: number;
  /** Of its text; null: it could not be read as lines. */
  lines: number | null;
  /** Of a held file: the chat as its name tells it. It stays in the store and on the analyst's own pages. */
  chat_name?: string;
}

export interface ExportOutcome {
  sketches: ExportSketch[];
  /** Of files whose chat is not listed, what a look at them showed; they stand in `unread` too. */
  looks: Look[];
  unread: Unread[];
  /** Chats taken from the store as they were. */
  from_store: number;
}

/** A chat of an export as read, for commands that work without a store. */
export interface ReadChat {
  sketch: ExportSketch;
  columns: RecordColumns;
}

interface Source {
  bytes: Uint8Array;
  member: string | null;
  export_id: string;
  sha256: string;
  exported_at_local_ms: number | null;
  /** Files of an archive, and how to look into them. */
  media: { files: MediaFiles; ends: ReadEnds } | null;
}

/** Reads one file into the store. */
export async function ingestFile(job: ExportJob): Promise<ExportOutcome> {
  const outcome: ExportOutcome = { sketches: [], looks: [], unread: [], from_store: 0 };
  const store = job.store as string;
  await openFile(job, outcome.unread, async (source) => {
    const named = chatName(job.path, source.member);
    const chat_name = job.accepted?.[source.export_id] ?? named;
    if (isForgottenChat(job.withheld, source.export_id, chat_name)) {
      outcome.unread.push(unreadOf(job, source, FORGOTTEN));
      return;
    }
    if (isHeld(job, source, named)) {
      // What is no chat at all is told as such.
      const read = await readSource(job, source, { key: '' }, outcome.unread);
      if (!read) return;
      outcome.unread.push({ ...unreadOf(job, source, HELD), chat_name });
      outcome.looks.push(lookAt(read.sketch, read.columns));
      return;
    }
    const base_key = keyOf(
      source.export_id,
      source.member ?? '',
      job.date_order ?? '',
      job.sibling_order ?? '',
      job.known_senders.join('\n'),
      JSON.stringify(job.taught),
      job.code_hash,
    );
    const key = withheldKey(base_key, job.withheld);
    const stored = await readJson<ExportSketch>(join(store, 'exports', `${key}.json`));
    if (stored) {
      // The same bytes may lie under another name today.
      outcome.sketches.push({ ...stored, path: job.path, member: source.member, chat_name });
      outcome.from_store++;
      return;
    }
    const read = await readSource(
      job,
      source,
      key === base_key ? { key } : { key, base_key },
      outcome.unread,
    );
    if (!read) return;
    await writeStored(join(store, 'exports', `${key}.arrow`), toArrow(read.columns));
    await writeStored(join(store, 'exports', `${key}.json`), JSON.stringify(read.sketch));
    outcome.sketches.push({ ...read.sketch, chat_name });
  });
  return outcome;
}

/** A listed chat, or any where there is no register, is read; one that was recognised on a look is listed. */
function isHeld({ register, accepted, path }: ExportJob, { export_id, member }: Source, chat_name: string) {
  if (!register || Object.hasOwn(accepted ?? {}, export_id)) return false;
  return !isListed(register, { path, member, export_id, chat_name });
}

function unreadOf({ path }: ExportJob, { export_id, member, bytes }: Source, code: string): Unread {
  const size = bytes.length;
  return { path, member, code, detail: `${size} bytes`, export_id, bytes: size, lines: null };
}

/** Reads one file without a store. */
export async function readFileChats(job: ExportJob): Promise<{ chats: ReadChat[]; unread: Unread[] }> {
  const chats: ReadChat[] = [];
  const unread: Unread[] = [];
  await openFile(job, unread, async (source) => {
    const read = await readSource(job, source, { key: '' }, unread);
    if (read) chats.push(read);
  });
  return { chats, unread };
}

async function openFile(
  job: ExportJob,
  unread: Unread[],
  use: (source: Source) => Promise<void>,
): Promise<void> {
  let bytes = 0;
  let hash = '';
  const failed = (member: string | null, code: string, detail: string) =>
    unread.push({ path: job.path, member, code, detail, export_id: hash.slice(0, 12), bytes, lines: null });
  try {
    bytes = (await stat(job.absolute)).size;
    if (!/\.zip$/i.test(job.path)) {
      const text = await readFile(job.absolute);
      const sha256 = createHash('sha256').update(text).digest('hex');
      await use({
        bytes: text,
        member: null,
        export_id: sha256.slice(0, 12),
        sha256,
        exported_at_local_ms: null,
        media: null,
      });
      return;
    }
    hash = await fileHash(job.absolute);
    await withZip(job.absolute, async (members, read) => {
      const chats = await findChats(members, read.whole);
      if (chats.length === 0) failed(null, 'zip-without-chat', `${members.length} entries, no .txt`);
      for (const chat of chats) {
        try {
          await use({
            bytes: await read.whole(chat),
            member: chat.name,
            export_id: chats.length === 1 ? hash.slice(0, 12) : keyOf(hash, chat.name).slice(0, 12),
            sha256: hash,
            exported_at_local_ms: chat.modified_local_ms,
            media: { files: mediaFiles(members, chat), ends: read.ends },
          });
        } catch (error) {
          if (!(error instanceof ZipError)) throw error;
          failed(chat.name, error.code, error.message);
        }
      }
    });
  } catch (error) {
    if (error instanceof ZipError) failed(null, error.code, error.message);
    else if (isFileError(error)) failed(null, 'cannot-open', error.code);
    else throw error;
  }
}

/** The chats of a zip; where no name tells, the text with most lines that look like records. */
async function findChats(
  members: readonly ZipMember[],
  read: (m: ZipMember) => Promise<Uint8Array>,
): Promise<ZipMember[]> {
  const { chats, perhaps } = chatMembers(members);
  if (chats.length > 0 || perhaps.length < 2) return [...chats, ...perhaps];
  let best = perhaps[0] as ZipMember;
  let most = 0;
  for (const member of perhaps.slice(0, MOST_LOOKED_INTO)) {
    const headers = scanLines(decodeText(await read(member)).bytes).n;
    if (headers > most) {
      best = member;
      most = headers;
    }
  }
  return [best];
}

const MOST_LOOKED_INTO = 50;

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && (typeof syscall === 'string' || code === 'ERR_FS_FILE_TOO_LARGE');
}

async function readSource(
  job: ExportJob,
  source: Source,
  keys: Pick<ExportSketch, 'key' | 'base_key'>,
  unread: Unread[],
): Promise<ReadChat | null> {
  const { bytes, member, export_id, exported_at_local_ms } = source;
  const parsed = parseExport(bytes, {
    date_order: job.date_order,
    sibling_order: job.sibling_order,
    exported_at_ms: exported_at_local_ms,
    known_senders: job.known_senders,
    taught: job.taught,
  });
  if ('code' in parsed) {
    const detail = parsed.lines > 0 ? `${parsed.lines} lines` : `${bytes.length} bytes`;
    const lines = parsed.code === 'not-text' ? null : parsed.lines;
    unread.push({ path: job.path, member, code: parsed.code, detail, export_id, bytes: bytes.length, lines });
    return null;
  }
  const { facts } = parsed;
  if (source.media) await measureMedia(parsed.columns, facts, source.media.files, source.media.ends);
  if (facts.messages + facts.calls === 0) {
    facts.warnings.push({ code: 'no-messages', count: facts.records, lines: [], values: [] });
  }
  const columns = withhold(parsed.columns, job.withheld);
  const sketch: ExportSketch = {
    ...keys,
    export_id,
    sha256: source.sha256,
    path: job.path,
    member,
    chat_name: chatName(job.path, member),
    facts,
    senders: columns.senders,
    exported_at_local_ms,
    ...sketchMonths(columns),
  };
  return { sketch, columns };
}
