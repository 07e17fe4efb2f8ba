/** What one export says of itself: the result of unit 1 beside its records, without any text. */
import type { MediaKind } from './message-table.ts';

export type Platform = 'android' | 'ios' | 'ios-legacy' | 'android-legacy';

/** Something that was noticed about an input; words for it stand in messages.ts under its code. */
export interface Finding {
  code: string;
  /** Lines or records it concerns. */
  count: number;
  /** 1-based lines of the first few places. */
  lines: number[];
  /** Values that the message names (never message text). */
  values: string[];
}

/** What one order of the date fields would make of an export. */
export interface OrderReading {
  order: 'dmy' | 'mdy' | 'ymd';
  /** Records whose stamp would be no date. */
  impossible: number;
  /** Days by which the clock would run back, each time at most a year; a leap forward of most of a year counts 30. */
  back_days: number;
}

/** Lines of one build that open no record although they look like it. */
export interface HeaderLike {
  /** The stamp with every number as `0`. */
  pattern: string;
  count: number;
  /** 1-based lines of the first places. */
  lines: number[];
}

/** How the chat stood on the phone when it was exported; null: no notice says anything. */
export interface PhoneState {
  /** Messages vanish after a time. */
  timer: boolean | null;
  /** Advanced chat privacy: exporting is blocked. */
  privacy: boolean | null;
  /** The phone's owner had left the chat, or was removed. */
  owner_left: boolean | null;
}

export interface ExportFacts {
  platform: Platform;
  /** The first record's header as it stands, without its sender. */
  header: string;
  header_like: HeaderLike[];
  /** Lines before the first record that hold something. */
  first_rejected: number[];
  /** All of them as first and last lines of runs, one after the other. */
  rejected_runs: number[];
  date_order: 'dmy' | 'mdy' | 'ymd';
  date_order_certain: boolean;
  date_order_evidence: string;
  /** The readings that were compared; empty where the spelling leaves only one. */
  date_order_readings: OrderReading[];
  clock: 12 | 24;
  language: string | null;
  bytes: number;
  lines: number;
  /** Counted by the line ends of the raw bytes, by nothing that reads records: what `lines` must come to. */
  raw_lines: number;
  /** Lines of records behind their first ones. */
  continuation_lines: number;
  /** Before the first record. */
  blank_lines: number;
  /** Lines before the first record that belong to none. */
  rejected_lines: number;
  records: number;
  /** Files were sent along. */
  with_media: boolean;
  /** Records as a share of the most that WhatsApp exports, with media or without. */
  cap_share: number;
  messages: number;
  notices: number;
  calls: number;
  senders: number;
  first_local_ms: number;
  last_local_ms: number;
  media: Partial<Record<MediaKind, number>>;
  /** Size of the attached files that the archive holds, and length of its voice notes. */
  media_bytes: number;
  voice_ms: number;
  phone: PhoneState;
  /** Records whose line ends in CR LF, and all of them: iPhones write CR LF, others LF. */
  crlf_records: number;
  warnings: Finding[];
}
