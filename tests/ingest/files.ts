/** Temporary folders and zips for tests. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { zipOf } from '../../fixtures/simulator/simulator.ts';

/** A folder that is removed after the test, holding these files. */
export async function folderOf(
  t: TestContext,
  files: Record<string, string | Uint8Array> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), data);
  }
  return folder;
}

/** A zip of these members, packed on 2026-05-18 at 21:07:30. */
export function zip(members: Record<string, string | Uint8Array>): Uint8Array {
  const clock = { year: 2026, month: 5, day: 18, hour: 21, minute: 7, second: 30 };
  return zipOf(
    Object.entries(members).map(([name, data]) => ({ name, bytes: Buffer.from(data) })),
    clock as Parameters<typeof zipOf>[1],
  );
}
