/** The closing summary of a run: what was read, what was left out and why, what was written. */
import { FORGOTTEN, type Unread } from '../ingest/export.ts';
import type { CatalogChat } from '../ingest/gather.ts';
import { explain } from '../ingest/messages.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import type { Review } from '../transform/review-schema.ts';
import type { StoredCatalog } from './ingest.ts';

const placeOf = (e: { path: string; member: string | null }) => (e.member ? `${e.path}!${e.member}` : e.path);

/** Exports that were not read whole, or are not UTF-8: one line each, never grouped. */
export function inputLines(stored: Pick<StoredCatalog, 'exports' | 'unread'>): string[] {
  return [...unreadLines(stored.unread), ...doubtfulLines(stored)];
}

export function unreadLines(unread: readonly Unread[]): string[] {
  return unread.map((u) => {
    const { what, help } = explain(u.code);
    return `${placeOf(u)}: ${u.code}: ${what} (${u.detail}). ${help}`;
  });
}

// Named for every export: the file was not read whole, or somebody saved it again.
const INCOMPLETE = new Set(['not-utf8', 'lines-before-first-record', 'impossible-date']);
const NAMED = new Set([...INCOMPLETE, 'no-messages']);

/** Was any input not read whole, or saved again by somebody? */
export function isIncomplete(stored: Pick<StoredCatalog, 'exports' | 'unread'>): boolean {
  const codes = stored.exports.flatMap((e) => e.facts.warnings.map((f) => f.code));
  // What was forgotten is left out on purpose.
  return stored.unread.some((u) => u.code !== FORGOTTEN) || codes.some((code) => INCOMPLETE.has(code));
}

function doubtfulLines(stored: Pick<StoredCatalog, 'exports'>): string[] {
  return stored.exports.flatMap((e) =>
    e.facts.warnings
      .filter((f) => NAMED.has(f.code))
      .map((f) => {
        const { what, help } = explain(f.code);
        const line = f.lines.length > 0 ? `:${f.lines[0]}` : '';
        const detail = f.values.length > 0 ? ` (${f.values.join(', ')})` : f.count > 1 ? ` (${f.count})` : '';
        return `${placeOf(e)}${line}: ${f.code}: ${what}${detail}. ${help}`;
      }),
  );
}

const GROUP_AFTER = 3;

/** Other findings, by code; places are named up to three. */
export function noteLines(stored: StoredCatalog): string[] {
  const codes = new Map<string, string[]>();
  const add = (code: string, place: string) => codes.set(code, [...(codes.get(code) ?? []), place]);
  for (const e of stored.exports) {
    for (const f of e.facts.warnings) {
      if (!NAMED.has(f.code)) add(f.code, `${placeOf(e)}${f.lines.length > 0 ? `:${f.lines[0]}` : ''}`);
    }
  }
  for (const { doubt, place } of stored.custody) for (const code of doubt) add(code, place);
  for (const d of stored.catalog.duplicates) add('duplicate-file', `${placeOf(d)} (same as ${d.same_as})`);
  for (const name of stored.catalog.shared_names) add('shared-name', sharedName(stored.catalog.chats, name));
  for (const { code, exports } of stored.catalog.near_misses) add(code, exports.join(' and '));
  return [...codes]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([code, places]) => {
      const shown = places.slice(0, GROUP_AFTER).join(', ');
      const more = places.length > GROUP_AFTER ? ` and ${places.length - GROUP_AFTER} more` : '';
      const help = TO_SETTLE.has(code) ? `. ${explain(code).help}` : '';
      return `${code}: ${explain(code).what}: ${shown}${more}${help}`;
    });
}

// What people can settle, so what to do about it is said.
const TO_SETTLE = new Set<string>(['shared-name', 'one-name-few-people', 'like-texts-two-names']);

/** What the policy makes one wonder about: one line each. */
export function policyLines({ notes }: Pick<Policy, 'notes'>): string[] {
  return notes.map(({ where, code, what, help }) => `${where}: ${code}: ${what}. ${help}`);
}

/** A private chat is called by a person: of it the terminal names the file, as it is called. */
const nameOf = ({ name, pair, copies }: CatalogChat) => (pair && copies[0] ? placeOf(copies[0]) : name);

function sharedName(chats: readonly CatalogChat[], name: string): string {
  const second = chats.find((chat) => chat.name === `${name} (2)`);
  return second ? nameOf({ ...second, name }) : name;
}

