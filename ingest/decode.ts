/** Bytes of a text member → UTF-8 bytes, saying what they were. */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

export interface Decoded {
  encoding: Encoding;
  /** UTF-8; empty for `binary`. */
  bytes: Uint8Array;
}

const LOOK = 4096;

/** Tells UTF-8, UTF-16 (by mark or by its NULs), other 8-bit text and files that are no text. */
export function decodeText(raw: Uint8Array): Decoded {
  if (raw[0] === 0xff && raw[1] === 0xfe) return utf16(raw, 'utf-16le');
  if (raw[0] === 0xfe && raw[1] === 0xff) return utf16(raw, 'utf-16be');
  const head = raw.subarray(0, LOOK);
  const nuls = count(head, (byte) => byte === 0);
  if (nuls > head.length / 4) {
    const odd = count(head, (byte, i) => byte === 0 && i % 2 === 1);
    if (odd > nuls * 0.9) return utf16(raw, 'utf-16le');
    if (odd < nuls * 0.1) return utf16(raw, 'utf-16be');
  }
  if (isUtf8(raw)) {
    const controls = count(head, (byte) => byte < 9 || (byte > 13 && byte < 32));
    return controls > head.length / 10
      ? { encoding: 'binary', bytes: new Uint8Array(0) }
      : { encoding: 'utf-8', bytes: raw };
  }
  const controls = count(head, (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (controls > head.length / 50) return { encoding: 'binary', bytes: new Uint8Array(0) };
  return {
    encoding: 'windows-1252',
    bytes: new TextEncoder().encode(new TextDecoder('windows-1252').decode(raw)),
  };
}

function utf16(raw: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { encoding, bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(raw)) };
}

function count(bytes: Uint8Array, test: (byte: number, i: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < bytes.length; i++) if (test(bytes[i] as number, i)) n++;
  return n;
}
