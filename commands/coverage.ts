/** What the review rests on: exports one by one, the register, warnings. */
import type { CatalogChat } from '../ingest/gather.ts';
import { stampOf } from '../ingest/local-time.ts';
import type { Group, Policy } from '../ingest/schema/policy.ts';
import type { CompletenessFact } from '../reports/audit/completeness.ts';
import type { RegisterRow } from '../transform/review/input.ts';
import type { Review } from '../transform/review-schema.ts';
import type { StoredCatalog } from './ingest.ts';

/** Chats of groups.csv that were due in the month against those that came. */
export function registerOf(facts: readonly CompletenessFact[]): NonNullable<Review['coverage']['register']> {
  const due = listedOnce(facts).filter((f) => f.due);
  const missing = due.filter((f) => f.chat === null);
  return {
    due: due.length,
    received: due.length - missing.length,
    // A missing private chat stays a number: its name is that of a person.
    missing: missing.filter((f) => f.type !== 'private').map((f) => f.name),
  };
}

/** The same row by row, private chats left out; owners by name until `withCodedNames`. */
export function registerRows(
  facts: readonly CompletenessFact[],
  groups: readonly Group[],
  chats: readonly Pick<CatalogChat, 'chat' | 'pair' | 'group'>[],
): RegisterRow[] {
  const received = new Map(chats.map((c) => [c.chat, c]));
  const listed = new Map(groups.map((group) => [group.chat, group]));
  return listedOnce(facts).flatMap(({ chat, name, type, due }) => {
    const came = chat === null ? undefined : received.get(chat);
    const group = came ? came.group : listed.get(name);
    if (!group || (came ? came.pair : type === 'private')) return [];
    const { owner, department } = group;
    return [{ name: group.chat, owner, department, due, received: came !== undefined }];
  });
}

const listedOnce = (facts: readonly CompletenessFact[]) =>
  facts.filter((f) => f.in_register === true && f.same_as === null);

/** Every export with how it was read, by id. `left_out`: copies of other phones that could not be put in order. */
export function exportsOf(stored: StoredCatalog, left_out: ReadonlySet<string>): Review['exports'] {
  const copies = new Map(
    stored.catalog.chats.flatMap((chat) =>
      chat.copies.map((copy) => [`${copy.path}\0${copy.member ?? ''}`, { chat, copy }] as const),
    ),
  );
  const read = stored.exports.map((e): Review['exports'][number] => {
    const place = copies.get(`${e.path}\0${e.member ?? ''}`);
    const f = e.facts;
    const partly = f.rejected_lines > 0;
    const foreign = f.warnings.find((warning) => warning.code === 'not-utf8');
    return {
      export_id: e.export_id,
      bytes: f.bytes,
      read: partly ? 'partly' : 'whole',
      code: !place
        ? 'duplicate-file'
        : left_out.has(e.export_id)
          ? 'other-phone-copy'
          : partly
            ? 'lines-before-first-record'
            : foreign
              ? 'not-utf8'
              : null,
      chat: place?.chat.chat ?? null,
      platform: f.platform,
      date_order: f.date_order,
      date_order_certain: f.date_order_certain,
      zone: place?.copy.zone ?? null,
      lines: f.lines,
      records: f.records,
      messages: f.messages,
      notices: f.notices,
      calls: f.calls,
      rejected_lines: f.rejected_lines,
      first: stampOf(f.first_local_ms),
      last: stampOf(f.last_local_ms),
      observed_until: place ? stampOf(place.copy.observed_until_local_ms) : null,
      observed_by: place?.copy.observed_by ?? null,
    };
  });
  const unread = stored.unread.map((u): Review['exports'][number] => ({
    export_id: u.export_id,
    bytes: u.bytes,
    read: 'not',
    code: u.code,
    chat: null,
    platform: null,
    date_order: null,
    date_order_certain: null,
    zone: null,
    lines: 0,
    records: 0,
    messages: 0,
    notices: 0,
    calls: 0,
    rejected_lines: 0,
    first: null,
    last: null,
    observed_until: null,
    observed_by: null,
  }));
  return [...read, ...unread].sort((a, b) =>
    a.export_id < b.export_id ? -1 : a.export_id > b.export_id ? 1 : 0,
  );
}

/** What the policy makes one wonder about, by code. */
export function policyWarnings({ notes }: Pick<Policy, 'notes'>): Review['data_quality']['warnings'] {
  const codes = [...new Set(notes.map((note) => note.code))].sort();
  return codes.map((code) => ({
    code,
    exports: [],
    count: notes.filter((note) => note.code === code).length,
  }));
}

/** Findings over all exports, by code. */
export function warnings(
  stored: StoredCatalog,
  left_out: ReadonlySet<string>,
  zone_conflicts: readonly string[],
): Review['data_quality']['warnings'] {
  const codes = new Map<string, { exports: Set<string>; count: number }>();
  const add = (code: string, export_id: string, count: number) => {
    const row = codes.get(code) ?? { exports: new Set(), count: 0 };
    row.exports.add(export_id);
    row.count += count;
    codes.set(code, row);
  };
  for (const e of stored.exports) for (const f of e.facts.warnings) add(f.code, e.export_id, f.count);
  for (const u of stored.unread) add(u.code, u.export_id, 1);
  for (const { doubt, export_id } of stored.custody) for (const code of doubt) add(code, export_id, 1);
  for (const d of stored.catalog.duplicates) add('duplicate-file', d.export_id, 1);
  for (const export_id of left_out) add('other-phone-copy', export_id, 1);
  for (const export_id of zone_conflicts) add('zone-conflict', export_id, 1);
  return [...codes]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([code, row]) => ({ code, exports: [...row.exports].sort(), count: row.count }));
}
