/** M32 on equal terms: which chats a series of months may compare, and from when each chat is covered. */
import { monthOf, monthSpan, monthsUntil, nextMonth } from '../measures/months.ts';
import { type ReviewChat, type ReviewInput, SERIES_MONTHS } from './input.ts';
import { firstMonth } from './month.ts';

/** Chats of less weight than the rest of this may be left out of a series so that it reaches further back. */
const MOST_MESSAGES = 0.8;
/** Six months before the reviewed one make a usual range. */
const LEAST_MONTHS = 7;

/**
 * The first month that a chat's exports show whole; null without a record. A chat whose records reach back to its creation
 * hides nothing of the month in which it was made.
 */
export function coveredFrom({ part }: Pick<ReviewChat, 'part'>): string | null {
  if (part.first_local_ms === null) return null;
  const month = monthOf(part.first_local_ms);
  const whole = part.members.reaches_back || part.first_local_ms === monthSpan(month).from_ms;
  return whole ? month : nextMonth(month);
}

export interface Panel {
  /** Oldest first; the reviewed month is the last. None: no message until then. */
  months: string[];
  chats: ReviewChat[];
  /** Chats that are not covered all along. */
  left_out: number;
}

/**
 * The months of a series and the chats that are covered in all of them (one made later had no message before). The series
 * reaches back at most twelve months, and as far as chats with four fifths of the month's messages are covered; but seven
 * months, if there are so many.
 */
export function panelOf(input: ReviewInput): Panel {
  const { month } = input;
  // A private chat of which no month is told is none of these chats.
  const chats = input.chats.filter((c) => !c.pair || Object.keys(c.part.months).length > 0);
  const first = firstMonth(chats.map((c) => c.part));
  const known = monthsUntil(month, SERIES_MONTHS).filter((m) => first !== null && m >= first);
  const since = (from: string) => chats.filter((c) => isCovered(c, from));
  const messages = (of: readonly ReviewChat[]) =>
    of.reduce((sum, c) => sum + (c.part.months[month]?.messages ?? 0), 0);
  const wanted = messages(chats) * MOST_MESSAGES;
  const start = known.findIndex(
    (from, i) => known.length - i <= LEAST_MONTHS || messages(since(from)) >= wanted,
  );
  const months = start < 0 ? [] : known.slice(start);
  const covered = months.length > 0 ? since(months[0] as string) : [];
  // Of chats that nobody saw all along something is better than nothing.
  const panel = covered.length > 0 ? covered : chats;
  return { months, chats: panel, left_out: chats.length - panel.length };
}

function isCovered(chat: ReviewChat, from: string): boolean {
  const covered = coveredFrom(chat);
  return covered !== null && (covered <= from || chat.part.members.reaches_back);
}
