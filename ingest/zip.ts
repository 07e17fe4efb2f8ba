/**
 * Reads the chat text out of a zip by its central directory, never unpacking more than that member. Everything in a
 * zip is hostile: names, sizes and counts are checked before a byte is inflated. Nothing is ever written by its names.
 */
import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Budget, ZipError } from './budget.ts';
import { phraseBook, plain } from './phrases.ts';

export interface ZipMember {
  name: string;
  size: number;
  /** Wall clock of the phone that wrote the entry (DOS time has no zone); null when it is the zero date. */
  modified_local_ms: number | null;
  entry: Entry;
}

export { ZipError } from './budget.ts';

const LARGEST_MEMBER_BYTES = 1.5 * 1024 ** 3;
// Deflate reaches 1000 : 1 on constant bytes; chats stay below 20.
const LARGEST_RATIO = 200;
const RATIO_MATTERS_BYTES = 20 * 1024 ** 2;
const DOS_EPOCH_MS = Date.UTC(1980, 0, 2);

/** How members of an open zip are read. */
export interface ZipReader {
  /** A whole member, its checksum compared. */
  whole: (m: ZipMember) => Promise<Uint8Array>;
  ends: ReadEnds;
}

/** The first and the last bytes of a member. */
export type ReadEnds = (m: ZipMember, head: number, tail: number) => Promise<[Uint8Array, Uint8Array]>;

/** Opens a file by its path, or a zip that lies in memory; hands its members to `use`, closes it again. */
export async function withZip<T>(
  source: string | Uint8Array,
  use: (members: ZipMember[], read: ZipReader) => Promise<T>,
  budget = new Budget(),
): Promise<T> {
  const zip = await openZip(source);
  try {
    const members = await listMembers(zip, budget);
    return await use(members, {
      whole: (m) => readMember(zip, m, budget),
      ends: (m, head, tail) => readEnds(zip, m, head, tail, budget),
    });
  } finally {
    zip.close();
  }
}

// Names are decoded and checked here: one hostile name must not hide the rest.
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

function openZip(source: string | Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, zip: ZipFile) =>
      error ? reject(new ZipError('bad-zip', error.message)) : resolve(zip);
    if (typeof source === 'string') yauzl.open(source, OPTIONS, opened);
    else yauzl.fromBuffer(Buffer.from(source.buffer, source.byteOffset, source.length), OPTIONS, opened);
  });
}

