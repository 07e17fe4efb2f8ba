/**
 * chat-review as a library: the parser. Bytes of an export in, its records out; nothing is read, written or sent.
 *
 *   const export_ = parseExport(bytes);
 *   if (!('code' in export_)) for (const record of records(export_.columns)) …
 */
export { type NotAnExport, type Parsed, type ParseOptions, parseExport } from './ingest/parse.ts';
export { type PlainRecord, records } from './ingest/plain-records.ts';
export type { ExportFacts, Finding } from './ingest/schema/facts.ts';
export {
  KINDS,
  type Kind,
  MEDIA_KINDS,
  type MediaKind,
  NOTICE_KINDS,
  type NoticeKind,
  type RecordColumns,
  textAt,
} from './ingest/schema/message-table.ts';
export type { PhoneWording } from './ingest/schema/phone-wording.ts';
