import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  figuresBefore,
  HISTORY_COLUMNS,
  historyRows,
  historyTable,
} from '../../../reports/tables/history.ts';
import {
  type HistoryFigure,
  historyFigures,
  type ToldReview,
} from '../../../reports/tables/history-figures.ts';
import type { Review } from '../../../transform/review-schema.ts';
import { adherence, minimalReview, richReview } from '../example-review.ts';

test('the columns are a promise: one is only ever added at the end', () => {
  assert.deepEqual(HISTORY_COLUMNS.slice(0, 16), [
    'month',
    'section',
    'measure',
    'name',
    'over',
    'key',
    'label',
    'unit',
    'clock',
    'value',
    'n',
    'low',
    'high',
    'reason',
    'version',
    'source',
  ]);
  for (const review of [richReview, minimalReview])
    for (const row of historyTable.rows(review))
      assert.deepEqual(Object.keys(row).sort(), HISTORY_COLUMNS.toSorted());
});

const NOTHING: ToldReview = {
  ...{ period: { month: '2026-10' }, provenance: { definitions: [] } },
  ...{ norms: [], series: [], figures: [], figure_months: [], chats: [], goals: [], survey: null },
};
/** Rows as `month measure.name over:key = value unit (n …)`. */
const told = (review: Partial<ToldReview>) =>
  historyFigures({ ...NOTHING, ...review }).map(
    ({ month, measure, name, over, key, value, unit, n }) =>
      `${month} ${measure}.${name} ${over}${key && `:${key}`} = ${value} ${unit}${n === null ? '' : ` (n ${n})`}`,
  );
const [norm] = richReview.norms;
const [chat] = richReview.chats;
const [goal] = richReview.goals;
assert.ok(norm && chat && goal);

test('norms: counts, rate and target of each month, of the last two all states, in each chat too', () => {
  const now = adherence({ met: 3, breached: 1, not_determinable: 4 }, 0.9);
  const before = adherence({ met: 2 }, 0.9);
  const months = ['2026-08', '2026-09', '2026-10'].map((month) => ({
    month,
    met: 2,
    breached: 2,
    rate: 0.5,
  }));
  const rows = told({
    norms: [
      {
        ...{ ...norm, target: 0.9, this_month: now, last_month: before, months },
        by_chat: [{ chat: 'c01', this_month: now, last_month: null }],
      },
    ],
  });
  assert.deepEqual(rows.slice(0, 4), [
    '2026-08 reply-2h.met all = 2 count (n 4)',
    '2026-08 reply-2h.breached all = 2 count (n 4)',
    '2026-08 reply-2h.rate all = 0.5 share (n 4)',
    '2026-08 reply-2h.target all = 0.9 share',
  ]);
  const october = rows.filter((row) => row.startsWith('2026-10') && row.includes(' all '));
  assert.deepEqual(october, [
    '2026-10 reply-2h.population all = 8 count (n 8)',
    '2026-10 reply-2h.met all = 3 count (n 8)',
    '2026-10 reply-2h.breached all = 1 count (n 8)',
    '2026-10 reply-2h.pending all = 0 count (n 8)',
    '2026-10 reply-2h.not_determinable all = 4 count (n 8)',
    '2026-10 reply-2h.exempt all = 0 count (n 8)',
    '2026-10 reply-2h.waived all = 0 count (n 8)',
    '2026-10 reply-2h.rate all = 0.75 share (n 4)',
    '2026-10 reply-2h.target all = 0.9 share',
  ]);
  assert.equal(rows.filter((row) => row.includes('chat:c01')).length, 8);
  assert.equal(rows.filter((row) => row.startsWith('2026-09')).length, 9);
});

test('of a rate the bounds are what cannot be judged leaves open', () => {
  const this_month = adherence({ met: 3, breached: 1, not_determinable: 4 }, 0.9);
  const months = [{ month: '2026-10', met: 3, breached: 1, rate: 0.75 }];
  const figures = historyFigures({ ...NOTHING, norms: [{ ...norm, this_month, months, by_chat: [] }] });
  const { low, high } = figures.find(({ name }) => name === 'rate') ?? {};
  assert.deepEqual([low, high], [3 / 8, 7 / 8]);
});

const FIGURE = {
  measure: 'M3',
  name: 'median',
  unit: 's',
  clock: 'business',
  n: 7,
  low: 60,
  high: 900,
  reason: null,
} as const;

test('figures: months before as they stand, the reviewed one with its interval; where there are none the last month', () => {
  const group = { ...FIGURE, over: 'group', key: 'team', value: 300, last_month: 200 } as const;
  const single = { ...FIGURE, over: 'chat', key: 'c01', value: 400, last_month: 500 } as const;
  const unknown = { ...single, key: 'c02', last_month: null };
  const months = [
    { month: '2026-09', value: 200, n: 5 },
    { month: '2026-10', value: 300, n: 7 },
  ];
  const figure_months = [{ measure: 'M3', name: 'median', over: 'group' as const, key: 'team', months }];
  const review = { ...NOTHING, figures: [group, single, unknown], figure_months };
  assert.deepEqual(told(review), [
    '2026-09 M3.median group:team = 200 s (n 5)',
    '2026-10 M3.median group:team = 300 s (n 7)',
    '2026-09 M3.median chat:c01 = 500 s',
    '2026-10 M3.median chat:c01 = 400 s (n 7)',
    '2026-10 M3.median chat:c02 = 400 s (n 7)',
  ]);
  const [before, now] = historyFigures(review);
  assert.deepEqual([before?.low, now?.low, now?.high], [null, 60, 900]);
});

