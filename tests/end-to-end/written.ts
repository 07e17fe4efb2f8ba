/** Everything that a folder of results says, in plain text: archives unpacked, Parquet decoded, entities and escapes read. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import PostalMime from 'postal-mime';
import { withZip } from '../../ingest/zip.ts';

export interface Written {
  path: string;
  text: string;
}

export async function written(folder: string): Promise<Written[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Written[] = [];
  for (const entry of entries.filter((e) => e.isFile())) {
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(folder, absolute).split(sep).join('/');
    const bytes = await readFile(absolute);
    files.push({ path, text: await textOf(absolute, bytes) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function textOf(absolute: string, bytes: Buffer): Promise<string> {
  if (/\.(zip|xlsx)$/i.test(absolute)) return unzipped(absolute);
  // Statistics and dictionaries stand in the raw bytes too.
  if (absolute.endsWith('.parquet')) return `${readable(bytes)}\n${await rowsOf(bytes)}`;
  if (absolute.endsWith('.eml')) return `${readable(bytes)}\n${await mailed(bytes)}`;
  return readable(bytes);
}

/** Head, bodies and attachments of a mail, whatever they are packed in. */
async function mailed(bytes: Buffer): Promise<string> {
  const { headers, subject, text, html, attachments } = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
  });
  return [
    ...headers.map(({ key, value }) => `${key}: ${value}`),
    subject,
    text,
    readable(Buffer.from(html ?? '')),
    ...attachments.flatMap(({ filename, content }) => [
      filename,
      readable(Buffer.from(content as ArrayBuffer)),
    ]),
  ].join('\n');
}

async function unzipped(absolute: string): Promise<string> {
  const parts: string[] = [];
  await withZip(absolute, async (members, read) => {
    for (const member of members) parts.push(member.name, readable(Buffer.from(await read.whole(member))));
  });
  return parts.join('\n');
}

async function rowsOf(bytes: Buffer): Promise<string> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) => Object.values(row).map(String).join('\t')).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** As it stands and as a browser or a JSON reader would show it, with what is packed into data addresses. */
export function readable(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const shown = text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&([a-z]+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ');
  const packed = [...text.matchAll(/base64,([A-Za-z0-9+/]+=*)/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  return [text, shown, ...packed].join('\n');
}

const WORDS = 5;
const SIGNS = 8;

/** Runs of five words; of scripts without blanks runs of eight signs. */
export function shingles(text: string): Set<string> {
  const found = new Set<string>();
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + WORDS <= words.length; i++)
    found.add(
      words
        .slice(i, i + WORDS)
        .join(' ')
        .toLowerCase(),
    );
  for (const [run] of text.matchAll(/\p{Script=Han}{8,}/gu)) {
    for (let i = 0; i + SIGNS <= run.length; i++) found.add(run.slice(i, i + SIGNS));
  }
  return found;
}
