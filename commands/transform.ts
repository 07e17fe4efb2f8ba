/**
 * Units 3 and 4: the catalog → parts (parallel by chat) → store/review.json with its rows.
 *
 *   catalog → part of each chat → month → review → checked against its schema → store
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogChat } from '../ingest/gather.ts';
import { stampOf } from '../ingest/local-time.ts';
import type { Norm } from '../ingest/schema/policy.ts';
import { FLOATING } from '../ingest/schema/zone-table.ts';
import { keyOf, makeStore, prune, readJson, writeStored } from '../ingest/store.ts';
import { inScope } from '../transform/measures/on-time-rate.ts';
import type { Part } from '../transform/part.ts';
import type { ReviewChat, ReviewInput } from '../transform/review/input.ts';
import { lastCompleteMonth } from '../transform/review/month.ts';
import { reviewOf } from '../transform/review.ts';
import { type Review, reviewSchema } from '../transform/review-schema.ts';
import type { Effects } from './effects.ts';
import type { StoredCatalog } from './ingest.ts';
import type { ChatJob } from './make-part.ts';
import { runJobs } from './pool.ts';
import { programVersion } from './program.ts';
import { type ItemRow, itemRows, type ReplyRow, replyRows } from './rows.ts';
import { codeId, codeName, readKey, type Workspace } from './workspace.ts';

/** What transform leaves for report. */
export interface StoredReview {
  review: Review;
  replies: ReplyRow[];
  items: ItemRow[];
}

/** Nothing to review: `no-records`, or the month asked for has no message. */
export class NothingToReview extends Error {}

export async function transform(w: Workspace, month: string | null, effects: Effects): Promise<StoredReview> {
  await makeStore(w.store);
  const left = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  if (!left) throw new NothingToReview('Nothing was read yet: run `chat-review ingest` first.');
  const key = await readKey(
    w,
    left.exports.map((e) => e.sha256),
  );
  const stored = withCodeIds(left, key);
  const chats = stored.catalog.chats;
  const jobs = chats.map((chat) => chatJob(w, stored, chat));
  await runJobs(
    jobs.map((job) => ({ unit: 'chat', job })),
    effects.workers,
    (done) => effects.progress('chats', done, jobs.length),
  );
  await prune(join(w.store, 'parts'), new Set(jobs.map((job) => `${job.part_key}.json`)));
  const parts: ReviewChat[] = [];
  for (const [i, chat] of chats.entries()) {
    const path = join(w.store, 'parts', `${(jobs[i] as ChatJob).part_key}.json`);
    parts.push(reviewChat(chat, JSON.parse(await readFile(path, 'utf8')) as Part, key));
  }
  const chosen = month ?? lastCompleteMonth(parts);
  if (chosen === null) {
    throw new NothingToReview(
      'No month is complete: no chat was exported after the end of a month in which it was active.',
    );
  }
  const review = reviewSchema.parse(reviewOf(inputOf(w, stored, parts, chosen, month !== null)));
  const result = { review, replies: replyRows(parts, chosen), items: itemRows(parts, chosen) };
  await writeStored(join(w.store, 'review.json'), JSON.stringify(result));
  return result;
}

/** A private chat's id must not be a hash of a name that anybody can try. */
function withCodeIds(stored: StoredCatalog, key: Buffer): StoredCatalog {
  const chats = stored.catalog.chats.map((c) => (c.pair ? { ...c, chat: codeId(key, c.name) } : c));
  return { ...stored, catalog: { ...stored.catalog, chats } };
}

function normsOf(w: Workspace, chat: CatalogChat): { norms: Norm[]; exempt_norms: string[] } {
  const norms = w.policy.norms.filter((norm) => inScope(norm, chat));
  const exempt = norms.filter((n) => n.exempt_chats.some((name) => name === chat.name || name === chat.type));
  return { norms, exempt_norms: exempt.map((norm) => norm.id) };
}

function chatJob(w: Workspace, stored: StoredCatalog, chat: CatalogChat): ChatJob {
  const job = {
    chat: chat.chat,
    type: chat.type,
    pair: chat.pair,
    copies: chat.copies.map(({ key, export_id, path, zone, observed_until_local_ms }) => ({
      key,
      export_id,
      path,
      zone,
      observed_until_local_ms,
    })),
    zone: w.policy.zone,
    calendar: w.policy.calendar,
    ...normsOf(w, chat),
    auto_replies: w.policy.auto_replies,
  };
  const people = JSON.stringify([w.people.persons, [...w.people.by_key]]);
  const part_key = keyOf(JSON.stringify(job), people, stored.code_hash);
  return { ...job, store: w.store, part_key, people: w.people };
}

