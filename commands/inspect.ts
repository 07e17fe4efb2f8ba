/** How each export was understood: as JSON by contract, or in words. */

import type { ReadChat } from '../ingest/export.ts';
import { stampOf } from '../ingest/local-time.ts';
import { explain } from '../ingest/messages.ts';
import type { OrderReading } from '../ingest/schema/facts.ts';
import type { Effects } from './effects.ts';
import { type NotUnderstood, notUnderstood } from './not-understood.ts';
import { type LooseChats, readLoose } from './read-loose.ts';
import type { CommandWords } from './words/words.ts';
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
  else
    for (const [i, one] of found.entries())
      effects.out(inWords(effects.words, one, loose.chats[i] as ReadChat));
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

function inWords({ lang, inspect: said }: CommandWords, one: Inspected, chat: ReadChat): string {
  const { facts } = chat.sketch;
  const places = (lines: readonly number[], count: number) => said.places(lines, count > lines.length);
  const media = Object.entries(one.media);
  const lines = [
    `${one.file}${one.member ? `!${one.member}` : ''}`,
    said.chat(one.chat),
    said.phone(one.platform, one.clock, one.language),
    said.header(one.header.replace(/[\p{Cc}\p{Cf}]/gu, '')),
    said.dates(facts.date_order, one.date_order_certain ? one.date_order_evidence : null),
    ...one.date_order_readings
      .filter((r) => r.order !== one.date_order)
      .map((r) => said.other_order(r.order, r.impossible, r.back_days, one.date_order_certain)),
    said.span(one.first, one.last),
    said.records(one.records, one.messages, one.notices, one.calls, one.senders),
    said.lines(one.lines, one.rejected_lines),
    said.cap((one.cap_share * 100).toFixed(0)),
    said.zone(one.zone),
    ...(media.length > 0 ? [said.media(media)] : []),
    ...(one.media_bytes ? [said.files((one.media_bytes / 1e6).toFixed(1))] : []),
    ...(one.voice_s ? [said.voice(one.voice_s.toFixed(0))] : []),
    ...facts.warnings.map((f) => {
      const { what, help } = explain(f.code, lang);
      return said.note(f.code, f.count, f.lines.length > 0 ? places(f.lines, f.count) : '', what, help);
    }),
    ...one.not_understood.map(({ what, pattern, count, lines: at }) =>
      said.unknown(count, places(at, count), what, pattern),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
