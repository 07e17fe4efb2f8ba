import { openShareOfHour } from '../business-clock.ts';
import { monthDays } from '../measures/months.ts';
import type { Review } from '../review-schema.ts';
import type { ReviewInput } from './input.ts';

const FEW = 5;
const WORST_CHATS = 3;
const WINDOW_HOURS = 2;
const HAIR = 1e-9;

/** Where late answers pile up, over all norms of the month that have a limit. */
export function pinch(input: ReviewInput, norms: Review['norms']): Review['pinch'] {
  const waits = norms.filter((norm) => norm.request !== null);
  const open = input.policy.calendar
    ? openShareOfHour(input.policy.calendar, monthDays(input.month).to)
    : null;
  const grid = Array.from({ length: 168 }, (_, slot) => ({
    weekday: Math.floor(slot / 24) + 1,
    hour: slot % 24,
    late: 0,
    due: 0,
    open_share: open ? (open[Math.floor(slot / 24)]?.[slot % 24] ?? 0) : null,
  }));
  for (const norm of waits) {
    for (const { weekday, hour, late, due } of norm.late_by_hour) {
      const cell = grid[(weekday - 1) * 24 + hour];
      if (!cell) continue;
      cell.late += late;
      cell.due += due;
    }
  }
  const late = grid.reduce((sum, cell) => sum + cell.late, 0);
  return {
    late,
    due: grid.reduce((sum, cell) => sum + cell.due, 0),
    chats: worstChats(waits),
    hours: late >= FEW ? worstHours(grid) : null,
    weekday: late >= FEW ? worstWeekday(grid) : null,
    grid,
  };
}

function worstChats(norms: Review['norms']): Review['pinch']['chats'] {
  const chats = new Map<string, { chat: string; late: number; due: number }>();
  for (const { by_chat } of norms) {
    for (const { chat, this_month } of by_chat) {
      const row = chats.get(chat) ?? { chat, late: 0, due: 0 };
      row.late += this_month.states.breached;
      row.due += this_month.states.breached + this_month.states.met;
      chats.set(chat, row);
    }
  }
  return [...chats.values()]
    .filter((row) => row.late > 0)
    .sort((a, b) => b.late - a.late || (a.chat < b.chat ? -1 : 1))
    .slice(0, WORST_CHATS);
}

type Slot = Pick<Review['pinch']['grid'][number], 'hour' | 'late' | 'due'>;

/**
 * The window of two hours in which most items were late beyond the share that is late all day: busy hours are no pinch
 * for being busy. Of equals the one with more late items, then the earlier one.
 */
export function worstHours(grid: readonly Slot[]): NonNullable<Review['pinch']['hours']> {
  const sum = (cells: readonly Slot[], of: 'late' | 'due') =>
    cells.reduce((total, cell) => total + cell[of], 0);
  const share = sum(grid, 'late') / Math.max(1, sum(grid, 'due'));
  const windows = Array.from({ length: 24 - WINDOW_HOURS + 1 }, (_, from) => {
    const cells = grid.filter((cell) => cell.hour >= from && cell.hour < from + WINDOW_HOURS);
    return { from, to: from + WINDOW_HOURS, late: sum(cells, 'late'), due: sum(cells, 'due') };
  });
  const beyond = (w: { late: number; due: number }) => w.late - w.due * share;
  return windows.reduce((a, b) => {
    const more = beyond(b) - beyond(a);
    return more > HAIR || (more > -HAIR && b.late > a.late) ? b : a;
  });
}

function worstWeekday(grid: Review['pinch']['grid']): Review['pinch']['weekday'] {
  const days = Array.from({ length: 7 }, (_, i) => ({
    weekday: i + 1,
    late: grid.filter((cell) => cell.weekday === i + 1).reduce((sum, cell) => sum + cell.late, 0),
  }));
  return days.reduce((a, b) => (b.late > a.late ? b : a));
}
