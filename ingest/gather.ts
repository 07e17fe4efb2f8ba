/**
 * Unit 2: sketches of all exports → which exports are one chat, its type and register row, its zone, until when it
 * was observed. Small and in one place; the same whatever the order of files.
 *
 *   sketches → duplicates out → one chat? (one-chat.ts) → phones → register → catalog
 */

import type { DateOrder } from './date-order.ts';
import { globToRegExp } from './glob.ts';
import { groupKey, rowCalled } from './groups.ts';
import { type Cluster, type JoinedBy, type NearMiss, oneChat } from './one-chat.ts';
import { type Placed, placeOf, waysToName } from './place.ts';
import { samePhone } from './same-chat.ts';
import type { ChatType, ExportRule, Group } from './schema/policy.ts';
import { utcOf } from './schema/zone-table.ts';
import type { ExportSketch } from './sketch.ts';
import { keyOf } from './store.ts';
import { fillZoneTable } from './zone.ts';

export interface Copy {
  key: string;
  export_id: string;
  path: string;
  member: string | null;
  zone: string | null;
  /** Copies of one phone share a number; 0 is the phone that shows most. */
  phone: number;
  /** Wall clock until which the export shows the chat, and how that is known. */
  observed_until_local_ms: number;
  observed_by: 'zip_date' | 'last_stamp';
}

export interface CatalogChat {
  /** Stable id: hash of the name, and a number where chats share it. */
  chat: string;
  name: string;
  type: ChatType | null;
  /** A private chat: no group notices and at most two senders, or declared so. */
  pair: boolean;
  group: Group | null;
  /** How its exports were found to be one chat; null: one export alone. */
  joined_by: JoinedBy | null;
  /** Its exports, those of the phone that shows most first. */
  copies: Copy[];
}

export interface Catalog {
  chats: CatalogChat[];
  /** Files with the same bytes as another one, by path, with the path that is read. */
  duplicates: { path: string; member: string | null; export_id: string; same_as: string }[];
  /** Chats that share a name though nothing in their records shows that they are one. */
  shared_names: string[];
  /** Chats that may be one and are kept apart: an export of each. */
  near_misses: { code: NearMiss['code']; exports: [string, string] }[];
  /** Exports whose date order a sibling of the same phone settles: to be read again. */
  settle: { path: string; member: string | null; date_order: DateOrder }[];
}

export interface GatherInput {
  sketches: readonly ExportSketch[];
  groups: readonly Group[] | null;
  exports: readonly ExportRule[];
  zone: string | null;
}

/** The catalog of a workspace. */
export function gather(input: GatherInput): Catalog {
  const sorted = input.sketches.toSorted((a, b) => compareBytes(placeOf(a), placeOf(b)));
  const duplicates: Catalog['duplicates'] = [];
  const by_id = new Map<string, ExportSketch>();
  for (const s of sorted) {
    const { path, member, export_id } = s;
    const same = by_id.get(export_id);
    if (same) duplicates.push({ path, member, export_id, same_as: placeOf(same) });
    else by_id.set(export_id, s);
  }
  const exports = [...by_id.values()];
  const { clusters, near } = oneChat(exports, duplicates, input.groups, aheadBy(input));
  const names = new Map<string, number>();
  const shared_names: string[] = [];
  const chats = clusters
    .map((cluster) => chatOf(cluster, input, clusters))
    .sort(
      (a, b) =>
        // Of two chats of one name that which groups.csv lists keeps it.
        compareBytes(a.name, b.name) ||
        Number(b.group !== null) - Number(a.group !== null) ||
        compareBytes(first(a), first(b)),
    )
    .map((chat) => {
      const key = groupKey(chat.name);
      const ordinal = (names.get(key) ?? 0) + 1;
      names.set(key, ordinal);
      if (ordinal > 1) shared_names.push(chat.name);
      return {
        ...chat,
        name: ordinal > 1 ? `${chat.name} (${ordinal})` : chat.name,
        chat: keyOf('chat', key, String(ordinal)).slice(0, 12),
      };
    });
  const near_misses = near.map(({ code, exports: [one, other] }) => ({
    code,
    exports: [placeOf(one), placeOf(other)] satisfies [string, string],
  }));
  return {
    chats,
    duplicates,
    shared_names,
    near_misses,
    settle: settleOrders(
      exports,
      clusters.map((c) => c.members),
    ),
  };
}

const first = (chat: CatalogChat) => chat.copies[0]?.path ?? '';

export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function chatOf(cluster: Cluster, input: GatherInput, all: readonly Cluster[]): CatalogChat {
  const { members, joined_by } = cluster;
  const phones = byPhone(members);
  // The clock and the names of the phone that shows most are taken; one whose zone is known comes before that.
  const zoned = phones.filter((p) => p.some((s) => (ruleFor(input.exports, s)?.zone ?? input.zone) !== null));
  const main = (zoned.length > 0 ? zoned : phones).reduce((a, b) => (shownBy(b) > shownBy(a) ? b : a));
  const group = registerRow(cluster, main[0] as ExportSketch, input.groups, all);
  const name = group?.chat ?? (main[0] as ExportSketch).chat_name;
  const senders = new Set(main.flatMap((s) => s.senders));
  const pair = group?.type ? group.type === 'private' : senders.size <= 2 && !members.some((s) => s.is_group);
  const ordered = [main, ...phones.filter((p) => p !== main)];
  return {
    chat: '',
    name,
    type: group?.type ?? (pair ? 'private' : null),
    pair,
    group,
    joined_by,
    copies: ordered.flatMap((phone, number) => phone.map((s) => copyOf(s, number, input))),
  };
}

