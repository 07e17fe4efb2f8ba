/** The review as flat tables for spreadsheets. Column names are the same in every page language. */
import type { Adherence, KindShare, Review } from '../../transform/review-schema.ts';
import { weekdayOf } from '../format.ts';
import type { Row } from './csv.ts';
import { dictionaryTable } from './dictionary.ts';
import { feedbackTables } from './feedback-tables.ts';
import { historyTable } from './history.ts';
import { measureTables } from './measure-tables.ts';
import { nameOf, type ReviewTable, type Table } from './review-table.ts';

const adherenceColumns = [
  'population',
  'met',
  'breached',
  'pending',
  'not_determinable',
  'exempt',
  'waived',
  'rate',
  'rate_if_all_met',
  'rate_if_none_met',
  'verdict',
] as const;

const adherenceRow = ({ states, ...rest }: Adherence): Row => ({ ...states, ...rest });
const kindRows = (scope: string, group: string | null, kinds: readonly KindShare[]): Row[] =>
  kinds.map((kind) => ({ scope, group: group ?? '', ...kind }));

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

type Range = Review['series'][number]['usual_range'];

/** The signal is that of the reviewed month; the range was made from the months before it. */
function judged(range: Range, reviewed: boolean): Omit<Range, 'signal'> & { signal: string | null } {
  return { ...range, signal: reviewed ? range.signal : null };
}

