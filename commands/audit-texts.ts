/**
 * texts.csv of the audit folder, only where it is asked for: the texts of items that are not met or cannot be judged, and
 * of sampled ones, from the stored exports. Sensitive values stay masked.
 */
import { join } from 'node:path';
import { readJson } from '../ingest/store.ts';
import { utf8Of } from '../ingest/utf8-column.ts';
import { writeCsv } from '../reports/tables/csv.ts';
import { findSensitive, openScanner, type Scanner } from '../transform/sensitive/find-sensitive.ts';
import type { StoredCatalog } from './ingest.ts';
import { eachLineText } from './line-texts.ts';
import type { StoredReview } from './stored-review.ts';
import type { Workspace } from './workspace.ts';
import type { OutputFile } from './write-folder.ts';

export const TEXTS_FILE = 'texts.csv';
const COLUMNS = ['item', 'export_id', 'first_line', 'last_line', 'text'];
const SHOWN = new Set(['breached', 'not_determinable']);

export interface AuditTexts {
  file: OutputFile;
  rows: number;
}

interface TextRow {
  /** '' for a sampled one: those of sample.csv have no id. */
  item: string;
  export_id: string;
  first_line: number;
  last_line: number;
}

export async function auditTexts(w: Workspace, { audit }: StoredReview): Promise<AuditTexts> {
  const sampled = audit.sample.map((row): TextRow => ({ ...row, item: '' }));
  const rows: TextRow[] = [...audit.items.filter((row) => SHOWN.has(row.state)), ...sampled];
  const catalog = await readJson<StoredCatalog>(join(w.store, 'catalog.json'));
  const keys = new Map(
    catalog?.catalog.chats.flatMap((chat) => chat.copies.map((copy) => [copy.export_id, copy.key])),
  );
  const scanner = await scannerOf(w);
  const texts = await eachLineText(rows, w.store, keys, (text) => masked(text, scanner));
  const cells = rows.map((row) => ({ ...row, text: texts.get(`${row.export_id} ${row.first_line}`) ?? '' }));
  return { file: { path: TEXTS_FILE, bytes: writeCsv(COLUMNS, cells), mode: 0o600 }, rows: rows.length };
}

// What a proof can tell is masked whatever the policy looks for.
const ALWAYS = ['card', 'iban', 'cn-id', 'national-id', 'private-key', 'token', 'jwt', 'password'] as const;

function scannerOf({ policy, people }: Workspace): Promise<Scanner> {
  const norms = policy.norms.flatMap((norm) => (norm.kind === 'sensitive-information' ? [norm] : []));
  return openScanner({
    types: [...new Set([...ALWAYS, ...norms.flatMap((norm) => norm.types)])],
    countries: [...new Set(norms.flatMap((norm) => norm.countries))].sort(),
    own: norms.flatMap((norm) => norm.own),
    region: people.region,
    known_phones: [],
  });
}

const HIDDEN = '••';
// A message that is nothing but one value over and over ends somewhere.
const MOST_ROUNDS = 100;

/** A message may hold a value many times: of each the first is found in a round. */
export function masked(text: string, scanner: Scanner): string {
  let shown = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = findSensitive(utf8Of([shown]), [0], scanner).filter(
      ({ start, end }) => !shown.slice(start, end).includes(HIDDEN),
    );
    if (findings.length === 0) return shown;
    let next = '';
    let from = 0;
    for (const { start, end, masked: mask } of findings) {
      next += `${shown.slice(from, start)}[${mask.includes(HIDDEN) ? mask : HIDDEN}]`;
      from = end;
    }
    shown = next + shown.slice(from);
  }
  return `[${HIDDEN}]`;
}
