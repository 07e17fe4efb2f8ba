/** Whom code names stand for: made again from the names that the store and the people list hold. */
import { join } from 'node:path';
import { isPseudonym, personHash } from '../ingest/forgotten.ts';
import { senderKey } from '../ingest/people.ts';
import { readJson } from '../ingest/store.ts';
import type { StoredCatalog } from './ingest.ts';
import { codeName } from './key.ts';
import { storedSketches } from './rewrite-store.ts';
import { readWithheld } from './withheld.ts';
import type { Workspace } from './workspace.ts';

export interface Named {
  code: string;
  kind: 'person' | 'chat';
  name: string;
}

/** Private chats of the catalog, persons of the list, and senders in no list; those who were forgotten have none. */
export async function codeNames(w: Workspace, key: Buffer): Promise<Named[]> {
  const stored = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  const pairs = stored?.catalog.chats.flatMap((chat) => (chat.pair ? [chat.name] : [])) ?? [];
  const { forgotten } = await readWithheld(w);
  const gone = new Set(forgotten.flatMap((row) => (row.kind === 'person' ? [row.hash] : [])));
  const isGone = (name: string) =>
    gone.size > 0 && gone.has(personHash(key, senderKey(name, w.people.region)));
  const senders = (await storedSketches(w.store)).flatMap((s) => s.senders);
  const unlisted = senders.filter(
    (name) => !isPseudonym(name) && !w.people.by_key.has(senderKey(name, w.people.region)),
  );
  const persons = new Set([...w.people.persons.map((p) => p.name), ...unlisted]);
  return [
    ...[...new Set(pairs)].map((name): Named => ({ code: codeName(key, name), kind: 'chat', name })),
    ...[...persons]
      .filter((name) => !isGone(name))
      .map((name): Named => ({ code: codeName(key, name), kind: 'person', name })),
  ];
}
