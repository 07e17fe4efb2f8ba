/** A review's folder as it lies there → what it states of itself, and what of that can be believed. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readStored } from '../ingest/store.ts';
import { type AuditManifest, MANIFEST_FORMAT, type Manifest, sealOf } from './manifest.ts';
import { NotAReview } from './refusal.ts';
import type { Restated } from './transform.ts';
import { MARKER } from './write-folder.ts';

const output = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const language = z.enum(['en', 'zh-Hans']);
const chosen = z.enum(['asked', 'last_complete']);
const manifestSchema = z.object({
  tool: z.literal('chat-review'),
  format: z.literal(MANIFEST_FORMAT),
  version: z.string(),
  node: z.string(),
  zone_data: z.string(),
  month,
  chosen,
  language,
  interactive: z.literal(true).optional(),
  key: z.object({ file: z.string().nullable(), check: z.string() }),
  previous: z.string().nullable(),
  published: z.array(z.object({ month, sha256: z.string(), state: z.string() })),
  inputs: z.array(z.looseObject({ export_id: z.string(), sha256: z.string().nullable(), name: z.string() })),
  workspace: z.array(z.object({ path: z.string(), sha256: z.string(), lines: z.string().nullable() })),
  decisions: z.array(z.string()),
  withheld: z.object({ purged_before: z.string().nullable(), forgotten: z.string().nullable() }).optional(),
  files: z.array(output),
});
const auditSchema = z.object({
  review: z.string(),
  files: z.array(output),
  texts: z.object({ file: z.string(), rows: z.number() }).optional(),
});
/** As much of review.json as the review is made again with. */
const reviewSchema = z.object({
  tool: z.object({ version: z.string() }),
  language,
  period: z.object({ month, chosen }),
  provenance: z.object({ zone_data: z.string() }),
});

export interface Stated {
  restated: Restated;
  language: Manifest['language'];
  /** Its pages have a script. */
  interactive: boolean;
  /** null: somebody edited it, so that it does not tell any more what was. */
  manifest: Manifest | null;
  /** Node as the manifest names it, which may differ; null: it names none. */
  node: string | null;
  zone_data: string | null;
  /** It is written as the program writes it, and its seal holds. */
  untouched: boolean;
}

/** @throws NotAReview */
export async function readStated(folder: string): Promise<Stated> {
  const raw = await readStored(join(folder, MARKER)).catch(() => null);
  if (!raw) throw new NotAReview(({ usage }) => usage.no_manifest(folder, MARKER));
  const found = parsed(raw) as Partial<Manifest> | null;
  const holds = found !== null && found.seal === sealOf(found);
  if (found?.tool === 'chat-review' && found.format !== MANIFEST_FORMAT && (holds || !('seal' in found))) {
    throw new NotAReview(({ usage }) => usage.older_review(folder));
  }
  const manifest = holds && manifestSchema.safeParse(found).success ? (found as Manifest) : null;
  const review_raw = await readStored(join(folder, 'review.json')).catch(() => null);
  const review = reviewSchema.safeParse(review_raw && parsed(review_raw)).data ?? null;
  if (!manifest && !review) {
    throw new NotAReview(({ usage }) => usage.unreadable_review(folder, MARKER));
  }
  const sha256 = review_raw && createHash('sha256').update(review_raw).digest('hex');
  const same = manifest?.files.some((f) => f.path === 'review.json' && f.sha256 === sha256) ?? false;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const stated = manifest ?? {
    ...(review as NonNullable<typeof review>).period,
    language: (review as NonNullable<typeof review>).language,
    version: (review as NonNullable<typeof review>).tool.version,
  };
  return {
    restated: {
      month: stated.month,
      chosen: stated.chosen,
      version: stated.version,
      // The seal leaves it open in the manifest, for Node's may differ; what the review says it was made with holds.
      zone_data: (same || !manifest ? review?.provenance.zone_data : undefined) ?? manifest?.zone_data ?? '',
    },
    language: stated.language,
    interactive: manifest ? manifest.interactive === true : await hasScript(folder),
    manifest,
    node: text(found?.node),
    zone_data: text(found?.zone_data),
    untouched: manifest !== null && isAsWritten(raw, manifest),
  };
}

/** Where the manifest does not tell: the policy of the front page lets a script run. */
async function hasScript(folder: string): Promise<boolean> {
  const page = await readStored(join(folder, 'index.html')).catch(() => null);
  return page?.subarray(0, 1000).includes('script-src') ?? false;
}

/** The manifest of the audit folder; null: there is none, or somebody edited it. */
export async function readAudit(
  folder: string,
): Promise<{ audit: AuditManifest; untouched: boolean } | null> {
  const raw = await readStored(join(folder, MARKER)).catch(() => null);
  const found = raw && (parsed(raw) as AuditManifest | null);
  if (!raw || !found || found.seal !== sealOf(found) || !auditSchema.safeParse(found).success) return null;
  return { audit: found, untouched: isAsWritten(raw, found) };
}

const isAsWritten = (raw: Buffer, manifest: object) =>
  raw.toString('utf8') === `${JSON.stringify(manifest, null, 1)}\n`;

function parsed(raw: Buffer): object | null {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
