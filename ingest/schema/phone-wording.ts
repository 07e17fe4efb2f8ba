import type { MediaKind, NoticeKind } from './message-table.ts';

/**
 * What WhatsApp itself writes into an export in one phone language: one file per language, registered in index.ts.
 *
 * Phrases are matched whole, after direction marks are taken off, blanks of all widths made plain and curly quotes made
 * straight (`"`, `'`); a `*` stands for any words (a name, a number, a title). Sources: public exports and notes.
 */
export interface PhoneWording {
  /** Code as shown by `inspect`: en, de, zh-CN, pt-BR … */
  language: string;
  /** File stems before the chat's name: `WhatsApp Chat with *`. */
  file_stems: readonly string[];
  /** Android's one marker for everything left out, with its angle brackets. */
  media_omitted: readonly string[];
  /** iOS: what stands for a left-out attachment, by kind. */
  omitted: Partial<Record<MediaKind | 'contact', readonly string[]>>;
  /** Android: the words in brackets behind a file name, without the brackets. */
  file_attached: readonly string[];
  /** iOS: how an attachment opens (`<attached: `) or, reversed, ends (` eklendi>`); with the angle bracket. */
  attached_open: readonly string[];
  attached_close: readonly string[];
  /** By the sender, by the phone's owner, by an admin (with *). */
  deleted: readonly string[];
  /** Suffix of an edited message, with angle brackets. */
  edited: readonly string[];
  /** Bodies that stand for a text the export does not have. */
  empty: readonly string[];
  /** First line of a poll and start of each option line, with the colon. */
  poll: readonly string[];
  poll_option: readonly string[];
  /** Word before the map link, with the colon. */
  location: readonly string[];
  live_location: readonly string[];
  /** Call entries (with *). */
  calls: readonly string[];
  notices: Partial<Record<NoticeKind, readonly string[]>>;
  /** Those of the notices on a setting (timer, privacy) that say it was turned off. */
  turned_off?: readonly string[];
  /** Left out where no notice that names members is known. */
  members?: MemberWords;
}

/**
 * How notices name who came and who went. Of the `*` of a phrase that stand for names (those in quotes stand for titles),
 * the first is who created, joined or left, the last who was added or removed. A phrase without one is about the phone's
 * owner.
 */
export interface MemberWords {
  /** Phrases of which this is not so: they are about the owner although they name who acted, or about their first `*`. */
  about?: Readonly<Record<string, 'owner' | 'first'>>;
  /** What stands for the owner where others have a name, in lower case. */
  owner: readonly string[];
  /** Before the last name of a list, with its blanks. Commas part names in all languages. */
  and: readonly string[];
  /** People in a list who are counted, not named; `*` is their number. */
  others: readonly string[];
}
