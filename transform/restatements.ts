/**
 * Which figures of a review that went out come out differently now. Of the same month every number of both reviews is held
 * against the other; of an earlier month what the present review still says of it.
 *
 * A published review may be of an older version, or of anybody's making: nothing of its shape is taken for granted.
 */

import { change } from './measures/change.ts';
import { coverage } from './measures/coverage.ts';
import { dataQuality } from './measures/data-quality.ts';
import { detectorQuality } from './measures/detector-quality.ts';
import { nextMonth } from './measures/months.ts';
import { compare } from './review/compare.ts';

export interface Restated {
  /** Where it stands: `norms[reply-2h].this_month.rate`. */
  figure: string;
  /** null: not known, or not there. */
  old: number | null;
  now: number | null;
}

type Figures = Map<string, number | null>;

/** Both reviews are of one month: every number, wherever it stands. */
export function restatedMonth(old: unknown, now: unknown): Restated[] {
  return differing(allFigures(old), allFigures(now), true);
}

/** The old review is of `month`, the present one of a later one: what both say of that month. */
export function restatedEarlier(old: unknown, now: unknown, month: string): Restated[] {
  return differing(figuresFor(old, month), figuresFor(now, month), false);
}

function differing(old: Figures, now: Figures, all: boolean): Restated[] {
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => all || (old.has(name) && now.has(name)),
  );
  return names
    .map((figure) => ({ figure, old: old.get(figure) ?? null, now: now.get(figure) ?? null }))
    .filter((r) => !isSame(r.old, r.now))
    .sort((a, b) => compare(a.figure, b.figure));
}

// Sums of fractions in another order end in other digits.
const ROUNDING = 1e-9;

const isSame = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)));

/** Inputs, versions, and what only repeats figures that stand elsewhere. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  'schema_version',
  'tool',
  'exports',
  'provenance',
  'corrections',
  'actions',
  'proposals',
]);

/** Inside a section: a drawing of the figures beside it. */
const DRAWN: ReadonlySet<string> = new Set(['curve']);

