/**
 * Chats that the register does not list are not read: a private chat that was sent by mistake must not be processed. A
 * file whose name tells no listed chat is looked at only for the match: headers, the names that notices give the chat, and
 * hashes of its records, as another export of a listed chat would have. What stays held leaves nothing but its name.
 */
import { globToRegExp } from './glob.ts';
import { fileKey, fileKeys, groupKey, groupKeys } from './groups.ts';
import { ownNames } from './other-chats.ts';
import { type Placed, waysToName } from './place.ts';
import { byContent } from './same-chat.ts';
import type { RecordColumns } from './schema/message-table.ts';
import type { Group } from './schema/policy.ts';
import type { ExportSketch } from './sketch.ts';

/** Code of a file, or a chat in it, whose chat is not in the register. */
export const HELD = 'not-in-register';

/** By what the register knows its chats: names as `groupKey` and as `fileKey` write them, and the column `exports`. */
export interface Register {
  names: readonly string[];
  file_names: readonly string[];
  exports: readonly string[];
}

/**
 * The register says which chats shall come by naming who exports them; null: no row does. A list that only says what chats
 * are for keeps nothing out.
 */
export function registerOf(groups: readonly Group[]): Register | null {
  if (groups.every(({ exporter }) => exporter === '')) return null;
  const file_names = groups.flatMap((group) => [...new Set(fileKeys(group))]);
  return {
    names: groups.flatMap(groupKeys),
    // One that fits two rows says nothing: the file is looked at.
    file_names: file_names.filter((name) => file_names.indexOf(name) === file_names.lastIndexOf(name)),
    exports: groups.flatMap((g) => g.exports),
  };
}

interface Place extends Placed {
  export_id: string;
  chat_name: string;
}

/** Does the register list the chat under the name that the file gives it, or name the file itself? */
export function isListed({ names, file_names, exports }: Register, place: Place): boolean {
  const { export_id, chat_name } = place;
  if (names.includes(groupKey(chat_name)) || file_names.includes(fileKey(chat_name))) return true;
  return exports.some((pattern) => {
    const fits = globToRegExp(pattern);
    return pattern.toLowerCase() === export_id || waysToName(place).some((way) => fits.test(way));
  });
}

/** What was seen of a file on a look: its sketch, and what its own notices call the chat. */
export interface Look {
  sketch: ExportSketch;
  own_names: string[];
}

export const lookAt = (sketch: ExportSketch, columns: RecordColumns): Look => ({
  sketch,
  own_names: ownNames(columns).map(groupKey),
});

/**
 * Which of the files that were looked at show a listed chat all the same: by id of the export, the name to read it under.
 * One that a notice calls as a listed chat is called is read under that name; one that shows the same records as an export
 * of a listed chat keeps its own, for the two meet by their content. The order of files does not matter.
 */
export function recognised(
  looks: readonly Look[],
  listed: readonly ExportSketch[],
  groups: readonly Group[],
): Record<string, string> {
  const accepted: Record<string, string> = {};
  const alike = sharing(looks, listed);
  for (const { sketch, own_names } of looks) {
    const rows = groups.filter((g) => groupKeys(g).some((name) => own_names.includes(name)));
    const [row] = rows;
    // Names that lead to two rows lead nowhere.
    if (row && rows.length === 1) accepted[sketch.export_id] = row.chat;
    else if ([...(alike.get(sketch) ?? [])].some((other) => byContent(sketch, other, false) === 'yes'))
      accepted[sketch.export_id] = sketch.chat_name;
  }
  return accepted;
}

/** For each look the exports that have a record or a text in common with it: no others need be compared. */
function sharing(
  looks: readonly Look[],
  exports: readonly ExportSketch[],
): ReadonlyMap<ExportSketch, ReadonlySet<ExportSketch>> {
  const having = new Map<number, ExportSketch[]>();
  for (const { sketch } of looks)
    for (const hash of hashesOf(sketch)) having.set(hash, [...(having.get(hash) ?? []), sketch]);
  const found = new Map(looks.map(({ sketch }) => [sketch, new Set<ExportSketch>()]));
  for (const one of exports)
    for (const hash of hashesOf(one)) for (const look of having.get(hash) ?? []) found.get(look)?.add(one);
  return found;
}

const hashesOf = ({ months }: ExportSketch) =>
  Object.values(months).flatMap(({ exact, text }) => [...exact, ...text]);
