/** N5: media of each kind that the norm speaks of, at and past its limits, with words and without. */
import { MEDIA_KINDS, type MediaKind } from '../../../ingest/schema/message-table.ts';
import type { AllowedMediaNorm } from '../../../ingest/schema/norm.ts';
import { utcOf } from '../../../ingest/schema/zone-table.ts';
import {
  actor,
  type Example,
  type ExamplesOf,
  type Outcome,
  outcome,
  type Said,
  type Stage,
  said,
} from './example.ts';
import type { TinyChat, TinyRow } from './tiny-table.ts';

const HOUR_MS = 3_600_000;

/** Tables hold sizes and lengths in 32 bits: what is beyond, no file can show. */
const MOST = 2 ** 32 - 2;

export const allowedMedia: ExamplesOf<'allowed-media'> = (own, stage) => {
  const max_bytes = own.max_bytes !== null && own.max_bytes > MOST ? null : own.max_bytes;
  const max_voice_s = own.max_voice_s !== null && own.max_voice_s * 1000 > MOST ? null : own.max_voice_s;
  const given = { norm: { ...own, max_bytes, max_voice_s }, stage };
  return [...kinds(given), ...sizes(given), ...lengths(given), ...words(given), ...exempt(given)];
};

interface Given {
  norm: AllowedMediaNorm;
  stage: Stage;
}

const met = outcome('met');

/** A file that meets all that the norm asks, but for what is told. */
function example(
  { norm, stage }: Given,
  [one, en, zh]: readonly [Example['case'], string, string],
  row: Partial<TinyRow>,
  expected: Outcome,
  more: Partial<TinyChat> = {},
): Example {
  const at_ms = utcOf(stage.context.zone, stage.from_local_ms) + 10 * HOUR_MS;
  const message: TinyRow = {
    ...{ at_ms, who: actor('Ben', 'internal'), text: 'The list for today', file_name: 'file.bin' },
    bytes: Math.min(1, norm.max_bytes ?? 1),
    voice_ms: Math.min(1, (norm.max_voice_s ?? 1) * 1000),
    ...row,
  };
  const chat: TinyChat = { rows: [message], resolution_s: 60, observed_until_ms: at_ms + HOUR_MS, ...more };
  const told = message.media === 'video' ? ofVideo(norm, expected, message, chat) : expected;
  const shown = told === expected ? one : 'not-judged';
  return { ...{ case: shown, what: said(en, zh), row: 0, expected: told }, chat };
}

/** What is shown as a video may be a round one: where it does not meet the norm, both must fail alike. */
function ofVideo(
  norm: AllowedMediaNorm,
  expected: Outcome,
  { text, bytes }: TinyRow,
  chat: TinyChat,
): Outcome {
  if (expected.state === 'met' || expected.state === 'exempt') return expected;
  const wordless = norm.captions.includes('video_note') && text === '';
  const state = !allowedOf(norm).includes('video_note')
    ? 'breached'
    : wordless
      ? chat.resolution_s === 1
        ? 'not_determinable'
        : 'breached'
      : norm.max_bytes !== null && bytes === 0
        ? 'not_determinable'
        : norm.max_bytes !== null && (bytes ?? 0) > norm.max_bytes
          ? 'breached'
          : 'met';
  return state === expected.state ? expected : outcome('not_determinable', 'kind-unknown');
}

/** Which the norm allows, as far as the export can tell. */
const allowedOf = ({ media }: AllowedMediaNorm): readonly MediaKind[] =>
  media.length === 0 ? MEDIA_KINDS : media;

/** What is told of one kind alone: `video` may be a round one, and `unknown` anything. */
const PLAIN: readonly MediaKind[] = MEDIA_KINDS.filter((kind) => kind !== 'unknown');

const CERTAIN: readonly MediaKind[] = PLAIN.filter((kind) => kind !== 'video');

function kinds(given: Given): Example[] {
  const { norm } = given;
  const allowed = allowedOf(norm);
  const found = PLAIN.filter((kind) => allowed.includes(kind)).map((media) =>
    example(
      given,
      ['met', `allowed: ${ofKind[media].en}`, `允许的类型：${ofKind[media].zh}`],
      { media },
      met,
    ),
  );
  for (const media of PLAIN) {
    if (allowed.includes(media)) continue;
    found.push(
      example(
        given,
        ['not-met', `not allowed: ${ofKind[media].en}`, `不允许的类型：${ofKind[media].zh}`],
        { media },
        outcome('breached', 'kind-not-allowed'),
      ),
    );
  }
  const some = allowed.length < MEDIA_KINDS.length && !norm.media.includes('unknown');
  if (some && PLAIN.some((kind) => !allowed.includes(kind)))
    found.push(
      example(
        given,
        ['not-judged', 'a file that the export does not tell the kind of', '导出未标明类型的媒体'],
        { media: 'unknown', file_name: '' },
        outcome('not_determinable', 'kind-unknown'),
      ),
    );
  found.push(
    example(
      given,
      ['not-counted', 'a text without a file', '没有媒体的文字消息'],
      { kind: 'text' },
      outcome('no-item'),
    ),
  );
  return found;
}

