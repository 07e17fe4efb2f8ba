/** Reviews that published.csv names, as they lie there now. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Published } from '../ingest/published.ts';
import { readStored } from '../ingest/store.ts';

export type PublishedState = 'as-published' | 'published-missing' | 'published-altered';

export interface PublishedReview {
  month: string;
  /** SHA-256 of its manifest, as published.csv says. */
  sha256: string;
  state: PublishedState;
  /** As JSON; null unless it is as it was published. */
  manifest: unknown;
  review: unknown;
}

/** Those of this month and of earlier ones, by month. `folder`: the workspace. */
export async function readPublishedReviews(
  rows: readonly Published[],
  folder: string,
  month: string,
): Promise<PublishedReview[]> {
  const reviews: PublishedReview[] = [];
  for (const row of publishedUntil(rows, month)) reviews.push(await readPublishedReview(row, folder));
  return reviews;
}

/** Of each month up to this one the row that counts, the last; by month. */
function publishedUntil(rows: readonly Published[], month: string): Published[] {
  const last = new Map(rows.filter((row) => row.month <= month).map((row) => [row.month, row]));
  return [...last.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The review beside the manifest that a row names. */
export async function readPublishedReview(
  { month, path, sha256 }: Published,
  folder: string,
): Promise<PublishedReview> {
  const none = (state: PublishedState) => ({ month, sha256, state, manifest: null, review: null });
  if (!isBelow(path)) return none('published-missing');
  const raw = await readAt(join(folder, path));
  if (!raw) return none('published-missing');
  if (hashOf(raw) !== sha256) return none('published-altered');
  const review_raw = await readAt(join(folder, dirname(path), 'review.json'));
  if (!review_raw) return none('published-missing');
  const manifest = parsed(raw);
  const review = parsed(review_raw);
  if (review === null || statedHash(manifest) !== hashOf(review_raw)) return none('published-altered');
  return { month, sha256, state: 'as-published', manifest, review };
}

/** Inside the workspace: lists and manifests may have been written by anybody. */
export const isBelow = (path: string) =>
  !path.startsWith('/') && !path.includes('..') && !path.includes('\0');

/** What cannot be opened is not there. */
const readAt = (path: string) => readStored(path).catch(() => null);

const hashOf = (raw: Buffer) => createHash('sha256').update(raw).digest('hex');

function statedHash(manifest: unknown): string | null {
  const files = (manifest as { files?: unknown } | null)?.files;
  if (!Array.isArray(files)) return null;
  const row = files.find((file: { path?: unknown } | null) => file?.path === 'review.json');
  return typeof row?.sha256 === 'string' ? row.sha256 : null;
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}
