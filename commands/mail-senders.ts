/** Who sent exports by mail. They may stand nowhere else, and must be known when somebody asks to forget one of them. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Custody, isWithheld } from '../ingest/custody.ts';
import { readJson, writeStored } from '../ingest/store.ts';
import type { Withholding } from '../ingest/withhold.ts';

type Sender = Custody['from'];

/** Where they stand while there is no catalog. */
const FILE = 'mail-senders.json';

export async function mailSenders(store: string): Promise<Sender[]> {
  const catalog = await readJson<{ custody: readonly Custody[] }>(join(store, 'catalog.json'));
  if (catalog) return catalog.custody.map(({ from }) => from);
  return (await readJson<Sender[]>(join(store, FILE))) ?? [];
}

/** Before the catalog goes: without those who were forgotten. */
export async function keepMailSenders(store: string, by: Withholding): Promise<void> {
  const kept = (await mailSenders(store)).filter((from) => !isWithheld(from, by));
  await writeStored(join(store, FILE), JSON.stringify(kept));
}

/** A new catalog tells of them. */
export const dropMailSenders = (store: string): Promise<void> => rm(join(store, FILE), { force: true });
