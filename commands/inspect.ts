/** How each export was understood: as JSON by contract, or in words. */

import type { ReadChat } from '../ingest/export.ts';
import { stampOf } from '../ingest/local-time.ts';
import { explain } from '../ingest/messages.ts';
import type { OrderReading } from '../ingest/schema/facts.ts';
import type { Effects } from './effects.ts';
import { type NotUnderstood, notUnderstood } from './not-understood.ts';
import { type LooseChats, readLoose } from './read-loose.ts';
import type { Workspace } from './workspace.ts';

/** One object a chat file; the keys are a fixed contract. */
export interface Inspected {
  file: string;
  member: string | null;
  chat: string;
  platform: string;
  /** The first record's header as it stands, without its sender. */
  header: string;
  date_order: string;
  date_order_certain: boolean;
  date_order_evidence: string;
  /** What each order of the date fields would make of the file. */
  date_order_readings: OrderReading[];
  clock: number;
  language: string | null;
  records: number;
  messages: number;
  notices: number;
  calls: number;
  senders: number;
  first: string;
  last: string;
  lines: number;
  rejected_lines: number;
  /** Records as a share of the most that WhatsApp exports, with media or without. */
  cap_share: number;
  /** Zone of the exporting phone by the policy; null: not known. */
  zone: string | null;
  not_understood: NotUnderstood[];
  media: Record<string, number>;
  /** Of the files in the archive; null where the export brought none. */
  media_bytes: number | null;
  voice_s: number | null;
  warnings: string[];
}

export async function inspect(
  files: readonly string[],
  folder: string,
  w: Workspace | null,
  json: boolean,
  effects: Effects,
): Promise<LooseChats> {
  const loose = await readLoose(files, folder, w, (done) => effects.progress('files', done, files.length));
  const found = loose.chats.map((chat) => inspected(chat, loose));
  if (json) effects.out(`${JSON.stringify(found, null, 1)}\n`);
  else for (const [i, one] of found.entries()) effects.out(inWords(one, loose.chats[i] as ReadChat));
  return loose;
}

function inspected({ sketch, columns }: ReadChat, loose: LooseChats): Inspected {
  const f = sketch.facts;
  const copy = loose.catalog.chats
    .flatMap((chat) => chat.copies)
    .find((c) => c.path === sketch.path && c.member === sketch.member);
  return {
    file: sketch.path,
    member: sketch.member,
    chat: sketch.chat_name,
    platform: f.platform,
    header: f.header,
    date_order: f.date_order,
    date_order_certain: f.date_order_certain,
    date_order_evidence: f.date_order_evidence,
    date_order_readings: f.date_order_readings,
    clock: f.clock,
    language: f.language,
    records: f.records,
    messages: f.messages,
    notices: f.notices,
    calls: f.calls,
    senders: f.senders,
    first: stampOf(f.first_local_ms),
    last: stampOf(f.last_local_ms),
    lines: f.lines,
    rejected_lines: f.rejected_lines,
    cap_share: f.cap_share,
    zone: copy?.zone ?? null,
    not_understood: notUnderstood(columns, f),
    media: f.media,
    media_bytes: f.media_bytes || null,
    voice_s: f.media_bytes ? f.voice_ms / 1000 : null,
    warnings: f.warnings.map((warning) => warning.code),
  };
}

const ORDER_WORDS: Readonly<Record<string, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

const UNKNOWN_WORDS = {
  notice: 'sentence of no known wording',
  'header-like': 'looks like the start of a record, taken as text',
  'before-first-record': 'before the first record, of no message',
} as const;

/** What speaks against another order of the date fields. */
function otherReading({ order, impossible, back_days }: OrderReading, certain: boolean): string {
  const against = [
    ...(impossible > 0 ? [`${impossible} records would have no date`] : []),
    ...(back_days > 0 ? [`the clock would leap by ${back_days} days in all`] : []),
  ];
  return `            ${ORDER_WORDS[order]}: ${against.join(', ') || (certain ? 'possible by the figures alone' : 'as good')}`;
}

function inWords(one: Inspected, chat: ReadChat): string {
  const media = Object.entries(one.media)
    .map(([kind, n]) => `${n} ${kind.replace('_', ' ')}`)
    .join(', ');
  const lines = [
    `${one.file}${one.member ? `!${one.member}` : ''}`,
    `  chat      ${one.chat}`,
    `  phone     ${one.platform}, ${one.clock} h clock, language ${one.language ?? 'not recognised'}`,
    `  header    ${one.header.replace(/[\p{Cc}\p{Cf}]/gu, '')}…`,
    `  dates     ${ORDER_WORDS[one.date_order]} (${one.date_order_certain ? `by ${one.date_order_evidence}` : 'NOT decidable'})`,
    ...one.date_order_readings
      .filter((r) => r.order !== one.date_order)
      .map((r) => otherReading(r, one.date_order_certain)),
    `  span      ${one.first} to ${one.last}`,
    `  records   ${one.records}: ${one.messages} messages, ${one.notices} notices, ${one.calls} calls; ${one.senders} senders`,
    `  lines     ${one.lines}, ${one.rejected_lines} of no record`,
    `  cap       ${(one.cap_share * 100).toFixed(0)} % of the most that WhatsApp exports`,
    `  zone      ${one.zone ?? 'not known: say it in review.yaml, and name the workspace with -w'}`,
    ...(media ? [`  media     ${media}`] : []),
    ...(one.media_bytes ? [`  files     ${(one.media_bytes / 1e6).toFixed(1)} MB`] : []),
    ...(one.voice_s ? [`  voice     ${one.voice_s.toFixed(0)} s in voice notes`] : []),
    ...chat.sketch.facts.warnings.map((f) => {
      const places =
        f.lines.length > 0 ? ` (line ${f.lines.join(', ')}${f.count > f.lines.length ? ', …' : ''})` : '';
      return `  note      ${f.code} ×${f.count}${places}: ${explain(f.code).what}. ${explain(f.code).help}`;
    }),
  ];
  for (const { what, pattern, count, lines: places } of one.not_understood) {
    const place = `(line ${places.join(', ')}${count > places.length ? ', …' : ''})`;
    lines.push(`  unknown   ×${count} ${place}: ${UNKNOWN_WORDS[what]}${pattern && `: ${pattern}`}`);
  }
  return `${lines.join('\n')}\n`;
}
