/**
 * A mail as it was saved (.eml): who sent it when by its headers, and what hangs on it. Its own text is never looked at.
 */
import { ZipError } from './budget.ts';
import { mailDate, receivedDate } from './mail-date.ts';
import { UNNAMED } from './place.ts';

/** What a mail says of itself; nothing of it is proved. */
export interface MailHead {
  from: { name: string; address: string };
  /** By its `Date`; null where there is none that can be read. */
  sent_at_ms: number | null;
  message_id: string;
  /** By the servers that it passed, the last one first. */
  received_ms: number[];
}

/** `sealed`: what only its reader's key or Outlook opens. */
export type PartKind = 'zip' | 'text' | 'mail' | 'tnef' | 'sealed' | 'other';

export interface MailPart {
  name: string;
  kind: PartKind;
  bytes: Uint8Array;
}

export interface Mail {
  head: MailHead;
  /** Without what the sender wrote. */
  parts: MailPart[];
  /** The end of the last part is missing. */
  cut_short: boolean;
  /** The whole of it is locked. */
  sealed: boolean;
}

export const LARGEST_MAIL_BYTES = 256 * 1024 ** 2;
const OF_A_MAIL = new Set(['from', 'date', 'message-id', 'received', 'subject', 'mime-version']);

/** @throws ZipError `bad-mail` where it is none, or built so that no program reads it */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const email = await parse(raw);
  const all = (key: string) => email.headers.filter((h) => h.key === key).map((h) => h.value);
  if (!email.headers.some((h) => OF_A_MAIL.has(h.key))) throw new ZipError('bad-mail', 'no header of a mail');
  const { from } = email;
  const type = all('content-type')[0] ?? '';
  return {
    head: {
      from: { name: oneLine(from?.name ?? ''), address: oneLine(from?.address ?? '') },
      // Two dates are none: nobody can tell which one was meant.
      sent_at_ms: all('date').length === 1 ? mailDate(all('date')[0] as string) : null,
      message_id: oneLine(email.messageId ?? ''),
      received_ms: all('received').flatMap((value) => receivedDate(value) ?? []),
    },
    parts: email.attachments.filter((one) => !isBody(one)).map(partOf),
    cut_short: isCutShort(raw, type),
    sealed: /^multipart\/encrypted\b/i.test(type),
  };
}

async function parse(raw: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  /** Texts too are handed over as they are: a chat may hang on a mail "inline", and the sender's own is left alone. */
  class Reader extends PostalMime {
    isInlineTextNode(): boolean {
      return false;
    }
  }
  try {
    return await new Reader({ forceRfc822Attachments: true }).parse(raw);
  } catch (error) {
    throw new ZipError('bad-mail', (error as Error).message);
  }
}

type Attachment = Awaited<ReturnType<typeof parse>>['attachments'][number];

/** What the sender wrote. Exchange makes files of what stands behind a part: `ATT00001.txt`. */
function isBody({ filename, mimeType, disposition }: Attachment): boolean {
  if (!mimeType.startsWith('text/')) return false;
  return filename ? /^ATT\d+\.(txt|html?)$/i.test(filename) : disposition !== 'attachment';
}

function partOf({ filename, mimeType, disposition, content }: Attachment): MailPart {
  const bytes = new Uint8Array(content as ArrayBuffer);
  const kind = kindOf(oneLine(filename ?? ''), mimeType, disposition);
  // Whatever folders a name tells of: what hangs on a mail lies in none.
  const own = oneLine(filename ?? '').replace(/^.*[/\\]/, '');
  const ending = ENDINGS[kind];
  const name = own === '' ? `${UNNAMED}${ending ?? ''}` : own;
  return { name: ending && !name.toLowerCase().endsWith(ending) ? name + ending : name, kind, bytes };
}

const ENDINGS: Partial<Record<PartKind, string>> = { zip: '.zip', text: '.txt', mail: '.eml' };

/** By the ending; where there is none, by what the mail says. */
function kindOf(name: string, type: string, disposition: string | null): PartKind {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  if (/ms-tnef$/.test(type) || /^winmail\.dat$/i.test(name)) return 'tnef';
  if (/\/(x-)?pkcs7-mime$/.test(type) || ending === 'p7m') return 'sealed';
  if (type === 'message/rfc822' || ending === 'eml') return 'mail';
  if (ending === 'zip') return 'zip';
  if (ending === 'txt') return 'text';
  if (ending !== undefined) return 'other';
  if (/^application\/(x-)?zip(-compressed)?$/.test(type)) return 'zip';
  return type === 'text/plain' && (name !== '' || disposition === 'attachment') ? 'text' : 'other';
}

/** The last border of a mail that came whole ends it. */
function isCutShort(raw: Uint8Array, type: string): boolean {
  const border = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!/^multipart\//i.test(type) || !border) return false;
  return !Buffer.from(raw.buffer, raw.byteOffset, raw.length).includes(`--${border[1] ?? border[2]}--`);
}

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .normalize('NFC');
