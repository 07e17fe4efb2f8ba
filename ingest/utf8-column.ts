import type { Utf8Column } from './schema/message-table.ts';

/** Strings as one block of UTF-8. */
export function utf8Of(values: readonly string[]): Utf8Column {
  const encoder = new TextEncoder();
  const offsets = new Int32Array(values.length + 1);
  const bytes = encoder.encode(values.join(''));
  let used = 0;
  values.forEach((value, i) => {
    used += Buffer.byteLength(value);
    offsets[i + 1] = used;
  });
  return { bytes, offsets };
}
