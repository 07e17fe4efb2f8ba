/**
 * Reads the chat text out of a zip by its central directory, never unpacking more than that member. Everything in a
 * zip is hostile: names, sizes and counts are checked before a byte is inflated.
 */
import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { phraseBook, plain } from './phrases.ts';

export interface ZipMember {
  name: string;
  size: number;
  /** Wall clock of the phone that wrote the entry (DOS time has no zone); null when it is the zero date. */
  modified_local_ms: number | null;
  entry: Entry;
}

/** Why a zip could not be read: `bad-zip`, `zip-without-chat`, `zip-too-large`, `zip-encrypted`. */
export class ZipError extends Error {
  readonly code: string;
  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

const MOST_ENTRIES = 200_000;
const LARGEST_TEXT_BYTES = 1.5 * 1024 ** 3;
// Deflate reaches 1000 : 1 on constant bytes; chats stay below 20.
const LARGEST_RATIO = 200;
const RATIO_MATTERS_BYTES = 20 * 1024 ** 2;
const DOS_EPOCH_MS = Date.UTC(1980, 0, 2);

/** Opens `path`, hands its chat members to `use`, closes it again. */
export async function withZip<T>(
  path: string,
  use: (members: ZipMember[], read: (m: ZipMember) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const zip = await openZip(path);
  try {
    const members = await listMembers(zip);
    return await use(members, (m) => readMember(zip, m));
  } finally {
    zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded and checked here: one hostile name must not hide the rest.
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (error) reject(new ZipError('bad-zip', error.message));
      else resolve(zip);
    });
  });
}

function listMembers(zip: ZipFile): Promise<ZipMember[]> {
  return new Promise((resolve, reject) => {
    const members: ZipMember[] = [];
    zip.on('error', (error: Error) => reject(new ZipError('bad-zip', error.message)));
    zip.on('end', () => resolve(members));
    zip.on('entry', (entry: Entry) => {
      if (members.length >= MOST_ENTRIES) {
        reject(new ZipError('zip-too-large', `more than ${MOST_ENTRIES} entries`));
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

const CHAT = /^_chat( ?\(\d+\))?$/i;
const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.txt$/i, '');

const isShadow = (name: string) => /(^|\/)(__MACOSX\/|\._)/.test(name);
const climbs = (name: string) =>
  name.startsWith('/') || /(^|\/)\.\.(\/|$)/.test(name) || /^[A-Za-z]:/.test(name);

function isChatName(base: string): boolean {
  return phraseBook().file_stems.some((stem) => stem.test(plain(base)));
}

function readMember(zip: ZipFile, m: ZipMember): Promise<Uint8Array> {
  const { entry } = m;
  if (entry.isEncrypted()) return Promise.reject(new ZipError('zip-encrypted', m.name));
  const ratio = m.size / Math.max(1, entry.compressedSize);
  if (m.size > LARGEST_TEXT_BYTES || (m.size > RATIO_MATTERS_BYTES && ratio > LARGEST_RATIO)) {
    return Promise.reject(new ZipError('zip-too-large', `${m.size} bytes, ${Math.round(ratio)} : 1`));
  }
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new ZipError('bad-zip', error.message));
        return;
      }
      const bytes = new Uint8Array(m.size);
      let used = 0;
      stream.on('data', (chunk: Buffer) => {
        if (used + chunk.length <= bytes.length) bytes.set(chunk, used);
        used += chunk.length;
      });
      // yauzl itself fails on a size that the directory lied about.
      stream.on('error', (e: Error) => reject(new ZipError('bad-zip', e.message)));
      stream.on('end', () => {
        if (crc32(bytes) === entry.crc32) resolve(bytes);
        else reject(new ZipError('bad-zip', 'the checksum does not agree'));
      });
    });
  });
}
