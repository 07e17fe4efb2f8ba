/**
 * Units 3 and 4: the catalog → parts (parallel by chat) → store/review.json with its rows.
 *
 *   catalog → part of each chat → month → review → checked against its schema → store
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogChat } from '../ingest/gather.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { codeHash, keyOf, makeStore, prune, readJson, writeStored } from '../ingest/store.ts';
import type { Register } from '../transform/chat-context.ts';
import { inScope } from '../transform/measures/on-time-rate.ts';
import { bridgeOf } from '../transform/norms/bridge.ts';
import { homeKey } from '../transform/norms/chat-choice.ts';
import type { CrossPosted, RegisterRow, ReviewChat, ReviewInput } from '../transform/review/input.ts';
import { lastCompleteMonth } from '../transform/review/month.ts';
import { beginReview } from '../transform/review.ts';
import { type Review, reviewSchema } from '../transform/review-schema.ts';
import { waive } from '../transform/waive.ts';
import { assumptions, unlocks } from './assumptions.ts';
import { auditFacts, trustOf } from './audit-facts.ts';
import { scopeProblems } from './check-scope.ts';
import { withCodedNames } from './coded-names.ts';
import { type CopiesOfChat, zoneConflicts } from './copies.ts';
import { exportsOf, policyWarnings, registerOf, registerRows, warnings } from './coverage.ts';
import { type OpenDecisions, writeDecisions } from './decisions.ts';
import type { Effects } from './effects.ts';
import type { StoredCatalog } from './ingest.ts';
import { keepSources } from './kept-sources.ts';
import { codeId, codeName, findKey } from './key.ts';
import { type ChatJob, partFile, TEXTS } from './make-part.ts';
import { RUNTIME } from './manifest.ts';
import { manifestInputs } from './manifest-inputs.ts';
import { runBeside, runJobs } from './pool.ts';
import { PROGRAM, programVersion } from './program.ts';
import { publishedFigures } from './published-figures.ts';
import { readPublishedReviews } from './published-reviews.ts';
import { readParts } from './read-parts.ts';
import { NothingToReview } from './refusal.ts';
import { correctionsOf, publishedWarnings, restatementRows, withoutEqual } from './restatements.ts';
import { replyRows } from './rows.ts';
import { ruleTestProblems, ruleTestWarnings, testRules } from './rule-tests.ts';
import type { StoredReview } from './stored-review.ts';
import type { Purged } from './tombstones.ts';
import { readWithheld } from './withheld.ts';
import type { Workspace } from './workspace.ts';

export type { StoredReview } from './stored-review.ts';

/** What a review says of itself, where one that lies there is made again. */
export type Restated = Pick<Review['period'], 'month' | 'chosen'> & { version: string; zone_data: string };

/** And what it asks of people. */
export interface Transformed extends StoredReview {
  decisions: OpenDecisions | null;
  /** What copies show differently, and zones that need a word. */
  copies: CopiesOfChat[];
  /** Scopes of the policy that name nothing known, rule tests that failed, and files that are not read. */
  notes: Problem[];
}

/**
 * The review of `month`, else of the last one that is complete. `again`: the one that states this of itself; the sheet of
 * decisions is left as it is.
 */
