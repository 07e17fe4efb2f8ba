/** Lines of a file by the line ends of its bytes: for the tie-out, so it shares nothing with what reads records. */
import type { Encoding } from './decode.ts';

const LF = 10;

/** Each LF ends a line; what stands behind the last one is a line too. */
export function rawLines(raw: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-16le') return wideLines(raw, 0);
  if (encoding === 'utf-16be') return wideLines(raw, 1);
  // In the other encodings no byte of another sign is an LF.
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let lines = 0;
  let start = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, start)) {
    lines++;
    start = at + 1;
  }
  return start < raw.length ? lines + 1 : lines;
}

/** `low`: place of the lower byte in each pair. */
function wideLines(raw: Uint8Array, low: 0 | 1): number {
  let lines = 0;
  let start = 0;
  for (let at = 0; at + 1 < raw.length; at += 2) {
    if (raw[at + low] !== LF || raw[at + 1 - low] !== 0) continue;
    lines++;
    start = at + 2;
  }
  return start < raw.length ? lines + 1 : lines;
}
