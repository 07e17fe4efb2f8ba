/** How long an Ogg Opus file plays, from its first and last bytes (RFC 7845). */

const SAMPLES_PER_MS = 48;
const PAGE = [0x4f, 0x67, 0x67, 0x53];
const OPUS_HEAD = [0x4f, 0x70, 0x75, 0x73, 0x48, 0x65, 0x61, 0x64];
const PRE_SKIP = 10;
const LONGEST_MS = 24 * 3_600_000;

/**
 * Milliseconds; 0 where the bytes are no Ogg Opus. The last page tells how many samples have been played, the head how
 * many of them at the start are not heard.
 */
export function voiceLength(head: Uint8Array, tail: Uint8Array): number {
  if (!has(head, 0, PAGE)) return 0;
  const segments = head[26] ?? 0;
  const body = 27 + segments;
  if (!has(head, body, OPUS_HEAD)) return 0;
  const pre_skip = (head[body + PRE_SKIP] ?? 0) | ((head[body + PRE_SKIP + 1] ?? 0) << 8);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 27; at >= 0; at--) {
    if (!has(tail, at, PAGE)) continue;
    const samples = view.getBigInt64(at + 6, true);
    // -1: on this page no packet ends.
    if (samples < 0n) continue;
    const length_ms = Math.round((Number(samples) - pre_skip) / SAMPLES_PER_MS);
    return length_ms > 0 && length_ms <= LONGEST_MS ? length_ms : 0;
  }
  return 0;
}

const has = (b: Uint8Array, at: number, wanted: readonly number[]) =>
  wanted.every((byte, i) => b[at + i] === byte);