export async function transform(
  w: Workspace,
  month: string | null,
  effects: Effects,
  again: Restated | null = null,
): Promise<Transformed> {
  await makeStore(w.store);
  const { purged, forgotten } = await readWithheld(w);
  if (month !== null) refusePurged(month, purged);
  const left = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  if (!left || left.exports.length === 0) throw new NothingToReview(({ usage }) => usage.nothing_read);
  const code_hash = await codeHash(PROGRAM);
  if (left.code_hash !== code_hash) throw new NothingToReview(({ usage }) => usage.other_version);
  const key = await findKey(w);
  if (!key) throw new NothingToReview(({ usage }) => usage.key_gone);
  const stored = withCodeIds(left, key);
  const chats = stored.catalog.chats;
  const jobs = chats.map((chat) => chatJob(w, stored, chat, key));
  const known = new Set(await readdir(join(w.store, 'parts')));
  const missing = jobs.filter((job) => !known.has(partFile(job)));
  await runJobs(
    largestFirst(missing, stored).map((job) => ({ unit: 'chat', job })),
    effects.workers,
    (done) => effects.progress('chats', jobs.length - missing.length + done, jobs.length),
  );
  await prune(join(w.store, 'parts'), new Set(jobs.map(partFile)));
  const paths = jobs.map((job) => join(w.store, 'parts', partFile(job)));
  const cross_posted = runBeside<CrossPosted>(
    { unit: 'cross-posts', job: { parts: paths, store: w.store, keys: keysOf(chats) } },
    // A thread takes longer to start than the texts of few chats.
    recordsOf(stored) < MANY_RECORDS ? 0 : effects.workers,
  );
  // What fails there is told where it is asked for.
  cross_posted.catch(() => {});
  const { parts, unlisted, copies } = await readParts(chats, paths, (chat, part) =>
    reviewChat(chat, part, key),
  );
  const decisions = again ? null : await writeDecisions(w, unlisted);
  const chosen = again?.month ?? month ?? lastCompleteMonth(parts);
  if (chosen === null) {
    throw new NothingToReview(({ usage }) => usage.no_month);
  }
  refusePurged(chosen, purged);
  const stated = again ?? {
    month: chosen,
    chosen: month === null ? ('last_complete' as const) : ('asked' as const),
    version: programVersion(),
    zone_data: RUNTIME.zone_data,
  };
  const { chats: judged, uses: waiver_uses } = waive(parts, w.waivers);
  const trust = trustOf({ groups: w.groups, stored, parts, copies, month: chosen }, key);
  const register = w.groups && {
    all: registerOf(trust.completeness),
    rows: registerRows(trust.completeness, w.groups, chats),
  };
  const published = await readPublishedReviews(w.published ?? [], w.folder, chosen);
  const given = inputOf(w, stored, judged, copies, stated, register);
  const rule_tests = await testRules(w.policy, w.people, chosen);
  const more = [...publishedWarnings(published), ...ruleTestWarnings(rule_tests)];
  const warned = { ...given, warnings: [...given.warnings, ...more] };
  const input = withCodedNames({ ...warned, waiver_uses }, w.people, key);
  const complete = beginReview(input);
  const plain = complete(await cross_posted);
  const inputs = manifestInputs(w, stored, key, chosen, published);
  const restatements = restatementRows(published, plain, inputs);
  const review = reviewSchema.parse({ ...plain, corrections: correctionsOf(restatements) });
  const result = {
    code_hash,
    review,
    replies: replyRows(parts, chosen),
    earlier: publishedFigures(published, review),
    audit: await auditFacts({
      trust,
      judged,
      norms: input.policy.norms,
      people: w.people,
      restatements,
      rule_tests,
      review,
      store: w.store,
      exports: keysOf(chats),
      key,
    }),
    inputs: withoutEqual(inputs, restatements, chosen),
  };
  await writeStored(join(w.store, 'review.json'), JSON.stringify(result));
  if (!again)
    await keepSources(
      w,
      forgotten.some(({ kind }) => kind === 'person'),
    );
  const names = chats.map((chat) => chat.name);
  return {
    ...result,
    decisions,
    copies,
    notes: [...scopeProblems(w.policy, w.groups, names), ...ruleTestProblems(rule_tests), ...w.notes],
  };
}

/** Of a month without texts nothing can be judged again. */
function refusePurged(month: string, purged: Purged | null): void {
  if (!purged || month >= purged.before) return;
  throw new NothingToReview(({ usage }) => usage.texts_purged(month, purged.before, purged.on));
}

const MANY_RECORDS = 50_000;
const recordsOf = ({ exports }: StoredCatalog) => exports.reduce((sum, { facts }) => sum + facts.records, 0);

/** One that came last would keep one thread busy while all others are done. */
function largestFirst(jobs: readonly ChatJob[], stored: StoredCatalog): ChatJob[] {
  const records = new Map(stored.exports.map((e) => [e.export_id, e.facts.records]));
  const size = (job: ChatJob) => job.copies.reduce((n, copy) => n + (records.get(copy.export_id) ?? 0), 0);
  return jobs.toSorted((a, b) => size(b) - size(a));
}

/** A private chat's id must not be a hash of a name that anybody can try. */
function withCodeIds(stored: StoredCatalog, key: Buffer): StoredCatalog {
  const chats = stored.catalog.chats.map((c) => (c.pair ? { ...c, chat: codeId(key, c.name) } : c));
  return { ...stored, catalog: { ...stored.catalog, chats } };
}

