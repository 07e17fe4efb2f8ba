/** Mails for tests, written as mail programs save them. */
import { createHash } from 'node:crypto';

export interface Part {
  name?: string;
  type?: string;
  disposition?: string;
  bytes: string | Uint8Array;
  /** Written as it is, not in base64. */
  plain?: boolean;
}

/** Headers as lines; `parts` behind a text of the sender. */
export function mail(
  headers: readonly string[],
  parts: readonly Part[],
  own = 'See what is attached.\r\n',
): Buffer {
  const border = `=_${createHash('sha256')
    .update(JSON.stringify([headers, parts, own]))
    .digest('hex')}`;
  const lines = [
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${border}"`,
    '',
    `--${border}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    own,
    ...parts.flatMap((part) => [`--${border}`, partOf(part)]),
    `--${border}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

function partOf({ name, type, disposition, bytes, plain }: Part): string {
  const of_type = type ?? (name?.endsWith('.txt') ? 'text/plain' : 'application/octet-stream');
  const named = name === undefined ? '' : `; filename="=?utf-8?B?${Buffer.from(name).toString('base64')}?="`;
  return [
    `Content-Type: ${of_type}`,
    `Content-Disposition: ${disposition ?? 'attachment'}${named}`,
    ...(plain ? [] : ['Content-Transfer-Encoding: base64']),
    '',
    plain ? Buffer.from(bytes).toString() : Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n');
}

export const FROM_ANN = [
  'From: Ann Example <ann@harbour.example>',
  'To: review@harbour.example',
  'Subject: chats',
  'Date: Mon, 01 Jun 2026 09:30:00 +0800',
  'Message-ID: <1@harbour.example>',
] as const;

/** The same with other headers in the place of those of the same name; '' takes one out. */
export function headersOf(changes: Readonly<Record<string, string>> = {}): string[] {
  const names = Object.keys(changes).map((name) => name.toLowerCase());
  const kept = FROM_ANN.filter((line) => !names.includes((line.split(':')[0] ?? '').toLowerCase()));
  return [
    ...kept,
    ...Object.entries(changes).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
  ];
}
