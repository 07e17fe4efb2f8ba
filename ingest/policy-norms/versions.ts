/** Versions of one norm: never two in force at once for the same chats. */
import type { Place } from '../policy-place.ts';
import { problem } from '../problem.ts';
import type { Norm } from '../schema/norm.ts';
import type { Problem } from '../schema/problem.ts';
import { beginOf, holdAtOnce, sharedScope } from './in-force.ts';

const DAY_MS = 86_400_000;

/** The same norms; a version without an end ends on the day before the next one begins. What still overlaps is reported. */
export function closeVersions(norms: readonly Norm[], place: Place, problems: Problem[]): Norm[] {
  const closed = norms.map((norm) =>
    norm.to === null ? { ...norm, to: dayBefore(nextOf(norm, norms)) } : norm,
  );
  closed.forEach((later, i) => {
    // Two of one number are told as such.
    const other = closed.find(
      (n, k) => k < i && sameNorm(n, later) && n.version !== later.version && holdAtOnce(n, later),
    );
    if (!other) return;
    const where = place(['norms', i, 'version']);
    problems.push(problem(where, 'policy-versions-overlap', later.id, other.version, later.version));
  });
  return closed;
}

const sameNorm = (a: Norm, b: Norm) => a !== b && a.id === b.id && sharedScope(a, b).length > 0;

/** First day of the version that takes the place of `norm`. */
function nextOf(norm: Norm, norms: readonly Norm[]): string | null {
  const begins = norms.filter((n) => sameNorm(n, norm) && n.version !== norm.version).map(beginOf);
  return begins.filter((day) => day > beginOf(norm)).sort()[0] ?? null;
}

function dayBefore(day: string | null): string | null {
  return day === null ? null : new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
