/** Three reviews to show: a rich month, one without any policy, and one without chats. Invented numbers, no chance in them. */
import {
  type Adherence,
  type KindShare,
  type Review,
  reviewSchema,
  type States,
} from '../../transform/review-schema.ts';
import { PROPOSAL_RULES } from '../../transform/schema/actions.ts';

type Norm = Review['norms'][number];
type Chat = Review['chats'][number];
/** A chat with its figures; those of a private one are counted with the others and shown nowhere. */
type Counted = Chat & { messages: number; messages_last_month: number; messages_all: number };

export const MONTH = '2026-10';
const monthsBack = (n: number) =>
  Array.from({ length: n }, (_, at) => {
    const number = 2026 * 12 + 9 - (n - 1 - at);
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });

export function adherence(states: Partial<States>, target: number): Adherence {
  const all: States = {
    met: 0,
    breached: 0,
    pending: 0,
    not_determinable: 0,
    exempt: 0,
    waived: 0,
    ...states,
  };
  const due = all.met + all.breached;
  const open = due + all.not_determinable;
  const rate = due === 0 ? null : all.met / due;
  const most = open === 0 ? null : (all.met + all.not_determinable) / open;
  const least = open === 0 ? null : all.met / open;
  const population = Object.values(all).reduce((sum, n) => sum + n, 0);
  let verdict: Adherence['verdict'] = 'none';
  if (population > 0) verdict = 'too_few';
  if (due >= 5 && rate !== null && most !== null && least !== null) {
    verdict = rate >= target ? 'met' : 'not_met';
    if (least < target && most >= target) verdict = 'undecided';
  }
  return { states: all, population, rate, rate_if_all_met: most, rate_if_none_met: least, verdict };
}

function kinds(messages: Readonly<Record<string, number>>): KindShare[] {
  const all = Object.values(messages).reduce((sum, n) => sum + n, 0);
  return Object.entries(messages).map(([kind, n]) => ({ kind, messages: n, share: all === 0 ? 0 : n / all }));
}

interface Sketch {
  key: string;
  name: string;
  type: Chat['type'];
  messages: number;
  last: number;
  owner?: boolean;
  silent?: number;
}

const sketches: readonly Sketch[] = [
  { key: 'c01', name: 'Harbour Foods × Golden Wok 金锅餐饮', type: 'customer', messages: 1204, last: 1130 },
  {
    key: 'c02',
    name: 'Orders – Lucky Supermarkets (all branches, weekly delivery and returns)',
    type: 'customer',
    messages: 866,
    last: 902,
  },
  { key: 'c03', name: '海港食品 客户服务群', type: 'customer', messages: 431, last: 388 },
  { key: 'c04', name: 'Café Lindgren', type: 'customer', messages: 74, last: 91 },
  { key: 'c05', name: 'Cold store move 🎉', type: 'project', messages: 512, last: 120 },
  { key: 'c06', name: 'Warehouse team', type: 'department', messages: 940, last: 1012 },
  { key: 'c07', name: 'Sales & Warehouse', type: 'cross-department', messages: 322, last: 301, owner: false },
  { key: 'c08', name: 'All staff news', type: 'announcement', messages: 18, last: 22 },
  { key: 'c09', name: 'مجموعة التوزيع', type: null, messages: 160, last: 149, owner: false },
  { key: 'c10', name: 'Trade fair 2024', type: 'project', messages: 0, last: 0, silent: 96 },
  { key: 'p-7f3a', name: 'P-7f3a', type: 'private', messages: 88, last: 70 },
];

