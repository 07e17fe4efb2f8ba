import { op, table } from 'arquero';
import { MEDIA_KINDS, SIDES } from '../../ingest/schema/message-table.ts';
import type { Text } from '../../ingest/schema/norm.ts';
import type { Finding, Over } from '../figure.ts';
import type { MonthCounts } from '../month-counts.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

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

const KIND_TITLES: Record<(typeof KIND_ORDER)[number], Required<Text>> = {
  text: { en: 'Text', zh: '文字' },
  image: { en: 'Pictures', zh: '图片' },
  video: { en: 'Videos', zh: '视频' },
  video_note: { en: 'Video notes', zh: '视频消息' },
  voice: { en: 'Voice notes', zh: '语音' },
  audio: { en: 'Audio files', zh: '音频文件' },
  document: { en: 'Documents', zh: '文档' },
  sticker: { en: 'Stickers', zh: '贴图' },
  gif: { en: 'GIFs', zh: 'GIF' },
  poll: { en: 'Polls', zh: '投票' },
  location: { en: 'Locations', zh: '位置' },
  contact: { en: 'Contacts', zh: '联系人' },
  unknown: { en: 'Left out, kind unknown', zh: '被省略，类型未知' },
  deleted: { en: 'Deleted', zh: '已删除' },
  empty: { en: 'Empty', zh: '空消息' },
};

/** M23. */
export const messageTypesMeasure: Measure = {
  id: 'M23',
  version: 3,
  title: { en: 'Message types', zh: '消息类型构成' },
  definition: {
    en:
      'Share of the month’s messages by kind, also by chat and by side of the sender. Voice minutes and sizes where the archive holds the ' +
      'files. Documents with words beside them. Texts over 600 characters, and those whose sender sent a document within ten minutes.',
    zh: '当月消息按类型的占比，并按聊天和发送方区分。压缩包内含文件时给出语音分钟数与文件大小。附有说明文字的文档比例。超过 600 字符的文字消息数，以及发送者在十分钟内另发文档的比例。',
  },
  unit: 'share of messages',
  direction: 'none',
  grain: { en: 'one message', zh: '每条消息' },
  edges: {
    en:
      'Media that the export left out without naming their kind stay “unknown”. Without an archive there are no minutes and sizes; ' +
      'files missing in it are not in n, nor documents of an iPhone that share their name with another one. iPhones seldom export words ' +
      'beside documents: theirs are not in the share of those that have some.',
    zh: '导出时被省略且未注明类型的媒体保留为“未知”。没有压缩包就没有分钟数和大小；其中缺失的文件，以及 iPhone 上与其他文件同名的文档，不计入 n。iPhone 很少导出文档旁的说明文字，其文档不计入附说明比例。',
  },
  figures: {
    ...Object.fromEntries(
      KIND_ORDER.map((kind) => [kind, { title: KIND_TITLES[kind], unit: 'share' as const }]),
    ),
    voice_minutes: { title: { en: 'Voice minutes', zh: '语音分钟数' }, unit: 'minutes' },
    file_bytes: { title: { en: 'Bytes of files', zh: '文件字节数' }, unit: 'bytes' },
    captioned_share: {
      title: { en: 'Documents with words beside them', zh: '附说明的文档比例' },
      unit: 'share',
    },
    long_texts: { title: { en: 'Texts over 600 characters', zh: '超过 600 字符的文字' }, unit: 'count' },
    long_with_document: { title: { en: 'Of these with a document', zh: '其中附文档的比例' }, unit: 'share' },
  },
  measure: (facts) => [
    ...scopes(facts, ['all', 'group', 'type', 'chat']).flatMap(({ over, chats }) => {
      const counts = chats.flatMap((c) => c.counts ?? []);
      return [
        ...kindFindings(
          over,
          counts.map((c) => c.kinds),
        ),
        ...fileFindings(over, counts),
      ];
    }),
    ...SIDES.flatMap((side) =>
      kindFindings(
        { over: 'side', key: side },
        facts.chats.flatMap((c) => (c.counts ? [c.counts.sides[side]] : [])),
      ),
    ),
  ],
};

function kindFindings(over: Over, counts: readonly Record<string, number>[]): Finding[] {
  const rows = messageTypes(
    counts.flatMap((kinds) => Object.entries(kinds).map(([kind, messages]) => ({ kind, messages }))),
  );
  const n = rows.reduce((sum, row) => sum + row.messages, 0);
  return rows.map((row) => finding(row.kind, over, row.share, n));
}

function fileFindings(over: Over, counts: readonly MonthCounts[]): Finding[] {
  const sum = (of: (c: MonthCounts) => number) => counts.reduce((total, c) => total + of(c), 0);
  const voices = sum((c) => c.kinds.voice ?? 0);
  const timed = sum((c) => c.voice_timed);
  const sized = counts.flatMap((c) => Object.values(c.sized));
  const files = sized.reduce((total, s) => total + s.files, 0);
  const documents = sum((c) => c.kinds.document ?? 0);
  const shown = sum((c) => c.documents);
  const long = sum((c) => c.long_texts);
  const media = sum((c) => MEDIA_KINDS.reduce((all, kind) => all + (c.kinds[kind] ?? 0), 0));
  return [
    ...(voices > 0
      ? [
          finding('voice_minutes', over, timed > 0 ? sum((c) => c.voice_ms) / 60_000 : null, timed, {
            reason: timed > 0 ? null : 'no_archive',
          }),
        ]
      : []),
    ...(media > 0
      ? [
          finding('file_bytes', over, files > 0 ? sized.reduce((all, s) => all + s.bytes, 0) : null, files, {
            reason: files > 0 ? null : 'no_archive',
          }),
        ]
      : []),
    ...(documents > 0
      ? [
          finding(
            'captioned_share',
            over,
            shown > 0 ? sum((c) => c.documents_captioned) / shown : null,
            shown,
            {
              reason: shown > 0 ? null : 'not_in_export',
            },
          ),
        ]
      : []),
    ...(sum((c) => c.kinds.text ?? 0) > 0
      ? [
          finding(
            'long_texts',
            over,
            long,
            sum((c) => c.kinds.text ?? 0),
          ),
        ]
      : []),
    ...(long > 0
      ? [finding('long_with_document', over, sum((c) => c.long_texts_with_document) / long, long)]
      : []),
  ];
}

export interface KindCount {
  kind: string;
  messages: number;
}

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
