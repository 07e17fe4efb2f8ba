/** What a review was made from, as its manifest tells it: everything by hashes, nothing by its name or words. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FoundFile } from '../ingest/discover.ts';
import type { ExportOutcome } from '../ingest/export.ts';
import { stampOf } from '../ingest/local-time.ts';
import { publishedBefore } from '../ingest/published.ts';
import { fileHash } from '../ingest/store.ts';
import type { StoredCatalog } from './ingest.ts';
import { KEY_FILE, keyedHash } from './key.ts';
import { lineHashes } from './line-hashes.ts';
import type { PublishedReview, PublishedState } from './published-reviews.ts';
import type { StatedWithheld } from './withheld.ts';
import type { SourceFile, Workspace } from './workspace.ts';

/** A file with an export, as it lies in the workspace. */
export interface InputFile {
  /** NFC, below the workspace. */
  path: string;
  /** null: it cannot be opened. */
  sha256: string | null;
  bytes: number;
}

/** One chat of one file. */
export interface ManifestExport {
  export_id: string;
  sha256: string | null;
  bytes: number;
  /** Keyed hash of the file's name, which a chat may be called by; folders do not count. */
  name: string;
  records: number;
  messages: number;
  first: string | null;
  last: string | null;
  observed_until: string | null;
  zone: string | null;
}

export interface ManifestSource {
  path: string;
  sha256: string;
  /** A keyed hash a line; null: no text. */
  lines: string | null;
}

export interface ManifestInputs {
  /** review.key, or null where the key lies in the store; and by what the key is known again. */
  key: { file: string | null; check: string };
  /** SHA-256 of the manifest of the last earlier month that published.csv names. */
  previous: string | null;
  /** Reviews that this one was held against, and how they were found. One that says the same of this month is left out. */
  published: { month: string; sha256: string; state: PublishedState }[];
  inputs: ManifestExport[];
  workspace: ManifestSource[];
  /** Keyed hash of each answer in the sheet of decisions; its other rows are the program's own. */
  decisions: string[];
  /** What the store did not keep when the review was made; left out: it kept everything. */
  withheld?: StatedWithheld;
}

/** Hash and size of every file with an export; those that were read have been hashed already. */
export async function inputFiles(
  folder: string,
  found: readonly FoundFile[],
  outcomes: readonly ExportOutcome[],
): Promise<InputFile[]> {
  const known = new Map(outcomes.flatMap((o) => o.sketches.map((s) => [s.path, s.sha256] as const)));
  const files: InputFile[] = [];
  for (const { path, name } of found) {
    const absolute = join(folder, path);
    const sha256 = known.get(name) ?? (await fileHash(absolute).catch(() => null));
    const bytes = await stat(absolute).then(
      (s) => s.size,
      () => 0,
    );
    files.push({ path: name, sha256, bytes });
  }
  return files;
}

export function manifestInputs(
  w: Workspace,
  stored: StoredCatalog,
  key: Buffer,
  month: string,
  published: readonly PublishedReview[],
): ManifestInputs {
  return {
    key: { file: existsSync(join(w.folder, KEY_FILE)) ? KEY_FILE : null, check: keyCheck(key) },
    previous: publishedBefore(w.published ?? [], month)?.sha256 ?? null,
    published: published.map((p) => ({ month: p.month, sha256: p.sha256, state: p.state })),
    inputs: exportRows(stored, key),
    workspace: w.sources.map((file) => sourceRow(file, key)).sort((a, b) => compare(a.path, b.path)),
    decisions: w.decisions.map((d) => answerHash(d, key)).sort(),
    ...(stored.withheld && { withheld: stored.withheld }),
  };
}

export const keyCheck = (key: Buffer) => keyedHash(key, 'manifest', '');
export const nameHash = (path: string, key: Buffer) => keyedHash(key, 'file', basename(path));

/** One answer: whom it is about, whom it names, yes or no. */
export function answerHash({ key: sender, row, yes }: Workspace['decisions'][number], key: Buffer): string {
  return keyedHash(key, 'answer', `${sender}\0${row.proposal}\0${yes}`);
}

export function sourceRow({ path, bytes }: SourceFile, key: Buffer): ManifestSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, lines: path.endsWith('.xlsx') ? null : lineHashes(key, bytes) };
}

function exportRows(stored: StoredCatalog, key: Buffer): ManifestExport[] {
  const files = new Map(stored.files.map((file) => [file.path, file]));
  const place = (e: { path: string; member: string | null }) => `${e.path}\0${e.member ?? ''}`;
  const copies = new Map(stored.catalog.chats.flatMap((c) => c.copies.map((copy) => [place(copy), copy])));
  const of = (export_id: string, path: string) => ({
    export_id,
    sha256: files.get(path)?.sha256 ?? null,
    bytes: files.get(path)?.bytes ?? 0,
    name: nameHash(path, key),
  });
  const read = stored.exports.map((e): ManifestExport => {
    const copy = copies.get(place(e));
    return {
      ...of(e.export_id, e.path),
      records: e.facts.records,
      messages: e.facts.messages,
      first: stampOf(e.facts.first_local_ms),
      last: stampOf(e.facts.last_local_ms),
      observed_until: copy ? stampOf(copy.observed_until_local_ms) : null,
      zone: copy?.zone ?? null,
    };
  });
  const nothing = { records: 0, messages: 0, first: null, last: null, observed_until: null, zone: null };
  const unread = stored.unread.map((u) => ({ ...of(u.export_id, u.path), ...nothing }));
  // What lies twice in one file is one input.
  const once = new Map<string, ManifestExport>();
  const rows = [...read, ...unread];
  for (const [i, { path, export_id }] of [...stored.exports, ...stored.unread].entries()) {
    const row = rows[i] as ManifestExport;
    const id = `${path}\0${export_id}`;
    if ((once.get(id)?.observed_until ?? null) === null) once.set(id, row);
  }
  return [...once.values()].sort(
    (a, b) =>
      compare(a.export_id, b.export_id) || compare(a.sha256 ?? '', b.sha256 ?? '') || compare(a.name, b.name),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
