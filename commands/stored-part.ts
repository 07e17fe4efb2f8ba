/**
 * A part as it lies in the store: JSON, but rows stand as columns, so that no name is written for each of them, and what is
 * longest (posts, what may be answers) as the bytes of its numbers in base64.
 */
import type { Item } from '../transform/items.ts';
import type { Posts } from '../transform/posts.ts';
import type { LinkedAnswers, WaitFact } from '../transform/wait-facts.ts';
import type { StoredPart } from './make-part.ts';

type Columns = Record<string, unknown[]>;
type StoredPosts = Record<'at_local_ms' | 'line' | 'export' | 'signs' | 'hash' | 'bands', string> &
  Pick<Posts, 'n' | 'export_ids'>;
interface Stored
  extends Omit<StoredPart, 'posts' | 'waits' | 'questions' | 'items' | 'met_days' | 'samples' | 'episodes'> {
  posts: StoredPosts;
  waits: Columns;
  /** Of all waits, in their order. */
  answers: string;
  questions: Columns | null;
  items: Columns;
  met_days: Columns;
  samples: Columns;
  episodes: Columns;
}

export function writePart({
  posts,
  waits,
  questions,
  items,
  met_days,
  samples,
  episodes,
  ...part
}: StoredPart): string {
  const { n, export_ids, ...columns } = posts;
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
    waits: columnsOf(waits.map(flatWait)),
    answers: base64(answersOf(waits)),
    questions: questions && columnsOf(questions),
    items: columnsOf(items),
    met_days: columnsOf(met_days),
    samples: columnsOf(samples),
    episodes: columnsOf(episodes),
  };
  return JSON.stringify(stored);
}

export function readPart(text: string): StoredPart {
  const { posts, waits, answers, questions, items, met_days, samples, episodes, ...part } = JSON.parse(
    text,
  ) as Stored;
  const { n, export_ids, ...columns } = posts;
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
    waits: waitsOf(waits, new Float64Array(bytes(answers))),
    questions: questions && waitsOf(questions, new Float64Array(0)),
    items: itemsOf(items),
    met_days: rowsOf(met_days),
    samples: rowsOf(samples),
    episodes: rowsOf(episodes),
  };
}

/** All rows have the names of the first one. */
function columnsOf<T extends object>(rows: readonly T[]): Columns {
  const names = Object.keys(rows[0] ?? {}) as (keyof T & string)[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

function rowsOf<T extends object>(columns: Columns): T[] {
  const names = Object.keys(columns);
  const [first = []] = Object.values(columns);
  return first.map((_, i) => {
    const row: Record<string, unknown> = {};
    for (const name of names) row[name] = columns[name]?.[i];
    return row as T;
  });
}

/** How many numbers of `answers` are its own, both clocks of `watched`, and those of `strict` with its responder. */
type FlatLinks = readonly [numbers: number, ...(number | null)[]];
type FlatWait = Omit<WaitFact, 'links'> & { links: FlatLinks | null };

function flatWait(wait: WaitFact): FlatWait {
  const { links } = wait;
  if (!links) return { ...wait, links };
  const { answers, watched, strict } = links;
  const of_strict = strict ? [strict.calendar_s, strict.business_s, strict.responder] : [];
  return { ...wait, links: [answers.length, watched.calendar_s, watched.business_s, ...of_strict] };
}

function answersOf(waits: readonly WaitFact[]): Float64Array {
  const numbers = new Float64Array(waits.reduce((sum, w) => sum + (w.links?.answers.length ?? 0), 0));
  let at = 0;
  for (const { links } of waits) {
    if (!links) continue;
    numbers.set(links.answers, at);
    at += links.answers.length;
  }
  return numbers;
}

/** Written out: there are hundreds of thousands of them, and objects that are put together name by name take far longer. */
function waitsOf(columns: Columns, numbers: Float64Array): WaitFact[] {
  const c = columns as unknown as { [K in keyof FlatWait]: FlatWait[K][] };
  let at = 0;
  const linksOf = (flat: FlatLinks | null): LinkedAnswers | null => {
    if (!flat) return null;
    const [count, calendar_s, business_s, ...of_strict] = flat;
    const answers = numbers.subarray(at, at + count);
    at += count;
    const watched = { calendar_s: calendar_s as number, business_s: business_s as number | null };
    return { answers, watched, strict: strictOf(of_strict) };
  };
  return (c.opened_local_ms ?? []).map((opened_local_ms, i) => ({
    opened_local_ms,
    request_line: c.request_line[i] as number,
    export_id: c.export_id[i] as string,
    asker: c.asker[i] as number,
    responder: c.responder[i] as number | null,
    response_line: c.response_line[i] as number | null,
    responded_local_ms: c.responded_local_ms[i] as number | null,
    calendar_s: c.calendar_s[i] as number,
    business_s: c.business_s[i] as number | null,
    off_hours: c.off_hours[i] as boolean,
    links: linksOf(c.links[i] as FlatLinks | null),
    asked_again: c.asked_again[i] as boolean,
    withdrawn: c.withdrawn[i] as boolean,
    asker_unknown: c.asker_unknown[i] as boolean,
    asker_left: c.asker_left[i] as boolean,
    with_file: c.with_file[i] as boolean,
    episode: c.episode[i] as number,
  }));
}

/** Written out as waits are. */
function itemsOf(columns: Columns): Item[] {
  const c = columns as unknown as { [K in keyof Item]: Item[K][] };
  return (c.norm ?? []).map((norm, i) => ({
    norm,
    version: c.version[i] as number,
    chat: c.chat[i] as string,
    state: c.state[i] as Item['state'],
    reason: c.reason[i] as string,
    value: c.value[i] as number | null,
    limit: c.limit[i] as number | null,
    unit: c.unit[i] as Item['unit'],
    clock: c.clock[i] as Item['clock'],
    calendar_s: c.calendar_s[i] as number | null,
    business_s: c.business_s[i] as number | null,
    opened_local_ms: c.opened_local_ms[i] as number,
    person: c.person[i] as number | null,
    detail: c.detail[i] as string,
    export_id: c.export_id[i] as string,
    first_line: c.first_line[i] as number,
    last_line: c.last_line[i] as number,
  }));
}

function strictOf(numbers: readonly (number | null)[]): LinkedAnswers['strict'] {
  const [calendar_s, business_s, responder] = numbers;
  if (responder === undefined) return null;
  return {
    calendar_s: calendar_s as number,
    business_s: business_s as number | null,
    responder: responder as number,
  };
}

const base64 = (column: Float64Array | Uint32Array | Uint16Array) =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');

/** In a buffer of their own: small ones share a pool and begin anywhere in it. */
function bytes(text: string): ArrayBuffer {
  const shared = Buffer.from(text, 'base64');
  return shared.buffer.slice(shared.byteOffset, shared.byteOffset + shared.byteLength) as ArrayBuffer;
}
