/** English names of things that come as codes. Unknown codes are shown as they are. */
import { enCodes } from './en-codes.ts';
import { enNorms } from './en-norms.ts';

const NBSP = '\u00a0';
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthName = (month: number) => months[month - 1] ?? '';
const clockWords = (text: string, clock: string) =>
  clock === 'business' ? `${text} of working time` : `${text} round the clock`;
const plural = (n: number, one: string) => (n === 1 ? one : `${one}s`);

export const enLabels = {
  ...enCodes,
  ...enNorms,
  units: {
    percent: (figure: string) => `${figure}${NBSP}%`,
    seconds: (n: string) => `${n}${NBSP}s`,
    minutes: (n: string) => `${n}${NBSP}min`,
    hours: (n: string) => `${n}${NBSP}h`,
    days: (n: number) => `${n}${NBSP}${plural(n, 'day')}`,
    join: (large: string, small: string) => `${large}${NBSP}${small}`,
    limit_minutes: (n: number, clock: string) =>
      clock === 'business'
        ? `${n}${NBSP}working ${plural(n, 'minute')}`
        : `${n}${NBSP}${plural(n, 'minute')} round the clock`,
    limit_hours: (n: number, clock: string) =>
      clock === 'business'
        ? `${n}${NBSP}working ${plural(n, 'hour')}`
        : `${n}${NBSP}${plural(n, 'hour')} round the clock`,
    limit_days: (n: number, clock: string) =>
      clock === 'business'
        ? `${n}${NBSP}working ${plural(n, 'day')}`
        : `${n}${NBSP}${plural(n, 'day')} round the clock`,
    limit_other: clockWords,
  },
  calendar: {
    day: (year: number, month: number, day: number) => `${day}${NBSP}${monthName(month)} ${year}`,
    /** `year` null: the year that the page is about. */
    stamp: (weekday: number, year: number | null, month: number, day: number, time: string) =>
      `${(weekdays[weekday - 1] ?? '').slice(0, 3)} ${day}${NBSP}${monthName(month).slice(0, 3)}${year === null ? '' : ` ${year}`}, ${time}`,
    month: (year: number, month: number) => `${monthName(month)} ${year}`,
    shortMonth: (month: number) => monthName(month).slice(0, 3),
    daysOfMonth: (year: number, month: number, from: number, to: number) =>
      `${from}–${to}${NBSP}${monthName(month)} ${year}`,
    range: (from: string, to: string) => `${from} – ${to}`,
  },
  weekday: (weekday: number) => weekdays[weekday - 1] ?? '',
  weekday_short: (weekday: number) => (weekdays[weekday - 1] ?? '').slice(0, 3),
  chat_types: {
    project: 'Project',
    department: 'Department',
    'cross-department': 'Cross-department',
    customer: 'Customer',
    announcement: 'Announcement',
    private: 'Private chats',
    none: 'No type declared',
  },
  kinds: {
    text: 'Text',
    image: 'Picture',
    video: 'Video',
    video_note: 'Video note',
    gif: 'GIF',
    sticker: 'Sticker',
    voice: 'Voice message',
    audio: 'Audio file',
    document: 'Document',
    unknown: 'Media of unknown kind',
    poll: 'Poll',
    location: 'Location',
    contact: 'Contact',
    deleted: 'Deleted',
    empty: 'Empty',
  },
  kind_groups: {
    text: 'Text',
    voice: 'Voice',
    picture: 'Picture',
    video: 'Video',
    document: 'Document',
    other: 'Other',
    unknown: 'Unknown',
  },
  verdicts: {
    met: 'met',
    not_met: 'not met',
    undecided: 'undecided',
    too_few: 'too few to judge',
    none: 'no items',
  },
  states: {
    met: 'met',
    breached: 'not met',
    pending: 'not yet due',
    not_determinable: 'cannot be judged',
    exempt: 'exempt',
    waived: 'waived',
  },
  clocks: { business: 'working time', calendar: 'round the clock' },
  requests: {
    inbound: 'messages from the other side',
    question: 'questions; the next message by somebody who may answer counts as the answer',
    mention: 'messages that name somebody',
    tagged: 'tagged messages',
  },
  response_groups: {
    two_sided: 'Internal and external people',
    team: 'Team chats (questions)',
    private: 'Private chats, taken together',
  },
  measures: {
    messages_per_working_day: 'Messages per working day',
    messages: 'Messages',
    median_response_s: 'Median response time',
    asked_again_share: 'Asked-again rate',
    'on-time-rate': 'On-time rate',
  },
  series_groups: {
    covered: 'chats seen all along',
    all: 'all chats',
    two_sided: 'internal and external people',
    team: 'team chats',
    private: 'private chats',
  },
  series_units: {
    s: 'seconds',
    share: 'share',
    count: 'count',
    messages: 'messages',
    items: 'items',
    waits: 'requests',
    chats: 'chats',
    percent: 'percent',
  },
  read: { whole: 'whole', partly: 'partly', not: 'not read' },
  observed_by: { zip_date: 'time of the export', last_stamp: 'last record' },
  unlocks: {
    staff: {
      fact: 'Who is staff',
      where: 'people.csv, column side',
      gives: 'response times between internal and external people, unanswered requests, asked-again rate',
    },
    customer_chats: {
      fact: 'Which chats are with customers',
      where: 'groups.csv, column type',
      gives: 'norms and goals for these chats, chat usage by type',
    },
    working_hours: {
      fact: 'Working hours',
      where: 'review.yaml, calendar',
      gives: 'times by working time, limits such as two working hours, late answers against opening hours',
    },
  },
};