/** Records that a phone's exports show, those that several of them show counted once (about: by month). */
function shownBy(phone: readonly ExportSketch[]): number {
  const by_month = new Map<string, number>();
  for (const s of phone) {
    for (const [month, { records }] of Object.entries(s.months)) {
      by_month.set(month, Math.max(by_month.get(month) ?? 0, records));
    }
  }
  return [...by_month.values()].reduce((sum, records) => sum + records, 0);
}

/** The row that names an export of the chat, else one that has its name: that which its main phone shows first. */
function registerRow(
  { members, settled }: Cluster,
  main: ExportSketch,
  groups: readonly Group[] | null,
  all: readonly Cluster[],
): Group | null {
  if (settled) return settled;
  const free = (groups ?? []).filter((g) => !all.some((other) => other.settled === g));
  const named = new Set(members.map((s) => rowCalled(free, s.chat_name)));
  return rowCalled(free, main.chat_name) ?? free.find((g) => named.has(g)) ?? null;
}

/** Exports of one phone: same platform, and equal stamps and names wherever they overlap. */
function byPhone(members: readonly ExportSketch[]): ExportSketch[][] {
  const phones: ExportSketch[][] = [];
  for (const s of members) {
    const phone = phones.find((p) => p.every((other) => samePhone(s, other)));
    if (phone) phone.push(s);
    else phones.push([s]);
  }
  return phones;
}

const DAY_MS = 86_400_000;
// A zip that was made much later than its last message was packed again by somebody.
const LATEST_EXPORT_MS = 400 * DAY_MS;

function copyOf(s: ExportSketch, phone: number, input: GatherInput): Copy {
  const rule = ruleFor(input.exports, s);
  const last = s.last_steady_local_ms;
  const exported = s.exported_at_local_ms;
  const by_zip = exported !== null && exported >= last && exported <= last + LATEST_EXPORT_MS;
  return {
    key: s.key,
    export_id: s.export_id,
    path: s.path,
    member: s.member,
    zone: rule?.zone ?? input.zone,
    phone,
    observed_until_local_ms: by_zip ? exported : last,
    observed_by: by_zip ? 'zip_date' : 'last_stamp',
  };
}

/** First rule of the policy whose glob fits the path, or the way to what lies in a bundle or mail. */
export function ruleFor(rules: readonly ExportRule[], of: Placed): ExportRule | null {
  if (rules.length === 0) return null;
  const ways = waysToName(of);
  return rules.find((rule) => ways.some((way) => globToRegExp(rule.match).test(way))) ?? null;
}

/**
 * Where a file does not decide its date order, its siblings do: exports of the same chat from the same kind of phone. By
 * name and people, not by content, since stamps read in the wrong order match nothing.
 */
function settleOrders(
  exports: readonly ExportSketch[],
  clusters: readonly ExportSketch[][],
): Catalog['settle'] {
  const sure = exports.filter((s) => s.facts.date_order_certain);
  return exports
    .filter((s) => !s.facts.date_order_certain)
    .flatMap((s) => {
      const cluster = clusters.find((members) => members.includes(s));
      const known = new Set(s.senders);
      const siblings = sure.filter(
        (other) =>
          other.facts.platform === s.facts.platform &&
          headerShape(other) === headerShape(s) &&
          (cluster?.includes(other) ||
            (groupKey(other.chat_name) === groupKey(s.chat_name) &&
              other.senders.some((name) => known.has(name)))),
      );
      // Phones of one kind can be set to two orders: the nearest siblings are asked, by chat, then by people.
      const alike = (other: ExportSketch) =>
        other.facts.language === s.facts.language && other.facts.clock === s.facts.clock;
      const inChat = (other: ExportSketch) => cluster?.includes(other) === true;
      // Each phone has its own names for people.
      const byNames = (other: ExportSketch) => s.senders.every((name) => other.senders.includes(name));
      const near: ((other: ExportSketch) => boolean)[] = [
        (other) => inChat(other) && alike(other) && byNames(other),
        (other) => inChat(other) && alike(other),
        inChat,
        (other) => alike(other) && byNames(other),
        alike,
      ];
      const asked = near.map((is) => siblings.filter(is)).find((some) => some.length > 0) ?? siblings;
      const orders = new Set(asked.map((other) => other.facts.date_order));
      const [date_order] = orders;
      return orders.size === 1 && date_order ? [{ path: s.path, member: s.member, date_order }] : [];
    });
}

/** By the zone of its phone, at its first message: phones that follow each other may stand in two. */
function aheadBy({ exports, zone }: GatherInput): (s: ExportSketch) => number | null {
  return (s) => {
    const own = ruleFor(exports, s)?.zone ?? zone;
    const at = s.first_message_local_ms;
    if (own === null || !Number.isFinite(at)) return null;
    return at - utcOf(fillZoneTable(own, at - DAY_MS, at + DAY_MS), at);
  };
}

/** How a phone writes its headers; one that writes them otherwise says nothing of the order of day and month. */
function headerShape({ facts }: ExportSketch): string {
  return facts.header
    .replace(/\p{Nd}{4}/gu, '2000')
    .replace(/(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/gu, '0')
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/(?:[\p{L}\p{M}]+\.?)+/gu, 'word');
}
