/**
 * Other chats that a chat gives away: links that invite into one, and notices that speak of a community or name a group of it.
 * Codes and names leave as keyed hashes; nothing of a text does.
 */
import { groupKey } from './groups.ts';
import { KIND, type MessageColumns, NOTICE, textAt, type Utf8Column } from './schema/message-table.ts';

/**
 * - `invite-link`: the link to a group stands in a message
 * - `community`: a notice speaks of a community, which has a chat of its own, or names a group of it
 */
export type OtherChatKind = 'invite-link' | 'community';

/** One other chat, with the first place that gives it away. */
export interface OtherChat {
  kind: OtherChatKind;
  /** Keyed hash of the link's code or of the name; empty where the notice names nothing. */
  hash: string;
  export_id: string;
  line: number;
  /** Records that give it away. */
  count: number;
}

export interface OtherChats {
  found: OtherChat[];
  /** Keyed hashes of the names that the chat's own notices give it: it was called so. */
  own_names: string[];
}

/** In the order of the first places. `hash`: keyed, of a kind and a text. */
export function otherChats(m: MessageColumns, hash: (kind: string, text: string) => string): OtherChats {
  const found = new Map<string, OtherChat>();
  const own_names = new Set<string>();
  const note = (kind: OtherChatKind, what: string, row: number) => {
    const key = `${kind} ${what}`;
    const known = found.get(key);
    if (known) known.count++;
    else {
      const export_id = m.export_ids[m.export[row] as number] as string;
      found.set(key, { kind, hash: what, export_id, line: m.first_line[row] as number, count: 1 });
    }
  };
  for (const { row, code } of inviteLinks(m.text, m.n)) {
    if (m.kind[row] !== KIND.notice) note('invite-link', hash('invite', code), row);
  }
  for (let row = 0; row < m.n; row++) {
    if (m.kind[row] !== KIND.notice) continue;
    const kind = m.notice_kind[row] as number;
    if (OWN.has(kind)) {
      for (const name of quoted(textAt(m.text, row))) own_names.add(nameHash(hash, name));
    } else if (OTHERS.has(kind)) {
      const text = textAt(m.text, row);
      // A quoted name without that word may be a person's.
      if (!COMMUNITY.test(text)) continue;
      const names = quoted(text);
      for (const name of names) note('community', nameHash(hash, name), row);
      if (names.length === 0) note('community', '', row);
    }
  }
  return { found: [...found.values()].sort(byPlace), own_names: [...own_names].sort() };
}

/** What a chat's own notices call it: when it was made, and each time it was renamed. */
export function ownNames(m: Pick<MessageColumns, 'n' | 'kind' | 'notice_kind' | 'text'>): string[] {
  const names = new Set<string>();
  for (let row = 0; row < m.n; row++) {
    if (m.kind[row] !== KIND.notice || !OWN.has(m.notice_kind[row] as number)) continue;
    for (const name of quoted(textAt(m.text, row))) names.add(name);
  }
  return [...names];
}

/** The same for a name of the register or of a file. */
export const nameHash = (hash: (kind: string, text: string) => string, name: string) =>
  hash('group', groupKey(name));

/** Of the chat itself: that it was made, and renamed. */
const OWN: ReadonlySet<number> = new Set([NOTICE.created, NOTICE.subject]);
const OTHERS: ReadonlySet<number> = new Set([
  NOTICE.added,
  NOTICE.joined,
  NOTICE.left,
  NOTICE.removed,
  NOTICE.settings,
  NOTICE.invite_link,
  NOTICE.other,
]);
/** How phones call a community, by the root of the word. */
const COMMUNITY =
  /communit|comunidad|comunità|comunitat|gemeenschap|komunit|komunitas|społeczno|сообществ|спільнот|topluluğ|topluluk|fellesskap|fællesskab|yhteisö|közösség|cộng đồng|ชุมชน|קהיל|مجتمع|समुदाय|κοινότητ|コミュニティ|커뮤니티|社区|社群/iu;

const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」|『([^』]+)』/gu;

function quoted(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((found) => found.slice(1).find((name) => name !== undefined) ?? '');
}

const LINK = Buffer.from('chat.whatsapp.com/');
const CODE = /^(?:invite\/)?([0-9A-Za-z_-]{10,40})/;
const LONGEST = 'invite/'.length + 40;

/** Rows with a link to a group, and its code; a row may have several. */
function* inviteLinks({ bytes, offsets }: Utf8Column, n: number): Generator<{ row: number; code: string }> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf(LINK); at >= 0; at = text.indexOf(LINK, at + LINK.length)) {
    const row = rowAt(offsets, n, at);
    const from = at + LINK.length;
    const end = Math.min(from + LONGEST, offsets[row + 1] as number);
    const code = CODE.exec(text.toString('latin1', from, end))?.[1];
    if (code) yield { row, code };
  }
}

/** The last row that begins at a byte or before it: empty rows begin where the next one does. */
function rowAt(offsets: Int32Array, n: number, at: number): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const byPlace = (a: OtherChat, b: OtherChat) =>
  (a.export_id < b.export_id ? -1 : a.export_id > b.export_id ? 1 : 0) ||
  a.line - b.line ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
  (a.hash < b.hash ? -1 : 1);
