/** trace.csv: which rows stand behind each figure of review.json; pages cite figures by these paths. */
import type { AuditTable } from './audit-table.ts';

interface TraceRow {
  /** Path in review.json; `*` stands for any index, `#` for the norm that it belongs to. */
  figure: string;
  table: string;
  rows: string;
}

const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'];

export const trace: AuditTable = {
  file: 'trace.csv',
  columns: ['figure', 'table', 'rows'],
  rows: (_, review): TraceRow[] => [
    ...review.norms.flatMap(({ id, version }, i) =>
      STATES.map((state) => ({
        figure: `norms.${i}.this_month.states.${state}`,
        table: state === 'met' ? 'items.csv, populations.csv' : 'items.csv',
        rows: `norm=${id} version=${version} state=${state}`,
      })),
    ),
    { figure: 'norms.*.by_chat.*', table: 'items.csv, populations.csv', rows: 'the same, by chat' },
    { figure: 'norms.*.reasons.*', table: 'items.csv', rows: 'by state and reason' },
    { figure: 'norms.*.overrun', table: 'items.csv', rows: 'state=breached: value - limit' },
    { figure: 'waiting.items.*', table: 'review.json', rows: 'place: export_id, first_line, last_line' },
    {
      figure: 'response_times.*',
      table: 'tables/replies.csv',
      rows: 'by chat; weighted by confidence in teams',
    },
    { figure: 'chats.*.waits', table: 'tables/replies.csv', rows: 'by chat' },
    { figure: 'waivers.*', table: 'waivers.csv', rows: 'by id' },
    { figure: 'exports.*', table: 'exports.csv, manifest.json', rows: 'by export_id' },
    {
      figure:
        'chats.*.messages, chat_usage, message_types, activity, activity_days, figures of M13, M16, M18, M20, M22, M23',
      table: 'the exports',
      rows: '`chat-review convert` writes a row per record with its lines: count those of the month by chat, sender and kind',
    },
    {
      figure: 'figures of M9, M10, M14, M15',
      table: 'the exports',
      rows: '`chat-review links` writes which message answers which, with probabilities',
    },
  ],
};
