/** N5 allowed media: which kinds may be sent, how big, how long, and which need words. */
import { KIND, MEDIA_KINDS, type MediaKind, type MessageColumns } from '../../ingest/schema/message-table.ts';
import type { AllowedMediaNorm } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';
import { judgeMessages, type Verdict } from './judge-messages.ts';
import type { NormKind } from './norm-kind.ts';

export const allowedMedia: NormKind<'allowed-media'> = {
  kind: 'allowed-media',
  id: 'N5',
  title: { en: 'Allowed media', zh: '允许的媒体' },
  definition: {
    en:
      'Population: media messages of the month in scope. Not met: a kind that is not allowed, a file or voice note over the ' +
      'limit, or a kind without the words it needs; a round video counts as a video where one is allowed. Evidence: the line, ' +
      'the kind, and size or length where the archive tells it. Exempt: exempt chats and people; consulted only after the ' +
      'rule failed. Cannot be judged: media of which the export does not tell the kind, where it matters: all kinds, voice ' +
      'notes and audio files (iPhones without files), videos and round ones; size and length where the archive does not hold ' +
      'the file; missing words in exports of iPhones, which seldom write them out.',
    zh:
      '范围：当月在适用聊天中发送的媒体消息。不符合：类型不被允许、文件或语音超出上限、或缺少规定的说明文字；允许视频时，圆形视频视为视频。' +
      '依据：所在的行、类型，以及压缩包可见的大小或时长。豁免：豁免的聊天与人员；仅在规则未满足时才查看。' +
      '无法判定：导出未标明类型、而类型影响结论的媒体（任何类型；苹果手机不含文件时的语音与音频；视频与圆形视频）；' +
      '压缩包中没有文件时的大小与时长；苹果手机导出很少写出说明文字时是否缺少说明。',
  },
  judgeChat: (talk, norm) =>
    judgeMessages(talk, norm, (row) => (talk.m.kind[row] === KIND.media ? judge(talk, norm, row) : null)),
};

/** What the export leaves open of the kind is judged only where it does not matter. */
function judge({ m }: Talk, norm: AllowedMediaNorm, row: number): Verdict {
  const kind = MEDIA_KINDS[(m.media_kind[row] as number) - 1] as MediaKind;
  const [first, ...others] = kindsOf(m, norm, row, kind).map((one) => judgeAs(m, norm, row, one)) as [
    Verdict,
    ...Verdict[],
  ];
  if (kind === 'video' && first.state === 'met') return first;
  if (others.some(({ state }) => state !== first.state))
    return { state: 'not_determinable', reason: 'kind-unknown' };
  return first.detail === undefined ? first : { ...first, detail: kind };
}

/** The kind that is shown first, then what it may be as well. */
function kindsOf(
  m: MessageColumns,
  norm: AllowedMediaNorm,
  row: number,
  shown: MediaKind,
): readonly MediaKind[] {
  if (shown === 'unknown' && !norm.media.includes('unknown')) return KNOWN;
  if (shown === 'video') return ['video', 'video_note'];
  // Left out by an iPhone, which has the same words for both.
  const unnamed = m.file_name.offsets[row] === m.file_name.offsets[row + 1];
  return shown === 'audio' && unnamed ? ['audio', 'voice'] : [shown];
}

const KNOWN = MEDIA_KINDS.filter((kind) => kind !== 'unknown');

function judgeAs(m: MessageColumns, norm: AllowedMediaNorm, row: number, kind: MediaKind): Verdict {
  if (norm.media.length > 0 && !norm.media.includes(kind))
    return { state: 'breached', reason: 'kind-not-allowed', detail: kind };
  if (norm.captions.includes(kind) && m.text.offsets[row] === m.text.offsets[row + 1])
    return m.resolution_s[row] === 1
      ? { state: 'not_determinable', reason: 'caption-not-exported', detail: kind }
      : { state: 'breached', reason: 'no-caption', detail: kind };
  // Without an archive these columns have no rows; 0 stands for a file that is not in it.
  const bytes = m.media_bytes[row] ?? 0;
  if (norm.max_bytes !== null) {
    if (bytes === 0) return { state: 'not_determinable', reason: 'size-unknown', detail: kind };
    const size = { value: bytes, limit: norm.max_bytes, unit: 'bytes', detail: kind } as const;
    if (bytes > norm.max_bytes) return { state: 'breached', reason: 'too-big', ...size };
  }
  if (norm.max_voice_s !== null && kind === 'voice') {
    const voice_ms = m.voice_ms[row] ?? 0;
    if (voice_ms === 0) return { state: 'not_determinable', reason: 'length-unknown', detail: kind };
    const length = { value: voice_ms / 1000, limit: norm.max_voice_s, unit: 's', detail: kind } as const;
    if (voice_ms > norm.max_voice_s * 1000) return { state: 'breached', reason: 'too-long', ...length };
  }
  return { state: 'met', reason: 'allowed' };
}