function chat({ key, name, type, messages, last, owner = true, silent }: Sketch, at: number): Counted {
  const customer = type === 'customer' || type === 'private';
  const waits = customer ? Math.round(messages / 8) : 0;
  return {
    chat: key,
    name,
    type,
    pair: type === 'private',
    has_purpose: at % 4 !== 3,
    has_owner: owner,
    two_sided: customer,
    clock: 'business',
    export_ids: [`ab${at.toString(16).padStart(2, '0')}cd34ef56`],
    first: '2025-11-03T08:12:00',
    last: silent === undefined ? '2026-10-31T18:02:11' : '2026-07-27T10:00:00',
    observed_until: '2026-11-03T09:30:00',
    covered_from: '2025-12',
    complete: at !== 6,
    state: silent !== undefined ? 'silent' : messages === 0 ? 'quiet' : 'active',
    silent_days: silent ?? (messages === 0 ? 40 : 0),
    messages,
    messages_last_month: last,
    messages_all: messages * 9 + 200,
    writers: type === 'private' ? null : 5 + at,
    kinds: kinds({
      text:
        messages -
        [0.14, customer ? 0.02 : 0.1, 0.05, 0.04].reduce((sum, part) => sum + Math.round(messages * part), 0),
      image: Math.round(messages * 0.14),
      voice: Math.round(messages * (customer ? 0.02 : 0.1)),
      document: Math.round(messages * 0.05),
      unknown: Math.round(messages * 0.04),
    }),
    months: monthsBack(12).map((month, back) => ({
      month,
      messages:
        back === 11
          ? messages
          : back === 10
            ? last
            : Math.round(last * (0.7 + ((back * 7 + at * 3) % 9) / 15)),
    })),
    waits,
    answered: Math.round(waits * 0.96),
    open: waits - Math.round(waits * 0.96),
    median_s: waits === 0 ? null : 1500 + at * 420,
    p90_s: waits === 0 ? null : 14_000 + at * 900,
  };
}

const grid = <T>(cell: (weekday: number, hour: number) => T): T[] =>
  Array.from({ length: 168 }, (_, at) => cell(Math.floor(at / 24) + 1, at % 24));

const openAt = (weekday: number, hour: number) =>
  weekday === 7
    ? 0
    : weekday === 6
      ? hour >= 9 && hour < 13
        ? 1
        : 0
      : hour === 12 || hour === 13
        ? 0.5
        : hour >= 9 && hour < 18
          ? 1
          : 0;
const lateAt = (weekday: number, hour: number) =>
  openAt(weekday, hour) === 0 || weekday === 6
    ? 0
    : hour === 12
      ? weekday === 1
        ? 6
        : 4
      : hour === 13
        ? 2
        : (weekday * 5 + hour) % 9 === 0
          ? 1
          : 0;

const counts = [
  ['c01', { met: 140, breached: 9, not_determinable: 1, exempt: 3 }, { met: 120, breached: 20 }],
  ['c02', { met: 95, breached: 13, pending: 1, waived: 2 }, { met: 101, breached: 11 }],
  ['c03', { met: 48, breached: 11, not_determinable: 2 }, { met: 40, breached: 8 }],
  ['c04', { met: 7, breached: 2 }, { met: 10, breached: 1 }],
] as const;

function reply2h(): Norm {
  const target = 0.85;
  const total = (pick: (row: (typeof counts)[number]) => Partial<States>) =>
    counts.reduce<Partial<States>>((sum, row) => {
      for (const [state, n] of Object.entries(pick(row)) as [keyof States, number][])
        sum[state] = (sum[state] ?? 0) + n;
      return sum;
    }, {});
  const rates = [0.84, 0.86, 0.83, 0.88, 0.85, 0.84, 0.87, 0.86];
  const now = adherence(
    total((row) => row[1]),
    target,
  );
  const before = adherence(
    total((row) => row[2]),
    target,
  );
  return {
    id: 'reply-2h',
    version: 1,
    kind: 'reply-limit',
    text: {
      en: 'Customers get an answer within two working hours.',
      zh: '客户消息在两个工作小时内得到回复。',
    },
    chats: ['customer'],
    request: 'inbound',
    limit: '2h',
    limit_s: 7200,
    clock: 'business',
    target,
    announced: '2026-03-01',
    severity: 'medium',
    owner: '',
    goal: '',
    this_month: now,
    last_month: before,
    bridge: null,
    by_chat: counts.map(([key, thisMonth, lastMonth]) => ({
      chat: key,
      this_month: adherence(thisMonth, target),
      last_month: adherence(lastMonth, target),
    })),
    reasons: [
      { state: 'breached', reason: 'late', items: 29 },
      { state: 'breached', reason: 'no-answer', items: 6 },
      { state: 'exempt', reason: 'withdrawn', items: 3 },
      { state: 'not_determinable', reason: 'asker-unknown', items: 2 },
    ],
    overrun: { n: 35, median_s: 4200, p90_s: 32_400, max_s: 61_200 },
    estimated: { low: 0.8, high: 0.93, n: 325, n_effective: 92.4, chats: 4 },
    months: monthsBack(8).map((month, at) =>
      at === 7
        ? { month, met: now.states.met, breached: now.states.breached, rate: now.rate }
        : {
            month,
            met: Math.round((rates[at] ?? 0) * 300),
            breached: 300 - Math.round((rates[at] ?? 0) * 300),
            rate: rates[at] ?? null,
          },
    ),
    usual_range: { points: 8, mean: 0.857, lower: 0.795, upper: 0.919, provisional: true, signal: 'usual' },
    late_by_hour: grid((weekday, hour) => ({
      weekday,
      hour,
      late: lateAt(weekday, hour),
      due: openAt(weekday, hour) > 0 ? 4 : 0,
    })),
  };
}

