/**
 * Takes a person or a chat out of the store, and out of what later runs read.
 *
 *   name → names and exports that are meant → forgotten.csv (keyed hashes), tombstone, access log → store rewritten
 */
import { join } from 'node:path';
import { namesIn } from '../ingest/custody.ts';
import {
  chatHash,
  exportHash,
  FORGOTTEN_COLUMNS,
  FORGOTTEN_FILE,
  type Forgotten,
  isPseudonym,
  personHash,
  pseudonym,
} from '../ingest/forgotten.ts';
import type { CatalogChat } from '../ingest/gather.ts';
import { groupKey } from '../ingest/groups.ts';
import { nearest } from '../ingest/nearest.ts';
import { senderKey } from '../ingest/people.ts';
import type { ExportSketch } from '../ingest/sketch.ts';
import { writeStored } from '../ingest/store.ts';
import { isWritten } from '../ingest/withhold.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import { type Actor, brokenLine, logAccess, stampOf } from './access-log.ts';
import { appendChained } from './chain.ts';
import { codeNames, knownChats } from './code-names.ts';
import type { Effects } from './effects.ts';
import { findKey } from './key.ts';
import { mailSenders } from './mail-senders.ts';
import { NothingToReview } from './refusal.ts';
import { readColumns, rewriteStore, storedSketches } from './rewrite-store.ts';
import { type ForgetStone, TOMBSTONES } from './tombstones.ts';
import { keyMark, readWithheld, withholdingOf } from './withheld.ts';
import type { CommandWords } from './words/words.ts';
import type { Workspace } from './workspace.ts';

/** What went; `records` of a person: messages whose text and sender went. */
export interface ForgottenNow {
  kind: 'person' | 'chat';
  /** How the person is called from now on; null: a chat, which is not read any more. */
  pseudonym: string | null;
  exports: number;
  records: number;
}

export type Forgot = { done: ForgottenNow[] } | { unknown: string; meant: string | null };

export async function forget(
  w: Workspace,
  asked: string,
  why: string,
  actor: Actor,
  effects: Effects,
): Promise<Forgot> {
  const key = await findKey(w);
  const sketches = await storedSketches(w.store);
  if (!key || sketches.length === 0) throw new NothingToReview(({ usage }) => usage.nothing_read);
  const all_chats = await knownChats(w, sketches);
  const coded = (await codeNames(w, key)).filter((one) => one.code === asked.trim().toUpperCase());
  const names = coded.length > 0 ? coded.map((one) => one.name) : [asked];
  const givers = new Set((await mailSenders(w.store)).flatMap(namesIn));
  const persons = names.flatMap((name) => {
    const keys = personNamed(w, sketches, givers, name);
    return keys ? [keys] : [];
  });
  const isPersons = (name: string) => persons.some((keys) => keys.includes(senderKey(name, w.people.region)));
  const named = all_chats.map((chat) => ({ chat, shown: namesOf(chat, sketches) }));
  const isAsked = (name: string) => names.some((one) => groupKey(one) === groupKey(name)) || isPersons(name);
  // A private chat is called by one of its two people, and goes with them.
  const chats = named.filter(({ chat, shown }) =>
    chat.pair
      ? shown.some(isAsked)
      : names.some(
          (name) =>
            groupKey(chat.name) === groupKey(name) || shown.some((one) => groupKey(one) === groupKey(name)),
        ),
  );
  if (persons.length + chats.length === 0) {
    await logAccess(w, actor, { what: 'forget-tried', why, subject: 'no such person or chat' }, effects);
    const known = [
      ...w.people.persons.map((p) => p.name),
      ...all_chats.map((chat) => chat.name),
      ...sketches.flatMap((s) => s.senders).filter((name) => !isPseudonym(name)),
    ];
    return { unknown: asked, meant: nearest(asked, known) };
  }
  const by = stampOf(actor);
  const rows: Forgotten[] = [];
  const done: ForgottenNow[] = [];
  const stones: ForgetStone[] = [];
  const add = (kind: Forgotten['kind'], hash: string, stands_for: string) =>
    rows.push({ kind, hash, stands_for, key: keyMark(key), at: by.at.slice(0, 10) });
  for (const keys of persons) {
    const hashes = keys.map((name) => personHash(key, name));
    const stands_for = hashes[0] as string;
    for (const hash of hashes) add('person', hash, stands_for);
    const counts = await countPerson(w, sketches, new Set(keys));
    done.push({ kind: 'person', pseudonym: pseudonym(stands_for), ...counts });
    stones.push({ ...by, what: 'forget', why, kind: 'person', hash: stands_for, ...counts });
  }
  for (const { chat, shown } of chats) {
    const ids = new Set(chat.copies.map((copy) => copy.export_id));
    const own = sketches.filter((s) => ids.has(s.export_id));
    // Other chats may be called so too: the other person's private ones, a group of the same name.
    const others = named.filter((one) => one.chat !== chat).flatMap((one) => one.shown.map(groupKey));
    const own_names = shown.filter((name) => (chat.pair ? isAsked(name) : !others.includes(groupKey(name))));
    const stands_for = chatHash(key, chat.name);
    for (const hash of new Set(own_names.map((name) => chatHash(key, name)))) add('chat', hash, stands_for);
    for (const id of ids) add('export', exportHash(key, id), stands_for);
    const counts = { exports: own.length, records: own.reduce((sum, s) => sum + s.facts.records, 0) };
    done.push({ kind: 'chat', pseudonym: null, ...counts });
    stones.push({ ...by, what: 'forget', why, kind: 'chat', hash: stands_for, ...counts });
  }
  for (const { kind, hash } of stones)
    await logAccess(w, actor, { what: 'forget', why, subject: `${kind} ${hash}` }, effects);
  const broken = await appendChained(w, TOMBSTONES, stones, by);
  if (broken) effects.say(brokenLine(effects.words, broken));
  const { forgotten } = await readWithheld(w);
  const known = new Set(forgotten.map(({ kind, hash }) => `${kind} ${hash}`));
  const all = [...forgotten, ...rows.filter(({ kind, hash }) => !known.has(`${kind} ${hash}`))];
  await writeStored(
    join(w.folder, FORGOTTEN_FILE),
    writeCsv(
      FORGOTTEN_COLUMNS,
      all.map((row) => ({ ...row })),
    ),
  );
  const withholding = withholdingOf(await readWithheld(w), key, w.people.region);
  if (withholding) await rewriteStore(w.store, withholding);
  return { done };
}

