/** Bytes of a text member → UTF-8 bytes, saying what they were. */
import { isUtf8 } from 'node:buffer';

export type Encoding =
  | 'utf-8'
  | 'utf-8-damaged'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'windows-1252'
  | 'binary';

export interface Decoded {
  encoding: Encoding;
  /** UTF-8; empty for `binary`. */
  bytes: Uint8Array;
}

const LOOK = 4096;
const BINARY: Decoded = { encoding: 'binary', bytes: new Uint8Array(0) };

/**
 * Tells UTF-8, UTF-16 (by mark or by its NULs), 8-bit text that an editor saved, and files that are no text. UTF-8 that
 * was cut in the middle of a sign, or holds a few broken bytes, stays UTF-8: reading it otherwise would spoil the rest.
 */
export function decodeText(raw: Uint8Array): Decoded {
  if (raw[0] === 0xff && raw[1] === 0xfe) return as(raw, 'utf-16le');
  if (raw[0] === 0xfe && raw[1] === 0xff) return as(raw, 'utf-16be');
  const head = raw.subarray(0, LOOK);
  const nuls = count(head, (byte) => byte === 0);
  if (nuls > head.length / 4) {
    const odd = count(head, (byte, i) => byte === 0 && i % 2 === 1);
    if (odd > nuls * 0.9) return as(raw, 'utf-16le');
    if (odd < nuls * 0.1) return as(raw, 'utf-16be');
  }
  const controls = count(head, (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (isUtf8(raw)) return controls > head.length / 10 ? BINARY : { encoding: 'utf-8', bytes: raw };
  if (controls > head.length / 50) return BINARY;
  if (isUtf8(withoutCutSign(raw)) || isMostlyUtf8(raw)) {
    return { encoding: 'utf-8-damaged', bytes: encoder.encode(new TextDecoder().decode(raw)) };
  }
  return as(raw, isMostlyHan(raw) ? 'gb18030' : 'windows-1252');
}

const encoder = new TextEncoder();

function as(raw: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'): Decoded {
  const text = encoding === 'windows-1252' ? western(raw) : new TextDecoder(encoding).decode(raw);
  return { encoding, bytes: encoder.encode(text) };
}

// 0x80 to 0x9f of Windows-1252; five of them are not in use. Node's decoder of that name leaves all as controls.
const WESTERN =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function western(raw: Uint8Array): string {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] as string);
}

// UTF-8 that was read as Windows-1252 and written as UTF-8 once more: "Ã" and what follows it, "â€", "ðŸ".
const TWICE = [
  [0xc3, 0x83, 0xc2],
  [0xc3, 0xa2, 0xe2, 0x82, 0xac],
  [0xc3, 0xb0, 0xc5, 0xb8],
  [0xc3, 0xa0, 0xc2],
  [0xc3, 0xa4, 0xc2],
  [0xc3, 0xa5, 0xc2],
  [0xc3, 0xa6, 0xc2],
].map((bytes) => Buffer.from(bytes));
const MOST_PLACES = 1000;
// It is done to a whole file at once: its start tells.
const LOOK_BYTES = 256 * 1024;

/** Places in the first 256 KB where a sign was encoded twice ("Ã©" for "é"), at most a thousand of each kind, in order. */
export function encodedTwice(bytes: Uint8Array): number[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOK_BYTES));
  const places: number[] = [];
  for (const sign of TWICE) {
    let at = raw.indexOf(sign);
    for (let n = 0; at >= 0 && n < MOST_PLACES; n++) {
      places.push(at);
      at = raw.indexOf(sign, at + sign.length);
    }
  }
  return places.sort((a, b) => a - b);
}

/** Without an unfinished sign at the end: a file that was cut short. */
function withoutCutSign(raw: Uint8Array): Uint8Array {
  let end = raw.length;
  while (end > 0 && raw.length - end < 3 && ((raw[end - 1] as number) & 0xc0) === 0x80) end--;
  return (raw[end - 1] as number) >= 0xc0 ? raw.subarray(0, end - 1) : raw;
}

// Text in another encoding makes hardly a whole sign of UTF-8 beyond ASCII (of Chinese in GB18030 about one in five).
const BROKEN_SHARE = 0.5;

function isMostlyUtf8(raw: Uint8Array): boolean {
  const text = new TextDecoder().decode(raw);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return broken <= whole * BROKEN_SHARE;
}

/** Chinese Windows saves "ANSI" text so: pairs of bytes, most of them common Han signs. */
function isMostlyHan(raw: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < raw.length; i++) {
    const lead = raw[i] as number;
    if (lead < 0x80) continue;
    const trail = raw[i + 1] as number;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1) common++;
    i++;
  }
  return common > pairs / 2;
}

function count(bytes: Uint8Array, test: (byte: number, i: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < bytes.length; i++) if (test(bytes[i] as number, i)) n++;
  return n;
}