/** By what the elements of a list are known again in another review. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  chats: ['chat'],
  kinds: ['kind'],
  message_types: ['kind'],
  months: ['month'],
  items: ['chat', 'opened_at'],
  norms: ['id'],
  by_chat: ['chat'],
  reasons: ['state', 'reason'],
  late_by_hour: ['weekday', 'hour'],
  grid: ['weekday', 'hour'],
  activity: ['weekday', 'hour'],
  activity_days: ['day'],
  waivers: ['id'],
  goals: ['id'],
  response_times: ['group'],
  bins: ['from_s'],
  series: ['measure', 'group'],
  chat_usage: ['type'],
  figures: ['measure', 'name', 'over', 'key'],
  figure_months: ['measure', 'name', 'over', 'key'],
  overlaps: ['chats'],
  warnings: ['code'],
  questions: ['id'],
  results: ['question'],
  groups: ['group'],
};

function allFigures(review: unknown): Figures {
  const figures: Figures = new Map();
  for (const [name, value] of entriesOf(review)) if (!NO_FIGURES.has(name)) walk(figures, name, name, value);
  return figures;
}

function walk(figures: Figures, path: string, name: string, value: unknown): void {
  if (DRAWN.has(name)) return;
  if (value === null || typeof value === 'number') figures.set(path, value);
  else if (Array.isArray(value)) {
    const identity = IDENTITY[name] ?? [];
    const seen = new Map<string, number>();
    value.forEach((element, i) => {
      const id = identity.length > 0 ? idOf(element, identity) : String(i);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      const own = `${path}[${times > 1 ? `${id}#${times}` : id}]`;
      if (typeof element !== 'object' || element === null) walk(figures, own, '', element);
      else
        for (const [key, inner] of entriesOf(element)) {
          if (!identity.includes(key)) walk(figures, `${own}.${key}`, key, inner);
        }
    });
  } else {
    for (const [key, inner] of entriesOf(value)) walk(figures, `${path}.${key}`, key, inner);
  }
}

/** What a review says of a month: its own, or one before it. */
function figuresFor(review: unknown, month: string): Figures {
  const own = textOf(review, 'period', 'month');
  const figures: Figures = new Map();
  const add = (path: string, value: unknown) => {
    if (value === null || typeof value === 'number') figures.set(path, value);
  };
  // Where a review tells of its own month, and where the next one tells of it as the last.
  const side = own === month ? 'now' : own !== null && nextMonth(own, -1) === month ? 'last' : null;
  const told = (path: string, element: unknown, now: string, last: string) => {
    if (side) add(path, fieldOf(element, side === 'now' ? now : last));
  };
  for (const norm of listOf(review, 'norms')) {
    const path = `norms[${idOf(norm, ['id', 'version'])}]`;
    for (const entry of monthsOf(norm, month)) {
      for (const name of ['met', 'breached', 'rate']) add(`${path}.months.${name}`, fieldOf(entry, name));
    }
    const judged = (of: unknown, at: string) => {
      const adherence = side && fieldOf(of, side === 'now' ? 'this_month' : 'last_month');
      if (adherence) walk(figures, at, '', adherence);
    };
    judged(norm, path);
    for (const chat of listOf(norm, 'by_chat')) judged(chat, `${path}.by_chat[${idOf(chat, ['chat'])}]`);
  }
  for (const chat of listOf(review, 'chats')) {
    for (const entry of monthsOf(chat, month))
      add(`chats[${idOf(chat, ['chat'])}].messages`, fieldOf(entry, 'messages'));
  }
  for (const usage of listOf(review, 'chat_usage'))
    told(`chat_usage[${idOf(usage, ['type'])}].messages`, usage, 'messages', 'messages_last_month');
  for (const times of listOf(review, 'response_times')) {
    const path = `response_times[${idOf(times, ['group', 'clock'])}]`;
    told(`${path}.median_s`, times, 'median_s', 'last_month_median_s');
    told(`${path}.p90_s`, times, 'p90_s', 'last_month_p90_s');
  }
  for (const goal of listOf(review, 'goals'))
    told(`goals[${idOf(goal, ['id', 'measure', 'target'])}].current`, goal, 'current', 'last_month');
  for (const figure of listOf(review, 'figures')) {
    if (OF_INPUT.has(String(fieldOf(figure, 'measure')))) continue;
    told(`figures[${idOf(figure, FIGURE)}].value`, figure, 'value', 'last_month');
  }
  for (const figure of listOf(review, 'figure_months')) {
    if (OF_INPUT.has(String(fieldOf(figure, 'measure')))) continue;
    // The same quantity under the same name: it counts once.
    for (const entry of monthsOf(figure, month)) {
      const path = `figures[${idOf(figure, FIGURE)}]`;
      for (const name of ['value', 'n']) add(`${path}.${name}`, fieldOf(entry, name));
    }
  }
  return figures;
}

const FIGURE = ['measure', 'name', 'over', 'key'];
/** They tell of the files that lie there now, of two months at once, or of no month: no later review repeats them. */
export const OF_INPUT: ReadonlySet<string> = new Set([
  coverage.id,
  change.id,
  dataQuality.id,
  detectorQuality.id,
]);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const listOf = (value: unknown, name: string): unknown[] => {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
};

const monthsOf = (value: unknown, month: string) =>
  listOf(value, 'months').filter((entry) => fieldOf(entry, 'month') === month);

const idOf = (value: unknown, names: readonly string[]) =>
  names.map((name) => String(fieldOf(value, name) ?? '')).join(' ');

function textOf(value: unknown, ...path: string[]): string | null {
  const found = path.reduce<unknown>((at, name) => fieldOf(at, name), value);
  return typeof found === 'string' && /^\d{4}-\d\d$/.test(found) ? found : null;
}
