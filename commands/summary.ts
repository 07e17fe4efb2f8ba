/** The closing summary of a run: what was read, what was left out and why, what was written. */
import { FORGOTTEN, type Unread } from '../ingest/export.ts';
import type { CatalogChat } from '../ingest/gather.ts';
import { HELD } from '../ingest/held.ts';
import { explain } from '../ingest/messages.ts';
import type { JoinedBy } from '../ingest/one-chat.ts';
import { type Problem, toldIn } from '../ingest/schema/problem.ts';
import type { Review } from '../transform/review-schema.ts';
import type { StoredCatalog } from './ingest.ts';
import type { CommandWords } from './words/words.ts';

const placeOf = (e: { path: string; member: string | null }) => (e.member ? `${e.path}!${e.member}` : e.path);

/** Exports that were not read whole, or are not UTF-8: one line each, never grouped. */
export function inputLines(words: CommandWords, stored: Pick<StoredCatalog, 'exports' | 'unread'>): string[] {
  return [...unreadLines(words, stored.unread), ...doubtfulLines(words, stored)];
}

function unreadLines({ lang, run }: CommandWords, unread: readonly Unread[]): string[] {
  return unread.map((u) => {
    const { what, help } = explain(u.code, lang);
    return run.found(placeOf(u), u.code, what, run.detail(u.detail), help);
  });
}

// Named for every export: the file was not read whole, or somebody saved it again.
const INCOMPLETE = new Set(['not-utf8', 'lines-before-first-record', 'impossible-date']);
const NAMED = new Set([...INCOMPLETE, 'no-messages']);

/** Was any input not read whole, or saved again by somebody? */
export function isIncomplete(stored: Pick<StoredCatalog, 'exports' | 'unread'>): boolean {
  const codes = stored.exports.flatMap((e) => e.facts.warnings.map((f) => f.code));
  // What was forgotten or is not listed is left out on purpose.
  const on_purpose = [FORGOTTEN, HELD];
  return (
    stored.unread.some((u) => !on_purpose.includes(u.code)) || codes.some((code) => INCOMPLETE.has(code))
  );
}

function doubtfulLines({ lang, run }: CommandWords, stored: Pick<StoredCatalog, 'exports'>): string[] {
  return stored.exports.flatMap((e) =>
    e.facts.warnings
      .filter((f) => NAMED.has(f.code))
      .map((f) => {
        const { what, help } = explain(f.code, lang);
        const line = f.lines.length > 0 ? `:${f.lines[0]}` : '';
        const detail = f.values.length > 0 ? f.values.join(', ') : f.count > 1 ? String(f.count) : '';
        return run.found(`${placeOf(e)}${line}`, f.code, what, detail, help);
      }),
  );
}

const GROUP_AFTER = 3;

/** Other findings, by code; places are named up to three. */
export function noteLines({ lang, run }: CommandWords, stored: StoredCatalog): string[] {
  const codes = new Map<string, string[]>();
  const add = (code: string, place: string) => codes.set(code, [...(codes.get(code) ?? []), place]);
  for (const e of stored.exports) {
    for (const f of e.facts.warnings) {
      if (!NAMED.has(f.code)) add(f.code, `${placeOf(e)}${f.lines.length > 0 ? `:${f.lines[0]}` : ''}`);
    }
  }
  for (const { doubt, place } of stored.custody) for (const code of doubt) add(code, place);
  for (const d of stored.catalog.duplicates) add('duplicate-file', run.same_as(placeOf(d), d.same_as));
  for (const name of stored.catalog.shared_names) add('shared-name', sharedName(stored.catalog.chats, name));
  for (const { code, exports } of stored.catalog.near_misses) add(code, run.both(...exports));
  return [...codes]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([code, places]) => {
      const { what, help } = explain(code, lang);
      const shown = places.slice(0, GROUP_AFTER);
      return run.noted(code, what, shown, places.length - shown.length, TO_SETTLE.has(code) ? help : '');
    });
}