function complaints(): Norm {
  const target = 0.9;
  return {
    ...reply2h(),
    id: 'complaints-1d',
    text: { en: 'Tagged complaints are answered within one working day.' },
    request: 'tagged',
    limit: '1d',
    limit_s: 30_600,
    target,
    announced: '2026-08-01',
    this_month: adherence({ met: 21, breached: 2, not_determinable: 3, pending: 1 }, target),
    last_month: adherence({ met: 3, breached: 1 }, target),
    by_chat: [
      {
        chat: 'c01',
        this_month: adherence({ met: 12, breached: 1 }, target),
        last_month: adherence({ met: 3, breached: 1 }, target),
      },
      {
        chat: 'c03',
        this_month: adherence({ met: 9, breached: 1, not_determinable: 3, pending: 1 }, target),
        last_month: null,
      },
    ],
    reasons: [{ state: 'not_determinable', reason: 'ambiguous-link', items: 3 }],
    overrun: { n: 2, median_s: null, p90_s: null, max_s: 9000 },
    estimated: null,
    months: monthsBack(3).map((month, at) => ({
      month,
      met: [5, 3, 21][at] ?? 0,
      breached: [1, 1, 2][at] ?? 0,
      rate: [5 / 6, 0.75, 21 / 23][at] ?? null,
    })),
    usual_range: {
      points: 3,
      mean: null,
      lower: null,
      upper: null,
      provisional: false,
      signal: 'too_few_months',
    },
    late_by_hour: [],
  };
}

const bins = [
  [0, 60, 8],
  [60, 300, 41],
  [300, 900, 66],
  [900, 1800, 58],
  [1800, 3600, 62],
  [3600, 7200, 51],
  [7200, 14_400, 18],
  [14_400, 28_800, 9],
  [28_800, 86_400, 5],
  [86_400, null, 2],
] as const;

/** The bins' answers and so many still open, as a curve; the end of the bin in which half are answered is the median. */
function curveOf(open: number, end_s: number, median_s: number): Review['response_times'][number]['curve'] {
  const answered = bins.reduce((sum, [, , waits]) => sum + waits, 0);
  let left = answered + open;
  const points = bins.map(([from_s, to_s, waits]) => {
    left -= waits;
    const open_share = left / (answered + open);
    const round = (share: number) => Math.round(share * 1e4) / 1e4;
    return {
      at_s: to_s === end_s ? median_s : (to_s ?? from_s * 3),
      open_share: round(open_share),
      low: round(open_share * 0.8),
      high: round(Math.sqrt(open_share)),
    };
  });
  return [{ at_s: 0, open_share: 1, low: 1, high: 1 }, ...points];
}

/** October 2026 begins on a Thursday. */
const activity_days: Review['activity_days'] = Array.from({ length: 31 }, (_, at) => {
  const weekday = ((at + 3) % 7) + 1;
  const holiday = at === 19 ? { en: 'Deepavali', zh: '屠妖节' } : null;
  const working = weekday < 7 && holiday === null;
  return {
    day: `2026-10-${String(at + 1).padStart(2, '0')}`,
    messages: working ? 90 + ((at * 37) % 110) : (at * 7) % 20,
    working,
    holiday,
  };
});

const chats = sketches.map(chat);

function shown(one: Counted): Chat {
  if (!one.pair) return one;
  const hidden = { messages: null, messages_last_month: null, messages_all: null, kinds: [], months: [] };
  const times = { waits: null, answered: null, open: null, median_s: null, p90_s: null };
  return { ...one, ...hidden, ...times, silent_days: null, writers: null };
}

const total = (pick: (one: Counted) => number, of: readonly Counted[] = chats) =>
  of.reduce((sum, one) => sum + pick(one), 0);
