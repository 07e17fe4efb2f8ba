/** Whom code names stand for: made again from the names that the store and the people list hold. */
import { join } from 'node:path';
import { isPseudonym, personHash } from '../ingest/forgotten.ts';
import { type CatalogChat, gather } from '../ingest/gather.ts';
import { senderKey } from '../ingest/people.ts';
import type { ExportSketch } from '../ingest/sketch.ts';
import { readJson } from '../ingest/store.ts';
import { ownerNames } from './coded-names.ts';
import { giverName } from './custody.ts';
import type { StoredCatalog } from './ingest.ts';
import { codeName } from './key.ts';
import { mailSenders } from './mail-senders.ts';
import { storedSketches } from './rewrite-store.ts';
import { readWithheld } from './withheld.ts';
import type { Workspace } from './workspace.ts';

export interface Named {
  code: string;
  kind: 'person' | 'chat';
  name: string;
}

/** The chats of the last run; where something was taken out of the store since, by what it holds. */
export async function knownChats(w: Workspace, sketches: readonly ExportSketch[]): Promise<CatalogChat[]> {
  const stored = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  if (stored) return stored.catalog.chats;
  return gather({ sketches, groups: w.groups, exports: w.policy.exports, zone: w.policy.zone }).chats;
}

/** Private chats of the catalog, persons of the list, senders and owners of groups in no list; those who were forgotten have none. */
export async function codeNames(w: Workspace, key: Buffer): Promise<Named[]> {
  const sketches = await storedSketches(w.store);
  const chats = await knownChats(w, sketches);
  // Of the register, for those that did not come.
  const listed = (w.groups ?? []).flatMap((group) => (group.type === 'private' ? [group.chat] : []));
  const pairs = [...chats.flatMap((chat) => (chat.pair ? [chat.name] : [])), ...listed];
  const { forgotten } = await readWithheld(w);
  const gone = new Set(forgotten.flatMap((row) => (row.kind === 'person' ? [row.hash] : [])));
  const isGone = (name: string) =>
    gone.size > 0 && gone.has(personHash(key, senderKey(name, w.people.region)));
  const senders = sketches.flatMap((s) => s.senders);
  const unlisted = senders.filter(
    (name) => !isPseudonym(name) && !w.people.by_key.has(senderKey(name, w.people.region)),
  );
  const persons = new Set([...w.people.persons.map((p) => p.name), ...unlisted]);
  const ownerOf = ownerNames(w.people);
  const owners = new Map<string, string>();
  for (const { owner } of w.groups ?? []) {
    const named = ownerOf(owner);
    if (named && !named.listed && !owners.has(named.name)) owners.set(named.name, owner);
  }
  const givers = new Set((await mailSenders(w.store)).map((from) => giverName(from, w.people)));
  return [
    ...[...new Set(pairs)].map((name): Named => ({ code: codeName(key, name), kind: 'chat', name })),
    ...[...persons]
      .filter((name) => !isGone(name))
      .map((name): Named => ({ code: codeName(key, name), kind: 'person', name })),
    ...[...owners]
      .filter(([as_coded, name]) => !isGone(name) && !persons.has(as_coded))
      .map(([as_coded, name]): Named => ({ code: codeName(key, as_coded), kind: 'person', name })),
    ...[...givers]
      .filter((name) => name !== null)
      .filter((name) => !persons.has(name) && !owners.has(name) && !isPseudonym(name) && !isGone(name))
      .map((name): Named => ({ code: codeName(key, name), kind: 'person', name })),
  ];
}
