/** Chats as tiny tables: what went in stands on the same screen as what must come out. All stamps are UTC, without a zone. */
import {
  KIND,
  MEDIA,
  type MessageColumns,
  NOTICE,
  type Person,
  type Role,
  SIDE,
  type Side,
} from '../../ingest/schema/message-table.ts';
import type { ReplyLimitNorm } from '../../ingest/schema/norm.ts';
import type { Calendar } from '../../ingest/schema/policy.ts';
import { FLOATING } from '../../ingest/schema/zone-table.ts';
import { fillOpening, type Opening } from '../../transform/business-clock.ts';
import type { ChatContext } from '../../transform/chat-context.ts';
import type { Keyed } from '../../transform/fingerprint.ts';
import { membershipOf } from '../../transform/membership.ts';
import type { Beside } from '../../transform/part.ts';
import { type Talk, talkOf } from '../../transform/talk.ts';
import type { RequestSpec, Wait } from '../../transform/wait.ts';
import { waitsOf } from '../../transform/waits.ts';

/** Kinds of records by name; media by their own kind, notices as `notice:left`. */
type RowKind = keyof typeof KIND | keyof typeof MEDIA | `notice:${keyof typeof NOTICE & string}`;

/** `time` as in `at`. A notice has person ''. */
export type Row = readonly [time: string, person: string, side: Side, text: string, kind?: RowKind];

/** Wednesday. */
export const DAY = '2026-04-29';

/** `10:00` or `10:00:05` on the Wednesday; `05-04 10:00` on another day of 2026; else an ISO stamp. */
export function at(time: string): number {
  const full = /^\d\d:/.test(time)
    ? `${DAY}T${time}`
    : /^\d\d-\d\d /.test(time)
      ? `2026-${time.replace(' ', 'T')}`
      : time;
  return Date.parse(`${full.length === 16 ? `${full}:00` : full}Z`);
}

export function role(more: Partial<Role> = {}): Role {
  const always = { from_ms: Number.NEGATIVE_INFINITY, to_ms: Number.POSITIVE_INFINITY };
  return { team: '', roles: [], side: 'internal', zone: null, bot: false, leave: [], ...always, ...more };
}

/** The chat of these rows. `roles` stand in place of the plain role that a person's side gives. */
export function columnsOf(
  rows: readonly Row[],
  { resolution_s = 1, roles = {} }: { resolution_s?: number; roles?: Record<string, Role[]> } = {},
): MessageColumns {
  const n = rows.length;
  const senders: string[] = [];
  const persons: Person[] = [];
  const known = new Map<string, number>();
  const person = Int32Array.from(rows, ([, name, side]) => {
    if (name === '') return -1;
    if (!known.has(name)) {
      known.set(name, senders.length);
      senders.push(name);
      const plain = side === 'unknown' ? [] : [role({ side })];
      const own = Object.hasOwn(roles, name) ? (roles[name] ?? plain) : plain;
      persons.push({ name, listed: own.length > 0, roles: own });
    }
    return known.get(name) as number;
  });
  const texts = rows.map(([, , , text]) => Buffer.from(text));
  const offsets = new Int32Array(n + 1);
  for (const [i, text] of texts.entries()) offsets[i + 1] = (offsets[i] as number) + text.length;
  const stamps = Float64Array.from(rows, ([time]) => at(time));
  const lines = Uint32Array.from(rows, (_, i) => i + 1);
  const kindOf = ([, , , , kind = 'text']: Row) => kind;
  return {
    n,
    sent_at_ms: stamps,
    sent_at_local_ms: stamps,
    resolution_s: new Uint8Array(n).fill(resolution_s),
    sender: person,
    senders,
    person,
    persons,
    side: Uint8Array.from(rows, ([, , side]) => SIDE[side]),
    kind: Uint8Array.from(rows, (row) => {
      const kind = kindOf(row);
      if (kind.startsWith('notice:')) return KIND.notice;
      return kind in MEDIA ? KIND.media : KIND[kind as keyof typeof KIND];
    }),
    media_kind: Uint8Array.from(rows, (row) => MEDIA[kindOf(row) as keyof typeof MEDIA] ?? 0),
    notice_kind: Uint8Array.from(rows, (row) => NOTICE[kindOf(row).slice(7) as keyof typeof NOTICE] ?? 0),
    text: { bytes: Buffer.concat(texts), offsets },
    file_name: { bytes: new Uint8Array(0), offsets: new Int32Array(n + 1) },
    media_bytes: new Uint32Array(n),
    voice_ms: new Uint32Array(n),
    edited: new Uint8Array(n),
    mentions: new Uint16Array(n),
    chars: Uint32Array.from(rows, ([, , , text]) => [...text].length),
    words: new Uint32Array(n),
    emoji: new Uint16Array(n),
    links: new Uint16Array(n),
    first_line: lines,
    last_line: lines,
    copies: new Uint8Array(n).fill(1),
    export: new Uint16Array(n),
    export_ids: ['export000001'],
  };
}

