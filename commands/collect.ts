/**
 * Which exports of a month came, against the register: units 1 and 2 alone, so it takes seconds and reads no text.
 *
 *   ingest → catalog → a state for each chat of the register → held and unread files → who exports what next
 */
import { join } from 'node:path';
import type { CatalogChat } from '../ingest/gather.ts';
import { groupKey, nameInFiles } from '../ingest/groups.ts';
import { HELD } from '../ingest/held.ts';
import { dayOf } from '../ingest/local-time.ts';
import { senderKey } from '../ingest/people.ts';
import type { Person } from '../ingest/schema/message-table.ts';
import type { Group } from '../ingest/schema/policy.ts';
import type { ExportSketch } from '../ingest/sketch.ts';
import { readJson } from '../ingest/store.ts';
import type { Collected, CollectedChat, ExportCandidate } from '../transform/collect/collected.ts';
import { planExporters } from '../transform/collect/plan.ts';
import { type ChatFacts, type CopyFacts, stateOfChat } from '../transform/collect/states.ts';
import { monthSpan, nextMonth } from '../transform/measures/months.ts';
import { compare } from '../transform/review/compare.ts';
import { isDue } from './completeness.ts';
import type { Effects } from './effects.ts';
import { ingest, type StoredCatalog } from './ingest.ts';
import type { StoredReview } from './stored-review.ts';
import type { Workspace } from './workspace.ts';

export interface CollectResult {
  collected: Collected;
  stored: StoredCatalog;
}

/** Reads what is there and compares it with the register. */
export async function collect(w: Workspace, month: string, effects: Effects): Promise<CollectResult> {
  const before = await readJson<StoredReview>(join(w.store, 'review.json'));
  const stored = await ingest(w, effects);
  const sketches = new Map<string, ExportSketch>();
  for (const { copies } of stored.catalog.chats)
    for (const { key } of copies) {
      const sketch = await readJson<ExportSketch>(join(w.store, 'exports', `${key}.json`));
      if (sketch) sketches.set(key, sketch);
    }
  const span = monthSpan(month);
  const facts = chatFacts(w, stored, month, before, sketches);
  const chats = facts.map((one) => stateOfChat(one, span, groupKey)).sort((a, b) => compare(a.chat, b.chat));
  const held = stored.unread.filter((u) => u.code === HELD);
  return {
    stored,
    collected: {
      month,
      whole_from: dayOf(span.to_ms),
      organisation: w.policy.organisation,
      register: isRegister(w),
      chats,
      held: held.map((u) => ({
        place: placeOf(u),
        export_id: u.export_id,
        bytes: u.bytes,
        chat_name: u.chat_name ?? '',
      })),
      unread: stored.unread.filter((u) => u.code !== HELD).map((u) => ({ place: placeOf(u), code: u.code })),
      plan: planExporters(
        chats.filter((chat) => isDueNext(w, chat, month)).map(namedFor(w, span.to_ms)),
        candidates(w, stored, sketches, span.to_ms),
      ),
    },
  };
}

const isRegister = (w: Workspace) => (w.groups ?? []).length > 0;
const placeOf = (s: { path: string; member: string | null }) => (s.member ? `${s.path}!${s.member}` : s.path);

/** A fact sheet for each chat of the register, and for each chat that came where there is none. */
function chatFacts(
  w: Workspace,
  stored: StoredCatalog,
  month: string,
  before: StoredReview | null,
  sketches: ReadonlyMap<string, ExportSketch>,
): ChatFacts[] {
  const { chats, duplicates, shared_names } = stored.catalog;
  const reviewed = new Map(
    before && before.review.period.month < month
      ? before.review.chats.map((chat) => [chat.chat, chat.observed_until])
      : [],
  );
  const factsOf = (group: Group | null, chat: CatalogChat | null): ChatFacts => {
    const until = chat && reviewed.get(chat.chat);
    const ids = new Set(chat?.copies.map((copy) => copy.export_id));
    return {
      row: {
        chat: group?.chat ?? chat?.name ?? '',
        type: group?.type ?? chat?.type ?? null,
        owner: group?.owner ?? '',
        department: group?.department ?? '',
        exporter: group?.exporter ?? '',
        substitute: group?.substitute ?? '',
        due: group === null || isDue(group, month),
      },
      names: (group ? [group.chat, ...group.aliases] : chat ? [chat.name] : []).flatMap((name) => [
        groupKey(name),
        groupKey(nameInFiles(name)),
      ]),
      copies: (chat?.copies ?? []).flatMap((copy): CopyFacts[] => {
        const sketch = sketches.get(copy.key);
        if (!sketch) return [];
        return [
          {
            place: placeOf(copy),
            export_id: copy.export_id,
            called: sketch.chat_name,
            phone: copy.phone,
            until_local_ms: copy.observed_until_local_ms,
            until_by: copy.observed_by,
            first_local_ms: sketch.first_message_local_ms,
            facts: sketch.facts,
          },
        ];
      }),
      reviewed_until_local_ms: until ? Date.parse(`${until}Z`) : null,
      same_files: duplicates.filter(({ export_id }) => ids.has(export_id)).map(placeOf),
      shares_name: chat !== null && shared_names.some((name) => hasName(chat, name)),
      exporter_gone:
        group !== null && group.exporter !== '' && isGone(w, group.exporter, monthSpan(month).to_ms),
    };
  };
  const listed = (w.groups ?? []).flatMap((group) => {
    // Of two chats that have the row's name the first is asked for; the other one is shown beside it.
    const [first = null, ...more] = chats.filter((chat) => chat.group?.chat === group.chat);
    return [factsOf(group, first), ...more.map((chat) => besides(factsOf(group, chat), chat))];
  });
  const others = chats.filter((chat) => chat.group === null).map((chat) => factsOf(null, chat));
  return [...listed, ...others];
}

