/** Dates as headers of mails write them (RFC 5322), to the instant. Never read by the zone of the machine. */
import { daysInMonth } from './local-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Names that the norm still knows; of military ones nobody knows what was meant.
const ZONES: Readonly<Record<string, string>> = {
  ...{ ut: '+0000', utc: '+0000', gmt: '+0000', z: '+0000' },
  ...{ est: '-0500', edt: '-0400', cst: '-0600', cdt: '-0500' },
  ...{ mst: '-0700', mdt: '-0600', pst: '-0800', pdt: '-0700' },
};
const DATE =
  /^(?:[a-z]{3,9}\s*,\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]{1,3})$/;

/** `Thu, 21 May 2026 10:05:00 +0800` → milliseconds; null where it is no date, or one without a zone. */
export function mailDate(text: string): number | null {
  const found = DATE.exec(withoutComments(text).toLowerCase());
  if (!found) return null;
  const [day, hour, minute, second] = [found[1], found[4], found[5], found[6] ?? 0].map(Number) as Four;
  const month = MONTHS.indexOf(found[2] as string) + 1;
  const year = Number(found[3]);
  const zone = ZONES[found[7] as string] ?? (found[7] as string);
  const offset = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (!offset || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60 || Number(offset[3]) > 59) return null;
  const offset_min = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset_min * 60_000;
}

type Four = [number, number, number, number];

/** `Received: from a by b; DATE` */
export const receivedDate = (header: string) => mailDate(header.slice(header.lastIndexOf(';') + 1));

/** `+0800 (CST)` ends most dates. */
function withoutComments(text: string): string {
  let depth = 0;
  let plain = '';
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += sign;
  }
  return plain.trim();
}
