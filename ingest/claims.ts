/** The column `exports` of groups.csv: which exports management gives to which chat, by path or by id. */
import { globToRegExp } from './glob.ts';
import { type Placed, placeOf, waysToName } from './place.ts';
import { problem } from './problem.ts';
import type { Group } from './schema/policy.ts';
import type { Problem } from './schema/problem.ts';

/** An export as it can be named: by a glob over its path as found, also with its member, or by its id. */
export interface Claimable extends Placed {
  /** Files with the same bytes are one export, wherever they lie. */
  export_id: string;
}

const idOf = (one: Claimable) => one.export_id;

/**
 * For each export the row that names it, null where none does; also by the path of a file with the same bytes. The
 * first row that names an export has it; that a second one does is a mistake (`claimProblems`).
 */
export function claimsOf(
  groups: readonly Group[] | null,
  exports: readonly Claimable[],
  duplicates: readonly Claimable[],
): (Group | null)[] {
  const rows = (groups ?? []).map((group) => ({ group, fits: fitsOf(group) }));
  const of = (one: Claimable) => rows.find(({ fits }) => fits.some(({ fit }) => fit(one)))?.group ?? null;
  const elsewhere = new Map(duplicates.map((one) => [idOf(one), of(one)]));
  return exports.map((one) => of(one) ?? elsewhere.get(idOf(one)) ?? null);
}

/** Exports that two rows name, and cells that name none. `exports`: all that were found, also those not read. */
export function claimProblems(
  groups: readonly Group[] | null,
  exports: readonly Claimable[],
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, Group>();
  for (const group of groups ?? []) {
    const where = `${file}:${group.line}`;
    for (const { pattern, fit } of fitsOf(group)) {
      const found = exports.filter(fit);
      if (found.length === 0) {
        problems.push(problem(where, 'groups-export-missing', pattern));
      }
      const twice = found.find((one) => (taken.get(idOf(one)) ?? group) !== group);
      if (twice) {
        const { line } = taken.get(idOf(twice)) as Group;
        problems.push(problem(where, 'groups-export-twice', pattern, placeOf(twice), line));
      }
      for (const one of found) if (!taken.has(idOf(one))) taken.set(idOf(one), group);
    }
  }
  return problems;
}

function fitsOf(group: Group): { pattern: string; fit: (one: Claimable) => boolean }[] {
  return group.exports.map((pattern) => {
    const path = globToRegExp(pattern);
    const id = pattern.toLowerCase();
    const fit = (one: Claimable) => one.export_id === id || waysToName(one).some((way) => path.test(way));
    return { pattern, fit };
  });
}
