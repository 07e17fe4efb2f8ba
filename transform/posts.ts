/** M22, M39: the longer texts of a group, so that other chats can be asked for the same ones; no text. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';
import { localOfColumn } from '../ingest/schema/zone-table.ts';
import { announces } from './announcements.ts';
import { BANDS, bandsOf, type Keyed, normalText } from './fingerprint.ts';
import type { Talk } from './talk.ts';

/** One row per text of at least SAME_CHARS signs. All arrays have `n` rows, `hash` two and `bands` four numbers a row. */
export interface Posts {
  n: number;
  /** Wall clock of the review's zone. */
  at_local_ms: Float64Array;
  line: Uint32Array;
  /** Index into `export_ids`. */
  export: Uint16Array;
  export_ids: string[];
  /** Signs of the text as it is compared. */
  signs: Uint32Array;
  hash: Uint32Array;
  /** All 0 where the text is too short to be called nearly the same (NEAR_CHARS). */
  bands: Uint32Array;
}

/** A post, by its chat (index) and its row there. */
export interface PostAt {
  chat: number;
  row: number;
}

/** "Good morning all" stands everywhere and is no cross-posting. */
export const SAME_CHARS = 20;
/** In shorter texts one word is more than a tenth. */
export const NEAR_CHARS = 40;

/** Posts of a chat; none of a private one, of announcements and templates, and of what bears no content. */
export function postsOf(talk: Talk, keyed: Keyed): Posts {
  const { m, content, context, said } = talk;
  const { announcements } = context;
  const rows: number[] = [];
  const texts: string[] = [];
  const templates = new Set(context.templates.map(normalText));
  for (let i = 0; i < m.n && !context.pair; i++) {
    // A sign takes a byte at least: most messages are too short without being read.
    if (content[i] !== 1 || bytesOf(m, i) < SAME_CHARS) continue;
    const text = normalText(said.text(i));
    if (text.length < SAME_CHARS || templates.has(text)) continue;
    if (announcements && announces(talk, announcements, i)) continue;
    rows.push(i);
    texts.push(text);
  }
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const hash = new Uint32Array(rows.length * 2);
  const bands = new Uint32Array(rows.length * BANDS);
  for (const [k, text] of texts.entries()) {
    hash.set(keyed.hash(text), k * 2);
    if (text.length >= NEAR_CHARS) bands.set(bandsOf(text, keyed.seed), k * BANDS);
  }
  return {
    n: rows.length,
    at_local_ms: Float64Array.from(rows, (row) => local[row] as number),
    line: Uint32Array.from(rows, (row) => m.first_line[row] as number),
    export: Uint16Array.from(rows, (row) => m.export[row] as number),
    export_ids: m.export_ids,
    signs: Uint32Array.from(texts, (text) => text.length),
    hash,
    bands,
  };
}

const bytesOf = (m: MessageColumns, i: number) =>
  (m.text.offsets[i + 1] as number) - (m.text.offsets[i] as number);
