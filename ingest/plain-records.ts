import { stampOf } from './local-time.ts';
import {
  KINDS,
  type Kind,
  MEDIA_KINDS,
  type MediaKind,
  NOTICE_KINDS,
  type NoticeKind,
  type RecordColumns,
  textAt,
} from './schema/message-table.ts';

/** One record as plain values. */
export interface PlainRecord {
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the exporting phone; seconds are `00` where the export has none. */
  sent_at_local: string;
  resolution_s: number;
  /** As the export shows it; null where the record has none. */
  sender: string | null;
  kind: Kind;
  media_kind: MediaKind | null;
  notice_kind: NoticeKind | null;
  /** Without any mark that WhatsApp added; the caption alone for media. */
  text: string;
  file_name: string | null;
  edited: boolean;
  /** Lines of the file, 1-based. */
  first_line: number;
  last_line: number;
}

/** The records of an export one by one, in file order. For many of them the columns are faster. */
export function* records(t: RecordColumns): Generator<PlainRecord> {
  for (let i = 0; i < t.n; i++) {
    yield {
      sent_at_local: stampOf(t.local_ms[i] as number),
      resolution_s: t.resolution_s[i] as number,
      sender: t.senders[t.sender[i] as number] ?? null,
      kind: KINDS[t.kind[i] as number] as Kind,
      media_kind: MEDIA_KINDS[(t.media_kind[i] as number) - 1] ?? null,
      notice_kind: NOTICE_KINDS[(t.notice_kind[i] as number) - 1] ?? null,
      text: textAt(t.text, i),
      file_name: textAt(t.file_name, i) || null,
      edited: t.edited[i] === 1,
      first_line: t.first_line[i] as number,
      last_line: t.last_line[i] as number,
    };
  }
}
