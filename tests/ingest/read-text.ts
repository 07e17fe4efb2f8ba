/** An export's text as rows of plain values, for tests that show it as a table. */
import assert from 'node:assert/strict';
import { stampOf } from '../../ingest/local-time.ts';
import { type ParseOptions, parseExport } from '../../ingest/parse.ts';
import {
  KINDS,
  MEDIA_KINDS,
  NOTICE_KINDS,
  type RecordColumns,
  textAt,
} from '../../ingest/schema/message-table.ts';

export interface Row {
  stamp: string;
  sender: string;
  kind: string;
  media_kind: string;
  notice_kind: string;
  text: string;
  file_name: string;
  edited: boolean;
  first_line: number;
  last_line: number;
}

export function rowsOf(t: RecordColumns): Row[] {
  return Array.from({ length: t.n }, (_, i) => ({
    stamp: stampOf(t.local_ms[i] as number),
    sender: t.senders[t.sender[i] as number] ?? '',
    kind: KINDS[t.kind[i] as number] as string,
    media_kind: MEDIA_KINDS[(t.media_kind[i] as number) - 1] ?? '',
    notice_kind: NOTICE_KINDS[(t.notice_kind[i] as number) - 1] ?? '',
    text: textAt(t.text, i),
    file_name: textAt(t.file_name, i),
    edited: t.edited[i] === 1,
    first_line: t.first_line[i] as number,
    last_line: t.last_line[i] as number,
  }));
}

export function readText(text: string | Uint8Array, options: Partial<ParseOptions> = {}) {
  const parsed = parseExport(typeof text === 'string' ? Buffer.from(text) : text, {
    date_order: null,
    exported_at_ms: null,
    known_senders: [],
    ...options,
  });
  assert.ok(!('code' in parsed), 'the text holds no records');
  return { rows: rowsOf(parsed.columns), facts: parsed.facts, columns: parsed.columns };
}
