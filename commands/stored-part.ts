/**
 * A part as it lies in the store: rows stand as columns of numbers (`value-column.ts`), all else as JSON before them
 * (`packed.ts`). There are a million rows of all chats, and neither names nor digits are read for any of them.
 */
import type { Item } from '../transform/items.ts';
import type { Posts } from '../transform/posts.ts';
import type { LinkedAnswers, WaitFact } from '../transform/wait-facts.ts';
import type { StoredPart } from './make-part.ts';
import { type Numbers, pack, unpack } from './packed.ts';
import { columnOf, type Value, type ValueColumn, valuesOf } from './value-column.ts';

/** Place of a column among those of the file. */
type At = number;
/** Of a table each column, by name. */
type Table = Record<string, Pick<ValueColumn, 'known'> & { rows: At }>;
type PostColumn = 'at_local_ms' | 'line' | 'export' | 'signs' | 'hash' | 'bands';

interface StoredWaits {
  facts: Table;
  links: Table;
  /** Of all waits, in their order. */
  answers: At;
}

interface Stored
  extends Omit<StoredPart, 'posts' | 'waits' | 'questions' | 'items' | 'met_days' | 'samples'> {
  posts: Pick<Posts, 'n' | 'export_ids'> & Record<PostColumn, At>;
  waits: StoredWaits;
  questions: StoredWaits | null;
  items: Table;
  met_days: Table;
  samples: Table;
}

/** What is told of links: how many numbers of `answers` are its own, both clocks of `watched`, and `strict`. */
interface FlatLinks {
  answers: number | null;
  watched_calendar_s: number | null;
  watched_business_s: number | null;
  strict_calendar_s: number | null;
  strict_business_s: number | null;
  strict_responder: number | null;
}

export function writePart({
  posts,
  waits,
  questions,
  items,
  met_days,
  samples,
  ...part
}: StoredPart): Uint8Array {
  const columns: Numbers[] = [];
  const put = (column: Numbers): At => columns.push(column) - 1;
  const { n, export_ids, at_local_ms, line, export: exports, signs, hash, bands } = posts;
  const stored: Stored = {
    ...part,
    posts: {
      n,
      export_ids,
      at_local_ms: put(at_local_ms),
      line: put(line),
      export: put(exports),
      signs: put(signs),
      hash: put(hash),
      bands: put(bands),
    },
    waits: storedWaits(waits, put),
    questions: questions && storedWaits(questions, put),
    items: tableOf(items, put),
    met_days: tableOf(met_days, put),
    samples: tableOf(samples, put),
  };
  return pack(stored, columns);
}

export function readPart(file: Uint8Array): StoredPart {
  const { plain, columns } = unpack(file);
  const { waits, questions, items, met_days, samples, posts, ...part } = plain as Stored;
  return {
    ...part,
    posts: postsOf(posts, columns),
    waits: waitsOf(waits, columns),
    questions: questions && waitsOf(questions, columns),
    items: itemsOf(items, columns),
    met_days: rowsOf(met_days, columns),
    samples: rowsOf(samples, columns),
  };
}

/** The posts alone: nothing else of the part is read. */
export function readPosts(file: Uint8Array): Posts {
  const { plain, columns } = unpack(file);
  return postsOf((plain as Stored).posts, columns);
}

/** Copied, as all columns are that stay as they are: else one of them would keep the bytes of the whole file. */
function postsOf({ n, export_ids, ...at }: Stored['posts'], columns: readonly Numbers[]): Posts {
  const copy = (name: PostColumn) => columns[at[name]]?.slice();
  return {
    n,
    export_ids,
    at_local_ms: copy('at_local_ms') as Float64Array,
    line: copy('line') as Uint32Array,
    export: copy('export') as Uint16Array,
    signs: copy('signs') as Uint32Array,
    hash: copy('hash') as Uint32Array,
    bands: copy('bands') as Uint32Array,
  };
}

/** All rows have the names of the first one; those of `left_out` are kept elsewhere. */
function tableOf<T extends object>(
  rows: readonly T[],
  put: (column: Numbers) => At,
  left_out: keyof T | null = null,
): Table {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== left_out) as (keyof T & string)[];
  return Object.fromEntries(
    names.map((name) => {
      const { known, rows: numbers } = columnOf(rows.map((row) => row[name] as Value));
      return [name, { known, rows: put(numbers) }];
    }),
  );
}

/** Values of each name of `T`, row by row; undefined where the table has no row. */
function columnsOf<T>(table: Table, columns: readonly Numbers[]) {
  const values = Object.entries(table).map(([name, { known, rows }]) => [
    name,
    valuesOf({ known, rows: columns[rows] as Numbers }),
  ]);
  return Object.fromEntries(values) as { [K in keyof T]: T[K][] };
}

function storedWaits(waits: readonly WaitFact[], put: (column: Numbers) => At): StoredWaits {
  const links = waits.map(
    ({ links: of }): FlatLinks => ({
      answers: of?.answers.length ?? null,
      watched_calendar_s: of?.watched.calendar_s ?? null,
      watched_business_s: of?.watched.business_s ?? null,
      strict_calendar_s: of?.strict?.calendar_s ?? null,
      strict_business_s: of?.strict?.business_s ?? null,
      strict_responder: of?.strict?.responder ?? null,
    }),
  );
  return {
    facts: tableOf(waits, put, 'links'),
    links: tableOf(links, put),
    answers: put(answersOf(waits)),
  };
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
function waitsOf({ facts, links, answers }: StoredWaits, columns: readonly Numbers[]): WaitFact[] {
  const c = columnsOf<Omit<WaitFact, 'links'>>(facts, columns);
  const l = columnsOf<FlatLinks>(links, columns);
  const numbers = columns[answers]?.slice() as Float64Array;
  let at = 0;
  const linksOf = (i: number): LinkedAnswers | null => {
    const count = l.answers[i] as number | null;
    if (count === null) return null;
    const own = numbers.subarray(at, at + count);
    at += count;
    const responder = l.strict_responder[i] as number | null;
    return {
      answers: own,
      watched: {
        calendar_s: l.watched_calendar_s[i] as number,
        business_s: l.watched_business_s[i] as number | null,
      },
      strict:
        responder === null
          ? null
          : {
              calendar_s: l.strict_calendar_s[i] as number,
              business_s: l.strict_business_s[i] as number | null,
              responder,
            },
    };
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
    links: linksOf(i),
    asked_again: c.asked_again[i] as boolean,
    withdrawn: c.withdrawn[i] as boolean,
    asker_unknown: c.asker_unknown[i] as boolean,
    asker_left: c.asker_left[i] as boolean,
    with_file: c.with_file[i] as boolean,
    episode: c.episode[i] as number,
  }));
}

/** Written out as waits are, and so are the next two. */
function itemsOf(table: Table, columns: readonly Numbers[]): Item[] {
  const c = columnsOf<Item>(table, columns);
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

/** Of few rows, name by name. */
function rowsOf<T extends object>(table: Table, columns: readonly Numbers[]): T[] {
  const c = columnsOf<T>(table, columns);
  const names = Object.keys(c) as (keyof T)[];
  const [first] = names;
  if (first === undefined) return [];
  return c[first].map((_, i) => Object.fromEntries(names.map((name) => [name, c[name][i]])) as T);
}
