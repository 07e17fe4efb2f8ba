/** A small workspace with a review of May, made once for a test file and copied for each test, and what `verify` says of it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import type { Difference } from '../../commands/difference.ts';
import { ingest } from '../../commands/ingest.ts';
import { type Manifest, manifestFile, sealOf } from '../../commands/manifest.ts';
import { report } from '../../commands/report.ts';
import { transform } from '../../commands/transform.ts';
import { type Verified, verify } from '../../commands/verify.ts';
import { readWorkspace } from '../../commands/workspace.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { exportOf, listsOf, local, POLICY, phoneOf, QUIET, threeChats } from './workspace.ts';

export const company = simulateCompany(threeChats, 1);
const phone = phoneOf('android-en-gb');
const asText = { container: 'txt' } as const;
const EXPORTS = {
  'exports/customer.txt': exportOf(company, 'group', phone, asText).bytes,
  'exports/early/customer.txt': exportOf(company, 'group', phone, {
    ...asText,
    exported_at_ms: local('2026-05-15T12:00'),
  }).bytes,
  'exports/Team Room.txt': exportOf(company, 'team', phone, asText).bytes,
  'exports/Ben.zip': exportOf(company, 'pair', phone).bytes,
};
export const LISTS: Record<string, string> = {
  ...listsOf(company),
  'review.yaml': POLICY.replace('holidays: [SG]', 'holidays: [SG, closed.csv]'),
  'closed.csv': 'date,name,working\n2026-05-12,Moving day,false\n',
};

// A temporary place of this file's own: what a run leaves there is seen.
const base = mkdtempSync(join(tmpdir(), 'chat-review-verified-'));
const temporary = join(base, 'tmp');
export const made = join(base, 'made');
process.env.TMPDIR = temporary;
mkdirSync(temporary);
after(() => rmSync(base, { recursive: true, force: true }));
afterEach(() =>
  assert.deepEqual(
    readdirSync(temporary).filter((name) => name.includes('verify')),
    [],
  ),
);

/** A workspace with a review of May, made once and copied for each test. */
before(async () => {
  for (const [path, bytes] of Object.entries({ ...EXPORTS, ...LISTS })) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), bytes);
  }
  await reviewIn(made);
});

export async function reviewIn(folder: string, month = '2026-05'): Promise<void> {
  const w = await readWorkspace(folder);
  await ingest(w, QUIET);
  await transform(w, month, QUIET);
  await report(w, { out: null, audit_out: null, language: null }, QUIET);
}

let copies = 0;
export function copy(from = made): string {
  const folder = join(base, `copy-${++copies}`);
  cpSync(from, folder, { recursive: true });
  return folder;
}

export const verifyIn = (workspace: string): Promise<Verified> =>
  verify({ review: join(workspace, 'reviews', '2026-05'), audit: null, workspace }, QUIET);

/** Changes a file of the workspace as text; every sign is one byte. */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'latin1');
  const now = change(before);
  assert.notEqual(now, before, path);
  writeFileSync(join(folder, path), now, 'latin1');
}

/** Changes a file of a review, its hash in the manifest and the seal with it. */
export function forge(review: string, path: string, change: (text: string) => string): void {
  edit(review, path, change);
  const manifest = JSON.parse(readFileSync(join(review, 'manifest.json'), 'utf8')) as Manifest;
  const sha256 = createHash('sha256')
    .update(readFileSync(join(review, path)))
    .digest('hex');
  const files = manifest.files.map((file) => (file.path === path ? { ...file, sha256 } : file));
  const forged = { ...manifest, files };
  writeFileSync(join(review, 'manifest.json'), manifestFile({ ...forged, seal: sealOf(forged) }).bytes);
}

export const told = ({ cause, code, where, detail }: Difference) => `${cause} ${where}: ${code} (${detail})`;
export const first = ({ differences }: Verified) => told(differences[0] as Difference);
export const codes = ({ differences }: Verified) => differences.map(({ code }) => code);
export const noted = ({ notes }: Verified) => notes.map(told);
export const bytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'base64')]);
