/** Published reviews against the present one: which figures changed, and what of the inputs did. */
import type { RestatementRow } from '../reports/audit/restatements.ts';
import { restatedEarlier, restatedMonth } from '../transform/restatements.ts';
import type { Review } from '../transform/review-schema.ts';
import { POLICY_FILES } from './find-workspace.ts';
import type { ManifestInputs } from './manifest-inputs.ts';
import type { PublishedReview } from './published-reviews.ts';

/** By month and figure. `review`: the present one; `inputs`: what it was made from. */
export function restatementRows(
  published: readonly PublishedReview[],
  review: Review,
  inputs: Pick<ManifestInputs, 'inputs' | 'workspace' | 'decisions'>,
): RestatementRow[] {
  return published.flatMap(({ month, sha256, state, manifest, review: old }): RestatementRow[] => {
    const of = { month, old_manifest_sha: sha256 };
    if (state !== 'as-published') return [{ ...of, figure: '', old: null, new: null, why: state }];
    const restated =
      month === review.period.month ? restatedMonth(old, review) : restatedEarlier(old, review, month);
    const why = whatChanged(manifest, review, inputs).join(';') || 'unexplained';
    return restated.map((r) => ({ ...of, figure: r.figure, old: r.old, new: r.now, why }));
  });
}

/** How many figures that went out are other ones now, and of which months. */
export function correctionsOf(rows: readonly RestatementRow[]): Review['corrections'] {
  const figures = rows.filter((row) => row.figure !== '');
  return { figures: figures.length, months: [...new Set(figures.map((row) => row.month))].sort() };
}

/** A review of the month itself that says the same is no input: to make it once more after it went out changes no byte. */
export function withoutEqual(
  inputs: ManifestInputs,
  rows: readonly RestatementRow[],
  month: string,
): ManifestInputs {
  const published = inputs.published.filter((p) => p.month !== month || rows.some((r) => r.month === month));
  return { ...inputs, published };
}

/** Reviews that could not be compared, for the head of the page. */
export function publishedWarnings(published: readonly PublishedReview[]): Review['data_quality']['warnings'] {
  return (['published-altered', 'published-missing'] as const).flatMap((code) => {
    const count = published.filter(({ state }) => state === code).length;
    return count > 0 ? [{ code, exports: [], count }] : [];
  });
}

function whatChanged(
  manifest: unknown,
  review: Review,
  now: Pick<ManifestInputs, 'inputs' | 'workspace' | 'decisions'>,
): string[] {
  const old = manifest as Partial<Record<string, unknown>>;
  const isPolicy = ({ path }: { path: string }) => POLICY_FILES.includes(path);
  const sources = hashed(old.workspace);
  const exports = (rows: readonly { sha256: string | null }[]) => rows.map((row) => row.sha256 ?? '');
  const files = (rows: readonly { path: string; sha256: string | null }[]) =>
    rows.map((row) => `${row.path} ${row.sha256}`);
  const same = (a: readonly string[], b: readonly string[]) =>
    [...new Set(a)].sort().join('\n') === [...new Set(b)].sort().join('\n');
  const isSame = {
    input:
      same(exports(hashed(old.inputs)), exports(now.inputs)) &&
      same(files(sources.filter((f) => !isPolicy(f))), files(now.workspace.filter((f) => !isPolicy(f)))) &&
      same(Array.isArray(old.decisions) ? old.decisions.map(String) : [], now.decisions),
    policy: same(files(sources.filter(isPolicy)), files(now.workspace.filter(isPolicy))),
    version: old.version === review.tool.version && old.zone_data === review.provenance.zone_data,
  };
  return (['input', 'policy', 'version'] as const).filter((cause) => !isSame[cause]);
}

/** Rows with a path and a hash, of a list that anybody may have written. */
function hashed(list: unknown): { path: string; sha256: string | null }[] {
  if (!Array.isArray(list)) return [];
  return list.map((row: { path?: unknown; sha256?: unknown } | null) => ({
    path: String(row?.path ?? ''),
    sha256: typeof row?.sha256 === 'string' ? row.sha256 : null,
  }));
}
