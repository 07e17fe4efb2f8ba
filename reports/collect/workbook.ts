/** The same as a workbook: chats, files that were not read, the plan, messages. */
import type { Collected } from '../../transform/collect/collected.ts';
import { shownSpan, statesOf } from '../../transform/collect/coverage.ts';
import { count } from '../format.ts';
import { plainLine } from '../html.ts';
import type { Language } from '../page.ts';
import type { Row } from '../tables/csv.ts';
import type { Sheet, SheetColumn } from '../tables/sheet-rows.ts';
import { writeWorkbook } from '../tables/xlsx.ts';
import { messagesFor } from './messages.ts';
import { nameIn, type Say, sayIn, worstFirst } from './say.ts';

export function collectWorkbook(collected: Collected, language: Language): Promise<Uint8Array> {
  const say = sayIn(language, collected);
  return writeWorkbook([
    chatsSheet(collected, say),
    heldSheet(collected, say),
    planSheet(collected, say),
    messagesSheet(collected, say),
  ]);
}

type Kind = Pick<SheetColumn, 'type' | 'unit'>;
const TEXT: Kind = { type: 'text' };
const STAMP: Kind = { type: 'stamp' };
const COUNT: Kind = { type: 'count', unit: 'count' };

/** Columns by their keys, headed in the words of the language. */
function sheetOf<K extends string>(
  { words }: Say,
  name: string,
  heads: Readonly<Record<K, string>>,
  kinds: Readonly<Record<K, Kind>>,
  rows: readonly Readonly<Record<K, Row[string]>>[],
): Sheet {
  const keys = Object.keys(kinds) as K[];
  return {
    name,
    columns: keys.map((key) => ({ name: heads[key], ...kinds[key] })),
    rows: rows.map((row) => Object.fromEntries(keys.map((key) => [heads[key], row[key]]))),
    leftOut: (left) => words.collect.workbook.left_out(count(left)),
  };
}

function chatsSheet({ chats, month }: Collected, say: Say): Sheet {
  const { words } = say;
  const own = words.collect;
  const kinds = {
    ...{ chat: TEXT, state: TEXT, also: TEXT, code: TEXT, due: { type: 'flag' } as Kind },
    ...{ first: STAMP, until: STAMP, by: TEXT, known: STAMP, exporter: TEXT, substitute: TEXT },
    ...{ owner: TEXT, department: TEXT, type: TEXT, exports: COUNT },
    ...{ cap: { type: 'number', unit: 'share' } as Kind, notes: TEXT },
  };
  const rows = worstFirst(chats).map((chat) => {
    const span = shownSpan(chat, month);
    const others = statesOf(chat).filter((state) => state !== chat.state);
    const types: Readonly<Record<string, string>> = words.chat_types;
    return {
      chat: chat.chat,
      state: own.states[chat.state],
      also: others.map((state) => own.states[state]).join('; '),
      code: [chat.state, ...others].join('; '),
      due: chat.due,
      first: span?.first_local,
      until: span?.until_local,
      by: span && words.observed_by[span.until_by],
      known: chat.known_until_local,
      exporter: chat.exporter,
      substitute: chat.substitute,
      owner: chat.owner,
      department: chat.department,
      type: chat.type === null ? null : Object.hasOwn(types, chat.type) ? types[chat.type] : chat.type,
      exports: chat.exports.length,
      cap: chat.exports.length === 0 ? null : Math.max(...chat.exports.map(({ cap_share }) => cap_share)),
      notes: chat.notes
        .map(({ code, values }) =>
          plainLine(own.notes[code](words.list(values.map((value) => nameIn(value))))),
        )
        .join('; '),
    };
  });
  return sheetOf(say, own.workbook.sheets.chats, own.workbook.chats, kinds, rows);
}

function heldSheet({ held, unread }: Collected, say: Say): Sheet {
  const own = say.words.collect.workbook;
  const kinds = { place: TEXT, why: TEXT, chat: TEXT, bytes: COUNT, id: TEXT };
  const rows = [
    ...held.map(({ place, chat_name, bytes, export_id }) => ({
      ...{ place, why: own.not_in_register, chat: chat_name, bytes, id: export_id },
    })),
    ...unread.map(({ place, code }) => ({
      ...{ place, why: plainLine(say.unread(code)), chat: null, bytes: null, id: null },
    })),
  ];
  return sheetOf(say, own.sheets.held, own.held, kinds, rows);
}

function planSheet({ plan }: Collected, say: Say): Sheet {
  const { plan: own, workbook } = say.words.collect;
  const kinds = { person: TEXT, phone: TEXT, leaves: { type: 'day' } as Kind, chat: TEXT, substitute: TEXT };
  const rows = plan.exporters.flatMap(({ person, has_seconds, leaves, chats }) =>
    chats.map(({ chat, substitute }) => ({
      person,
      phone: own.phones[has_seconds === null ? 'unknown' : has_seconds ? 'iphone' : 'android'],
      leaves,
      chat,
      substitute,
    })),
  );
  const uncovered = plan.uncovered.map((chat) => ({
    ...{ person: own.uncovered, phone: null, leaves: null, chat, substitute: null },
  }));
  return sheetOf(say, workbook.sheets.plan, own.columns, kinds, [...rows, ...uncovered]);
}

function messagesSheet(collected: Collected, say: Say): Sheet {
  const { messages: own, workbook } = say.words.collect;
  const kinds = { to: TEXT, kind: TEXT, en: TEXT, zh: TEXT };
  const chinese = messagesFor(collected, 'zh-Hans');
  const rows = messagesFor(collected, 'en').map(({ to, kind, text }, at) => ({
    ...{ to, kind: own.kind[kind], en: text, zh: chinese[at]?.text },
  }));
  return sheetOf(say, workbook.sheets.messages, own.columns, kinds, rows);
}