const types = [
  'project',
  'department',
  'cross-department',
  'customer',
  'announcement',
  'private',
  null,
] as const;

function mixed(of: readonly Counted[]): KindShare[] {
  const sums: Record<string, number> = {};
  for (const one of of) for (const { kind, messages } of one.kinds) sums[kind] = (sums[kind] ?? 0) + messages;
  return kinds(sums);
}

const norms = [reply2h(), complaints()];
const lateGrid = grid((weekday, hour) => ({
  weekday,
  hour,
  late: lateAt(weekday, hour),
  due: openAt(weekday, hour) > 0 ? 4 : 0,
  open_share: openAt(weekday, hour),
}));
const responses = bins.reduce((sum, [, , waits]) => sum + waits, 0);

const place = (at: number) => ({
  export_id: `ab0${at}cd34ef56`,
  first_line: 4120 + at * 17,
  last_line: 4120 + at * 17 + (at % 3),
});
const wait = (
  at: number,
  key: string,
  day: string,
  business_s: number,
  calendar_s: number,
): Review['waiting']['items'][number] => ({
  chat: key,
  opened_at: day,
  calendar_s,
  business_s,
  norm: 'reply-2h',
  role: null,
  limit_s: 7200,
  clock: 'business',
  past_limit: business_s > 7200,
  place: place(at),
});
const waitItems = [
  wait(2, 'c03', '2026-10-30T15:41:00', 42_300, 323_340),
  wait(1, 'c02', '2026-10-31T10:05:00', 25_800, 257_100),
  wait(2, 'c03', '2026-11-02T14:10:00', 15_600, 69_600),
  wait(0, 'c01', '2026-11-03T08:55:00', 1800, 2100),
  wait(3, 'c04', '2026-11-03T09:12:00', 1080, 1080),
];

const range = (points: number, mean: number, half: number, signal: Norm['usual_range']['signal']) => ({
  points,
  mean,
  lower: mean - half,
  upper: mean + half,
  provisional: points < 12,
  signal,
});

type Figure = Review['figures'][number];

/** A figure of M3 whose other columns are empty. */
function figureOf(
  name: string,
  over: Figure['over'],
  key: string,
  value: number | null,
  more: Partial<Figure>,
): Figure {
  const empty = {
    unit: 'share',
    clock: null,
    n: 1,
    low: null,
    high: null,
    reason: null,
    last_month: null,
  } as const;
  return { measure: 'M3', name, over, key, value, ...empty, ...more };
}

/** One owner's chats: fewer than ten people wrote in them. */
const OWN_CHATS = chats.filter((chat) => chat.has_owner && !chat.pair).slice(0, 3);
const ownKeys = new Set(OWN_CHATS.map((chat) => chat.chat));
const ownView: Review['views'][number] = {
  id: 'owner-p-4db394',
  by: 'owner',
  name: 'P-4DB394',
  chats: OWN_CHATS.map((chat) => chat.chat),
  coverage: { chats: 3, chats_complete: 2, register: { due: 4, received: 3, missing: ['Returns desk'] } },
  people_told: false,
  norms_untold: ['short.1'],
  norms: norms
    .slice(0, 2)
    .map((norm) => ({ ...norm, by_chat: norm.by_chat.filter(({ chat }) => ownKeys.has(chat)) })),
  waiting: { open: 0, past_limit: 0, items: [] },
  pinch: { late: 0, due: 40, chats: [], hours: null, weekday: null, grid: [] },
  response_times: [],
  series: [],
  chat_usage: [
    {
      type: 'customer',
      chats: 3,
      active_chats: 3,
      messages: 120,
      share: 1,
      messages_last_month: 96,
      kinds: [],
    },
  ],
  message_types: [],
  activity: [],
  asked_again: { waits: 40, again: 4, share: 0.1 },
  actions: { open: 0, done: 0, dropped: 0, overdue: 0, items: [] },
  proposals: [],
};

