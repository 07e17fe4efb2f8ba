/**
 * Every number, duration and date of the pages is written here, without the machine's locale or zone. Words (unit and
 * month names) come from the page language.
 */
import { printable } from './html.ts';
import type { Words } from './words/words.ts';

export const NBSP = '\u00a0';
/** What stands where a value is not known; the reason stands beside it. */
export const MISSING = '–';

/** Digits with thousands marks: 12,345. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A plain decimal with at most `digits` decimals: 3.5, 12. */
export function decimal(value: number, digits = 1): string {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(digits).split('.');
  const fraction = part.replace(/0+$/, '');
  const sign = value < 0 && (whole !== '0' || fraction !== '') ? '−' : '';
  return sign + count(Number(whole)) + (fraction === '' ? '' : `.${fraction}`);
}

/**
 * Percent figure without its sign. No decimals below n = 1000; a share is never rounded to 0, to 100 or onto the target
 * it is compared with: “85 %; target 85 %: not met” would read as a mistake.
 */
export function percent(share: number, n = 0, target: number | null = null): string {
  if (share < 0) return `−${percent(-share, n, target === null ? null : -target)}`;
  const value = share * 100;
  const onTarget = target !== null && share !== target;
  for (let digits = n >= 1000 ? 1 : 0; digits <= 3; digits++) {
    const text = value.toFixed(digits);
    if (onTarget && Number(text) === Number(((target ?? 0) * 100).toFixed(3)) && digits < 3) continue;
    if (share > 0 && Number(text) === 0) return '<1';
    if (share < 1 && Number(text) === 100) return '>99';
    return text;
  }
  return value.toFixed(3);
}

/** A difference of two shares in points, with its sign: +25. */
export function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

/** 0 Sunday … 6 Saturday would be the platform's way; ours is 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export type Format = ReturnType<typeof formatFor>;

/** All formatting functions for one page language. */
export function formatFor(words: Words) {
  const { units, calendar } = words;
  const numbers = (stamp: string) =>
    [0, 5, 8, 11, 14].map((at) => Number(stamp.slice(at, at + (at === 0 ? 4 : 2)))) as [
      number,
      number,
      number,
      number,
      number,
    ];

  function share(value: number, n = 0, target: number | null = null): string {
    return units.percent(percent(value, n, target));
  }

  /** Two units at most. `days`: whole days may be named (calendar clock); working time stays in hours. */
  function duration(seconds: number, days = true): string {
    if (seconds < 0) return `−${duration(-seconds, days)}`;
    if (seconds === 0) return units.minutes('0');
    if (seconds < 60) return units.seconds(String(Math.round(seconds)));
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return units.minutes(String(minutes));
    if (!days || minutes < 48 * 60) {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return rest === 0 || hours >= 24
        ? units.hours(count(Math.round(minutes / 60)))
        : units.join(units.hours(count(hours)), units.minutes(String(rest)));
    }
    const hours = Math.round(minutes / 60);
    const rest = hours % 24;
    return rest === 0 || hours >= 240
      ? units.days(Math.round(hours / 24))
      : units.join(units.days(Math.floor(hours / 24)), units.hours(String(rest)));
  }

  return {
    count,
    decimal,
    share,
    points,
    duration,
    /** Seconds on the business clock: hours, never days, for a day of work has no fixed length. */
    working: (seconds: number) => duration(seconds, false),
    onClock: (seconds: number, clock: 'business' | 'calendar') => duration(seconds, clock === 'calendar'),
    /** 3 October 2026 */
    day(day: string): string {
      const [year, month, date] = numbers(day);
      return calendar.day(year, month, date);
    },
    /** Tue 3 Oct, 14:05 */
    /** With the year only where it is not `year`, the one that the page is about. */
    stamp(stamp: string, year: number): string {
      const [own_year, month, date] = numbers(stamp);
      const shown = own_year === year ? null : own_year;
      return calendar.stamp(weekdayOf(stamp), shown, month, date, stamp.slice(11, 16));
    },
    /** October 2026 */
    month(month: string): string {
      const [year, number] = numbers(`${month}-01T00:00:00`);
      return calendar.month(year, number);
    },
    /** Oct; in January the year, so that an axis of months can be read. */
    shortMonth(month: string): string {
      const [year, number] = numbers(`${month}-01T00:00:00`);
      return number === 1 ? String(year) : calendar.shortMonth(number);
    },
    /** 1–31 October 2026, shortened where the ends share month or year. */
    days(from: string, to: string): string {
      const [year, month, date] = numbers(from);
      const [lastYear, lastMonth, lastDate] = numbers(to);
      if (year === lastYear && month === lastMonth) return calendar.daysOfMonth(year, month, date, lastDate);
      return calendar.range(calendar.day(year, month, date), calendar.day(lastYear, lastMonth, lastDate));
    },
    /** 12:00–14:00 */
    hours: (from: number, to: number) => `${hour(from)}–${hour(to)}`,
    hour,
    bytes(value: number): string {
      return value < 1_000_000
        ? `${decimal(value / 1000)}${NBSP}kB`
        : `${decimal(value / 1_000_000)}${NBSP}MB`;
    },
    /** A limit as the policy writes it (2h, 30m, 1d), in words. */
    limit(text: string, clock: 'business' | 'calendar', seconds: number): string {
      const match = /^(\d+)\s*(m|h|d)$/.exec(text.trim());
      const number = Number(match?.[1] ?? 0);
      if (match?.[2] === 'm') return units.limit_minutes(number, clock);
      if (match?.[2] === 'h') return units.limit_hours(number, clock);
      if (match?.[2] === 'd') return units.limit_days(number, clock);
      return units.limit_other(duration(seconds, clock === 'calendar'), clock);
    },
  };
}

/** 09:00 */
export function hour(value: number): string {
  return `${String(value).padStart(2, '0')}:00`;
}

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name from an export, fit to be shown: one line, no direction marks, no controls, at most `most` code points. */
export function shownName(name: string, most = 80): string {
  const points = [
    ...printable(
      name
        .slice(0, most * 4)
        .replace(bidiControls, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  ];
  return points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
}
