/** What of an export was not understood, grouped by what its lines have in common, for `inspect`. */
import type { ExportFacts } from '../ingest/schema/facts.ts';
import { NOTICE, type RecordColumns, textAt } from '../ingest/schema/message-table.ts';

export interface NotUnderstood {
  /**
   * `notice`: a sentence of WhatsApp that fits no known phrase; `header-like`: text that looks like the start of a
   * record; `before-first-record`: lines of no record.
   */
  what: 'notice' | 'header-like' | 'before-first-record';
  /** The line with names as `*`, quoted words as `"*"` and numbers as `0`; empty for lines of no record. */
  pattern: string;
  count: number;
  /** 1-based lines of the first places. */
  lines: number[];
}

const MOST_GROUPS = 20;
const FIRST_PLACES = 5;
const LONGEST_PATTERN = 120;
// A name of one letter stands inside every word.
const SHORTEST_NAME = 2;

/** Lines of no record, header-like text, then notices: the most frequent first, of equals the one that stands first. */
export function notUnderstood(t: RecordColumns, facts: ExportFacts): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  if (facts.rejected_lines > 0) {
    found.push({
      what: 'before-first-record',
      pattern: '',
      count: facts.rejected_lines,
      lines: facts.first_rejected,
    });
  }
  for (const one of facts.header_like) found.push({ what: 'header-like', ...one });
  return [...found, ...unknownNotices(t)];
}

function unknownNotices(t: RecordColumns): NotUnderstood[] {
  const names = t.senders
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const groups = new Map<string, NotUnderstood>();
  for (let i = 0; i < t.n; i++) {
    if (t.notice_kind[i] !== NOTICE.other) continue;
    const pattern = patternOf(textAt(t.text, i), names);
    const group = groups.get(pattern) ?? { what: 'notice', pattern, count: 0, lines: [] };
    group.count++;
    if (group.lines.length < FIRST_PLACES) group.lines.push(t.first_line[i] as number);
    groups.set(pattern, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).slice(0, MOST_GROUPS);
}

function patternOf(text: string, names: readonly string[]): string {
  // Controls and direction marks would play tricks on a terminal.
  let pattern = text.slice(0, LONGEST_PATTERN * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  for (const name of names) if (pattern.includes(name)) pattern = pattern.replaceAll(name, '*');
  return pattern
    .replace(/["“”„«「][^"“”„»」]*["“”»」]/g, '"*"')
    .replace(/\p{Nd}+/gu, '0')
    .trim()
    .slice(0, LONGEST_PATTERN);
}
