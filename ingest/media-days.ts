/** Days that the names of media show: a hint to which field of a date is the day. */
import { daysFromCivil } from './local-time.ts';
import type { Candidates } from './scan.ts';

const OLD_IOS_MEDIA = /(20\d\d)-(\d\d)-(\d\d)-(?:PHOTO|VIDEO|AUDIO|GIF|STICKER)-\d/;
const ANDROID_MEDIA = /(?:IMG|VID|PTT|AUD|STK|DOC)-(20\d\d)(\d\d)(\d\d)-WA\d/;
const IOS_MEDIA = /-(?:PHOTO|VIDEO|AUDIO|GIF|STICKER)-(20\d\d)-(\d\d)-(\d\d)-/;
// One line settles the order; a few are looked at so that a forwarded old file does not.
const MEDIA_ENOUGH = 20;

/** Days that media names on header lines show, by candidate row. */
export function mediaDays(b: Uint8Array, c: Candidates, rows: Int32Array): Map<number, number> {
  const days = new Map<number, number>();
  const decoder = new TextDecoder();
  for (const row of rows) {
    const end = c.line_end[row] as number;
    const last = b[end - 1] === 13 ? b[end - 2] : b[end - 1];
    if (last !== 0x3e && last !== 0x29) continue;
    const line = decoder.decode(b.subarray(c.body[row], end));
    const found = ANDROID_MEDIA.exec(line) ?? IOS_MEDIA.exec(line) ?? OLD_IOS_MEDIA.exec(line);
    if (!found) continue;
    days.set(row, daysFromCivil(Number(found[1]), Number(found[2]), Number(found[3])));
    if (days.size >= MEDIA_ENOUGH) break;
  }
  return days;
}