function reviewChat(chat: CatalogChat, part: Part, key: Buffer): ReviewChat {
  const { group } = chat;
  return {
    chat: chat.chat,
    name: chat.pair ? codeName(key, chat.name) : chat.name,
    scope_name: chat.name,
    type: chat.type,
    pair: chat.pair,
    has_purpose: group ? group.purpose !== '' : null,
    has_owner: group ? group.owner !== '' : null,
    export_ids: chat.copies.map((copy) => copy.export_id),
    part,
  };
}

function inputOf(
  w: Workspace,
  stored: StoredCatalog,
  chats: readonly ReviewChat[],
  month: string,
  asked: boolean,
): ReviewInput {
  const read = new Set(stored.exports.map((e) => e.path));
  return {
    policy: w.policy,
    month,
    chosen: asked ? 'asked' : 'last_complete',
    chats,
    exports: exportsOf(stored),
    coverage: {
      exports_found: stored.exports_found,
      exports_read: read.size,
      exports_not_read: new Set(stored.unread.map((u) => u.path).filter((path) => !read.has(path))).size,
      register: registerOf(w, stored),
    },
    assumptions: assumptions(w, month, asked),
    unlocks: unlocks(w),
    warnings: warnings(stored),
    has_people: w.has_people,
    zone: FLOATING,
    tool_version: programVersion(),
    config_hash: stored.config_hash,
    code_version: programVersion(),
    zone_data: process.versions.tz ?? 'unknown',
  };
}

function assumptions(w: Workspace, month: string, asked: boolean): Review['assumptions'] {
  const taken: Review['assumptions'] = [];
  if (!w.has_policy) taken.push({ code: 'no-policy', value: '' });
  if (!w.policy.zone) taken.push({ code: 'no-zone', value: '' });
  if (!w.policy.calendar) taken.push({ code: 'no-calendar', value: '' });
  if (!w.has_people) taken.push({ code: 'no-people', value: '' });
  if (!w.groups) taken.push({ code: 'no-register', value: '' });
  if (!asked) taken.push({ code: 'month-chosen', value: month });
  const covered = w.policy.calendar?.covered_years;
  if (covered && !covered.includes(Number(month.slice(0, 4)))) {
    taken.push({ code: 'holidays-not-covered', value: month.slice(0, 4) });
  }
  return taken;
}

function unlocks(w: Workspace): Review['unlocks'] {
  const missing: Review['unlocks'] = [];
  if (!w.people.persons.some((p) => p.roles.some((r) => r.side === 'internal'))) missing.push('staff');
  if (!w.groups?.some((g) => g.type === 'customer')) missing.push('customer_chats');
  if (!w.policy.calendar) missing.push('working_hours');
  return missing;
}

function registerOf(w: Workspace, stored: StoredCatalog): Review['coverage']['register'] {
  if (!w.groups) return null;
  const received = new Set(stored.catalog.chats.flatMap((c) => (c.group ? [c.group.chat] : [])));
  const missing = w.groups.filter((g) => !received.has(g.chat));
  return {
    due: w.groups.length,
    received: w.groups.length - missing.length,
    // A missing private chat stays a number: its name is that of a person.
    missing: missing.filter((g) => g.type !== 'private').map((g) => g.chat),
  };
}

function exportsOf(stored: StoredCatalog): Review['exports'] {
  const copies = new Map(
    stored.catalog.chats.flatMap((chat) =>
      [...chat.copies, ...chat.set_aside].map(
        (copy) => [`${copy.path}\0${copy.member ?? ''}`, { chat, copy }] as const,
      ),
    ),
  );
  const aside = new Set(stored.catalog.chats.flatMap((c) => c.set_aside.map((copy) => copy.export_id)));
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
        : aside.has(e.export_id)
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

function warnings(stored: StoredCatalog): Review['data_quality']['warnings'] {
  const codes = new Map<string, { exports: Set<string>; count: number }>();
  const add = (code: string, export_id: string, count: number) => {
    const row = codes.get(code) ?? { exports: new Set(), count: 0 };
    row.exports.add(export_id);
    row.count += count;
    codes.set(code, row);
  };
  for (const e of stored.exports) for (const f of e.facts.warnings) add(f.code, e.export_id, f.count);
  for (const u of stored.unread) add(u.code, u.export_id, 1);
  for (const d of stored.catalog.duplicates) add('duplicate-file', d.export_id, 1);
  for (const c of stored.catalog.chats)
    for (const copy of c.set_aside) add('other-phone-copy', copy.export_id, 1);
  return [...codes]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([code, row]) => ({ code, exports: [...row.exports].sort(), count: row.count }));
}
