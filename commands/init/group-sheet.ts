/** groups.csv as a start: a row for each chat, what the exports suggest of it beside it. */
import { groupKey, readGroups } from '../../ingest/groups.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { type Row, writeCsv } from '../../reports/tables/csv.ts';
import type { CommandWords } from '../words/words.ts';
import type { Guess } from './guess.ts';
import type { Sheet } from './people-sheet.ts';
import type { Seen, SeenChat } from './seen.ts';

const COLUMNS = [
  ...['chat', 'aliases', 'type', 'purpose', 'owner', 'department', 'exporter', 'substitute', 'max_members'],
  ...['since', 'until', 'exports'],
  // No run reads these: what fits is copied by whoever knows.
  ...['type_proposed', 'exporter_proposed', 'why', 'messages', 'people'],
];

/** `shared`: names that several chats have; their exports tell them apart. */
export function groupSheet(
  seen: Seen,
  { type, exporter }: Guess,
  shared: readonly string[],
  words: CommandWords,
): Sheet {
  const names = new Map(seen.people.map(({ key, name }) => [key, name]));
  const taken = new Set(seen.chats.map(({ chat }) => groupKey(chat.name)));
  const sharing = new Set(shared.map(groupKey));
  const chats = seen.chats.filter((one) => canStand(one, seen.chats));
  const rows = chats.map((one): Row => {
    const { chat, messages, people } = one;
    const likely = type.get(chat.name);
    const who = exporter.get(chat.name);
    const name = names.get(who?.key ?? '') ?? '';
    // Of a private chat both are told by the exports themselves.
    const sure = who?.by === 'chat';
    const why = [
      ...(likely && !chat.pair ? [words.init.type_because(likely.because)] : []),
      ...(who && !sure ? [words.init.exporter_because[who.by]] : []),
    ];
    const apart =
      sharing.has(groupKey(chat.name.replace(/ \(\d+\)$/, ''))) || sharing.has(groupKey(chat.name));
    return {
      chat: chat.name,
      aliases: otherNames(one, taken).join('; '),
      type: chat.pair ? 'private' : '',
      exporter: sure ? name : '',
      exports: apart ? chat.copies.map(({ export_id }) => export_id).join('; ') : '',
      type_proposed: chat.pair ? '' : (likely?.type ?? ''),
      exporter_proposed: sure ? '' : name,
      why: why.join('; '),
      messages,
      people: people.size,
    };
  });
  return { text: writeCsv(COLUMNS, rows), rows: rows.length, left_out: seen.chats.length - rows.length };
}

/** How other phones call the chat, where no other chat is called so. */
function otherNames({ chat, copies }: SeenChat, taken: Set<string>): string[] {
  const names = new Map<string, string>();
  for (const { chat_name } of copies) {
    const key = groupKey(chat_name);
    // A private chat is called by the other one of the two on each of their phones.
    if (chat.pair || key === '' || taken.has(key) || /[;；]/.test(chat_name)) continue;
    names.set(key, chat_name);
  }
  for (const key of names.keys()) taken.add(key);
  return [...names.values()];
}

/** Does the row come back from the list as this chat, and as no other one? */
function canStand({ chat }: SeenChat, all: readonly SeenChat[]): boolean {
  const key = groupKey(chat.name);
  if (key === '' || all.find((one) => groupKey(one.chat.name) === key)?.chat !== chat) return false;
  try {
    const [group] = readGroups(Buffer.from(writeCsv(['chat'], [{ chat: chat.name }])), '');
    return group !== undefined && groupKey(group.chat) === key;
  } catch (error) {
    if (error instanceof WorkspaceError) return false;
    throw error;
  }
}
