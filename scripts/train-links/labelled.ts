/** Labelled chats (sources and licences in NOTICE) as what linking reads, with the messages that each one answers. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { withinMinutes } from '../../transform/links/prepare.ts';
import type { LinkSource } from '../../transform/links/source.ts';

export interface LabelledChat {
  id: string;
  source: LinkSource;
  /** Rows of the messages that row `i` answers or continues; its own: it starts something. Null: not labelled. */
  gold: (number[] | null)[];
  msg_id: string[];
  /** Labels exist only where somebody answered another person. */
  answers_only: boolean;
}

const MEDIA = '<media>';

export interface ReadingOptions {
  /** Stamps without seconds, as Android exports have them. */
  minute?: boolean;
  /** How many times slower than it was each chat goes, by its number: a start must be told by the pace of the chat. */
  pace?: (chat: number) => number;
  /** Chats whose people are not called by their names, by their number: on phones few call each other so. */
  nameless?: (chat: number) => boolean;
}

/** Chats of one file. */
export function readLabelled(
  path: string,
  { minute = false, pace = () => 1, nameless = () => false }: ReadingOptions = {},
): LabelledChat[] {
  const raw = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  const [head, ...lines] = text.split('\n').filter((line) => line !== '');
  const column = Object.fromEntries((head as string).split('\t').map((name, i) => [name, i]));
  const cell = (row: string[], name: string) => row[column[name] as number] ?? '';
  const chats = new Map<string, string[][]>();
  for (const line of lines) {
    const row = line.split('\t');
    const id = cell(row, 'chat_id');
    const rows = chats.get(id);
    if (rows) rows.push(row);
    else chats.set(id, [row]);
  }
  return [...chats].map(([id, rows], number) => {
    const said = rows.filter((row) => cell(row, 'sender') !== '');
    const n = said.length;
    const codes = new Map<string, number>();
    const person = Int32Array.from(said, (row) => {
      const sender = cell(row, 'sender');
      if (!codes.has(sender)) codes.set(sender, codes.size);
      return codes.get(sender) as number;
    });
    const unnamed = nameless(number);
    const texts = said.map((row) => {
      const said_text = cell(row, 'text') === MEDIA ? '' : cell(row, 'text');
      return unnamed ? withoutAddress(said_text, codes) : said_text;
    });
    const msg_id = said.map((row) => cell(row, 'msg_id'));
    const row_of = new Map(msg_id.map((name, i) => [name, i]));
    const answers_only = id.startsWith('tg-');
    const gold = said.map((row, i) => {
      if (cell(row, 'annotated') !== '1') return null;
      const targets = cell(row, 'reply_to')
        .split(' ')
        .flatMap((name) => row_of.get(name) ?? []);
      if (targets.length > 0) return targets;
      return answers_only ? null : [i];
    });
    return {
      id,
      gold,
      msg_id,
      answers_only,
      source: {
        n,
        person,
        persons: codes.size,
        at_ms: slowed(
          Float64Array.from(said, (row) => stampOf(cell(row, 'timestamp'), minute)),
          pace(number),
        ),
        wordless: Uint8Array.from(texts, (t) => (t === '' ? 1 : 0)),
        text: (row) => texts[row] as string,
        names: [...codes.keys()].map((name) => (unnamed ? [] : [name])),
      },
    };
  });
}

/** `ann: it is here` → `it is here`. */
function withoutAddress(text: string, senders: ReadonlyMap<string, unknown>): string {
  const found = /^(\S+?)[:,]\s+/u.exec(text);
  return found && senders.has(found[1] as string) ? text.slice(found[0].length) : text;
}

function slowed(at_ms: Float64Array, times: number): Float64Array {
  if (times === 1) return at_ms;
  const at_s = withinMinutes(at_ms.map((ms) => ms / 1000));
  const first = at_s[0] ?? 0;
  return at_s.map((s) => Math.round(first + (s - first) * times) * 1000);
}

function stampOf(text: string, minute: boolean): number {
  const ms = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`);
  return minute ? Math.floor(ms / 60_000) * 60_000 : ms;
}
