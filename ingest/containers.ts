/**
 * Archives and mails, and what lies in them, at any depth up to a limit:
 *
 *   zip → its chats, or zips, mails and texts of a bundle → the same again · mail → what hangs on it → the same again
 *
 * Nothing is unpacked to the disk, and of the containers in a container one at a time is held in memory. What cannot be read
 * is told by its place, and the rest is read.
 */
import { createHash } from 'node:crypto';
import { type Budget, MOST_DEPTH, SpentError, ZipError } from './budget.ts';
import { type Found, findExports, recordsAtStart } from './bundle.ts';
import { type MailHead, type MailPart, readMail } from './mail.ts';
import { mediaFiles } from './media-files.ts';
import type { InArchive, Opening } from './source.ts';
import { keyOf } from './store.ts';
import { isBareChat, isNamedChat, isShadow, withZip, type ZipMember, type ZipReader } from './zip.ts';

/** A container, and the way to it. */
export interface Container {
  /** The file on the disk. */
  path: string;
  sha256: string;
  /** Names of the containers inside the file, down to this one; none: it is the file. */
  inside: readonly string[];
  hash: string;
  size: number;
  mails: readonly MailHead[];
  budget: Budget;
  into: Opening;
  /** Places that are taken: two files of one name may lie in one container. */
  taken: Set<string>;
}

/** How many exports there are, read or not. @throws ZipError where the zip itself cannot be read */
export function openZip(c: Container, source: string | Uint8Array): Promise<number> {
  return withZip(source, (members, read) => openMembers(c, members, read), c.budget);
}

async function openMembers(c: Container, members: readonly ZipMember[], read: ZipReader): Promise<number> {
  const found = await findExports(members, c.inside.at(-1) ?? c.path, read.whole);
  let count = found.climbing.length;
  for (const chat of found.chats) {
    // A phone's archive is the export itself.
    const hash = found.chats.length === 1 && !found.is_bundle ? c.hash : null;
    // A loose text that was put into a bundle bears the date on which somebody saved it.
    const of_phone = !found.is_bundle || isBareChat(chat.name);
    const of: InArchive = found.own.has(chat)
      ? {
          exported_at_local_ms: of_phone ? chat.modified_local_ms : null,
          media: { files: mediaFiles(members, chat), ends: read.ends },
          archive: c.hash,
        }
      : LOOSE;
    const place = placeIn(c, chat.name);
    count += await each(c, { place, hash: hash ?? keyOf(c.hash, place), size: c.size }, async () =>
      useText(c, place, await read.whole(chat), hash, of),
    );
  }
  for (const m of found.containers) {
    count += await openInner(c, m.name, /\.eml$/i.test(m.name) ? 'mail' : 'zip', () => read.whole(m));
  }
  leave(c, found);
  if (count > 0) return count;
  tell(c, own(c), 'zip-without-chat', `${members.length} entries, no .txt`);
  return 1;
}

function leave(c: Container, { others, climbing }: Found): void {
  for (const { name } of others) c.into.other(isShadow(name) ? '__MACOSX' : name);
  for (const { name } of climbing) {
    const place = placeIn(c, name);
    tell(c, { place, hash: keyOf(c.hash, place), size: 0 }, 'name-climbs-out', 'not looked into');
  }
}

/** How many exports there are, read or not; 0: it is a mail like any other. @throws ZipError where it is no mail */
export async function openMail(around: Container, raw: Uint8Array): Promise<number> {
  if (raw.length === 0) throw new ZipError('empty-file', '0 bytes');
  const { head, parts, cut_short, sealed } = await readMail(raw);
  const c = { ...around, mails: [...around.mails, head] };
  if (sealed) {
    tell(c, own(c), 'mail-sealed', `${raw.length} bytes`);
    return 1;
  }
  let count = 0;
  const others: string[] = [];
  for (const part of parts) {
    c.budget.takeEntry();
    c.budget.take(part.bytes.length);
    const found = await openPart(c, part);
    if (found === 0) others.push(part.name);
    count += found;
  }
  // What is missing at its end may have been an export.
  if (cut_short) tell(c, own(c), 'mail-cut-short', `${raw.length} bytes`);
  if (count === 0 && !cut_short) return 0;
  for (const name of others) c.into.other(name);
  return Math.max(1, count);
}