/** An allowed kind, best one without a length. */
const sampleOf = (norm: AllowedMediaNorm, kind: MediaKind): MediaKind | undefined =>
  [kind, ...CERTAIN, 'video' as const].find((one) => one !== 'voice' && allowedOf(norm).includes(one));

function sizes(given: Given): Example[] {
  const { max_bytes } = given.norm;
  const media = sampleOf(given.norm, 'document');
  if (max_bytes === null || media === undefined) return [];
  const of = (one: Example['case'], en: string, zh: string, bytes: number, expected: Outcome) =>
    example(given, [one, en, zh], { media, bytes }, expected);
  return [
    of('at-limit', 'as big as allowed, to the byte', '恰为允许的最大字节数', max_bytes, met),
    of(
      'past-limit',
      'a byte more than allowed',
      '比允许的多一个字节',
      max_bytes + 1,
      outcome('breached', 'too-big'),
    ),
    of(
      'not-judged',
      'a file that is not in the archive',
      '压缩包中没有的文件',
      0,
      outcome('not_determinable', 'size-unknown'),
    ),
  ];
}

function lengths(given: Given): Example[] {
  const { max_voice_s } = given.norm;
  if (max_voice_s === null || !allowedOf(given.norm).includes('voice')) return [];
  const of = (one: Example['case'], en: string, zh: string, voice_ms: number, expected: Outcome) =>
    example(given, [one, en, zh], { media: 'voice', voice_ms }, expected);
  const most_ms = max_voice_s * 1000;
  return [
    of('at-limit', 'a voice note as long as allowed', '长度恰为上限的语音', Math.floor(most_ms), met),
    of(
      'past-limit',
      'a voice note a thousandth of a second longer than allowed',
      '比上限长千分之一秒的语音',
      Math.floor(most_ms) + 1,
      outcome('breached', 'too-long'),
    ),
    of(
      'not-judged',
      'a voice note that is not in the archive',
      '压缩包中没有的语音',
      0,
      outcome('not_determinable', 'length-unknown'),
    ),
  ];
}

function words(given: Given): Example[] {
  const media = given.norm.captions.find(
    (kind) => PLAIN.includes(kind) && allowedOf(given.norm).includes(kind),
  );
  if (media === undefined) return [];
  const of = (one: Example['case'], en: string, zh: string, expected: Outcome, resolution_s: 1 | 60) =>
    example(given, [one, en, zh], { media, text: '' }, expected, { resolution_s });
  return [
    of(
      'not-met',
      'without the words that it needs',
      '缺少规定的说明文字',
      outcome('breached', 'no-caption'),
      60,
    ),
    of(
      'not-judged',
      'without words, from a phone that seldom exports them',
      '没有说明文字，且该手机很少导出说明文字',
      outcome('not_determinable', 'caption-not-exported'),
      1,
    ),
  ];
}

function exempt(given: Given): Example[] {
  const { norm } = given;
  const failing = failingRow(norm);
  const [person] = norm.exempt_people;
  if (!failing) return [];
  const found: Example[] = [];
  if (person !== undefined)
    found.push(
      example(
        given,
        ['exempt', 'not as asked, sent by somebody who is exempt', '不符合要求，由豁免人员发送'],
        { ...failing, who: actor('', 'internal', { name: person }) },
        outcome('exempt', 'exempt-person'),
      ),
    );
  if (norm.exempt_chats.length > 0)
    found.push(
      example(
        given,
        ['exempt', 'not as asked, in a chat that is exempt', '不符合要求，在豁免的聊天中'],
        failing,
        outcome('exempt', 'exempt-chat'),
        { context: { exempt_norms: [norm.id] } },
      ),
    );
  return found;
}

/** Something that does not meet the norm. */
function failingRow(norm: AllowedMediaNorm): Partial<TinyRow> | null {
  const allowed = allowedOf(norm);
  const foreign = PLAIN.find((kind) => !allowed.includes(kind) && kind !== 'video');
  if (foreign !== undefined) return { media: foreign };
  const media = sampleOf(norm, 'document');
  if (norm.max_bytes !== null && media !== undefined) return { media, bytes: norm.max_bytes + 1 };
  if (norm.max_voice_s !== null && allowed.includes('voice'))
    return { media: 'voice', voice_ms: norm.max_voice_s * 1000 + 1 };
  const wordless = norm.captions.find((kind) => CERTAIN.includes(kind) && allowed.includes(kind));
  return wordless === undefined ? null : { media: wordless, text: '' };
}

const ofKind: Record<MediaKind, Said> = {
  image: said('a picture', '图片'),
  video: said('a video', '视频'),
  video_note: said('a round video', '圆形视频'),
  gif: said('a GIF', '动图'),
  sticker: said('a sticker', '贴纸'),
  voice: said('a voice note', '语音'),
  audio: said('an audio file', '音频'),
  document: said('a document', '文件'),
  unknown: said('a file of another kind', '其他类型'),
};
