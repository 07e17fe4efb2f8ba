import { existsSync } from 'node:fs';
import system, { type PlatformPath } from 'node:path';

export const POLICY_FILES = ['review.yaml', 'review.yml'];

// What only the folder of a workspace holds.
const SIGNS = [...POLICY_FILES, 'people.csv', 'people.xlsx', 'groups.csv', 'exports', 'store'];

/**
 * The workspace that a review's folder lies in: the nearest folder above it that looks like one, else that above
 * `reviews/`. Null where there is none.
 */
export function findWorkspace(
  review: string,
  { basename, dirname, join }: PlatformPath = system,
  exists: (path: string) => boolean = existsSync,
): string | null {
  for (let folder = dirname(review); ; folder = dirname(folder)) {
    if (SIGNS.some((name) => exists(join(folder, name)))) return folder;
    if (folder === dirname(folder)) break;
  }
  const above = dirname(review);
  return basename(above) === 'reviews' ? dirname(above) : null;
}
