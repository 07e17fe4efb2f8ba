/** What a file of the workspace gives away while it is open: chats' texts, and what could not be read. */
import type { MailHead } from './mail.ts';
import type { MediaFiles } from './media-files.ts';
import type { ReadEnds } from './zip.ts';

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

/** What the archive around a chat's text tells of it. */
export interface InArchive {
  exported_at_local_ms: number | null;
  /** Files beside it, and how to look into them. */
  media: { files: MediaFiles; ends: ReadEnds } | null;
  /** Hash of the archive that these are from; '' where there are none. */
  archive: string;
}

/** A chat's text as it was found. */
export interface Source extends InArchive {
  bytes: Uint8Array;
  member: string | null;
  /** Of the innermost file that a phone made: the same wherever it lies. */
  export_id: string;
  /** Of the file on the disk. */
  sha256: string;
  /** Mails that it hung on, the outer one first. */
  mails: readonly MailHead[];
}

export interface Opening {
  use: (source: Source) => Promise<void>;
  unread: (one: Unread, mails: readonly MailHead[]) => void;
  /** A file inside a bundle or a mail that is no export. */
  other: (name: string) => void;
}
