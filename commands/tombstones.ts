/** tombstones.jsonl: what was taken out of the store, or deleted, on purpose: when, why and how much. Chained like the access log. */
import { type Chain, readChain } from './chain.ts';
import type { Workspace } from './workspace.ts';

export const TOMBSTONES = 'tombstones.jsonl';

/** Texts of an export from before a month. */
export interface PurgeStone {
  at: string;
  who: string;
  what: 'purge';
  why: string;
  /** YYYY-MM: texts from before it are gone. */
  before: string;
  export_id: string;
  /** Of the file. */
  sha256_of_file: string;
  /** Messages whose text went, and their first and last stamps by the clock of the phone. */
  records: number;
  first: string | null;
  last: string | null;
  file: 'kept' | 'deleted';
}

/** A person or a chat. */
export interface ForgetStone {
  at: string;
  who: string;
  what: 'forget';
  why: string;
  kind: 'person' | 'chat';
  /** Keyed: who has the key can find out whether it stands for a name, nobody else. */
  hash: string;
  exports: number;
  records: number;
}

export type Tombstone = PurgeStone | ForgetStone;

export const readTombstones = (w: Pick<Workspace, 'folder' | 'store'>): Promise<Chain<Tombstone>> =>
  readChain<Tombstone>(w, TOMBSTONES);

/** Until which month texts are gone, and since when. */
export interface Purged {
  before: string;
  /** YYYY-MM-DD */
  on: string;
}

export function purgedOf(stones: readonly Tombstone[]): Purged | null {
  return stones.reduce<Purged | null>((last, stone) => {
    if (stone.what !== 'purge' || (last && last.before >= stone.before)) return last;
    return { before: stone.before, on: stone.at.slice(0, 10) };
  }, null);
}
