/** Calendar arithmetic on wall-clock milliseconds (no zone): plain integers, safe on the hot path. */

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a Gregorian date; month 1..12. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const year_of_era = y - era * 400;
  const day_of_year = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const day_of_era =
    year_of_era * 365 + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100) + day_of_year;
  return era * 146_097 + day_of_era - 719_468;
}

/** Days in a month (1..12) of a year; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DDTHH:MM:SS` of wall-clock milliseconds. */
export function stampOf(local_ms: number): string {
  return new Date(local_ms).toISOString().slice(0, 19);
}

/** `YYYY-MM-DD` of wall-clock milliseconds. */
export function dayOf(local_ms: number): string {
  return stampOf(local_ms).slice(0, 10);
}

/** Is this `YYYY-MM-DD` a day of the calendar? */
export function isIsoDay(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const day = Number(found[3]);
  return day >= 1 && day <= daysInMonth(Number(found[1]), Number(found[2]));
}

/** Wall-clock milliseconds at the start of an ISO day. */
export function dayStart(day: string): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) * DAY_MS;
}