export const richReview: Review = reviewSchema.parse({
  schema_version: 1,
  tool: { name: 'chat-review', version: '0.1.0' },
  organisation: 'Harbour Foods',
  language: 'en',
  period: {
    month: MONTH,
    from: '2026-10-01',
    to: '2026-10-31',
    zone: 'Asia/Singapore',
    working_days: 26,
    chosen: 'last_complete',
  },
  assumptions: [{ code: 'silent-after-days', value: '60' }],
  unlocks: [],
  coverage: {
    exports_found: 13,
    exports_read: 12,
    exports_not_read: 1,
    chats: 11,
    chats_complete: 10,
    register: { due: 12, received: 11, missing: ['Returns desk'] },
  },
  corrections: { figures: 3, months: ['2026-08', '2026-09'] },
  data_quality: {
    records: 41_202,
    messages: 40_610,
    notices: 571,
    calls: 21,
    rejected_lines: 3,
    unknown_sender_share: 0.021,
    merged_copies: 812,
    warnings: [{ code: 'clock-runs-back', exports: ['ab02cd34ef56'], count: 4 }],
  },
  exports: [
    ...chats.map((one, at) => ({
      export_id: one.export_ids[0] ?? '',
      bytes: 120_000 + at * 40_000,
      read: at === 2 ? ('partly' as const) : ('whole' as const),
      code: at === 2 ? 'lines-before-first-record' : null,
      chat: one.chat,
      platform: at % 2 === 0 ? 'ios' : 'android',
      date_order: 'dmy',
      date_order_certain: true,
      zone: 'Asia/Singapore',
      lines: one.messages_all + 400,
      records: one.messages_all + 52,
      messages: one.messages_all,
      notices: 50,
      calls: 2,
      rejected_lines: at === 2 ? 3 : 0,
      first: one.first,
      last: one.last,
      observed_until: one.observed_until,
      observed_by: at % 3 === 0 ? ('last_stamp' as const) : ('zip_date' as const),
    })),
    {
      export_id: 'ffee00112233',
      bytes: 91,
      read: 'not',
      code: 'no-records',
      chat: null,
      platform: null,
      date_order: null,
      date_order_certain: null,
      zone: null,
      lines: 0,
      records: 0,
      messages: 0,
      notices: 0,
      calls: 0,
      rejected_lines: 0,
      first: null,
      last: null,
      observed_until: null,
      observed_by: null,
    },
  ],
  chats: chats.map(shown),
  waiting: {
    open: waitItems.length,
    past_limit: waitItems.filter((item) => item.past_limit).length,
    items: waitItems,
  },
  norms,
  waivers: [],
  goals: [
    goalOf('quick-answers', {
      owner: 'Mei Tan',
      current: 290 / 325,
      n: 325,
      low: 0.81,
      high: 0.94,
      last_month: 271 / 311,
      months: [
        { month: '2026-09', value: 271 / 311, n: 311 },
        { month: '2026-10', value: 290 / 325, n: 325 },
      ],
      baseline: 0.8,
      baseline_month: '2026-04',
      frozen: '2026-05-04',
      progress: (290 / 325 - 0.8) / 0.1,
      expected: 0.875,
      state: 'on_the_way',
      budget: { valid: 325, allowed: 32.5, used: 35, left: -2.5 },
    }),
    goalOf('less-chasing', {
      measure: 'M3.median',
      unit: 's',
      clock: 'business',
      direction: 'lower',
      target: 3600,
      by: '2027-03',
      current: 5400,
      n: 118,
      high: 9000,
      baseline: 5000,
      baseline_month: '2026-06',
      baseline_proposed: true,
      progress: -400 / 1400,
      expected: 4400,
      state: 'behind',
    }),
    goalOf('few', { current: 0.75, n: 4, state: 'not_known', state_reason: 'few_items', progress: null }),
    goalOf('news-known', {
      measure: 'by-hand',
      unit: null,
      serves: '',
      current: 0.9,
      note: '18 of 20',
      baseline: 0.9,
      progress_reason: 'baseline_at_target',
      state: 'reached',
    }),
    goalOf('unknown', {
      measure: 'M10.acknowledged',
      reason: 'not_declared',
      progress_reason: 'no_value',
      state: 'not_known',
      state_reason: 'no_value',
    }),
  ],
  pinch: {
    late: lateGrid.reduce((sum, cell) => sum + cell.late, 0),
    due: 348,
    chats: [
      { chat: 'c02', late: 13, due: 108 },
      { chat: 'c03', late: 12, due: 69 },
      { chat: 'c01', late: 10, due: 162 },
    ],
    hours: {
      from: 12,
      to: 14,
      late: lateGrid
        .filter((cell) => cell.hour === 12 || cell.hour === 13)
        .reduce((sum, cell) => sum + cell.late, 0),
      due: lateGrid
        .filter((cell) => cell.hour === 12 || cell.hour === 13)
        .reduce((sum, cell) => sum + cell.due, 0),
    },
    weekday: {
      weekday: 1,
      late: lateGrid.filter((cell) => cell.weekday === 1).reduce((sum, cell) => sum + cell.late, 0),
    },
    grid: lateGrid,
  },
  response_times: [
    {
      group: 'two_sided',
      clock: 'business',
      waits: responses + 13,
      answered: responses,
      by_links: false,
      open: 13,
      episodes: 211,
      median_s: 1860,
      median_low_s: 1500,
      median_high_s: 2280,
      p90_s: 8400,
      p90_low_s: null,
      p90_high_s: null,
      last_month_median_s: 2040,
      last_month_p90_s: 9000,
      limit_s: 7200,
      within_limit: 286,
      bins: bins.map(([from_s, to_s, waits]) => ({ from_s, to_s, waits })),
      curve: curveOf(13, 1800, 1860),
    },
    {
      group: 'team',
      clock: 'calendar',
      waits: 118,
      answered: 96,
      by_links: true,
      open: 22,
      episodes: 90,
      median_s: 2700,
      median_low_s: null,
      median_high_s: null,
      p90_s: null,
      p90_low_s: null,
      p90_high_s: null,
      last_month_median_s: null,
      last_month_p90_s: null,
      limit_s: null,
      within_limit: null,
      bins: bins.map(([from_s, to_s, waits]) => ({ from_s, to_s, waits: Math.round(waits * 0.3) })),
      curve: curveOf(140, 3600, 2700),
    },
  ],
  series: [
    {
      measure: 'messages_per_working_day',
      group: 'project',
      direction: 'none',
      months: monthsBack(12).map((month, at) => ({
        month,
        value: at === 11 ? 19.7 : 4 + ((at * 5) % 7) / 3,
        n: 120,
      })),
      usual_range: range(12, 5.8, 3.1, 'higher'),
    },
    {
      measure: 'median_response_s',
      group: 'two_sided',
      direction: 'lower',
      months: monthsBack(12).map((month, at) => ({
        month,
        value: at === 11 ? 1860 : 2900 + ((at * 7) % 5) * 120,
        n: 300,
      })),
      usual_range: range(12, 3000, 700, 'lower'),
    },
    {
      measure: 'messages',
      group: 'all',
      direction: 'none',
      months: monthsBack(12).map((month, at) => ({ month, value: 4100 + ((at * 13) % 8) * 90, n: 4100 })),
      usual_range: range(12, 4400, 900, 'usual'),
    },
    {
      measure: 'asked_again_share',
      group: 'two_sided',
      direction: 'lower',
      months: monthsBack(2).map((month, at) => ({ month, value: at === 0 ? 0.08 : 0.07, n: 330 })),
      usual_range: {
        points: 2,
        mean: null,
        lower: null,
        upper: null,
        provisional: false,
        signal: 'too_few_months',
      },
    },
  ],
  chat_usage: types.map((type) => {
    const of = chats.filter((one) => one.type === type);
    return {
      type,
      chats: of.length,
      active_chats: of.filter((one) => one.state === 'active').length,
      messages: total((one) => one.messages, of),
      share: total((one) => one.messages, of) / total((one) => one.messages),
      messages_last_month: total((one) => one.messages_last_month, of),
      kinds: mixed(of),
    };
  }),
  message_types: mixed(chats),
  activity: grid((weekday, hour) => ({
    weekday,
    hour,
    messages:
      Math.round(openAt(weekday, hour) * (40 + ((hour * 11 + weekday * 5) % 50))) +
      (hour > 6 && hour < 23 ? 4 : 0),
  })),
  activity_days,
  asked_again: { waits: responses + 13, again: 24, share: 24 / (responses + 13) },
  figures: [
    figureOf('median', 'group', 'team', 900, { unit: 's', clock: 'business', low: 300, high: null, n: 40 }),
    figureOf('within', 'type', 'customer', 0.75, { low: 0.6, high: 0.9, n: 60 }),
    figureOf('within', 'type', '', 0.75, { n: 8 }),
    figureOf('within', 'chat', 'harbour', 0.5, { n: 50 }),
    figureOf('shift', 'norm', 'reply-2h.1', -0.0967, { unit: 'difference', low: -0.226, high: 0.028, n: 66 }),
    figureOf('people', 'all', '', null, { unit: 'people', reason: 'few_people' }),
  ],
  figure_months: [],
  survey: {
    staff: 40,
    questions: [
      { id: 'recommend', kind: 'enps', text: 'Would you recommend us?' },
      { id: 'informed', kind: 'likert', text: 'I get the news that I need.' },
    ],
    months: [
      {
        month: '2026-07',
        answers: 3,
        response_rate: 3 / 40,
        results: [cell('recommend', null), cell('informed', null)],
      },
      {
        month: '2026-10',
        answers: 25,
        response_rate: 25 / 40,
        results: [cell('recommend', 0.2), cell('informed', 0.64)],
      },
    ],
    groups: [{ group: 'Warehouse', results: [cell('recommend', -0.1), cell('informed', null)] }],
    hidden_groups: 2,
  },
  events: [
    { from: '2026-05-01', to: '2026-05-01', event: 'New shift plan', kind: 'reorganisation' },
    { from: '2026-10-12', to: '2026-10-16', event: 'Food fair', kind: 'fair' },
  ],
  actions: {
    open: 2,
    done: 1,
    dropped: 1,
    overdue: 1,
    items: [
      actionOf('2026-08-A1', { status: 'done', done: '2026-09-18', effect: 'too_early' }),
      actionOf('2026-09-A1', { due: '2026-10-15', overdue: true }),
      actionOf('2026-09-A2', { owner: '' }),
      actionOf('2026-09-A3', { status: 'dropped', effect: 'fewer calls' }),
    ],
  },
  proposals: PROPOSAL_RULES.map((rule, at) => ({
    id: `A${at + 1}`,
    rule,
    subject:
      rule === 'silent-chat' || rule === 'ownerless-chat'
        ? { over: 'chat' as const, key: 'c03' }
        : { over: 'norm' as const, key: 'reply-2h.1' },
    figures: {
      ...{
        months: 4,
        met: 290,
        due: 325,
        rate: 290 / 325,
        target: 0.85,
        breached: 35,
        lower: 0.8,
        upper: 0.88,
      },
      ...{ points: 11, excused: 6, failures: 10, share: 0.6, silent_days: 61, messages: 12 },
      ...{ from: 12, to: 14, late: 12, late_all: 35, due_all: 325 },
    },
    weight: 1 - at / 10,
  })),
  overlaps: [{ chats: [chats[0]?.chat ?? '', chats[1]?.chat ?? ''], shared: 9, members: 10, share: 0.9 }],
  views: [ownView],
  provenance: {
    config_hash: '4c1f0e99a2b7d3e5',
    code_version: '0.1.0',
    zone_data: '2026b',
    observation_end: '2026-11-03T09:30:00',
    definitions: [
      {
        id: 'N1',
        version: 1,
        title: { en: 'On-time rate', zh: '按时回复率' },
        definition: {
          en: 'Answered within the limit, divided by all that can be judged and are due.',
          zh: '在时限内回复的，除以全部可判定且已到期的。',
        },
        unit: 'share',
        direction: 'none',
        grain: { en: 'one item', zh: '每个判定项' },
        edges: {},
        figures: [],
      },
      {
        id: 'M3',
        version: 1,
        title: { en: 'Response time', zh: '回复时长' },
        definition: {
          en: 'From the first unanswered message to the answer of the other side.',
          zh: '从第一条未回复的消息到对方的回复。',
        },
        unit: 's',
        direction: 'none',
        grain: { en: 'one item', zh: '每个判定项' },
        edges: {},
        figures: [
          { name: 'median', title: { en: 'Median', zh: '中位数' }, unit: 's' },
          { name: 'within', title: { en: 'Within a day', zh: '一天之内' }, unit: 'share' },
          { name: 'shift', title: { en: 'Shift', zh: '变化' }, unit: 'difference' },
          { name: 'people', title: { en: 'People', zh: '人数' }, unit: 'people' },
        ],
      },
    ],
  },
});

