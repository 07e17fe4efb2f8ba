import type { Window } from './schema/policy.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WINDOW = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/;

/** Indices (0 = Monday) of `mon`, `mon-fri`, `sat,sun`, `fri-mon`; null when it names no days. */
export function daysOf(key: string): number[] | null {
  const days: number[] = [];
  for (const part of key.toLowerCase().split(',')) {
    const [first, last = first] = part.trim().split('-');
    const from = DAYS.indexOf((first ?? '').trim().slice(0, 3));
    const to = DAYS.indexOf((last ?? '').trim().slice(0, 3));
    if (from < 0 || to < 0) return null;
    for (let d = from; ; d = (d + 1) % 7) {
      days.push(d);
      if (d === to) break;
    }
  }
  return days;
}

/**
 * Windows of `09:00-12:30, 13:30-18:00`; null when one cannot be read, is empty or overlaps another: its time would
 * count twice. `22:00-06:00` runs past midnight.
 */
export function windowsOf(text: string): Window[] | null {
  const windows: Window[] = [];
  for (const part of text.split(',')) {
    const found = WINDOW.exec(part.trim());
    if (!found) return null;
    const [from_h, from_m, to_h, to_m] = found.slice(1).map(Number) as [number, number, number, number];
    const from = from_h * 60 + from_m;
    const to = to_h * 60 + to_m;
    if (from_m > 59 || to_m > 59 || from >= 1440 || to > 1440 || from === to) return null;
    windows.push([from, to]);
  }
  return windows.some((a, i) => windows.some((b, k) => k < i && overlap(a, b))) ? null : windows;
}

function overlap(a: Window, b: Window): boolean {
  const end = ([from, to]: Window) => (to > from ? to : to + 1440);
  return a[0] < end(b) && b[0] < end(a);
}
