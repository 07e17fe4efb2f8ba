import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENT } from '../ingest/move.ts';

/** Runs `work` with a folder that nobody else can read and that is gone afterwards, also after Ctrl-C. */
export async function withTemporary<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chat-review-'));
  const sweep = () => rmSync(folder, PATIENT);
  process.once('exit', sweep);
  try {
    return await work(folder);
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}
