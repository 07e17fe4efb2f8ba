/**
 * What an archive is: an export as a phone made it, or a share's bundle of exports; and which of its members are which.
 *
 *   `_chat.txt` → its folder is an export → one text, and what lies beside it was sent in the chat → the same
 *     → what is left over: zips, mails and texts that are exports of their own
 *
 * A zip that somebody sent in a chat lies in the export beside the chat's text, so only zips in folders without a text of
 * their own are looked into; where one text and zips lie together, the text tells whether they were sent in it. Documents of
 * Office are zips by another ending, and stay media.
 */
import { SpentError, ZipError } from './budget.ts';
import { chatName } from './chat-name.ts';
import { decodeText } from './decode.ts';
import { scanLines } from './scan.ts';
import {
  chatMembers,
  climbs,
  fileOf,
  folderOf,
  isBareChat,
  isNamedChat,
  isShadow,
  type ZipMember,
} from './zip.ts';

export interface Found {
  chats: ZipMember[];
  /** Of the chats those that the files beside them belong to. */
  own: ReadonlySet<ZipMember>;
  /** Zips and mails to look into. */
  containers: ZipMember[];
  /** Several exports: the archive is nobody's export itself. */
  is_bundle: boolean;
  /** In a bundle: files that are no exports, and exports whose names would climb out of it. */
  others: ZipMember[];
  climbing: ZipMember[];
}

type Read = (m: ZipMember) => Promise<Uint8Array>;

/** `container`: path of the archive. */
export async function findExports(
  members: readonly ZipMember[],
  container: string,
  read: Read,
): Promise<Found> {
  const inside = members.filter((m) => !isShadow(m.name) && !climbs(m.name));
  const texts = inside.filter((m) => isText(m.name));
  const { chats: named, perhaps } = chatMembers(members);
  /** Folders that are an export. */
  const exports = new Set(texts.filter((m) => isBareChat(m.name)).map((m) => folderOf(m.name)));
  const isLoose = (m: ZipMember) => !exports.has(folderOf(m.name));
  const containers = new Set(inside.filter((m) => isContainer(m.name) && isLoose(m)));
  if (named.length === 0 && containers.size === 0) return withoutNames(inside, perhaps, read);
  const leaveSent = async (chats: readonly ZipMember[]) => {
    for (const [folder, [text, ...more]] of byFolder(chats)) {
      const beside = [...containers].filter((m) => folderOf(m.name) === folder);
      if (text === undefined || more.length > 0 || beside.length === 0) continue;
      const sent = isExportOf(container, text) ? beside : await namedIn(text, beside, read);
      for (const m of sent) containers.delete(m);
      if (sent.length === beside.length) exports.add(folder);
    }
  };
  await leaveSent(named.filter(isLoose));
  const chats = new Set(named);
  if (isBundle(chats, containers)) {
    const like: ZipMember[] = [];
    for (const m of texts) if (isLoose(m) && !chats.has(m) && (await recordsIn(m, read)) !== 0) like.push(m);
    // The chat of an export whose name nobody knows, with a zip that was sent in it.
    if (named.length === 0) await leaveSent(like);
    for (const m of like) chats.add(m);
  }
  const all = { chats: [...chats], containers: [...containers] };
  if (!isBundle(chats, containers)) return { ...all, ...NO_BUNDLE, own: chats };
  const own = new Set([...chats].filter((m) => isBareChat(m.name) || isAmongFiles(m, inside)));
  const owned = new Set([...own].map((m) => folderOf(m.name)));
  const climbing = members.filter((m) => climbs(m.name) && (isText(m.name) || isContainer(m.name)));
  const taken = new Set([...chats, ...containers, ...climbing]);
  const others = members.filter((m) => !taken.has(m) && (isShadow(m.name) || !owned.has(folderOf(m.name))));
  return { ...all, own, is_bundle: true, others, climbing };
}

const NO_BUNDLE = { is_bundle: false, others: [], climbing: [] } satisfies Partial<Found>;

/** Phones put one text into an export, in no folder. */
function isBundle(chats: ReadonlySet<ZipMember>, containers: ReadonlySet<ZipMember>): boolean {
  const folders = byFolder([...chats]);
  const several = [...folders.values()].some((own) => own.filter((m) => !isBareChat(m.name)).length > 1);
  return containers.size > 0 || folders.size > 1 || several;
}

