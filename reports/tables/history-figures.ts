/** Every figure of a review with its month, one after the other: what history.csv is made of. */
import type { Unit } from '../../transform/figure.ts';
import { nextMonth } from '../../transform/measures/months.ts';
import { surveyDefinition } from '../../transform/measures/survey.ts';
import type { Adherence, Review } from '../../transform/review-schema.ts';

export interface HistoryFigure {
  month: string;
  section: 'norms' | 'series' | 'figures' | 'chats' | 'goals' | 'survey';
  measure: string;
  name: string;
  over: string;
  key: string;
  unit: Unit | null;
  clock: 'business' | 'calendar' | null;
  value: number | null;
  n: number | null;
  low: number | null;
  high: number | null;
  reason: string | null;
  version: number | null;
  /** Month of the review that tells it. */
  source: string;
}

/** What of a review is told again. */
export type ToldReview = Pick<
  Review,
  'norms' | 'series' | 'figures' | 'figure_months' | 'chats' | 'goals' | 'survey'
> & {
  period: Pick<Review['period'], 'month'>;
  provenance: Pick<Review['provenance'], 'definitions'>;
};

const BLANK = {
  ...{ over: 'all', key: '', unit: null, clock: null, n: null, low: null, high: null },
  ...{ reason: null, version: null },
} as const;
type Told = Omit<HistoryFigure, keyof typeof BLANK | 'section' | 'source'> & Partial<HistoryFigure>;

/** By section, in the order of the review. */
export function historyFigures(review: ToldReview): HistoryFigure[] {
  const source = review.period.month;
  return [
    ...of(
      'norms',
      review.norms.flatMap((norm) => normRows(norm, source)),
    ),
    ...of('series', review.series.flatMap(seriesRows)),
    ...of('figures', figureRows(review)),
    ...of(
      'chats',
      review.chats.flatMap((chat) => chatRows(chat, source)),
    ),
    ...of(
      'goals',
      review.goals.flatMap((goal) => goalRows(goal, source)),
    ),
    ...of('survey', surveyRows(review.survey)),
  ];

  function of(section: HistoryFigure['section'], rows: readonly Told[]): HistoryFigure[] {
    return rows.map((row) => ({ ...BLANK, ...row, section, source }));
  }
}

type Norm = Review['norms'][number];

/** Of this month and the last all six states, of earlier ones what was met and what not; and the target beside them. */
function normRows(norm: Norm, month: string): Told[] {
  const fixed = { measure: norm.id, clock: norm.clock, version: norm.version };
  const before = nextMonth(month, -1);
  const judged = (of: { this_month: Adherence; last_month: Adherence | null }, at: string) =>
    at === month ? of.this_month : at === before ? of.last_month : null;
  const over = (key: string, of: Norm['by_chat'][number], at: string): Told[] => {
    const found = judged(of, at);
    return found
      ? adherenceRows(found).map((row) => ({ ...fixed, ...row, over: 'chat', key, month: at }))
      : [];
  };
  return [
    ...norm.months.flatMap(({ month: at, met, breached, rate }) => {
      const found = judged(norm, at);
      const n = met + breached;
      const rows = found
        ? adherenceRows(found)
        : [
            { name: 'met', unit: 'count' as const, value: met, n },
            { name: 'breached', unit: 'count' as const, value: breached, n },
            { name: 'rate', unit: 'share' as const, value: rate, n },
          ];
      const target = { name: 'target', unit: 'share' as const, value: norm.target };
      return [...rows, target].map((row) => ({ ...fixed, ...row, month: at }));
    }),
    ...norm.by_chat.flatMap((of) => [...over(of.chat, of, before), ...over(of.chat, of, month)]),
  ];
}

function adherenceRows({ states, population, rate, rate_if_none_met, rate_if_all_met }: Adherence) {
  const counts = Object.entries({ population, ...states });
  return [
    ...counts.map(([name, value]) => ({ name, unit: 'count' as const, value, n: population })),
    {
      ...{ name: 'rate', unit: 'share' as const, value: rate, n: states.met + states.breached },
      ...{ low: rate_if_none_met, high: rate_if_all_met },
    },
  ];
}

