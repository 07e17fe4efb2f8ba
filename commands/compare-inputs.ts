/** What a review was made from against what lies in the workspace now. Nothing is written there. */
import { join } from 'node:path';
import { type Discovered, discover } from '../ingest/discover.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { fileHash, readStored, writeStored } from '../ingest/store.ts';
import { compareExports, type HashedFile } from './compare-exports.ts';
import { compareAnswers, compareChain, comparePublished, compareSources } from './compare-sources.ts';
import type { Difference } from './difference.ts';
import { findKey, KEY_FILE, makeKey } from './key.ts';
import type { Manifest } from './manifest.ts';
import { keyCheck } from './manifest-inputs.ts';
import { withoutPlainMails } from './plain-mails.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

export interface ComparedInputs {
  differences: Difference[];
  /** The workspace with a store of its own; null: its lists cannot be read, `broken` says why. */
  w: Workspace | null;
  broken: WorkspaceError | null;
  /** Exports to make the review from again. */
  exports: Discovered;
}

/** `store`: where the review is made again. `manifest`: null where it was edited, so that nothing can be compared. */
export async function compareInputs(
  folder: string,
  store: string,
  manifest: Manifest | null,
): Promise<ComparedInputs> {
  const { w, broken } = await attempt(folder, store);
  const found = await discover(folder);
  if (!manifest) return { differences: [], w, broken, exports: found };
  const hashed: HashedFile[] = [];
  const listed = new Set(manifest.inputs.map(({ sha256 }) => sha256));
  for (const file of found.exports) {
    const sha256 = await fileHash(join(folder, file.path)).catch(() => null);
    // A mail like any other is no input.
    const is_input = listed.has(sha256) || (await withoutPlainMails(folder, [file])).length > 0;
    if (is_input) hashed.push({ ...file, sha256 });
  }
  const key = await keyFor(folder, store, manifest, hashed);
  const named = await keyOfManifest(folder, key, manifest);
  const exports = compareExports(manifest.inputs, hashed, named);
  const now = w?.sources.map(({ path }) => path) ?? [];
  const differences = [
    ...exports.differences,
    ...(await compareSources(folder, manifest.workspace, now, named)),
    ...(w && named ? compareAnswers(w, manifest.decisions, named) : []),
    ...(w ? await compareChain(w, manifest) : []),
    ...(w ? await comparePublished(w, manifest) : []),
  ];
  // A key made of exports changes with them: then it is no cause of its own.
  if (keyCheck(key) !== manifest.key.check && exports.differences.length === 0) {
    const detail = `${manifest.key.check} → ${keyCheck(key)}`;
    differences.unshift({ cause: 'input', code: 'key-changed', where: KEY_FILE, detail });
  }
  // What went out later, this review itself among it, was not there yet.
  const published = w?.published?.filter((row) =>
    manifest.published.some((p) => p.month === row.month && p.sha256 === row.sha256),
  );
  return {
    differences,
    w: w && { ...w, published: published ?? null },
    broken,
    exports: { ...found, exports: exports.reviewed },
  };
}

async function attempt(folder: string, store: string): Promise<Pick<ComparedInputs, 'w' | 'broken'>> {
  try {
    return { w: { ...(await readWorkspace(folder)), store }, broken: null };
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return { w: null, broken: error };
  }
}

/** The key that the review is made again with: that of the workspace, else one made of the exports that were reviewed. */
async function keyFor(
  folder: string,
  store: string,
  manifest: Manifest,
  found: readonly HashedFile[],
): Promise<Buffer> {
  const kept = await findKey({ folder, store: join(folder, 'store') });
  if (kept) await writeStored(join(store, KEY_FILE), kept);
  const { reviewed } = compareExports(manifest.inputs, found, null);
  await makeKey({ folder, store }, async () => reviewed.map((file) => join(folder, file.path)));
  return (await findKey({ folder, store })) as Buffer;
}

/** The key that the manifest was written with, if it is still there. */
async function keyOfManifest(folder: string, key: Buffer, manifest: Manifest): Promise<Buffer | null> {
  const former = await readStored(join(folder, 'store', KEY_FILE));
  return [key, former].find((one) => one && keyCheck(one) === manifest.key.check) ?? null;
}