/** A new table is one row here. `replies.csv` comes ready-made from the caller. */
export const tables: readonly ReviewTable[] = [
  {
    file: 'norms.csv',
    columns: [
      'norm',
      'version',
      'chat',
      'name',
      'month',
      'limit',
      'limit_s',
      'clock',
      'target',
      ...adherenceColumns,
    ],
    units: { target: 'share' },
    rows: (review) =>
      review.norms.flatMap((norm) => {
        const fixed = {
          norm: norm.id,
          version: norm.version,
          limit: norm.limit,
          limit_s: norm.limit_s,
          clock: norm.clock,
          target: norm.target,
        };
        const last = monthBefore(review.period.month);
        const rowsOf = (chat: string, name: string, now: Adherence, before: Adherence | null): Row[] => [
          { ...fixed, chat, name, month: review.period.month, ...adherenceRow(now) },
          ...(before === null ? [] : [{ ...fixed, chat, name, month: last, ...adherenceRow(before) }]),
        ];
        return [
          ...rowsOf('', '', norm.this_month, norm.last_month),
          ...norm.by_chat.flatMap((one) =>
            rowsOf(one.chat, nameOf(review, one.chat), one.this_month, one.last_month),
          ),
        ];
      }),
  },
  {
    file: 'norm-reasons.csv',
    columns: ['norm', 'version', 'state', 'reason', 'items'],
    rows: (review) =>
      review.norms.flatMap(({ id, version, reasons }) =>
        reasons.map((reason) => ({ norm: id, version, ...reason })),
      ),
  },
  {
    file: 'waiting.csv',
    columns: [
      'chat',
      'name',
      'opened_at',
      'calendar_s',
      'business_s',
      'norm',
      'role',
      'limit_s',
      'clock',
      'past_limit',
      'export_id',
      'first_line',
      'last_line',
    ],
    rows: (review) =>
      review.waiting.items.map(({ place, ...item }) => ({
        ...item,
        ...place,
        name: nameOf(review, item.chat),
      })),
  },
  {
    file: 'chats.csv',
    columns: [
      'chat',
      'name',
      'type',
      'pair',
      'has_purpose',
      'has_owner',
      'two_sided',
      'clock',
      'first',
      'last',
      'observed_until',
      'covered_from',
      'complete',
      'state',
      'silent_days',
      'messages',
      'messages_last_month',
      'messages_all',
      'writers',
      'waits',
      'answered',
      'open',
      'median_s',
      'p90_s',
    ],
    rows: (review) =>
      review.chats.map(({ kinds: _kinds, months: _months, export_ids: _ids, ...chat }) => chat),
  },
  {
    file: 'chat-months.csv',
    columns: ['chat', 'name', 'month', 'messages'],
    rows: (review) =>
      review.chats.flatMap(({ chat, name, months }) => months.map((month) => ({ chat, name, ...month }))),
  },
  {
    file: 'chat-usage.csv',
    columns: ['type', 'chats', 'active_chats', 'messages', 'share', 'messages_last_month'],
    rows: (review) =>
      review.chat_usage.map(({ kinds: _kinds, ...usage }) => ({ ...usage, type: usage.type ?? '' })),
  },
  {
    file: 'message-types.csv',
    columns: ['scope', 'group', 'kind', 'messages', 'share'],
    rows: (review) => [
      ...kindRows('all', null, review.message_types),
      ...review.chat_usage.flatMap(({ type, kinds }) => kindRows('type', type, kinds)),
      ...review.chats.flatMap(({ chat, kinds }) => kindRows('chat', chat, kinds)),
    ],
  },
  {
    file: 'activity.csv',
    columns: ['weekday', 'hour', 'messages'],
    rows: (review) => review.activity,
  },
  {
    file: 'activity-days.csv',
    columns: ['day', 'weekday', 'messages', 'working', 'holiday'],
    rows: (review) =>
      review.activity_days.map(({ day, messages, working, holiday }) => ({
        day,
        weekday: weekdayOf(day),
        messages,
        working,
        holiday: (review.language === 'en' ? holiday?.en : holiday?.zh) ?? holiday?.en ?? holiday?.zh ?? '',
      })),
  },
  {
    file: 'late-by-hour.csv',
    columns: ['norm', 'weekday', 'hour', 'late', 'due', 'open_share'],
    rows: (review) => [
      ...review.pinch.grid.map((cell) => ({ norm: '', ...cell })),
      ...review.norms.flatMap(({ id, late_by_hour }) =>
        late_by_hour.map((cell) => ({ norm: id, ...cell, open_share: null })),
      ),
    ],
  },
  {
    file: 'response-times.csv',
    columns: ['group', 'clock', 'from_s', 'to_s', 'waits'],
    rows: (review) =>
      review.response_times.flatMap(({ group, clock, bins, open }) => [
        ...bins.map((bin) => ({ group, clock, ...bin })),
        { group, clock, from_s: null, to_s: null, waits: open },
      ]),
  },
  {
    file: 'waits-curve.csv',
    columns: ['group', 'clock', 'at_s', 'open_share', 'low', 'high'],
    rows: (review) =>
      review.response_times.flatMap(({ group, clock, curve }) =>
        curve.map((point) => ({ group, clock, ...point })),
      ),
  },
  {
    file: 'series.csv',
    columns: ['measure', 'group', 'month', 'value', 'n', 'mean', 'lower', 'upper', 'signal'],
    rows: (review) => [
      ...review.norms.flatMap(({ id, months, usual_range: range }) =>
        months.map(({ month, met, breached, rate }) => ({
          measure: 'on_time_rate',
          group: id,
          month,
          value: rate,
          n: met + breached,
          ...judged(range, month === review.period.month),
        })),
      ),
      ...review.series.flatMap(({ measure, group, months, usual_range: range }) =>
        months.map((month) => ({
          measure,
          group,
          ...month,
          ...judged(range, month.month === review.period.month),
        })),
      ),
    ],
  },
  ...measureTables,
  {
    file: 'exports.csv',
    columns: [
      'export_id',
      'bytes',
      'read',
      'code',
      'chat',
      'platform',
      'date_order',
      'date_order_certain',
      'zone',
      'lines',
      'records',
      'messages',
      'notices',
      'calls',
      'rejected_lines',
      'first',
      'last',
      'observed_until',
      'observed_by',
    ],
    rows: (review) => review.exports,
  },
  ...feedbackTables,
  historyTable,
  dictionaryTable(() => [...tables, replyTable]),
];

export const replyTable = {
  file: 'replies.csv',
  columns: [
    'chat',
    'export_id',
    'request_line',
    'response_line',
    'requested_at',
    'responded_at',
    'calendar_s',
    'business_s',
    'confidence',
  ],
} as const satisfies Table;

export const replyColumns = replyTable.columns;