/** What the policy's names mean for a chat is settled here: its own name goes no further. */
function normsOf(
  w: Workspace,
  chat: CatalogChat,
): Pick<ChatJob, 'norms' | 'bridges' | 'exempt_norms' | 'home_of'> {
  const isOneOf = (names: readonly string[]) => names.some((n) => n === chat.name || n === chat.type);
  const norms = w.policy.norms.filter((norm) => inScope(norm, chat));
  const bridges = norms.flatMap((norm) => bridgeOf(norm, w.policy.norms) ?? []);
  const exempt = norms.filter((n) => isOneOf(n.exempt_chats));
  const home = norms.filter((n) => n.kind === 'chat-choice' && isOneOf(n.belongs));
  return { norms, bridges, exempt_norms: exempt.map((norm) => norm.id), home_of: home.map(homeKey) };
}

/** Where the store keeps each export. */
function keysOf(chats: readonly CatalogChat[]): Map<string, string> {
  return new Map(chats.flatMap((c) => c.copies.map((copy) => [copy.export_id, copy.key])));
}

function chatJob(w: Workspace, stored: StoredCatalog, chat: CatalogChat, key: Buffer): ChatJob {
  const job = {
    chat: chat.chat,
    type: chat.type,
    pair: chat.pair,
    copies: chat.copies.map(({ key, export_id, path, zone, phone, observed_until_local_ms }) => ({
      key,
      export_id,
      path,
      zone,
      phone,
      observed_until_local_ms,
    })),
    zone: w.policy.zone,
    calendar: w.policy.calendar,
    ...normsOf(w, chat),
    register: inRegister(chat),
    auto_replies: w.policy.auto_replies,
    templates: w.policy.templates,
    announcements: w.policy.announcements,
    topics: w.policy.topics,
    out_of_hours: w.policy.out_of_hours,
    content_scan: w.policy.content_scan,
    phrases: w.policy.phrases,
    text_key: codeId(key, TEXTS),
  };
  const people = JSON.stringify([w.people.persons, [...w.people.by_key], w.people.region]);
  const part_key = keyOf(JSON.stringify(job), people, stored.code_hash);
  return { ...job, store: w.store, part_key, people: w.people };
}

function inRegister({ group }: CatalogChat): Register | null {
  if (!group) return null;
  const { purpose, owner, max_members } = group;
  return { has_purpose: purpose !== '', has_owner: owner !== '', max_members };
}

/** Its owner stands there by name until `withCodedNames`. */
function reviewChat(chat: CatalogChat, part: ReviewChat['part'], key: Buffer): ReviewChat {
  return {
    chat: chat.chat,
    name: chat.pair ? codeName(key, chat.name) : chat.name,
    scope_name: chat.name,
    type: chat.type,
    pair: chat.pair,
    ...(inRegister(chat) ?? { has_purpose: null, has_owner: null, max_members: null }),
    owner: chat.group?.owner ?? '',
    department: chat.group?.department ?? '',
    export_ids: chat.copies.map((copy) => copy.export_id),
    part,
  };
}

function inputOf(
  w: Workspace,
  stored: StoredCatalog,
  chats: readonly ReviewChat[],
  copies: readonly CopiesOfChat[],
  { month, chosen, version, zone_data }: Restated,
  register: { all: Review['coverage']['register']; rows: RegisterRow[] } | null,
): Omit<ReviewInput, keyof CrossPosted | 'waiver_uses'> {
  const left_out = new Set(chats.flatMap((c) => c.part.left_out));
  return {
    policy: w.policy,
    month,
    chosen,
    chats,
    feedback: w.feedback,
    exports: exportsOf(stored, left_out),
    coverage: {
      exports_found: stored.exports_found,
      exports_read: stored.exports.length,
      exports_not_read: stored.unread.length,
      register: register?.all ?? null,
    },
    register: register?.rows ?? null,
    assumptions: assumptions(w, month, chosen === 'asked'),
    unlocks: unlocks(w),
    warnings: [...warnings(stored, left_out, zoneConflicts(copies)), ...policyWarnings(w.policy)],
    has_people: w.has_people,
    tool_version: version,
    config_hash: stored.config_hash,
    code_version: version,
    zone_data,
  };
}
