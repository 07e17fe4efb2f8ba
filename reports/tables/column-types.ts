/**
 * What the columns of the review's tables hold. A name means the same in every table, so a column keeps its type also in a
 * month in which it is empty, and whoever reads the tables month after month finds the same columns.
 */
import type { Unit as FigureUnit } from '../../transform/figure.ts';

/** `stamp`: wall clock of the review's zone. Months and days are texts for programs (`2026-10` is no point in time), dates in a workbook. */
export type ColumnType = 'text' | 'month' | 'day' | 'count' | 'number' | 'flag' | 'stamp';

const NAMES = {
  text: [
    ...['chat', 'chat_name', 'clock', 'code', 'column', 'date_order', 'export_id', 'group', 'holds'],
    ...['id', 'key', 'kind', 'label', 'limit', 'measure', 'name', 'norm', 'observed_by', 'other'],
    ...['other_name', 'over', 'platform', 'read', 'reason', 'role', 'scope', 'section', 'serves', 'signal'],
    ...['state', 'table', 'title', 'type', 'unit', 'verdict', 'zone'],
    // Of goals, survey, events, actions.
    ...[
      'direction',
      'effect',
      'event',
      'figure',
      'holiday',
      'note',
      'owner',
      'progress_reason',
      'question',
      'rule',
    ],
    ...['state_reason', 'status', 'text'],
  ],
  month: ['baseline_month', 'by', 'covered_from', 'month', 'source'],
  day: ['day', 'done_on', 'due_on', 'from', 'frozen', 'to'],
  count: [
    ...['active_chats', 'answered', 'answers', 'breached', 'calls', 'chats', 'due', 'exempt', 'first_line'],
    ...['hour', 'items', 'last_line', 'late', 'lines', 'members', 'messages', 'messages_all'],
    ...['messages_last_month', 'met', 'n', 'not_determinable', 'notices', 'open', 'pending', 'population'],
    ...['records', 'rejected_lines', 'request_line', 'response_line', 'shared', 'silent_days', 'staff'],
    ...['valid', 'version', 'waits', 'waived', 'weekday', 'writers'],
  ],
  number: [
    // Archives with media are larger than 32 bits can tell.
    ...['at_s', 'business_s', 'bytes', 'calendar_s', 'confidence', 'current', 'from_s', 'high', 'last_month'],
    ...['limit_s', 'low', 'lower', 'mean', 'median_s', 'open_share', 'p90_s', 'rate', 'rate_if_all_met'],
    ...['rate_if_none_met', 'share', 'target', 'to_s', 'upper', 'value'],
    ...['allowed', 'baseline', 'expected', 'left', 'progress', 'response_rate', 'used'],
  ],
  flag: [
    ...['baseline_proposed', 'complete', 'date_order_certain', 'has_owner', 'has_purpose', 'overdue', 'pair'],
    ...['past_limit', 'two_sided', 'working'],
  ],
  stamp: ['first', 'last', 'observed_until', 'opened_at', 'requested_at', 'responded_at'],
} as const satisfies Readonly<Record<ColumnType, readonly string[]>>;

/** A column that no list above names does not compile. */
export type ColumnName = (typeof NAMES)[ColumnType][number];

/** Type of each column by its name. */
export const COLUMN_TYPES: ReadonlyMap<string, ColumnType> = new Map(
  (Object.keys(NAMES) as ColumnType[]).flatMap((type) => NAMES[type].map((name) => [name, type] as const)),
);

/** `row`: as the column `unit` of the same row says; `figure`: as its measure and name say, whose unit measures.csv states. */
export type ColumnUnit = FigureUnit | 'row' | 'figure';
export type ColumnUnits = Readonly<Partial<Record<ColumnName, ColumnUnit>>>;

const UNITS: ColumnUnits = {
  ...{ business_s: 's', calendar_s: 's', from_s: 's', limit_s: 's', median_s: 's', p90_s: 's', to_s: 's' },
  ...{ confidence: 'share', open_share: 'share', rate: 'share', rate_if_all_met: 'share' },
  ...{ rate_if_none_met: 'share', response_rate: 'share', share: 'share' },
  ...{ bytes: 'bytes', silent_days: 'days' },
};
const OF_ROW: readonly ColumnName[] = [
  'value',
  'low',
  'high',
  'last_month',
  'current',
  'target',
  'baseline',
  'expected',
];
/** Whole numbers that count nothing: which hour, which line. */
const NO_COUNT: readonly ColumnName[] = [
  'first_line',
  'last_line',
  'request_line',
  'response_line',
  'hour',
  'weekday',
  'version',
];

/** Unit of a column in a table; null where it has none. */
export function unitOf(
  column: ColumnName,
  { columns, units = {} }: { columns: readonly ColumnName[]; units?: ColumnUnits | undefined },
): ColumnUnit | null {
  const own = units[column] ?? UNITS[column];
  if (own) return own;
  if (OF_ROW.includes(column) && columns.includes('unit')) return 'row';
  return COLUMN_TYPES.get(column) === 'count' && !NO_COUNT.includes(column) ? 'count' : null;
}
