/**
 * What the columns of the review's tables hold. A name means the same in every table, so a column keeps its type also in a
 * month in which it is empty, and whoever reads the tables month after month finds the same columns.
 */

/** `stamp`: wall clock of the review's zone. Months stay text: `2026-10` is no point in time. */
export type ColumnType = 'text' | 'count' | 'number' | 'flag' | 'stamp';

const NAMES: Readonly<Record<ColumnType, readonly string[]>> = {
  text: [
    ...['by', 'chat', 'chat_name', 'clock', 'code', 'covered_from', 'date_order', 'export_id', 'group', 'id'],
    ...['key', 'kind', 'limit', 'measure', 'month', 'name', 'norm', 'observed_by', 'other', 'other_name'],
    ...['over', 'platform', 'read', 'reason', 'role', 'scope', 'serves', 'signal', 'state', 'title', 'type'],
    ...['unit', 'verdict', 'zone'],
    // Of goals, survey, events, actions: days stay text as months do.
    ...['baseline_month', 'direction', 'done_on', 'due_on', 'effect', 'event', 'figure', 'from', 'frozen'],
    ...[
      'day',
      'holiday',
      'note',
      'owner',
      'progress_reason',
      'question',
      'rule',
      'state_reason',
      'status',
      'text',
      'to',
    ],
  ],
  count: [
    ...[
      'active_chats',
      'answered',
      'answers',
      'breached',
      'calls',
      'chats',
      'due',
      'exempt',
      'first_line',
      'hour',
    ],
    ...['items', 'last_line', 'late', 'lines', 'members', 'messages', 'messages_all', 'messages_last_month'],
    ...['met', 'n', 'not_determinable', 'notices', 'open', 'pending', 'population', 'records'],
    ...['rejected_lines', 'request_line', 'response_line', 'shared', 'silent_days', 'version', 'waits'],
    ...['staff', 'valid', 'waived', 'weekday', 'writers'],
  ],
  number: [
    // Archives with media are larger than 32 bits can tell.
    ...['at_s', 'business_s', 'bytes', 'calendar_s', 'confidence', 'current', 'from_s', 'high', 'last_month'],
    ...['limit_s', 'low', 'lower', 'mean', 'median_s', 'open_share', 'p90_s', 'rate', 'rate_if_all_met'],
    ...['rate_if_none_met', 'share', 'target', 'to_s', 'upper', 'value'],
    ...['allowed', 'baseline', 'expected', 'left', 'progress', 'response_rate', 'used'],
  ],
  flag: [
    'baseline_proposed',
    'complete',
    'date_order_certain',
    'has_owner',
    'has_purpose',
    'overdue',
    'pair',
    'past_limit',
    'two_sided',
    'working',
  ],
  stamp: ['first', 'last', 'observed_until', 'opened_at', 'requested_at', 'responded_at'],
};

/** Type of each column by its name. */
export const COLUMN_TYPES: ReadonlyMap<string, ColumnType> = new Map(
  (Object.keys(NAMES) as ColumnType[]).flatMap((type) => NAMES[type].map((name) => [name, type] as const)),
);
