/** A chat of a few made-up messages → its table, as chats of exports have it. */
import type { MemberChange, MemberChanges } from '../../../ingest/schema/member-change.ts';
import {
  KIND,
  type Kind,
  MEDIA,
  type MediaKind,
  type MessageColumns,
  NOTICE,
  type NoticeKind,
  type Person,
  SIDE,
  type Side,
} from '../../../ingest/schema/message-table.ts';
import type { ChatContext } from '../../chat-context.ts';

export interface Actor {
  name: string;
  side: Side;
  roles: readonly string[];
  bot: boolean;
}

export interface TinyRow {
  /** UTC. */
  at_ms: number;
  /** Left out: a notice. */
  who?: Actor;
  text?: string;
  kind?: Kind;
  media?: MediaKind;
  notice?: NoticeKind;
  file_name?: string;
  bytes?: number;
  voice_ms?: number;
  /** As many stand in the text. */
  emoji?: number;
}

export interface TinyChat {
  /** In order of time. */
  rows: readonly TinyRow[];
  /** Seconds that a stamp can tell; left out: 1. */
  resolution_s?: 1 | 60;
  observed_until_ms: number;
  /** Of the chat alone. */
  context?: Partial<ChatContext>;
  /** Who came and went, by the notices of these rows. */
  changes?: readonly { row: number; change: MemberChange['change']; who: Actor }[];
  /** The notice that the group was made. */
  created_at_row?: number;
}

/** All stamps are instants: the wall clock is that of UTC. */
export function tableOf({ rows, resolution_s = 1, changes = [] }: TinyChat): MessageColumns {
  const n = rows.length;
  const actors = new Map<string, Actor>();
  for (const who of [...rows.map((row) => row.who), ...changes.map((change) => change.who)])
    if (who && !actors.has(who.name)) actors.set(who.name, who);
  const names = [...actors.keys()];
  const person = Int32Array.from(rows, ({ who }) => (who ? names.indexOf(who.name) : -1));
  const stamps = Float64Array.from(rows, ({ at_ms }) => at_ms);
  const lines = Uint32Array.from(rows, (_, i) => i + 1);
  return {
    n,
    sent_at_ms: stamps,
    sent_at_local_ms: stamps,
    resolution_s: new Uint8Array(n).fill(resolution_s),
    sender: person,
    senders: names,
    person,
    persons: [...actors.values()].map(personOf),
    side: Uint8Array.from(rows, ({ who }) => SIDE[who?.side ?? 'unknown']),
    kind: Uint8Array.from(rows, ({ who, kind, media }) =>
      who ? KIND[media ? 'media' : (kind ?? 'text')] : KIND.notice,
    ),
    media_kind: Uint8Array.from(rows, ({ media }) => (media ? MEDIA[media] : 0)),
    notice_kind: Uint8Array.from(rows, ({ notice }) => (notice ? NOTICE[notice] : 0)),
    text: utf8Of(rows.map(({ text = '' }) => text)),
    file_name: utf8Of(rows.map(({ file_name = '' }) => file_name)),
    media_bytes: Uint32Array.from(rows, ({ bytes = 0 }) => bytes),
    voice_ms: Uint32Array.from(rows, ({ voice_ms = 0 }) => voice_ms),
    edited: new Uint8Array(n),
    mentions: new Uint16Array(n),
    chars: Uint32Array.from(rows, ({ text = '' }) => [...text].length),
    words: new Uint32Array(n),
    emoji: Uint16Array.from(rows, ({ emoji = 0 }) => emoji),
    links: new Uint16Array(n),
    first_line: lines,
    last_line: lines,
    copies: new Uint8Array(n).fill(1),
    export: new Uint16Array(n),
    export_ids: [''],
  };
}

export function changesOf({ changes = [], created_at_row }: TinyChat): MemberChanges {
  return {
    changes: changes.map(({ row, change, who }) => ({ row, change, person: personOf(who), by: 'other' })),
    acted: [],
    created_at_row: created_at_row ?? null,
    unnamed_joined: 0,
    unnamed_left: 0,
    unread: 0,
  };
}

/** Whose side is unknown stands in no people list. */
function personOf({ name, side, roles, bot }: Actor): Person {
  if (side === 'unknown') return { name, listed: false, roles: [] };
  const always = { from_ms: Number.NEGATIVE_INFINITY, to_ms: Number.POSITIVE_INFINITY };
  return { name, listed: true, roles: [{ team: '', roles, side, zone: null, bot, leave: [], ...always }] };
}

function utf8Of(values: readonly string[]): MessageColumns['text'] {
  const encoder = new TextEncoder();
  const parts = values.map((value) => encoder.encode(value));
  const offsets = new Int32Array(values.length + 1);
  parts.forEach((part, i) => {
    offsets[i + 1] = (offsets[i] as number) + part.length;
  });
  const bytes = new Uint8Array(offsets[values.length] as number);
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i] as number);
  });
  return { bytes, offsets };
}