function listMembers(zip: ZipFile, budget: Budget): Promise<ZipMember[]> {
  return new Promise((resolve, reject) => {
    const members: ZipMember[] = [];
    zip.on('error', (error: Error) =>
      reject(new ZipError(/encryption/.test(error.message) ? 'zip-encrypted' : 'bad-zip', error.message)),
    );
    zip.on('end', () => resolve(members));
    zip.on('entry', (entry: Entry) => {
      try {
        budget.takeEntry();
      } catch (error) {
        reject(error);
        return;
      }
      const name = decodeName(entry.fileName as unknown as Buffer, entry.generalPurposeBitFlag);
      if (!name.endsWith('/'))
        members.push({ name, size: entry.uncompressedSize, modified_local_ms: modified(entry), entry });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const UTF8_FLAG = 0x800;

function decodeName(raw: Buffer, flags: number): string {
  const utf8 = (flags & UTF8_FLAG) !== 0 || isUtf8(raw);
  return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(raw).replaceAll('\\', '/').normalize('NFC');
}

function modified(entry: Entry): number | null {
  const ms = entry.getLastModDate({ timezone: 'UTC', forceDosFormat: true }).getTime();
  return Number.isFinite(ms) && ms > DOS_EPOCH_MS ? ms : null;
}

/** Which members of a zip are chats. */
export interface ChatMembers {
  /** By their names. In a folder with a `_chat.txt` the other texts are documents that somebody sent. */
  chats: ZipMember[];
  /** Where no name tells: texts of which one may be the chat, by name. */
  perhaps: ZipMember[];
}

/**
 * The members that are chats: every `_chat.txt` and every `.txt` whose name is one of WhatsApp's; without such the
 * texts with WhatsApp in their names, else those on the highest level. macOS's shadow files and names that climb out of
 * the archive are passed over.
 */
export function chatMembers(members: readonly ZipMember[]): ChatMembers {
  const texts = members.filter((m) => /\.txt$/i.test(m.name) && !isShadow(m.name) && !climbs(m.name));
  const with_chat = new Set(texts.filter((m) => CHAT.test(baseOf(m.name))).map((m) => folderOf(m.name)));
  const chats = texts.filter((m) =>
    with_chat.has(folderOf(m.name)) ? CHAT.test(baseOf(m.name)) : isChatName(baseOf(m.name)),
  );
  if (chats.length > 0) return { chats, perhaps: [] };
  const depth = (m: ZipMember) => m.name.split('/').length;
  const highest = Math.min(...texts.map(depth));
  const named = texts.filter((m) => /whatsapp/i.test(baseOf(m.name)));
  const perhaps = named.length > 0 ? named : texts.filter((m) => depth(m) === highest);
  return { chats, perhaps: perhaps.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** An iPhone's chat text. */
export const isBareChat = (name: string) => /\.txt$/i.test(name) && CHAT.test(baseOf(name));
/** Does WhatsApp name a chat's text so? */
export const isNamedChat = (name: string) => /\.txt$/i.test(name) && isChatName(baseOf(name));

const CHAT = /^_chat( ?\(\d+\))?$/i;
export const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
export const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
const baseOf = (name: string) => fileOf(name).replace(/\.txt$/i, '');

export const isShadow = (name: string) => /(^|\/)(__MACOSX\/|\._)/.test(name);
export const climbs = (name: string) =>
  name.startsWith('/') || /(^|\/)\.\.(\/|$)/.test(name) || /^[A-Za-z]:/.test(name);

function isChatName(base: string): boolean {
  return phraseBook().file_stems.some((stem) => stem.test(plain(base)));
}

/** What keeps a member from being read, or null. */
function refusal({ entry, name, size }: ZipMember): ZipError | null {
  if (entry.isEncrypted()) return new ZipError('zip-encrypted', name);
  const ratio = size / Math.max(1, entry.compressedSize);
  if (size > LARGEST_MEMBER_BYTES || (size > RATIO_MATTERS_BYTES && ratio > LARGEST_RATIO)) {
    return new ZipError('zip-too-large', `${size} bytes, ${Math.round(ratio)} : 1`);
  }
  return null;
}

/** Of a member that is stored as it is, only these bytes are read; a packed one runs past, none of it is kept. */
async function readEnds(
  zip: ZipFile,
  m: ZipMember,
  head: number,
  tail: number,
  budget: Budget,
): Promise<[Uint8Array, Uint8Array]> {
  const refused = refusal(m);
  if (refused) throw refused;
  const stored = m.entry.compressionMethod === 0;
  if (stored && m.size > head + tail) {
    return [await readRange(zip, m, 0, head), await readRange(zip, m, m.size - tail, m.size)];
  }
  budget.take(m.size);
  let [first, last, room] = [Buffer.alloc(0), Buffer.alloc(0), head];
  await stream(zip, m, {}, (chunk) => {
    if (room > 0) first = Buffer.concat([first, chunk.subarray(0, room)]);
    room = head - first.length;
    last = Buffer.concat([last, chunk]).subarray(-tail);
  });
  return [first, last];
}

async function readRange(zip: ZipFile, m: ZipMember, start: number, end: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await stream(zip, m, { start, end }, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}

function stream(
  zip: ZipFile,
  { entry }: ZipMember,
  range: { start?: number; end?: number },
  use: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, range, (error, readable) => {
      if (error) {
        reject(new ZipError('bad-zip', error.message));
        return;
      }
      readable.on('data', use);
      // yauzl itself fails on a size that the directory lied about.
      readable.on('error', (e: Error) => reject(new ZipError('bad-zip', e.message)));
      readable.on('end', () => resolve());
    });
  });
}

async function readMember(zip: ZipFile, m: ZipMember, budget: Budget): Promise<Uint8Array> {
  const refused = refusal(m);
  if (refused) throw refused;
  budget.take(m.size);
  const bytes = new Uint8Array(m.size);
  let used = 0;
  await stream(zip, m, {}, (chunk) => {
    if (used + chunk.length <= bytes.length) bytes.set(chunk, used);
    used += chunk.length;
  });
  if (crc32(bytes) !== m.entry.crc32) throw new ZipError('bad-zip', 'the checksum does not agree');
  return bytes;
}