function goalOf(id: string, more: Partial<Review['goals'][number]>): Review['goals'][number] {
  return {
    id,
    serves: 'customer relations',
    owner: '',
    measure: 'on-time-rate',
    unit: 'share',
    direction: 'higher',
    chats: ['customer'],
    target: 0.9,
    by: '2026-12',
    frozen: null,
    current: null,
    n: 0,
    low: null,
    high: null,
    clock: null,
    reason: null,
    note: '',
    last_month: null,
    months: [],
    baseline: null,
    baseline_month: null,
    baseline_proposed: false,
    progress: null,
    progress_reason: null,
    expected: null,
    state: 'not_known',
    state_reason: null,
    budget: null,
    ...more,
  };
}

/** Of one question; null: hidden. */
function cell(
  question: string,
  value: number | null,
): NonNullable<Review['survey']>['groups'][number]['results'][number] {
  const kind = question === 'recommend' ? 'enps' : 'likert';
  if (value === null) return { question, kind, n: null, value, low: null, high: null, reason: 'few_answers' };
  return { question, kind, n: 25, value, low: value - 0.2, high: value + 0.2, reason: null };
}

function actionOf(
  id: string,
  more: Partial<Review['actions']['items'][number]>,
): Review['actions']['items'][number] {
  return {
    id,
    month: id.slice(0, 7),
    text: 'Cover the customer group over lunch',
    owner: 'Mei Tan',
    due: null,
    done: null,
    effect: '',
    status: 'open',
    overdue: false,
    ...more,
  };
}