/** Monday to Friday 09:00 to 12:30 and 13:30 to 18:00; closed on Friday 1 May. */
export const OFFICE: Calendar = {
  zone: null,
  weekly: [0, 1, 2, 3, 4, 5, 6].map((day) =>
    day < 5
      ? [
          [540, 750],
          [810, 1080],
        ]
      : [],
  ),
  changes: [],
  days: [{ date: '2026-05-01', name: 'Labour Day', working: false }],
  covered_years: null,
};

/** Over 2026 and over all of these instants. */
export function openingOf(calendar: Calendar, instants: Iterable<number> = []): Opening {
  let from_ms = at('2026-01-01T00:00');
  let to_ms = at('2026-12-31T00:00');
  for (const at_ms of instants) {
    from_ms = Math.min(from_ms, at_ms);
    to_ms = Math.max(to_ms, at_ms);
  }
  return fillOpening(calendar, FLOATING, from_ms, to_ms);
}

export function contextOf(more: Partial<ChatContext> = {}): ChatContext {
  return {
    chat: 'c1',
    type: null,
    pair: false,
    zone: FLOATING,
    opening: openingOf(OFFICE),
    observed_until_ms: at('05-31 00:00'),
    norms: [],
    bridges: [],
    exempt_norms: [],
    home_of: [],
    register: null,
    auto_replies: [],
    calendar_zone: null,
    zones: new Map(),
    templates: [],
    announcements: null,
    topics: [],
    out_of_hours: false,
    ...more,
  };
}

export function normOf(more: Partial<ReplyLimitNorm> = {}): ReplyLimitNorm {
  return {
    id: 'reply',
    version: 1,
    kind: 'reply-limit',
    text: { en: 'Answer in an hour.' },
    chats: [],
    request: 'inbound',
    tag: null,
    responder: null,
    limit: { text: '1h', limit_s: 3600 },
    clock: 'calendar',
    target: 0.8,
    announced: '2026-01-01',
    from: null,
    to: null,
    exempt_chats: [],
    exempt_people: [],
    severity: 'medium',
    owner: '',
    goal: '',
    basis: '',
    consulted: '',
    ...more,
  };
}

/** What a chat of one export has beside its table; hashes are texts in sight, members are those who wrote. */
export function besideOf(m: MessageColumns, more: Partial<Beside> = {}): Beside {
  const known = {
    changes: [],
    acted: [],
    created_at_row: null,
    unnamed_joined: 0,
    unnamed_left: 0,
    unread: 0,
  };
  return {
    merged_copies: 0,
    left_out: [],
    members: membershipOf(m, known, FLOATING, at('05-31 00:00')),
    keyed: KEYED,
    scanners: new Map(),
    ...more,
  };
}

/** No key and no secret. */
export const KEYED: Keyed = {
  seed: 7,
  hash: (text) => {
    let [a, b] = [1, 2];
    for (const sign of text) {
      a = (a * 31 + (sign.codePointAt(0) as number)) >>> 0;
      b = (b * 37 + (sign.codePointAt(0) as number)) >>> 0;
    }
    return [a, b];
  },
};

export const INBOUND: RequestSpec = { request: 'inbound', tag: null, responder: null };
export const QUESTION: RequestSpec = { request: 'question', tag: null, responder: null };

export interface Told {
  roles?: Record<string, Role[]>;
  context?: Partial<ChatContext>;
  spec?: RequestSpec;
}

/** The waits of these rows, as `10:00 ann > 10:45 ben` with `again`, `withdrawn`, `left`, `unknown`, and `strict …` where it differs. */
export function waitsIn(
  rows: readonly Row[],
  { roles = {}, context = {}, spec = INBOUND }: Told = {},
): string[] {
  const talk = talkOf(columnsOf(rows, { roles }), contextOf(context));
  return waitsOf(talk, spec).map((wait) => tell(talk, rows, wait));
}

function tell(talk: Talk, rows: readonly Row[], wait: Wait): string {
  const name = (row: number) => (row < 0 ? 'nobody' : `${rows[row]?.[0]} ${rows[row]?.[1]}`);
  return [
    `${name(wait.request)} > ${name(wait.response)}`,
    wait.strict_response === wait.response ? '' : `strict ${name(wait.strict_response)}`,
    wait.asker_unknown ? 'unknown' : '',
    wait.unknown_between < 0 ? '' : `between ${name(wait.unknown_between)}`,
    wait.asked_again ? 'again' : '',
    wait.withdrawn ? 'withdrawn' : '',
    wait.cut === null ? '' : `left ${rows[talk.m.sent_at_ms.indexOf(wait.cut_at_ms)]?.[0]}`,
  ]
    .filter(Boolean)
    .join(', ');
}
