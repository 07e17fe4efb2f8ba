/** The register against what came, and how far the exports of each chat reach. */
import { chatName } from '../ingest/chat-name.ts';
import type { CatalogChat, Copy } from '../ingest/gather.ts';
import { rowCalled } from '../ingest/groups.ts';
import type { ExportFacts } from '../ingest/schema/facts.ts';
import type { Group } from '../ingest/schema/policy.ts';
import type { CompletenessFact } from '../reports/audit/completeness.ts';
import { monthSpan, nextMonth } from '../transform/measures/months.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import type { CopiesOfChat } from './copies.ts';
import type { StoredCatalog } from './ingest.ts';

export interface CompletenessInput {
  groups: readonly Group[] | null;
  stored: StoredCatalog;
  /** Chats with their parts, and their copies, in the order of the catalog. */
  parts: readonly ReviewChat[];
  copies: readonly CopiesOfChat[];
  month: string;
  /** Name under which outputs tell of a private chat. */
  codeName: (name: string) => string;
  /** Keyed hash of a group's name. */
  nameHash: (name: string) => string;
}

/** A row for each chat that came and each of the register that did not, by name. */
export function completenessFacts(input: CompletenessInput): CompletenessFact[] {
  const { groups, copies } = input;
  const received = copies.map((of, i) => receivedFact(input, of, input.parts[i] as ReviewChat));
  const taken = new Set(copies.flatMap(({ chat }) => (chat.group ? [chat.group.chat] : [])));
  const absent = (groups ?? []).filter((g) => !taken.has(g.chat)).map((g) => absentFact(input, g));
  return [...received, ...absent].sort(
    (a, b) => compare(a.name, b.name) || compare(a.chat ?? '', b.chat ?? ''),
  );
}

function receivedFact(input: CompletenessInput, of: CopiesOfChat, shown: ReviewChat): CompletenessFact {
  const { groups, month, stored } = input;
  const { group } = of.chat;
  const { to_ms } = monthSpan(month);
  const until_ms = shown.part.observed_until_local_ms;
  const asked_ms = group?.until ? Math.min(to_ms, endOf(group.until)) : to_ms;
  const newest = newestCopy(of, to_ms);
  const overlap = of.overlaps.find((o) => o.newer === newest?.export_id) ?? null;
  const facts = copiesOfMonth(of.chat, stored, month).map((copy) => copy.facts);
  return {
    chat: shown.chat,
    name: shown.name,
    in_register: groups === null ? null : group !== null,
    type: shown.type,
    due: group === null || isDue(group, month),
    same_as: null,
    to_the_end: until_ms >= asked_ms,
    observed_by: newest?.observed_by ?? null,
    cap_share: facts.length === 0 ? null : Math.max(...facts.map((f) => f.cap_share)),
    near_cap: facts.some((f) => f.warnings.some(({ code }) => code === 'near-export-cap')),
    overlap: overlap && {
      newer: overlap.newer,
      older: overlap.older,
      of_earlier_month: overlap.older_until_local_ms < to_ms,
      gap:
        overlap.matched === 0 &&
        overlap.newer_from_local_ms !== null &&
        overlap.newer_from_local_ms > overlap.older_until_local_ms,
      matched: overlap.matched,
      only_in_older: overlap.only_in_older,
      only_in_newer: overlap.only_in_newer,
    },
  };
}

function absentFact(input: CompletenessInput, group: Group): CompletenessFact {
  const same = calledSo(input, group);
  return {
    chat: null,
    name: group.type === 'private' ? input.codeName(group.chat) : group.chat,
    in_register: true,
    type: group.type,
    due: isDue(group, input.month),
    same_as: same?.name ?? null,
    to_the_end: false,
    observed_by: null,
    cap_share: null,
    near_cap: false,
    overlap: null,
  };
}

/** A chat that came under another row of the register, and bears or bore a name of this one. */
function calledSo({ copies, nameHash }: CompletenessInput, group: Group): CopiesOfChat | undefined {
  const names = [group.chat, ...group.aliases];
  const hashes = new Set(names.map(nameHash));
  return copies.find(
    ({ chat, other_chats }) =>
      // One that no row lists shows no second name of one.
      chat.group !== null &&
      (chat.copies.some((copy) => rowCalled([group], chatName(copy.path, copy.member)) !== null) ||
        other_chats.own_names.some((hash) => hashes.has(hash))),
  );
}

/** The export that shows the month: the first that was made after its end, of the phone that shows most; else the last. */
function newestCopy({ chat: { copies } }: CopiesOfChat, to_ms: number): Copy | undefined {
  const after = copies.filter((copy) => copy.observed_until_local_ms >= to_ms);
  const until = (copy: Copy) => copy.observed_until_local_ms;
  if (after.length > 0) return after.toSorted((a, b) => a.phone - b.phone || until(a) - until(b))[0];
  return copies.toSorted((a, b) => until(b) - until(a))[0];
}

/** The exports of a chat that show something of the month; all of them where none does. */
export function copiesOfMonth(
  chat: CatalogChat,
  stored: StoredCatalog,
  month: string,
): { copy: Copy; facts: ExportFacts }[] {
  const { from_ms, to_ms } = monthSpan(month);
  const facts = new Map(stored.exports.map((e) => [e.export_id, e.facts]));
  const all = chat.copies.flatMap((copy) => {
    const of = facts.get(copy.export_id);
    return of ? [{ copy, facts: of }] : [];
  });
  const showing = all.filter(
    ({ copy, facts: f }) => f.first_local_ms < to_ms && copy.observed_until_local_ms >= from_ms,
  );
  return showing.length > 0 ? showing : all;
}

/** Does the register ask for the chat in this month? */
export function isDue({ since, until }: Pick<Group, 'since' | 'until'>, month: string): boolean {
  return (since ?? '').slice(0, 7) <= month && (until === null || until.slice(0, 7) >= month);
}

/** Wall clock of the end of an ISO month, day or time. */
function endOf(iso: string): number {
  if (iso.length === 7) return monthSpan(nextMonth(iso)).from_ms;
  const day_ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const time = /T(\d\d):(\d\d)/.exec(iso);
  return time ? day_ms + Number(time[1]) * 3_600_000 + Number(time[2]) * 60_000 : day_ms + 86_400_000;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