/** Exports alone: no policy, no people, no register. */
export const minimalReview: Review = reviewSchema.parse({
  ...richReview,
  organisation: null,
  period: { ...richReview.period, zone: null, working_days: null },
  assumptions: [{ code: 'date-order', value: 'dmy' }],
  unlocks: ['staff', 'customer_chats', 'working_hours'],
  coverage: {
    ...richReview.coverage,
    exports_found: 3,
    exports_read: 3,
    exports_not_read: 0,
    chats: 3,
    chats_complete: 3,
    register: null,
  },
  corrections: { figures: 0, months: [] },
  data_quality: { ...richReview.data_quality, unknown_sender_share: null, warnings: [] },
  exports: richReview.exports.slice(0, 2),
  chats: chats.slice(0, 3).map((one) => ({
    ...one,
    type: null,
    has_owner: null,
    has_purpose: null,
    two_sided: false,
    clock: 'calendar',
    waits: 0,
    answered: 0,
    open: 0,
    median_s: null,
    p90_s: null,
  })),
  waiting: { open: 0, past_limit: 0, items: [] },
  norms: [],
  waivers: [],
  goals: [],
  survey: null,
  events: [],
  actions: { open: 0, done: 0, dropped: 0, overdue: 0, items: [] },
  proposals: [],
  pinch: {
    late: 0,
    due: 0,
    chats: [],
    hours: null,
    weekday: null,
    grid: grid((weekday, hour) => ({ weekday, hour, late: 0, due: 0, open_share: null })),
  },
  response_times: [],
  series: [],
  chat_usage: [
    {
      type: null,
      chats: 3,
      active_chats: 3,
      messages: 2501,
      share: 1,
      messages_last_month: 2420,
      kinds: mixed(chats.slice(0, 3)),
    },
  ],
  message_types: mixed(chats.slice(0, 3)),
  activity_days: activity_days.map((one) => ({ ...one, working: null, holiday: null })),
  asked_again: { waits: 0, again: 0, share: null },
  figures: [],
  overlaps: [],
  provenance: { ...richReview.provenance, definitions: [] },
});

/** Nothing could be read. */
export const emptyReview: Review = reviewSchema.parse({
  ...minimalReview,
  coverage: {
    exports_found: 0,
    exports_read: 0,
    exports_not_read: 0,
    chats: 0,
    chats_complete: 0,
    register: null,
  },
  corrections: { figures: 0, months: [] },
  data_quality: {
    records: 0,
    messages: 0,
    notices: 0,
    calls: 0,
    rejected_lines: 0,
    unknown_sender_share: null,
    merged_copies: 0,
    warnings: [],
  },
  assumptions: [],
  exports: [],
  chats: [],
  chat_usage: [],
  message_types: [],
  activity: grid((weekday, hour) => ({ weekday, hour, messages: 0 })),
  activity_days: activity_days.map((one) => ({ ...one, messages: 0, working: null, holiday: null })),
  provenance: { ...minimalReview.provenance, observation_end: null },
});