function openPart(c: Container, { name, kind, bytes }: MailPart): number | Promise<number> {
  switch (kind) {
    case 'zip':
    case 'mail':
      return openInner(c, name, kind, async () => bytes);
    case 'text': {
      if (!isNamedChat(name) && !isBareChat(name) && recordsAtStart(bytes) === 0) return 0;
      const place = placeIn(c, name);
      const file = { place, hash: sha256Of(bytes), size: bytes.length };
      return each(c, file, () => useText(c, place, bytes, file.hash));
    }
    case 'tnef':
    case 'sealed':
      tell(
        c,
        { place: placeIn(c, name), hash: sha256Of(bytes), size: bytes.length },
        `mail-${kind}`,
        `${bytes.length} bytes`,
      );
      return 1;
    case 'other':
      return 0;
  }
}

/** A zip or mail inside a container: how many exports there are, read or not. */
async function openInner(
  c: Container,
  name: string,
  kind: 'zip' | 'mail',
  read: () => Promise<Uint8Array>,
): Promise<number> {
  const place = placeIn(c, name);
  const file = { place, hash: keyOf(c.hash, place), size: 0 };
  let found = 1;
  await each(c, file, async () => {
    if (c.inside.length >= MOST_DEPTH) {
      throw new ZipError('nested-too-deep', `more than ${MOST_DEPTH} inside one another`);
    }
    const bytes = await read();
    file.hash = sha256Of(bytes);
    file.size = bytes.length;
    const own_name = place.slice(wayOf(c).length);
    const inner = { ...c, inside: [...c.inside, own_name], hash: file.hash, size: file.size };
    found = await (kind === 'zip' ? openZip(inner, bytes) : openMail(inner, bytes));
    if (found === 0) c.into.other(name);
  });
  return found;
}

export const LOOSE: InArchive = { exported_at_local_ms: null, media: null, archive: '' };

/** `hash`: of the file that a phone made; null: this text is it. */
export async function useText(
  c: Container,
  member: string | null,
  bytes: Uint8Array,
  hash: string | null,
  of = LOOSE,
): Promise<void> {
  const export_id = (hash ?? sha256Of(bytes)).slice(0, 12);
  await c.into.use({ ...of, bytes, member, export_id, sha256: c.sha256, mails: c.mails });
}

/** Something in a container by its place, for what cannot be read of it. */
interface Told {
  place: string | null;
  hash: string;
  size: number;
}

/** What cannot be read of one does not hide the others. */
async function each(c: Container, file: Told, read: () => Promise<void>): Promise<1> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof ZipError) || error instanceof SpentError) throw error;
    tell(c, file, error.code, error.message);
  }
  return 1;
}

function tell(c: Container, { place, hash, size }: Told, code: string, detail: string): void {
  const { path, mails } = c;
  const export_id = hash.slice(0, 12);
  c.into.unread({ path, member: place, code, detail, export_id, bytes: size, lines: null }, mails);
}

const own = (c: Container): Told => ({
  place: c.inside.length === 0 ? null : c.inside.join('!'),
  hash: c.hash,
  size: c.size,
});

const wayOf = (c: Container) => c.inside.map((name) => `${name}!`).join('');

/** With a number where another one has the same name; no sign that moves the cursor of a terminal. */
function placeIn(c: Container, name: string): string {
  const shown = name.replace(/\p{Cc}/gu, '\ufffd');
  for (let n = 1; ; n++) {
    const place = wayOf(c) + (n === 1 ? shown : shown.replace(/(\.[a-z]{3})?$/i, ` (${n})$1`));
    if (c.taken.has(place)) continue;
    c.taken.add(place);
    return place;
  }
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