test('chats: messages month by month and what is told of this month; nothing of a private one', () => {
  const months = [{ month: '2026-09', messages: 4 }];
  const shown = { ...chat, months, writers: null, waits: 6, answered: 5, open: 1, median_s: 60, p90_s: null };
  const pair = { ...shown, months: [], waits: null, answered: null, open: null, median_s: null };
  assert.deepEqual(told({ chats: [shown, pair] }), [
    '2026-09 chat.messages chat:c01 = 4 count',
    '2026-10 chat.waits chat:c01 = 6 count',
    '2026-10 chat.answered chat:c01 = 5 count',
    '2026-10 chat.open chat:c01 = 1 count',
    '2026-10 chat.median_s chat:c01 = 60 s',
  ]);
});

test('goals: where they set out, stood, stand and go; series and survey month by month', () => {
  const at = { current: 0.9, n: 10, last_month: 0.8, baseline: 0.7, baseline_month: '2026-04', target: 0.95 };
  const months = [{ month: '2026-10', value: 12, n: 240 }];
  const series = [{ measure: 'messages_per_working_day', group: 'all', direction: 'none', months }];
  const results = [
    { question: 'informed', kind: 'likert', n: 8, value: 0.5, low: 0.2, high: 0.8, reason: null },
    {
      question: 'recommend',
      kind: 'enps',
      n: null,
      value: null,
      low: null,
      high: null,
      reason: 'few_answers',
    },
  ] as const;
  const survey = {
    ...{ staff: 20, questions: [], hidden_groups: 0, groups: [{ group: 'Dock', results: [results[0]] }] },
    months: [{ month: '2026-10', answers: 8, response_rate: 0.4, results: [...results] }],
  };
  const review = {
    goals: [{ ...goal, ...at, expected: null, progress: null }],
    series: series.map((one) => ({ ...richReview.series[0], ...one })) as Review['series'],
    survey,
  };
  assert.deepEqual(told(review), [
    '2026-10 messages_per_working_day.value group:all = 12 per_day (n 240)',
    '2026-04 quick-answers.baseline all = 0.7 share',
    '2026-09 quick-answers.current all = 0.8 share',
    '2026-10 quick-answers.current all = 0.9 share (n 10)',
    '2026-10 quick-answers.target all = 0.95 share',
    '2026-10 M34.answers all = 8 count',
    '2026-10 M34.response_rate all = 0.4 share (n 20)',
    '2026-10 M34.informed all = 0.5 share (n 8)',
    '2026-10 M34.recommend all = null difference',
    '2026-10 M34.informed group:Dock = 0.5 share (n 8)',
  ]);
});

const figure = (month: string, value: number, more: Partial<HistoryFigure> = {}): HistoryFigure => ({
  ...{ month, section: 'norms', measure: 'reply-2h', name: 'rate', over: 'all', key: '', unit: 'share' },
  ...{ clock: 'business', value, n: 10, low: null, high: null, reason: null, version: 1, source: '2026-07' },
  ...more,
});

test('of earlier reviews the newest one tells a month that the present one does not', () => {
  const present = [figure('2026-10', 0.9)];
  const july = [figure('2026-07', 0.7), figure('2026-06', 0.6)];
  const june = [figure('2026-06', 0.5), figure('2026-05', 0.4), figure('2026-10', 0.1, { version: 2 })];
  assert.deepEqual(
    figuresBefore([july, june], present).map(({ month, value }) => [month, value]),
    [
      ['2026-07', 0.7],
      ['2026-06', 0.6],
      ['2026-05', 0.4],
      ['2026-10', 0.1],
    ],
  );
});

test('earlier months stand before the present ones of the same figure, with the review that told them', () => {
  const rows = historyRows(richReview, [figure('2026-02', 0.7), figure('2025-12', 0.6)]);
  const rates = rows.filter((row) => row.measure === 'reply-2h' && row.name === 'rate' && row.over === 'all');
  assert.deepEqual(
    rates.slice(0, 3).map((row) => [row.month, row.value, row.source]),
    [
      ['2025-12', 0.6, '2026-07'],
      ['2026-02', 0.7, '2026-07'],
      ['2026-03', 0.84, '2026-10'],
    ],
  );
});

test('labels are words of the page, with the name of the chat; what has none is told by its id', () => {
  const labels = (language: 'en' | 'zh-Hans') =>
    new Map(
      historyRows({ ...richReview, language }, []).map((row) => [
        [row.section, row.measure, row.name, row.over, row.key].join(' ').trim(),
        row.label,
      ]),
    );
  const en = labels('en');
  const zh = labels('zh-Hans');
  const rate = 'norms reply-2h rate chat c03';
  assert.equal(
    en.get(rate),
    'Customers get an answer within two working hours. · adherence · 海港食品 客户服务群',
  );
  assert.equal(zh.get(rate), '客户消息在两个工作小时内得到回复。 · 规范遵守率 · 海港食品 客户服务群');
  assert.equal(en.get('chats chat median_s chat c04'), 'median response time · Café Lindgren');
  assert.equal(zh.get('goals quick-answers target all'), 'quick-answers · 目标值');
  assert.equal(
    en.get('figures M3 within type'),
    `${en.get('figures M3 within type customer')}`.replace('Customer', 'No type declared'),
  );
  assert.equal(en.get('figures M3 within chat harbour')?.toString().endsWith('harbour'), true);
});
