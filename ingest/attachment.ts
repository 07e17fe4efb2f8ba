/** Attachments: sent along or left out, with their names, kinds and captions. */
import { type PhraseBook, plain } from './phrases.ts';
import type { MediaKind } from './schema/message-table.ts';

const EXTENSION = /\.[\p{L}\p{N}]{1,8}$/u;

/** The attachment that a body stands for, in all its forms; the rest of the body is the caption. */
export function attachmentOf(
  raw: string,
  text: string,
  bracket: boolean,
  book: PhraseBook,
): { attachment: Attachment; caption: string } | null {
  const line_end = text.indexOf('\n');
  const first = line_end < 0 ? text : text.slice(0, line_end);
  const attachment = fileInBrackets(first, book) ?? fileInAngles(first, book);
  if (!attachment && bracket) {
    const behind = behindCaption(raw, book) ?? omittedBehindName(raw, book);
    if (behind) return behind;
  }
  const found = attachment ?? omittedWithCaption(first, line_end, book);
  return found && { attachment: found, caption: line_end < 0 ? '' : raw.slice(raw.indexOf('\n') + 1) };
}

export interface Attachment {
  file_name: string;
  media_kind: MediaKind;
  contact: boolean;
  /** False: it was left out, and only its name stands there. */
  sent_along: boolean;
  language: string;
}

/** An attachment that came with the export under this name. */
export function attached(file_name: string, language: string): Attachment {
  return {
    file_name,
    media_kind: mediaKindOf(file_name),
    contact: /\.vcf$/i.test(file_name),
    sent_along: true,
    language,
  };
}

/** Android: `IMG-20220323-WA0002.jpg (file attached)`. */
function fileInBrackets(first: string, book: PhraseBook): Attachment | null {
  if (!first.endsWith(')')) return null;
  const open = first.lastIndexOf('(');
  if (open < 1) return null;
  const language = book.file_attached.get(first.slice(open + 1, -1).trim());
  const name = first.slice(0, open).trim();
  return language && (EXTENSION.test(name) || name.endsWith('.')) ? attached(name, language) : null;
}

/** iOS: `<attached: 00000035-PHOTO-….jpg>`, `Name.pdf • 2 pages <attached: …>`; legacy `….jpg <attached>`. */
function fileInAngles(first: string, book: PhraseBook): Attachment | null {
  if (!first.endsWith('>')) return null;
  const i = first.lastIndexOf('<');
  const opened = book.attached_open.find(([open]) => first.startsWith(open, i));
  if (opened) {
    const [open, language] = opened;
    const inside = first.slice(i + open.length, -1).trim();
    const before = first.slice(0, i).split(' • ')[0]?.trim();
    if (!before) return attached(inside, language);
    // A caption: see behindCaption.
    if (!EXTENSION.test(before)) return null;
    return { ...attached(before, language), media_kind: mediaKindOf(inside) };
  }
  for (const [close, language] of book.attached_close) {
    if (!first.endsWith(close)) continue;
    const rest = first.slice(0, -close.length);
    const open = rest.lastIndexOf('<');
    const inside = rest.slice(open + 1).trim();
    const shown = open > 0 ? (rest.slice(0, open).split(' • ')[0]?.trim() ?? '') : '';
    if (!EXTENSION.test(shown)) return attached(open > 0 ? rest.trim() : inside, language);
    return { ...attached(shown, language), media_kind: mediaKindOf(inside) };
  }
  return null;
}

const BEHIND_MARK = /[\u200e\u200f](<[^<>\n]+>)$/;

/** iOS: a caption, and at its end `{LRM}<attached: 00000035-PHOTO-….jpg>`. */
function behindCaption(raw: string, book: PhraseBook): Behind | null {
  const words = BEHIND_MARK.exec(raw);
  const attachment = words && fileInAngles(plain(words[1] as string), book);
  return attachment && { attachment, caption: captionBefore(raw, words.index) };
}

interface Behind {
  attachment: Attachment;
  caption: string;
}

/** Text of a person before a placeholder, without the marks at its edges. */
const captionBefore = (raw: string, end: number) => raw.slice(0, end).replace(/^[\u200e\u200f]+|\s+$/gu, '');

/**
 * iOS: `Name.pdf • {LRM}2 pages {LRM}document omitted`: the phrase stands behind the last mark. Documents and cards have
 * their names before it, pictures and the like a caption.
 */
function omittedBehindName(raw: string, book: PhraseBook): Behind | null {
  const mark = Math.max(raw.lastIndexOf('\u200e'), raw.lastIndexOf('\u200f'));
  if (mark < 1) return null;
  const meaning = book.exact.get(plain(raw.slice(mark)).trim());
  if (!meaning || (meaning.kind !== 'media' && meaning.kind !== 'contact')) return null;
  const name = plain(raw.slice(0, mark)).split(' • ')[0]?.trim() ?? '';
  const is_name = meaning.kind === 'contact' || meaning.media_kind === 'document' || EXTENSION.test(name);
  const attachment = {
    file_name: is_name ? name : '',
    media_kind: meaning.media_kind ?? 'unknown',
    contact: meaning.kind === 'contact',
    sent_along: false,
    language: meaning.language,
  };
  return { attachment, caption: is_name ? '' : captionBefore(raw, mark) };
}

/** Android, with-media export: `<Media omitted>` for a file that is gone, its caption on the next lines. */
function omittedWithCaption(first: string, line_end: number, book: PhraseBook): Attachment | null {
  if (line_end < 0 || !first.startsWith('<')) return null;
  const meaning = book.exact.get(first.trim());
  if (meaning?.kind !== 'media') return null;
  return {
    file_name: '',
    media_kind: meaning.media_kind ?? 'unknown',
    contact: false,
    sent_along: false,
    language: meaning.language,
  };
}

// By name first (§ WhatsApp's own names say more than the extension), then by extension.
const BY_NAME: readonly (readonly [RegExp, MediaKind])[] = [
  [/^(\d+-)?(IMG|PHOTO)-|-PHOTO-/i, 'image'],
  [/^(\d+-)?GIF-|-GIF-/i, 'gif'],
  [/^(\d+-)?(VID|VIDEO)-|-VIDEO-/i, 'video'],
  [/^PTT-/i, 'voice'],
  [/(^|-)AUDIO-.*\.opus$/i, 'voice'],
  [/^AUD-|(^|-)AUDIO-/i, 'audio'],
  [/^(\d+-)?(STK|STICKER)-|-STICKER-/i, 'sticker'],
  [/^DOC-/i, 'document'],
];
const BY_EXTENSION: Readonly<Record<string, MediaKind>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  heic: 'image',
  gif: 'gif',
  webp: 'sticker',
  mp4: 'video',
  mov: 'video',
  '3gp': 'video',
  opus: 'voice',
  mp3: 'audio',
  m4a: 'audio',
  aac: 'audio',
  amr: 'audio',
  ogg: 'audio',
  wav: 'audio',
};

/** Kind of an attachment by its file name. */
export function mediaKindOf(file_name: string): MediaKind {
  for (const [pattern, kind] of BY_NAME) if (pattern.test(file_name)) return kind;
  const extension = /\.([\p{L}\p{N}]+)$/u.exec(file_name)?.[1]?.toLowerCase();
  return (extension && BY_EXTENSION[extension]) || 'document';
}

/** Is this body the stand-in for an attachment? */
export function isAttachment(body: string, book: PhraseBook): boolean {
  const text = plain(body).trim();
  const kind = book.exact.get(text)?.kind;
  return kind === 'media' || kind === 'contact' || book.attached_open.some(([open]) => text.startsWith(open));
}