/** All names by which the person is looked up, that of the list first; null: nobody is called so. */
function personNamed(
  w: Workspace,
  sketches: readonly ExportSketch[],
  givers: ReadonlySet<string>,
  asked: string,
): string[] | null {
  const { people } = w;
  const name = senderKey(asked, people.region);
  const listed =
    people.by_key.get(name) ?? people.persons.findIndex((p) => groupKey(p.name) === groupKey(asked));
  if (listed >= 0) {
    const first = senderKey(people.persons[listed]?.name ?? '', people.region);
    const keys = [...people.by_key].flatMap(([key, person]) => (person === listed ? [key] : []));
    return [...new Set([first, ...keys])];
  }
  const writes = sketches.some((s) => s.senders.some((sender) => senderKey(sender, people.region) === name));
  // Or only sent exports by mail.
  const gave = givers.has(asked.trim()) || givers.has(name);
  return (writes || gave) && !isPseudonym(asked.trim()) ? [name] : null;
}

// A file of this name says nothing of its chat.
const NO_NAME = 'chat';

/** All names of a chat: that of the catalog, of the register, of its files. */
function namesOf(chat: CatalogChat, sketches: readonly ExportSketch[]): string[] {
  const ids = new Set(chat.copies.map((copy) => copy.export_id));
  const files = sketches.filter((s) => ids.has(s.export_id)).map((s) => s.chat_name);
  const names = [chat.name, ...(chat.group?.aliases ?? []), ...files];
  return [...new Set(names)].filter((name) => name !== NO_NAME);
}

async function countPerson(w: Workspace, sketches: readonly ExportSketch[], keys: ReadonlySet<string>) {
  let [exports, records] = [0, 0];
  for (const sketch of sketches) {
    const theirs = (name: string) => keys.has(senderKey(name, w.people.region));
    if (!sketch.senders.some(theirs)) continue;
    exports++;
    const t = await readColumns(w.store, sketch.key);
    const codes = new Set(t.senders.flatMap((name, code) => (theirs(name) ? [code] : [])));
    for (let row = 0; row < t.n; row++)
      if (codes.has(t.sender[row] as number) && isWritten(t, row)) records++;
  }
  return { exports, records };
}

/** What the command says: no name. */
export function forgetLines({ keep }: CommandWords, done: readonly ForgottenNow[]): string[] {
  return done.map(({ pseudonym: name, exports, records }) =>
    name === null ? keep.forgot_chat(records, exports) : keep.forgot_person(records, exports, name),
  );
}