const besides = (facts: ChatFacts, { name }: CatalogChat): ChatFacts => ({
  ...facts,
  row: { ...facts.row, chat: name, due: false },
});

/** Of chats that share a name all but the first have a number behind it. */
const hasName = (chat: CatalogChat, name: string) =>
  chat.name === name || chat.name.replace(/ \(\d+\)$/, '') === name;

/** Next month's exports are month for of chats that are still due then. */
function isDueNext(w: Workspace, { chat, due }: CollectedChat, month: string): boolean {
  const group = w.groups?.find((g) => g.chat === chat);
  return group ? isDue(group, nextMonth(month)) : due;
}

/** Whoever is no longer there by then exports nothing. */
function namedFor(w: Workspace, from_ms: number) {
  const gone = (name: string) => isGone(w, name, from_ms);
  return ({ chat, exporter, substitute }: CollectedChat) => ({
    chat,
    exporter: exporter !== '' && gone(exporter) ? '' : exporter,
    substitute: substitute !== '' && gone(substitute) ? '' : substitute,
  });
}

/** Nobody is gone of whom the people list knows nothing. */
function isGone(w: Workspace, name: string, from_ms: number): boolean {
  const person = personOf(w, name);
  return person !== undefined && Math.max(...person.roles.map((role) => role.to_ms)) <= from_ms;
}

function personOf(w: Workspace, name: string): Person | undefined {
  const at = w.people.by_key.get(senderKey(name, w.people.region));
  return at === undefined ? undefined : w.people.persons[at];
}

/** Own people who wrote in a chat, or whom the register names for it, and are still there after the month. */
function candidates(
  w: Workspace,
  { catalog }: StoredCatalog,
  sketches: ReadonlyMap<string, ExportSketch>,
  from_ms: number,
): ExportCandidate[] {
  const found = new Map<string, ExportCandidate>();
  const add = (name: string, chat: string | null, seconds: boolean | null) => {
    const person = personOf(w, name);
    const last = person?.roles.toSorted((a, b) => b.to_ms - a.to_ms)[0];
    if (!person || !last || last.side !== 'internal' || last.bot || last.to_ms <= from_ms) return;
    const known: ExportCandidate = found.get(person.name) ?? {
      person: person.name,
      chats: [],
      has_seconds: null,
      leaves: last.to_ms < from_ms + LEAVING_MS ? dayOf(last.to_ms) : null,
    };
    if (chat !== null && !known.chats.includes(chat)) known.chats.push(chat);
    if (seconds !== null) known.has_seconds = known.has_seconds === true || seconds;
    found.set(person.name, known);
  };
  for (const chat of catalog.chats) {
    const name = chat.group?.chat ?? chat.name;
    for (const copy of chat.copies)
      for (const sender of sketches.get(copy.key)?.senders ?? []) add(sender, name, null);
    // Whose phone made an export only the register can say.
    const newest = chat.copies.toSorted((a, b) => b.observed_until_local_ms - a.observed_until_local_ms)[0];
    const platform = newest && sketches.get(newest.key)?.facts.platform;
    if (chat.group?.exporter) add(chat.group.exporter, name, platform ? platform.startsWith('ios') : null);
  }
  return [...found.values()];
}

/** Leaves before the exports of the next month are due. */
const LEAVING_MS = 62 * 86_400_000;
