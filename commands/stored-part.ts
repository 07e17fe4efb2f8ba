/**
 * A part as it lies in the store: JSON, but for what is long: columns of posts, and of what may be answers, stand as the
 * bytes of their numbers in base64.
 */
import type { Posts } from '../transform/posts.ts';
import type { LinkedAnswers, WaitFact } from '../transform/wait-facts.ts';
import type { StoredPart } from './make-part.ts';

type StoredPosts = Record<'at_local_ms' | 'line' | 'export' | 'signs' | 'hash' | 'bands', string> &
  Pick<Posts, 'n' | 'export_ids'>;
type StoredWait = Omit<WaitFact, 'links'> & {
  links: (Omit<LinkedAnswers, 'answers'> & { answers: number }) | null;
};
interface Stored extends Omit<StoredPart, 'posts' | 'waits'> {
  posts: StoredPosts;
  waits: StoredWait[];
  /** ANSWER_COLUMNS numbers each; `links.answers` of a wait says how many are its own. */
  answers: string;
}

const ANSWER_COLUMNS = 6;

export function writePart({ posts, waits, ...part }: StoredPart): string {
  const { n, export_ids, ...columns } = posts;
  const answers = waits.flatMap((w) =>
    (w.links?.answers ?? []).flatMap((a) => [
      a.line,
      a.responder,
      a.responded_local_ms,
      a.p,
      a.calendar_s,
      a.business_s ?? Number.NaN,
    ]),
  );
  const stored: Stored = {
    ...part,
    posts: {
      n,
      export_ids,
      at_local_ms: base64(columns.at_local_ms),
      line: base64(columns.line),
      export: base64(columns.export),
      signs: base64(columns.signs),
      hash: base64(columns.hash),
      bands: base64(columns.bands),
    },
    waits: waits.map((w) => ({ ...w, links: w.links && { ...w.links, answers: w.links.answers.length } })),
    answers: base64(Float64Array.from(answers)),
  };
  return JSON.stringify(stored);
}

export function readPart(text: string): StoredPart {
  const { posts, waits, answers, ...part } = JSON.parse(text) as Stored;
  const { n, export_ids, ...columns } = posts;
  const numbers = new Float64Array(bytes(answers));
  let at = 0;
  const answerAt = (k: number) => {
    const [line, responder, responded_local_ms, p, calendar_s, business_s] = numbers.subarray(
      k,
      k + ANSWER_COLUMNS,
    ) as unknown as [number, number, number, number, number, number];
    return {
      line,
      responder,
      responded_local_ms,
      p,
      calendar_s,
      business_s: Number.isNaN(business_s) ? null : business_s,
    };
  };
  const answersOf = (count: number) => {
    const from = at;
    at += count * ANSWER_COLUMNS;
    return Array.from({ length: count }, (_, i) => answerAt(from + i * ANSWER_COLUMNS));
  };
  return {
    ...part,
    posts: {
      n,
      export_ids,
      at_local_ms: new Float64Array(bytes(columns.at_local_ms)),
      line: new Uint32Array(bytes(columns.line)),
      export: new Uint16Array(bytes(columns.export)),
      signs: new Uint32Array(bytes(columns.signs)),
      hash: new Uint32Array(bytes(columns.hash)),
      bands: new Uint32Array(bytes(columns.bands)),
    },
    waits: waits.map((w) => ({
      ...w,
      links: w.links && { ...w.links, answers: answersOf(w.links.answers) },
    })),
  };
}

const base64 = (column: Float64Array | Uint32Array | Uint16Array) =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');

/** In a buffer of their own: small ones share a pool and begin anywhere in it. */
function bytes(text: string): ArrayBuffer {
  const shared = Buffer.from(text, 'base64');
  return shared.buffer.slice(shared.byteOffset, shared.byteOffset + shared.byteLength) as ArrayBuffer;
}