/** The only text of a folder with pictures and the like: an export that somebody unpacked. */
function isAmongFiles(chat: ZipMember, inside: readonly ZipMember[]): boolean {
  const beside = inside.filter((m) => m !== chat && folderOf(m.name) === folderOf(chat.name));
  return beside.length > 0 && !beside.some((m) => isText(m.name) || isContainer(m.name));
}

const isText = (name: string) => /\.txt$/i.test(name);
const isContainer = (name: string) => /\.(zip|eml)$/i.test(name);

function byFolder(members: readonly ZipMember[]): Map<string, ZipMember[]> {
  const folders = new Map<string, ZipMember[]>();
  for (const m of members) {
    const folder = folderOf(m.name);
    folders.set(folder, [...(folders.get(folder) ?? []), m]);
  }
  return folders;
}

// Of fewer records a text may be anything.
const SURE_RECORDS = 3;
const DAMAGED = -1;

/**
 * Where no name tells: the text with most lines that look like records. In an archive of texts alone, as people pack
 * exports that they renamed, all that surely are exports.
 */
async function withoutNames(
  inside: readonly ZipMember[],
  perhaps: readonly ZipMember[],
  read: Read,
): Promise<Found> {
  const one = (chats: readonly ZipMember[]): Found => ({
    ...{ chats: [...chats], own: new Set(chats), containers: [] },
    ...NO_BUNDLE,
  });
  if (perhaps.length < 2) return one(perhaps);
  const counted: { text: ZipMember; records: number }[] = [];
  for (const text of perhaps) counted.push({ text, records: await recordsIn(text, read) });
  const sure = counted
    .filter(({ records }) => records >= SURE_RECORDS || records === DAMAGED)
    .map(({ text }) => text);
  if (sure.length > 1 && inside.every((m) => isText(m.name))) {
    const others = inside.filter((m) => !sure.includes(m));
    return { ...one([]), chats: sure, is_bundle: true, others };
  }
  return one([counted.reduce((a, b) => (b.records > a.records ? b : a)).text]);
}

/** Told by whoever reads it then: it may be an export. */
async function recordsIn(m: ZipMember, read: Read): Promise<number> {
  const bytes = await readOr(m, read, null);
  return bytes === null ? DAMAGED : recordsAtStart(bytes);
}

const LOOKED_AT_BYTES = 4 * 1024 ** 2;

/** Lines at the start of a text that look like records. */
export function recordsAtStart(bytes: Uint8Array): number {
  return scanLines(decodeText(bytes.subarray(0, LOOKED_AT_BYTES)).bytes).n;
}

async function readOr<T>(m: ZipMember, read: Read, otherwise: T): Promise<Uint8Array | T> {
  try {
    return await read(m);
  } catch (error) {
    if (!(error instanceof ZipError) || error instanceof SpentError) throw error;
    return otherwise;
  }
}

/** `WhatsApp Chat with A.zip` around `WhatsApp Chat with A.txt`, as Android packs it. */
const isExportOf = (container: string, text: ZipMember) =>
  isNamedChat(text.name) && chatName(container, null) === chatName(text.name, null);

/** Those of the files that the chat names: they were sent in it. */
async function namedIn(chat: ZipMember, files: readonly ZipMember[], read: Read): Promise<ZipMember[]> {
  if (files.length === 0) return [];
  const { bytes } = decodeText(await readOr(chat, read, new Uint8Array(0)));
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const open = new Set(files);
  for (const ending of new Set(files.map((m) => m.name.slice(-4)))) {
    for (let at = text.indexOf(ending); at >= 0 && open.size > 0; at = text.indexOf(ending, at + 1)) {
      const line = text.toString('utf8', text.lastIndexOf(10, at) + 1, at + ending.length).normalize('NFC');
      for (const m of open) if (endsWithName(line, fileOf(m.name))) open.delete(m);
    }
  }
  return files.filter((m) => !open.has(m));
}

const endsWithName = (line: string, name: string) =>
  line.endsWith(name) &&
  /(^|[\s:<\u200e\u200f\u202a-\u202e\u2066-\u2069])$/.test(line.slice(0, -name.length));