const SERIES_UNITS: Readonly<Record<string, Unit>> = {
  messages_per_working_day: 'per_day',
  median_response_s: 's',
  asked_again_share: 'share',
};

const seriesRows = ({ measure, group, months }: Review['series'][number]): Told[] =>
  months.map((month) => ({
    ...{ measure, name: 'value', over: 'group', key: group },
    ...{ unit: SERIES_UNITS[measure] ?? null, ...month },
  }));

/** The month's own with all that stands beside it; of what has no months of its own the last one, where it is known. */
function figureRows({ figures, figure_months, provenance, period: { month } }: ToldReview): Told[] {
  const versions = new Map(provenance.definitions.map(({ id, version }) => [id, version]));
  const idOf = (f: { measure: string; name: string; over: string; key: string }) =>
    `${f.measure} ${f.name} ${f.over} ${f.key}`;
  const earlier = new Map(figure_months.map((f) => [idOf(f), f.months.filter((m) => m.month !== month)]));
  return figures.flatMap(({ last_month, ...figure }): Told[] => {
    const { measure, name, over, key, unit, clock } = figure;
    const version = versions.get(measure) ?? null;
    const fixed = { measure, name, over, key, unit, clock, version };
    const last = last_month === null ? [] : [{ month: nextMonth(month, -1), value: last_month }];
    const before = earlier.get(idOf(figure)) ?? last;
    return [...before.map((row) => ({ ...fixed, ...row })), { ...figure, version, month }];
  });
}

const CHAT_FIGURES = {
  ...{ writers: 'people', waits: 'count', answered: 'count', open: 'count', median_s: 's', p90_s: 's' },
} as const satisfies Readonly<Record<string, Unit>>;

/** What is not told of a chat, as of private ones, is left out. */
function chatRows(chat: Review['chats'][number], month: string): Told[] {
  const fixed = { measure: 'chat', over: 'chat', key: chat.chat };
  const names = Object.keys(CHAT_FIGURES) as (keyof typeof CHAT_FIGURES)[];
  return [
    ...chat.months.map((row): Told => {
      return { ...fixed, name: 'messages', unit: 'count', month: row.month, value: row.messages };
    }),
    ...names.flatMap((name): Told[] => {
      const unit = CHAT_FIGURES[name];
      const value = chat[name];
      return value === null
        ? []
        : [{ ...fixed, name, unit, clock: unit === 's' ? chat.clock : null, month, value }];
    }),
  ];
}

function goalRows(goal: Review['goals'][number], month: string): Told[] {
  const { id, unit, clock, n, low, high, reason, baseline_month } = goal;
  const fixed = { measure: id, unit, clock };
  const plain = (name: string, at: string | null, value: number | null, of: Partial<Told> = {}): Told[] =>
    at === null || value === null ? [] : [{ ...fixed, name, month: at, value, ...of }];
  return [
    ...plain('baseline', baseline_month, goal.baseline),
    ...plain('current', nextMonth(month, -1), goal.last_month),
    { ...fixed, name: 'current', month, value: goal.current, n, low, high, reason },
    ...plain('target', month, goal.target),
    ...plain('expected', month, goal.expected),
    ...plain('progress', month, goal.progress, { unit: 'share', clock: null }),
  ];
}

function surveyRows(survey: Review['survey']): Told[] {
  if (survey === null) return [];
  const measure = surveyDefinition.id;
  const cells = (month: string, results: (typeof survey)['months'][number]['results'], of: Partial<Told>) =>
    results.map(({ question, kind, ...cell }): Told => {
      const unit = kind === 'enps' ? 'difference' : 'share';
      return { measure, name: question, unit, month, ...cell, ...of };
    });
  const last = survey.months.at(-1)?.month;
  return [
    ...survey.months.flatMap(({ month, answers, response_rate, results }): Told[] => [
      { measure, name: 'answers', unit: 'count', month, value: answers },
      { measure, name: 'response_rate', unit: 'share', month, value: response_rate, n: survey.staff },
      ...cells(month, results, {}),
    ]),
    ...(last === undefined
      ? []
      : survey.groups.flatMap(({ group, results }) => cells(last, results, { over: 'group', key: group }))),
  ];
}
