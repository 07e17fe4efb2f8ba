/** Where each line of an export went: for the auditor, who adds it up. */
import type { RejectedFact } from '../reports/audit/rejected.ts';
import type { TieOutFact } from '../reports/audit/tie-out.ts';
import type { Review } from '../transform/review-schema.ts';
import type { StoredCatalog } from './ingest.ts';

type Stored = Pick<StoredCatalog, 'exports' | 'unread'>;

/** A row a file, in the order of the review's exports; each copy of a file that came twice has its own. */
export function tieOutFacts(stored: Stored, exports: Review['exports']): TieOutFact[] {
  const facts = new Map(stored.exports.map((e) => [e.export_id, e.facts]));
  const unread = new Map(stored.unread.map((u) => [u.export_id, u]));
  return exports.map(({ export_id, chat, read, code }): TieOutFact => {
    const f = read === 'not' ? null : facts.get(export_id);
    const own = { export_id, chat, read, code };
    if (f) {
      return {
        ...own,
        lines_in_file: f.raw_lines,
        message_lines: f.messages,
        notice_lines: f.notices,
        call_lines: f.calls,
        continuation_lines: f.continuation_lines,
        rejected_lines: f.rejected_lines,
        blank_lines: f.blank_lines,
      };
    }
    // A text without one record: all of its lines are rejected.
    const lines = unread.get(export_id)?.lines ?? null;
    const none = lines === null ? null : 0;
    return {
      ...own,
      lines_in_file: lines,
      message_lines: none,
      notice_lines: none,
      call_lines: none,
      continuation_lines: none,
      rejected_lines: lines,
      blank_lines: none,
    };
  });
}

/** By export and line. */
export function rejectedFacts(stored: Stored): RejectedFact[] {
  const seen = new Set<string>();
  const read = stored.exports.flatMap(({ export_id, facts: { rejected_runs } }): RejectedFact[] => {
    if (seen.has(export_id)) return [];
    seen.add(export_id);
    return rejected_runs.flatMap((line, i) =>
      i % 2 === 0
        ? [{ export_id, line, lines: (rejected_runs[i + 1] as number) - line + 1, reason: REASON }]
        : [],
    );
  });
  const unread = stored.unread.map(
    ({ export_id, code, lines }): RejectedFact => ({ export_id, line: null, lines, reason: code }),
  );
  return [...read, ...unread].sort(
    (a, b) =>
      compare(a.export_id, b.export_id) || (a.line ?? 0) - (b.line ?? 0) || compare(a.reason, b.reason),
  );
}

const REASON = 'lines-before-first-record';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