/** How the exports of each chat that has several were found to be one; what rests on names is named whole. */
export function joinedLines({ catalog }: { catalog: Pick<StoredCatalog['catalog'], 'chats'> }): string[] {
  const ways = new Map<string, string[]>();
  for (const chat of catalog.chats) {
    const { joined_by } = chat;
    if (joined_by) ways.set(joined_by, [...(ways.get(joined_by) ?? []), nameOf(chat)]);
  }
  return [...ways]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([way, names]) => {
      const shown = way === 'content' ? names.slice(0, GROUP_AFTER) : names;
      const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
      const chats = names.length === 1 ? '1 chat' : `${names.length} chats`;
      return `Joined    ${chats} of several exports by ${way}: ${shown.join(', ')}${more}`;
    });
}

/** `1,234` */
const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export function ingestLines(stored: StoredCatalog): string[] {
  const sum = (of: (f: StoredCatalog['exports'][number]['facts']) => number) =>
    stored.exports.reduce((total, e) => total + of(e.facts), 0);
  const reasons = new Map<string, number>();
  for (const u of stored.unread) reasons.set(u.code, (reasons.get(u.code) ?? 0) + 1);
  const others = Object.entries(stored.others);
  const other_files = others.reduce((total, [, n]) => total + n, 0);
  const lines = [
    `Read      ${stored.exports.length} of ${stored.exports_found} exports: ${stored.catalog.chats.length} chats, ${number(sum((f) => f.records))} records = ${number(sum((f) => f.messages))} messages + ${number(sum((f) => f.notices))} notices + ${number(sum((f) => f.calls))} calls`,
  ];
  if (stored.unread.length > 0) {
    lines.push(
      `Not read  ${stored.unread.length}: ${[...reasons].map(([code, n]) => `${n} ${code}`).join(', ')}`,
    );
  }
  if (other_files > 0) {
    lines.push(
      `Left out  ${other_files} files that are no exports: ${others.map(([ending, n]) => `${n} ${ending ? `.${ending}` : 'without ending'}`).join(', ')}`,
    );
  }
  return lines;
}

const VERDICTS: Readonly<Record<string, string>> = {
  met: 'met',
  not_met: 'not met',
  undecided: 'undecided',
  too_few: 'too few to judge',
  none: 'nothing to judge',
};

export function reviewLines(review: Review): string[] {
  const left_out = review.exports.filter((e) => e.code === 'other-phone-copy');
  const { month, zone, chosen } = review.period;
  const how = chosen === 'asked' ? 'as asked' : 'the last month that is complete for half of its chats';
  const lines = [`Month     ${month} (${how}), ${zone ?? 'no zone known: stamps as the phones show them'}`];
  if (left_out.length > 0) {
    const { what, help } = explain('other-phone-copy');
    lines.push(
      `Left out  ${left_out.length} exports (${left_out.map((e) => e.export_id).join(', ')}): ${what}. ${help}`,
    );
  }
  for (const norm of review.norms) {
    if (norm.chats.length === 0) {
      lines.push(`Norm      ${norm.id}: no chat is in its scope; check \`chats:\` in review.yaml`);
      continue;
    }
    const { met, breached } = norm.this_month.states;
    lines.push(
      `Norm      ${norm.id}: ${VERDICTS[norm.this_month.verdict]}, ${met} of ${met + breached} ${norm.limit === null ? 'as it asks' : `within ${norm.limit}`}`,
    );
  }
  return lines;
}

const ASSUMED: Readonly<Record<string, string>> = {
  'no-policy': 'no review.yaml: no norms are judged',
  'no-zone': 'no time zone: stamps are taken as they stand',
  'no-calendar': 'no working hours: times run round the clock',
  'no-people': 'no people.csv: nobody is known as staff or customer',
  'no-register': 'no groups.csv: chat types are not known',
  'holidays-not-covered': 'the holiday calendar does not cover this year',
};
const UNLOCK: Readonly<Record<string, string>> = {
  staff: 'who is staff (people.csv: person,aliases,side)',
  customer_chats: 'which chats are with customers (groups.csv: chat,type)',
  working_hours: 'your working hours (review.yaml: calendar)',
};

export function assumptionLines(review: Review): string[] {
  const taken = review.assumptions.flatMap((a) => (ASSUMED[a.code] ? [ASSUMED[a.code] as string] : []));
  const lines = taken.length > 0 ? [`Assumed   ${taken.join('; ')}`] : [];
  if (review.unlocks.length > 0) {
    lines.push(`To unlock the rest, say: ${review.unlocks.map((u) => UNLOCK[u]).join('; ')}`);
  }
  return lines;
}
