/** What a review was made from against what lies in the workspace now. Nothing is written there. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Discovered, discover } from '../ingest/discover.ts';
import { WorkspaceError } from '../ingest/schema/problem.ts';
import { fileHash, readStored, writeStored } from '../ingest/store.ts';
import { compareExports, type HashedFile } from './compare-exports.ts';
import { compareAnswers, compareChain, comparePublished, compareSources } from './compare-sources.ts';
import type { Difference } from './difference.ts';
import { findKey, KEY_FILE, makeKey } from './key.ts';
import { laySources } from './lay-sources.ts';
import type { Manifest } from './manifest.ts';
import { answerHash, keyCheck } from './manifest-inputs.ts';
import { withoutPlainMails } from './plain-mails.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

export interface ComparedInputs {
  differences: Difference[];
  /** Exports and lists that came after the review was made. */
  later: Difference[];
  /** Lists that are not as they were and were taken as they were: from the store, or without what came later. */
  as_then: string[];
  /** The workspace with the lists of then and a store of its own; null: they cannot be read, `broken` says why. */
  w: Workspace | null;
  broken: WorkspaceError | null;
  /** Exports to make the review from again. */
  exports: Discovered;
}

/**
 * `temporary`: where the review is made again. `manifest`: null where it was edited, so that nothing can be compared.
 */
export async function compareInputs(
  folder: string,
  temporary: string,
  manifest: Manifest | null,
): Promise<ComparedInputs> {
  const store = join(temporary, 'store');
  const now = await attempt(folder, { folder, store });
  const found = await discover(folder);
  if (!manifest) return { differences: [], later: [], as_then: [], ...now, exports: found };
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
  const read_now = now.w?.sources.map(({ path }) => path) ?? [];
  const sources = await compareSources(folder, manifest.workspace, read_now, named);
  const lists = join(temporary, 'lists');
  await mkdir(lists);
  const as_then = await laySources(folder, lists, manifest.workspace);
  const { w: all, broken } = await attempt(lists, { folder, store });
  const answers = all && named ? compareAnswers(all, manifest.decisions, named) : [];
  const given = new Set(manifest.decisions);
  const { w } =
    named && answers.some(({ code }) => code === 'answer-new')
      ? await attempt(lists, { folder, store }, (answer) => given.has(answerHash(answer, named)))
      : { w: all };
  if (w && w !== all) as_then.push(w.decisions_file);
  const differences = [
    ...exports.differences,
    ...sources.differences,
    ...answers,
    ...(w ? await compareChain(w, manifest) : []),
    ...(w ? await comparePublished(w, manifest) : []),
  ];
  // A key made of exports changes with them: then it is no cause of its own.
  if (key && keyCheck(key) !== manifest.key.check && exports.differences.length === 0) {
    const detail = `${manifest.key.check} → ${keyCheck(key)}`;
    differences.unshift({ cause: 'input', code: 'key-changed', where: KEY_FILE, detail });
  }
  // What went out later, this review itself among it, was not there yet.
  const published = w?.published?.filter((row) =>
    manifest.published.some((p) => p.month === row.month && p.sha256 === row.sha256),
  );
  return {
    differences,
    later: [...exports.later, ...sources.later],
    as_then,
    w: w && { ...w, published: published ?? null },
    broken,
    exports: { ...found, exports: exports.reviewed },
  };
}

/** The lists in `lists`, for the exports and the store of `places`. */
async function attempt(
  lists: string,
  places: Pick<Workspace, 'folder' | 'store'>,
  counts?: Parameters<typeof readWorkspace>[1],
): Promise<Pick<ComparedInputs, 'w' | 'broken'>> {
  try {
    return { w: { ...(await readWorkspace(lists, counts)), ...places }, broken: null };
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return { w: null, broken: error };
  }
}

/**
 * The key that the review is made again with: that of the workspace, else one made of the exports that were reviewed; null:
 * not one of them is there.
 */
async function keyFor(
  folder: string,
  store: string,
  manifest: Manifest,
  found: readonly HashedFile[],
): Promise<Buffer | null> {
  const kept = await findKey({ folder, store: join(folder, 'store') });
  if (kept) await writeStored(join(store, KEY_FILE), kept);
  const { reviewed } = compareExports(manifest.inputs, found, null);
  await makeKey({ folder, store }, async () => reviewed.map((file) => join(folder, file.path)));
  return findKey({ folder, store });
}

/** The key that the manifest was written with, if it is still there. */
async function keyOfManifest(folder: string, key: Buffer | null, manifest: Manifest): Promise<Buffer | null> {
  const former = await readStored(join(folder, 'store', KEY_FILE));
  return [key, former].find((one) => one && keyCheck(one) === manifest.key.check) ?? null;
}
