import { op, table } from 'arquero';
import type { MeasureDefinition } from './measure.ts';

export const messageTypesDefinition: MeasureDefinition = {
  id: 'M23',
  version: 1,
  title: { en: 'Message types', zh: '消息类型构成' },
  definition: {
    en: 'Share of the month’s messages by kind. Media that the export left out without naming their kind stay “unknown”.',
    zh: '当月消息按类型的占比。导出时被省略且未注明类型的媒体保留为“未知”。',
  },
  unit: 'share of messages',
};

export interface KindCount {
  kind: string;
  messages: number;
}

/** In this order on every page; a kind that is not listed comes last. */
const KIND_ORDER = [
  'text',
  'image',
  'video',
  'video_note',
  'voice',
  'audio',
  'document',
  'sticker',
  'gif',
  'poll',
  'location',
  'contact',
  'unknown',
  'deleted',
  'empty',
] as const;

/** M23: messages and share per kind, in `KIND_ORDER`; kinds without a message are left out. */
export function messageTypes(
  counts: readonly KindCount[],
): { kind: string; messages: number; share: number }[] {
  if (counts.length === 0) return [];
  const rows = table({
    kind: counts.map((c) => c.kind),
    messages: counts.map((c) => c.messages),
  })
    .groupby('kind')
    .rollup({ messages: op.sum('messages') })
    .objects() as KindCount[];
  const total = rows.reduce((sum, row) => sum + row.messages, 0);
  const rank = (kind: string) => {
    const at = (KIND_ORDER as readonly string[]).indexOf(kind);
    return at < 0 ? KIND_ORDER.length : at;
  };
  return rows
    .filter((row) => row.messages > 0)
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map((row) => ({ ...row, share: row.messages / total }));
}
