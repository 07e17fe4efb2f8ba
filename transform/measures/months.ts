/** Arithmetic on months as YYYY-MM. */

export function nextMonth(month: string, by = 1): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Wall-clock milliseconds of its first instant, and of the next month's. */
export function monthSpan(month: string): { from_ms: number; to_ms: number } {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5, 7)) - 1;
  return { from_ms: Date.UTC(year, index, 1), to_ms: Date.UTC(year, index + 1, 1) };
}

export function monthOf(local_ms: number): string {
  return new Date(local_ms).toISOString().slice(0, 7);
}

/** First and last day as ISO dates. */
export function monthDays(month: string): { from: string; to: string } {
  const { from_ms, to_ms } = monthSpan(month);
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { from: day(from_ms), to: day(to_ms - 1) };
}

/** `count` months that end with `month`, oldest first. */
export function monthsUntil(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => nextMonth(month, i - count + 1));
}
