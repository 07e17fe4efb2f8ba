/** What the archive of an export with media tells of its files: sizes, and how long voice notes are. */
import { setCap } from './export-cap.ts';
import type { ExportFacts } from './schema/facts.ts';
import { KIND, MEDIA, type RecordColumns, textAt } from './schema/message-table.ts';
import { voiceLength } from './voice-length.ts';
import { fileOf, folderOf, isShadow, type ReadEnds, ZipError, type ZipMember } from './zip.ts';

/** Files beside a chat, by the name that the chat shows. */
export type MediaFiles = ReadonlyMap<string, ZipMember>;

const RUNNING_NUMBER = /^\d{8}-/;

/**
 * The files in the folder of `chat`. Documents of an iPhone lie in the archive behind a running number that the chat
 * does not show: where one such file only fits a name, and one record shows it, it is found by the name alone.
 */
export function mediaFiles(members: readonly ZipMember[], chat: ZipMember): MediaFiles {
  const folder = folderOf(chat.name);
  const files = members.filter((m) => m !== chat && folderOf(m.name) === folder && !isShadow(m.name));
  const by_name = new Map(files.map((m) => [fileOf(m.name), m]));
  const numbered = new Map<string, ZipMember | null>();
  for (const m of files) {
    const name = fileOf(m.name).replace(RUNNING_NUMBER, '');
    if (!by_name.has(name)) numbered.set(name, numbered.has(name) ? null : m);
  }
  for (const [name, m] of numbered) if (m) by_name.set(name, m);
  return by_name;
}

const HEAD_BYTES = 256;
// A page of Ogg is at most 65,307 bytes long: one starts in the last so many.
const TAIL_BYTES = 65_536;
const LARGEST_VOICE_BYTES = 256 * 1024 ** 2;
const FIRST_PLACES = 5;
const LARGEST_KNOWN = 0xffff_ffff;

/**
 * Fills `media_bytes` and `voice_ms` of the records whose files the archive holds, and says which are missing. A file that
 * a record shows is proof of an export with media, whatever the words around its name. (Of what is left out, an iPhone names documents, Android contact cards; an iPhone's files that are put in have a running number.)
 */
export async function measureMedia(
  t: RecordColumns,
  facts: ExportFacts,
  files: MediaFiles,
  ends: ReadEnds,
): Promise<void> {
  t.media_bytes = new Uint32Array(t.n);
  t.voice_ms = new Uint32Array(t.n);
  const shown_twice = namesShownTwice(t, files);
  const missing: number[] = [];
  const unreadable: number[] = [];
  const lengths = new Map<ZipMember, number>();
  let { with_media } = facts;
  for (let row = 0; row < t.n; row++) {
    if (t.kind[row] !== KIND.media && t.kind[row] !== KIND.contact) continue;
    const name = textAt(t.file_name, row).normalize('NFC');
    if (name === '') continue;
    const file = files.get(name);
    if (!file) {
      const put_in = t.kind[row] === KIND.media && (facts.platform !== 'ios' || RUNNING_NUMBER.test(name));
      if (put_in) missing.push(t.first_line[row] as number);
      continue;
    }
    if (t.kind[row] === KIND.media) with_media = true;
    // A document that was left out may have the name of another one: which of them the file is stands nowhere.
    if (shown_twice.has(name)) continue;
    t.media_bytes[row] = Math.min(file.size, LARGEST_KNOWN);
    facts.media_bytes += file.size;
    if (t.media_kind[row] !== MEDIA.voice || file.size > LARGEST_VOICE_BYTES) continue;
    let length = lengths.get(file);
    if (length === undefined) {
      length = await lengthOf(file, ends);
      lengths.set(file, length);
    }
    if (length === 0) unreadable.push(t.first_line[row] as number);
    t.voice_ms[row] = length;
    facts.voice_ms += length;
  }
  if (with_media !== facts.with_media) setCap(facts, with_media);
  const finding = (code: string, lines: number[]) => {
    if (lines.length === 0) return;
    facts.warnings.push({ code, count: lines.length, lines: lines.slice(0, FIRST_PLACES), values: [] });
  };
  finding('media-file-missing', missing);
  finding('voice-length-unknown', unreadable);
}

/** Names that several records show of a file which is found without its running number. */
function namesShownTwice(t: RecordColumns, files: MediaFiles): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (let row = 0; row < t.n; row++) {
    if (t.kind[row] !== KIND.media && t.kind[row] !== KIND.contact) continue;
    const name = textAt(t.file_name, row).normalize('NFC');
    const file = files.get(name);
    if (!file || fileOf(file.name) === name) continue;
    if (once.has(name)) twice.add(name);
    once.add(name);
  }
  return twice;
}

/** 0 where the file is damaged, locked, or no voice note. */
async function lengthOf(file: ZipMember, ends: ReadEnds): Promise<number> {
  try {
    const [head, tail] = await ends(file, HEAD_BYTES, TAIL_BYTES);
    return voiceLength(head, tail);
  } catch (error) {
    if (error instanceof ZipError) return 0;
    throw error;
  }
}