// What people can settle, so what to do about it is said.
const TO_SETTLE = new Set<string>(['shared-name', 'one-name-few-people', 'like-texts-two-names']);

/** What the workspace makes one wonder about: one line each. */
export function noticeLines({ lang, run }: CommandWords, notes: readonly Problem[]): string[] {
  return notes.map((note) => {
    const { what, help } = toldIn(note, lang);
    return run.found(note.where, note.code, what, '', help);
  });
}

/** A private chat is called by a person: of it the terminal names the file, as it is called. */
const nameOf = ({ name, pair, copies }: CatalogChat) => (pair && copies[0] ? placeOf(copies[0]) : name);

function sharedName(chats: readonly CatalogChat[], name: string): string {
  const second = chats.find((chat) => chat.name === `${name} (2)`);
  return second ? nameOf({ ...second, name }) : name;
}

/** How the exports of each chat that has several were found to be one; what rests on names is named whole. */
export function joinedLines(
  { run }: CommandWords,
  { catalog }: { catalog: Pick<StoredCatalog['catalog'], 'chats'> },
): string[] {
  const ways = new Map<JoinedBy, string[]>();
  for (const chat of catalog.chats) {
    const { joined_by } = chat;
    if (joined_by) ways.set(joined_by, [...(ways.get(joined_by) ?? []), nameOf(chat)]);
  }
  return [...ways]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([way, names]) => {
      const shown = way === 'content' ? names.slice(0, GROUP_AFTER) : names;
      return run.joined(names.length, way, shown, names.length - shown.length);
    });
}

export function ingestLines({ run }: CommandWords, stored: StoredCatalog): string[] {
  const sum = (of: (f: StoredCatalog['exports'][number]['facts']) => number) =>
    stored.exports.reduce((total, e) => total + of(e.facts), 0);
  const reasons = new Map<string, number>();
  for (const u of stored.unread) reasons.set(u.code, (reasons.get(u.code) ?? 0) + 1);
  const others = Object.entries(stored.others);
  const other_files = others.reduce((total, [, n]) => total + n, 0);
  const read = () =>
    run.read(stored.exports.length, stored.exports_found, stored.catalog.chats.length, {
      records: sum((f) => f.records),
      messages: sum((f) => f.messages),
      notices: sum((f) => f.notices),
      calls: sum((f) => f.calls),
    });
  return [
    // That nothing is there is told in a line of its own.
    ...(stored.exports_found > 0 ? [read()] : []),
    ...(stored.unread.length > 0 ? [run.unread(stored.unread.length, [...reasons])] : []),
    ...(other_files > 0 ? [run.others(other_files, others)] : []),
  ];
}

export function reviewLines({ lang, run }: CommandWords, review: Review): string[] {
  const left_out = review.exports.filter((e) => e.code === 'other-phone-copy').map((e) => e.export_id);
  const { month, zone, chosen } = review.period;
  const lines = [run.month(month, chosen === 'asked', zone)];
  if (left_out.length > 0) {
    const { what, help } = explain('other-phone-copy', lang);
    lines.push(run.exports_left_out(left_out, what, help));
  }
  for (const norm of review.norms) {
    const { verdict, states } = norm.this_month;
    lines.push(
      norm.chats.length === 0
        ? run.norm_without_chats(norm.id)
        : verdict === 'none' && norm.announced.slice(0, 7) > month
          ? run.norm_not_yet(norm.id, norm.announced)
          : run.norm(norm.id, verdict, states.met, states.met + states.breached, norm.limit),
    );
  }
  return lines;
}

export function assumptionLines({ run }: CommandWords, review: Review): string[] {
  const said: Readonly<Record<string, string>> = run.assumptions;
  const taken = review.assumptions.flatMap(({ code }) => said[code] ?? []);
  return [
    ...(taken.length > 0 ? [run.assumed(taken)] : []),
    ...(review.unlocks.length > 0 ? [run.unlock(review.unlocks.map((fact) => run.unlocks[fact]))] : []),
  ];
}
