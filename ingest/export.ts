/**
 * Unit 1: one file of the workspace → its chats as records and sketches in the store.
 *
 *   open (txt, zip, mail, and what lies in them) → for each chat in it: key by content → already in the store? → parse → Arrow + sketch
 *
 * Never throws on what a file holds: what could not be read is an outcome like any other.
 */
import { join } from 'node:path';
import { toArrow } from './arrow.ts';
import { chatName } from './chat-name.ts';
import { type Custody, custodyOf } from './custody.ts';
import type { DateOrder } from './date-order.ts';
import { endingOf } from './discover.ts';
import { compareBytes, ruleFor } from './gather.ts';
import { HELD, isListed, type Look, lookAt, type Register } from './held.ts';
import { measureMedia } from './media-files.ts';
import { type ExportFile, openFile } from './open-file.ts';
import { parseExport } from './parse.ts';
import { type Placed, placeOf } from './place.ts';
import type { RecordColumns } from './schema/message-table.ts';
import type { PhoneWording } from './schema/phone-wording.ts';
import type { ExportRule } from './schema/policy.ts';
import { type ExportSketch, sketchMonths } from './sketch.ts';
import type { Source, Unread } from './source.ts';
import { keyOf, readJson, writeStored } from './store.ts';
import { isForgottenChat, type Withholding, withheldKey, withhold } from './withhold.ts';

export type { Unread } from './source.ts';

export interface ExportJob extends ExportFile {
  /** Folder of the store; null: nothing is stored (inspect, convert). */
  store: string | null;
  code_hash: string;
  /** What the policy says of exports, and the zone of those of which it says nothing. */
  rules: readonly ExportRule[];
  zone: string | null;
  /** Date orders that siblings settle, by the member (''; the file itself). */
  sibling_orders: Readonly<Record<string, DateOrder>>;
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

export interface ExportOutcome {
  sketches: ExportSketch[];
  /** Of files whose chat is not listed, what a look at them showed; they stand in `unread` too. */
  looks: Look[];
  unread: Unread[];
  /** Chats taken from the store as they were. */
  from_store: number;
  /** Exports that hung on mails. */
  custody: Custody[];
  /** Files inside bundles and mails that are no exports, by their ending. */
  others: Record<string, number>;
}

/** A chat of an export as read, for commands that work without a store. */
export interface ReadChat {
  sketch: ExportSketch;
  columns: RecordColumns;
}

/** Reads one file into the store. */
export async function ingestFile(job: ExportJob): Promise<ExportOutcome> {
  const outcome: ExportOutcome = {
    sketches: [],
    looks: [],
    unread: [],
    from_store: 0,
    custody: [],
    others: {},
  };
  const { path, withheld } = job;
  const given = (of: Pick<Source, 'export_id' | 'member' | 'mails'>, sketch: ExportSketch | null) => {
    const place = placeOf({ path, member: of.member });
    const made = sketch && {
      last_local_ms: sketch.last_steady_local_ms,
      exported_at_local_ms: sketch.exported_at_local_ms,
      zone: ruleFor(job.rules, { path, member: of.member })?.zone ?? job.zone,
    };
    outcome.custody.push(...custodyOf({ export_id: of.export_id, place }, of.mails, made, withheld));
  };
  await openFile(job, {
    use: async (source) => {
      const named = chatName(path, source.member);
      const chat_name = job.accepted?.[source.export_id] ?? named;
      if (isForgottenChat(withheld, source.export_id, chat_name)) {
        outcome.unread.push(unreadOf(job, source, FORGOTTEN));
        return;
      }
      if (isHeld(job, source, named)) {
        // What is no chat at all is told as such.
        const read = await readSource(job, source, { key: '' }, outcome.unread);
        if (read) {
          outcome.unread.push({ ...unreadOf(job, source, HELD), chat_name });
          outcome.looks.push(lookAt(read.sketch, read.columns));
        }
        given(source, null);
        return;
      }
      given(source, await ingestSource(job, source, chat_name, outcome));
    },
    unread: (one, mails) => {
      outcome.unread.push(one);
      given({ ...one, mails }, null);
    },
    other: (name) => {
      const ending = endingOf(name);
      outcome.others[ending] = (outcome.others[ending] ?? 0) + 1;
    },
  });
  // In whatever order they were packed.
  outcome.sketches.sort(byPlace);
  outcome.unread.sort(byPlace);
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

const byPlace = (a: Placed, b: Placed) => compareBytes(placeOf(a), placeOf(b));

async function ingestSource(
  job: ExportJob,
  source: Source,
  chat_name: string,
  outcome: ExportOutcome,
): Promise<ExportSketch | null> {
  const store = job.store as string;
  const { path } = job;
  const { export_id, member, sha256 } = source;
  const base_key = keyOf(
    export_id,
    // Where it lies is nothing to it; what the archive around it tells is.
    ...[source.archive, String(source.exported_at_local_ms)],
    ...[orderOf(job, member) ?? '', job.sibling_orders[member ?? ''] ?? ''],
    job.known_senders.join('\n'),
    JSON.stringify(job.taught),
    job.code_hash,
  );
  const key = withheldKey(base_key, job.withheld);
  const stored = await readJson<ExportSketch>(join(store, 'exports', `${key}.json`));
  if (stored) {
    // The same bytes may lie under another name today, or in another file.
    const sketch = { ...stored, path, member, sha256, chat_name };
    outcome.sketches.push(sketch);
    outcome.from_store++;
    return sketch;
  }
  const keys = key === base_key ? { key } : { key, base_key };
  const read = await readSource(job, source, keys, outcome.unread);
  if (!read) return null;
  await writeStored(join(store, 'exports', `${key}.arrow`), toArrow(read.columns));
  await writeStored(join(store, 'exports', `${key}.json`), JSON.stringify(read.sketch));
  const sketch = { ...read.sketch, chat_name };
  outcome.sketches.push(sketch);
  return sketch;
}

/** By the policy. */
const orderOf = ({ rules, path }: ExportJob, member: string | null): DateOrder | null =>
  ruleFor(rules, { path, member })?.date_order ?? null;

/** Reads one file without a store. */
export async function readFileChats(job: ExportJob): Promise<{ chats: ReadChat[]; unread: Unread[] }> {
  const chats: ReadChat[] = [];
  const unread: Unread[] = [];
  await openFile(job, {
    use: async (source) => {
      const read = await readSource(job, source, { key: '' }, unread);
      if (read) chats.push(read);
    },
    unread: (one) => unread.push(one),
    other: () => {},
  });
  chats.sort((a, b) => byPlace(a.sketch, b.sketch));
  return { chats, unread: unread.sort(byPlace) };
}

async function readSource(
  job: ExportJob,
  source: Source,
  keys: Pick<ExportSketch, 'key' | 'base_key'>,
  unread: Unread[],
): Promise<ReadChat | null> {
  const { bytes, member, export_id, exported_at_local_ms } = source;
  const parsed = parseExport(bytes, {
    date_order: orderOf(job, member),
    sibling_order: job.sibling_orders[member ?? ''] ?? null,
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
