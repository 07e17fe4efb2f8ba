/** The workspace's own files as the manifest lists them against those that lie there now: which lines changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishedBefore } from '../ingest/published.ts';
import { fileHash, readStored } from '../ingest/store.ts';
import type { Difference } from './difference.ts';
import { ACTIONS_FILE, EVENTS_FILE, VALUES_FILE } from './feedback-files.ts';
import { POLICY_FILES } from './find-workspace.ts';
import { changedLines } from './line-hashes.ts';
import type { Manifest } from './manifest.ts';
import { answerHash, type ManifestSource, sourceRow } from './manifest-inputs.ts';
import { isBelow, readPublishedReview } from './published-reviews.ts';
import { GROUPS_FILES, PEOPLE_FILES, type Workspace } from './workspace.ts';

type Told = Omit<Difference, 'cause'>;
const input = (told: Told): Difference => ({ cause: 'input', ...told });

/**
 * `now`: paths that are read now. `later`: files that the review was not made from, so that it is made again without them.
 * `key` is null where the one of the manifest is not known: then no line is known again.
 */
export async function compareSources(
  folder: string,
  listed: readonly ManifestSource[],
  now: readonly string[],
  key: Buffer | null,
): Promise<{ differences: Difference[]; later: Difference[] }> {
  const differences: Told[] = [];
  const later: Told[] = [];
  // Always read where they lie there; others hang on what the policy says, and are among those that are read now.
  const names = [...POLICY_FILES, ...PEOPLE_FILES, ...GROUPS_FILES, VALUES_FILE, EVENTS_FILE, ACTIONS_FILE];
  const fixed = names.filter((name) => existsSync(join(folder, name)));
  const paths = new Set([...listed.map(({ path }) => path), ...now, ...fixed]);
  for (const path of [...paths].filter(isBelow).sort()) {
    const before = listed.find((file) => file.path === path);
    const bytes = await readStored(join(folder, path));
    if (!bytes) differences.push({ code: 'source-missing', where: path, detail: '' });
    else if (!before) later.push({ code: 'source-new', where: path, detail: '' });
    else {
      const file = sourceRow({ path, bytes }, key ?? Buffer.alloc(0));
      if (file.sha256 !== before.sha256) differences.push(...lineDifferences(before, key && file));
    }
  }
  return { differences: differences.map(input), later: later.map(input) };
}

function lineDifferences(before: ManifestSource, now: ManifestSource | null): Told[] {
  const { path } = before;
  const unknown: Told[] = [{ code: 'source-changed', where: path, detail: '' }];
  if (before.lines === null || !now || now.lines === null) return unknown;
  const { changed, added, removed } = changedLines(before.lines, now.lines);
  const tell = (code: Told['code'], lines: number[], where: string): Told[] =>
    lines.length === 0 ? [] : [{ code, where, detail: ranges(lines) }];
  const told = [
    ...tell('lines-changed', changed, `${path}:${changed[0]}`),
    ...tell('lines-added', added, `${path}:${added[0]}`),
    ...tell('lines-removed', removed, path),
  ];
  return told.length > 0 ? told : unknown;
}

/** `3, 7-9` */
export function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Answers in the sheet of decisions: those that came, with their places, and how many of the former are gone. */
export function compareAnswers(w: Workspace, before: readonly string[], key: Buffer): Difference[] {
  const old = new Set(before);
  const now = w.decisions.map((d) => ({ hash: answerHash(d, key), where: d.where }));
  const hashes = new Set(now.map(({ hash }) => hash));
  const gone = before.filter((hash) => !hashes.has(hash)).length;
  return [
    ...now
      .filter(({ hash }) => !old.has(hash))
      .map(({ where }): Told => ({ code: 'answer-new', where, detail: '' })),
    ...(gone > 0 ? [{ code: 'answers-gone', where: w.decisions_file, detail: `${gone}` } as const] : []),
  ].map(input);
}

/** The month before in the chain: is it the one that the manifest names, and does it lie there as it was published? */
export async function compareChain(w: Workspace, manifest: Manifest): Promise<Difference[]> {
  const row = publishedBefore(w.published ?? [], manifest.month);
  const short = (hash: string | null | undefined) => hash?.slice(0, 12) ?? '–';
  if ((row?.sha256 ?? null) !== manifest.previous) {
    const detail = `${short(manifest.previous)} → ${short(row?.sha256)}`;
    return [input({ code: 'chain-changed', where: row?.where ?? 'published.csv', detail })];
  }
  if (!row || !isBelow(row.path)) return [];
  const sha256 = await fileHash(join(w.folder, row.path)).catch(() => null);
  if (sha256 === null || sha256 === row.sha256) return [];
  const detail = `${row.path}: ${short(row.sha256)} → ${short(sha256)}`;
  return [input({ code: 'chain-broken', where: row.where, detail })];
}

/** The published reviews that the review was held against: do they lie there as they did? */
export async function comparePublished(w: Workspace, manifest: Manifest): Promise<Difference[]> {
  const differences: Told[] = [];
  for (const { month, sha256, state } of manifest.published) {
    const row = w.published?.find((p) => p.month === month && p.sha256 === sha256);
    const now = row ? (await readPublishedReview(row, w.folder)).state : 'not in published.csv';
    if (now === state) continue;
    const where = row?.where ?? 'published.csv';
    differences.push({ code: 'published-changed', where, detail: `${month}: ${state} → ${now}` });
  }
  return differences.map(input);
}
