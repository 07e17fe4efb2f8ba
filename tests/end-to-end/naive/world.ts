/**
 * What the exports of a simulated company show, as plain lists of messages: the ground on which the naive truth stands.
 * Persons, sides, courtesies and reply links are the simulator's; only stamps and kinds are those of the phone.
 */
import {
  type Company,
  type ExportFile,
  isoTime,
  type Message,
  type WorkCalendar,
  wallClockOf,
} from '../../../fixtures/simulator/simulator.ts';
import { asksSomething, isThanks, takesBack } from './words.ts';

export type Group = 'two_sided' | 'team' | 'private';

export interface Said {
  id: string;
  /** Among the messages of the chat. */
  place: number;
  /** UTC, as exactly as the phone tells it. */
  at_ms: number;
  /** `2026-04-13T08:00:00` in the zone of the company. */
  local: string;
  month: string;
  person: string;
  side: 'internal' | 'external';
  /** Of media their own kind. */
  kind: string;
  media: boolean;
  text: string;
  /** D3: somebody wrote it, and it is still there. */
  content: boolean;
  courtesy: boolean;
  question: boolean;
  withdraws: boolean;
  /** Name of the file in the archive; null: none there, or none that can be told to be this one. */
  file: string | null;
  /** Words beside a file would be seen: iPhones, which alone tell seconds, export none. */
  captions: boolean;
  link: Message['link'];
  reply_to: string | null;
}

export interface SeenChat {
  id: string;
  name: string;
  /** As groups.csv declares it; null where it does not list the chat. */
  type: string | null;
  group: Group;
  members: Company['chats'][number]['members'];
  created_ms: number;
  /** All messages, in the order of the export. */
  said: readonly Said[];
  /** Those that bear content. */
  talk: readonly Said[];
}

export interface World {
  company: Company;
  calendar: WorkCalendar;
  exported_ms: number;
  chats: readonly SeenChat[];
}

const MEDIA = ['image', 'video', 'video_note', 'gif', 'sticker', 'voice', 'audio', 'document', 'unknown'];
const MINUTE_MS = 60_000;

export interface Seen {
  chat: string;
  file: ExportFile;
}

/** `seconds` false: the phone's stamps are cut to the minute. Chats whose id is in `unlisted` have no declared type. */
export function worldOf(
  company: Company,
  seen: readonly Seen[],
  seconds: boolean,
  unlisted: readonly string[] = [],
): World {
  const chats = seen.map(({ chat: id, file }) => {
    const chat = company.chats.find((c) => c.id === id) as Company['chats'][number];
    const said = saidIn(company, chat, file, seconds);
    const sides = new Set(said.map((m) => m.side));
    const group: Group = chat.type === 'private' ? 'private' : sides.size === 2 ? 'two_sided' : 'team';
    return {
      id,
      name: chat.name,
      type: unlisted.includes(id) ? null : chat.type,
      group,
      members: chat.members,
      created_ms: chat.notices[0]?.sent_at_ms as number,
      said,
      talk: said.filter((m) => m.content),
    };
  });
  const exported_ms = seen[0]?.file.exported_at_ms as number;
  return { company, calendar: company.calendar, exported_ms, chats };
}

function saidIn(
  company: Company,
  chat: Company['chats'][number],
  file: ExportFile,
  seconds: boolean,
): Said[] {
  const clock = wallClockOf(company.zone);
  const shown = new Map(file.records.map((r) => [r.id, r]));
  const names = [...new Set(file.records.flatMap((r) => attached(r) ?? []))];
  return chat.messages.flatMap((m, place): Said[] => {
    const record = shown.get(m.id);
    if (!record || record.kind === 'call') return [];
    const at_ms = seconds ? m.sent_at_ms : Math.floor(m.sent_at_ms / MINUTE_MS) * MINUTE_MS;
    const local = isoTime(clock(at_ms));
    const kind = record.kind === 'media' ? record.media_kind : record.kind;
    const { text } = record;
    return [
      {
        id: m.id,
        place,
        at_ms,
        local,
        month: local.slice(0, 7),
        person: m.person,
        side: company.people.find((p) => p.id === m.person)?.side as Said['side'],
        kind,
        media: MEDIA.includes(kind),
        text,
        content: m.deleted === null && !m.auto,
        courtesy: m.courtesy || (kind === 'text' && isThanks(text)),
        question: kind !== 'poll' && asksSomething(text),
        withdraws: takesBack(text),
        file: fileOf(record, names, file.records),
        captions: !seconds,
        link: m.link,
        reply_to: m.reply_to,
      },
    ];
  });
}

/** Of both phones' ways to say that a file is attached. */
function attached({ body }: ExportFile['records'][number]): string | null {
  const found =
    /<(?:attached: |附件：)([^>]+)>/.exec(body) ??
    /^\u200e?(\S[^\n]*) \((?:file attached|文件附件)\)/.exec(body);
  return found?.[1] ?? null;
}

/** A document of an iPhone is looked up by the name that its sender gave it, which has to be that of one file and one record alone. */
function fileOf(
  record: ExportFile['records'][number],
  names: readonly string[],
  records: ExportFile['records'],
): string | null {
  const file = attached(record);
  if (file === null || record.media_kind !== 'document' || names.includes(record.file_name)) return file;
  const alike = names.filter((name) => name.replace(/^\d{8}-/, '') === record.file_name);
  const shown = records.filter((r) => r.file_name === record.file_name);
  return alike.length === 1 && shown.length === 1 ? file : null;
}
