/**
 * manifest.json of a review's folder and of its audit folder: inputs and outputs with their hashes, and the versions that
 * made them. It holds enough to make the review again and to name what is not as it was.
 */
import { createHash } from 'node:crypto';
import type { Review } from '../transform/review-schema.ts';
import type { AuditTexts } from './audit-texts.ts';
import type { ManifestInputs } from './manifest-inputs.ts';
import { MARKER, type OutputFile } from './write-folder.ts';

/** Of the manifest's shape: raised where an older `verify` would misread it. */
export const MANIFEST_FORMAT = 1;

export interface ManifestOutput {
  path: string;
  bytes: number;
  sha256: string;
}

export interface Manifest extends ManifestInputs {
  tool: 'chat-review';
  format: number;
  /** Of the program. No hash of its code: sources and compiled code would not have the same. */
  version: string;
  node: string;
  zone_data: string;
  month: string;
  chosen: Review['period']['chosen'];
  language: Review['language'];
  /** Left out: no page has a script. */
  interactive?: true;
  config_hash: string;
  files: ManifestOutput[];
  /** SHA-256 of the manifest without Node's version, its zone data and this line: shows that nobody edited it. */
  seal: string;
}

export interface AuditManifest {
  tool: 'chat-review';
  format: number;
  version: string;
  month: string;
  language: Review['language'];
  /** Seal of the manifest of the review that this audit folder belongs to. */
  review: string;
  files: ManifestOutput[];
  /** The file with texts of messages, and how many; left out: not one byte of text is in the folder. */
  texts?: { file: string; rows: number };
  seal: string;
}

/** Node as the manifest states it. */
export interface Runtime {
  node: string;
  zone_data: string;
}

export const RUNTIME: Runtime = {
  node: process.versions.node,
  zone_data: process.versions.tz ?? 'unknown',
};

export function manifestOf(
  review: Review,
  inputs: ManifestInputs,
  files: readonly OutputFile[],
  runtime: Runtime,
  interactive: boolean,
): Manifest {
  return sealed({
    tool: 'chat-review',
    format: MANIFEST_FORMAT,
    version: review.tool.version,
    ...runtime,
    month: review.period.month,
    chosen: review.period.chosen,
    language: review.language,
    ...(interactive && { interactive }),
    config_hash: review.provenance.config_hash,
    ...inputs,
    files: outputRows(files),
  });
}

export function auditManifestOf(
  of: Manifest,
  files: readonly OutputFile[],
  texts: AuditTexts | null,
): AuditManifest {
  const { tool, format, version, month, language } = of;
  return sealed({
    ...{ tool, format, version, month, language, review: of.seal },
    files: outputRows(files),
    ...(texts && { texts: { file: texts.file.path, rows: texts.rows } }),
  });
}

export function manifestFile(manifest: Manifest | AuditManifest): OutputFile {
  return { path: MARKER, bytes: `${JSON.stringify(manifest, null, 1)}\n` };
}

function sealed<T extends object>(body: T): T & { seal: string } {
  return { ...body, seal: sealOf(body) };
}

/** The seal that a manifest of these contents has. */
export function sealOf(manifest: object): string {
  const { node: _node, zone_data: _zone_data, seal: _seal, ...body } = manifest as Partial<Manifest>;
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

/** By path. */
export function outputRows(files: readonly OutputFile[]): ManifestOutput[] {
  return files
    .map(({ path, bytes }) => {
      const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      return { path, bytes: raw.length, sha256: createHash('sha256').update(raw).digest('hex') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
