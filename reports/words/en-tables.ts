/** Of each table what one row is, and where a column means there something of its own. */
import type { ColumnName } from '../tables/column-types.ts';

export interface TableWords {
  readonly row: string;
  readonly columns?: Readonly<Partial<Record<ColumnName, string>>>;
}

const CHAT_NAME = 'name of the group, or code name of a private chat; empty: all chats';

export const enTables = {
  'dictionary.csv': {
    row: 'a table, or a column of one: this list',
    columns: {
      type: 'text, month, day, stamp (wall clock of the review’s zone), count (whole number), number, flag (true, false)',
      unit: 's, share (0 to 1), count, bytes, days; row: as the column unit of the row says; figure: as that figure of measures.csv says',
    },
  },
  'history.csv': {
    row: 'a figure in a month, of all months that are known: for Power BI. Columns are only ever added at the end',
    columns: {
      measure: 'id of the measure, norm or goal; what is counted of a chat',
      version: 'version of the measure or norm',
    },
  },
  'norms.csv': {
    row: 'a norm in a month, over all chats and in each chat',
    columns: { name: CHAT_NAME },
  },
  'norm-reasons.csv': {
    row: 'a reason within a state of a norm in the reviewed month',
    columns: { reason: 'reason; `chat-review explain REASON` tells more' },
  },
  'waiting.csv': {
    row: 'a request without an answer when the exports were made',
    columns: { name: 'name of the group, or code name of a private chat' },
  },
  'chats.csv': {
    row: 'a chat',
    columns: {
      chat: 'key of the chat, the same in every table',
      name: 'name of the group, or code name of a private chat',
      state:
        'active: messages this month; quiet: none this month; silent: none for so many days as the policy says',
      waits: 'requests of the month; empty for private chats',
    },
  },
  'chat-months.csv': {
    row: 'a chat in a month, at most twelve months back',
    columns: { name: 'name of the group' },
  },
  'chat-usage.csv': { row: 'a type of chat in the reviewed month' },
  'message-types.csv': {
    row: 'a kind of message in the reviewed month, over all chats, a type of chat, or a chat',
    columns: {
      scope: 'all, type or chat',
      group: 'the type, or the key of the chat; empty: all chats, or no type declared',
    },
  },
  'activity.csv': { row: 'an hour of a weekday: messages of the reviewed month' },
  'activity-days.csv': {
    row: 'a day of the reviewed month',
    columns: {
      holiday: 'what the calendar calls the day: a holiday, or a make-up working day; empty: neither',
    },
  },
  'waits-curve.csv': {
    row: 'a point of the curve: the share of requests still unanswered after a time, thinned',
    columns: { low: 'lower end of the 95 % band', high: 'upper end of the 95 % band' },
  },
  'late-by-hour.csv': {
    row: 'an hour of a weekday in which requests were sent, over all norms with a reply limit and for each',
    columns: { norm: 'id of the norm; empty: all norms' },
  },
  'response-times.csv': {
    row: 'a range of response times in the reviewed month; the row without both ends counts the unanswered',
  },
  'series.csv': {
    row: 'a month of a series with its usual range',
    columns: {
      measure: 'on_time_rate, messages_per_working_day, median_response_s, asked_again_share',
      group: 'id of the norm, or which chats: all, covered, two_sided, team, private',
      value: 'the value, in the unit of the measure: share (0 to 1), messages, seconds',
    },
  },
  'measures.csv': { row: 'a figure of a measure in the reviewed month' },
  'measure-months.csv': { row: 'such a figure in a month, of all that is no single chat' },
  'group-overlaps.csv': {
    row: 'two groups that share most of their members',
    columns: { share: 'shared members ÷ members of both', chat: 'key of the one group' },
  },
  'exports.csv': {
    row: 'an export that was found',
    columns: { chat: 'key of the chat that it shows; empty: none', messages: 'messages of the export' },
  },
  'goals.csv': {
    row: 'a goal',
    columns: {
      id: 'id of the goal in the policy',
      measure: 'on-time-rate, by-hand, or measure and name of a figure',
      state: 'reached, on_the_way, behind, not_known',
    },
  },
  'survey.csv': {
    row: 'a question of the survey in a month, over all answers and in each group',
    columns: {
      scope: 'all or group',
      group: 'group as the survey names it; empty: all',
      kind: 'enps: 0 to 10; likert: 1 to 5',
      value: 'enps: share of 9 and 10 less share of 0 to 6, -1 to 1; likert: share of 4 and 5',
    },
  },
  'survey-months.csv': { row: 'a month of the survey' },
  'events.csv': {
    row: 'an event of the company',
    columns: { kind: 'holiday, reorganisation, fair, other' },
  },
  'actions.csv': {
    row: 'an action that was decided at an earlier review',
    columns: { month: 'month of the review that decided it' },
  },
  'proposals.csv': {
    row: 'a number behind a proposed adjustment',
    columns: {
      id: 'the adjustment: A1 to A5',
      over: 'what it is about: norm, chat, goal',
      key: 'id and version of the norm, key of the chat, id of the goal',
      value: 'the number; times in seconds, shares 0 to 1',
    },
  },
  'replies.csv': {
    row: 'a request of the reviewed month with its answer; private chats are left out',
    columns: { chat: 'name of the group' },
  },
} satisfies Readonly<Record<string, TableWords>>;

/** Sentences of the workbook and its dictionary. */
export const enWorkbook = {
  left_out: (rows: string, file: string) =>
    `${rows} more rows do not fit on this sheet: all of them are in ${file}.`,
};
