/**
 * What the blocks of the auditor's page need. They see the rows of the tables beside the page, the review and the manifest,
 * and nothing else: what no table may show, the page cannot. `count` and `sum` are how a number of a table reaches it, each
 * with the rows that it was counted from.
 */
import type { Review } from '../transform/review-schema.ts';
import { html, type SafeHtml } from './html.ts';
import { type How, type Language, type Page, pageFor } from './page.ts';
import type { Row } from './tables/csv.ts';
import type { Cited, Words } from './words/words.ts';

/** A file by its hash. */
export interface Hashed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest of the review, as far as the page tells of it. Node and its zone data may be others when it is verified. */
export interface ShownManifest {
  readonly version: string;
  readonly config_hash: string;
  readonly seal: string;
  readonly previous: string | null;
  readonly published: readonly { month: string; sha256: string; state: string }[];
  readonly inputs: readonly { export_id: string; bytes: number; messages: number; sha256: string | null }[];
  readonly workspace: readonly { path: string; sha256: string }[];
  readonly decisions: readonly string[];
  readonly withheld?: { purged_before: string | null; forgotten: string | null };
  readonly files: readonly Hashed[];
}

export interface AuditPack {
  readonly review: Review;
  readonly language: Language | Words;
  readonly manifest: ShownManifest;
  /** Rows of the tables beside the page, by their files. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** The files beside the page. */
  readonly files: readonly Hashed[];
  /** Rows of texts.csv; null: no text is in the folder. */
  readonly texts: number | null;
}

/** Rows that are meant, by what stands in their columns: this, one of these, none of these, or a list with this entry. */
export type Where = Readonly<
  Record<string, string | number | boolean | readonly string[] | { not: readonly string[] } | { has: string }>
>;

export type AuditPage = ReturnType<typeof auditPageFor>;

export function auditPageFor(pack: AuditPack) {
  const page: Page = pageFor(pack.review, pack.language);

  const rows = (file: string, where: Where = {}): readonly Row[] => {
    const wanted = Object.entries(where);
    const all = pack.tables.get(file);
    if (!all) throw new Error(`no table ${file}`);
    return wanted.length === 0
      ? all
      : all.filter((row) => wanted.every(([column, value]) => isMeant(row[column], value)));
  };

  /** `data-v` names the rows, so that whoever holds the tables can count again. */
  function counted(value: number, path: string): Cited {
    return { ...html`<data value="${value}" data-v="${path}">${page.format.count(value)}</data>`, n: value };
  }

  return {
    ...page,
    pack,
    rows,
    /** How many rows. */
    count: (file: string, where: Where = {}): Cited =>
      counted(rows(file, where).length, `${file}${query(where)}`),
    /** The sum of a column over rows. */
    sum: (file: string, column: string, where: Where = {}): Cited =>
      counted(sumOf(rows(file, where), column), `${file}#${column}${query(where)}`),
    /** Rows of items.csv, and the met ones that populations.csv counts by day. */
    items: (where: Where = {}): Cited =>
      counted(
        rows('items.csv', where).length + sumOf(rows('populations.csv', where), 'items'),
        `items.csv${query(where)}+populations.csv#items${query(where)}`,
      ),
    /** A number of the review, told to be of review.json. */
    cited: (path: string, how: How = 'count') => page.cite(path, how),
    /** A table beside the page. */
    file: (name: string): SafeHtml => html`<a href="${name}">${name}</a>`,
  };
}

const sumOf = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

function isMeant(cell: Row[string], value: Where[string]): boolean {
  const text = String(cell ?? '');
  if (typeof value !== 'object') return text === String(value);
  if ('has' in value) return text.split(';').includes(value.has);
  return 'not' in value ? !value.not.includes(text) : value.includes(text);
}

/** `?norm=reply-2h&state=exempt|waived&difference!0&reasons~near-cap` */
function query(where: Where): string {
  const parts = Object.entries(where).map(([column, value]) => {
    if (typeof value !== 'object') return `${column}=${encoded(String(value))}`;
    if ('has' in value) return `${column}~${encoded(value.has)}`;
    return 'not' in value
      ? `${column}!${value.not.map(encoded).join('|')}`
      : `${column}=${value.map(encoded).join('|')}`;
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Half a sign, which a name may hold, has no code. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
