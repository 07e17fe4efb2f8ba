/** Which chats are meant, and a compiled chart with those alone. Without a page: what can be tested without a browser. */
import type { Chat } from './page-data.ts';

/** Folded to compare: width and case of letters, and how many blanks stand between words, do not matter. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Keys of the chats whose name holds `typed` and whose type is `type`; an empty text means any. */
export function meantChats(chats: readonly Chat[], typed: string, type: string): Set<string> {
  const part = folded(typed);
  return new Set(
    chats
      .filter((chat) => (type === '' || chat.type === type) && folded(chat.name).includes(part))
      .map(({ chat }) => chat),
  );
}

interface Row {
  chat?: unknown;
  row?: unknown;
}
interface Scale {
  type?: unknown;
  domain?: unknown;
}
/** As much of a compiled spec as is changed. */
export interface CompiledSpec {
  height?: unknown;
  data?: { values?: unknown }[];
  scales?: Scale[];
}

/**
 * The chart with the rows of these chats alone; those that stand one below the other (`row`) close up, and the picture
 * becomes as high as they are. A chart of no single chats stays as it is; null: it shows none of them.
 */
export function narrowedSpec<Spec extends CompiledSpec>(spec: Spec, meant: ReadonlySet<string>): Spec | null {
  let of_chats = false;
  const left = new Set<number>();
  let kept = 0;
  const data = spec.data?.map((set) => {
    if (!Array.isArray(set.values)) return set;
    const values = (set.values as Row[]).filter(({ chat, row }) => {
      if (typeof chat !== 'string') return true;
      of_chats = true;
      if (!meant.has(chat)) return false;
      kept++;
      if (typeof row === 'number') left.add(row);
      return true;
    });
    return { ...set, values };
  });
  if (!of_chats) return spec;
  if (kept === 0) return null;
  if (left.size === 0) return { ...spec, data };
  const places = new Map([...left].sort((a, b) => a - b).map((row, place) => [row, place]));
  const placed = (row: Row) =>
    typeof row.chat === 'string' && typeof row.row === 'number' ? { ...row, row: places.get(row.row) } : row;
  const drawn = spec.scales?.find(isOfRows)?.domain.length ?? left.size;
  const rows = Math.min(drawn, left.size);
  return {
    ...spec,
    ...(typeof spec.height === 'number' ? { height: (spec.height / drawn) * rows } : {}),
    data: data?.map((set) =>
      Array.isArray(set.values) ? { ...set, values: (set.values as Row[]).map(placed) } : set,
    ),
    scales: spec.scales?.map((scale) =>
      isOfRows(scale) ? { ...scale, domain: scale.domain.slice(0, rows) } : scale,
    ),
  };
}

/** Rows are numbered from 0. */
const isOfRows = (scale: Scale): scale is { domain: number[] } =>
  scale.type === 'band' && Array.isArray(scale.domain) && scale.domain.every((row, at) => row === at);
