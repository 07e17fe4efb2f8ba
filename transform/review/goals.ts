/** Goals: where each stands, from where it came, and whether it keeps its pace (M33). */
import { isWaitNorm } from '../../ingest/schema/norm.ts';
import { BY_HAND, CHAT_TYPES, type ChatType, type Goal, ON_TIME_RATE } from '../../ingest/schema/policy.ts';
import { ALL, type Over, overChat, overType } from '../figure.ts';
import { figureOf, type NamedFigure } from '../measures/figure-names.ts';
import { budgetOf, expectedAt, progressOf, stateOf } from '../measures/goal-progress.ts';
import { inMonth, monthsOf, nextMonth } from '../measures/months.ts';
import { adherence, estimated, inScope } from '../measures/on-time-rate.ts';
import { ofNorm } from '../of-norm.ts';
import type { Review } from '../review-schema.ts';
import { VERDICT_NEEDS } from '../statistics/verdict.ts';
import type { factsOf } from './facts.ts';
import type { ReviewInput } from './input.ts';
import { firstMonth } from './month.ts';

type GoalReview = Review['goals'][number];
type Value = Pick<GoalReview, 'current' | 'n' | 'low' | 'high' | 'clock' | 'reason' | 'note'>;

/** How a goal is measured. */
interface Source {
  unit: GoalReview['unit'];
  direction: GoalReview['direction'];
  in: (month: string) => Value;
  /** Months that may hold a value before the reviewed one, oldest first. */
  months: readonly string[];
  /** Items that missed the goal in the reviewed month; null: they cannot be counted. */
  missed: ((now: Value) => number) | null;
}

export function reviewGoals(input: ReviewInput, facts: ReturnType<typeof factsOf>): GoalReview[] {
  return input.policy.goals.map((goal) => {
    const source =
      goal.measure === ON_TIME_RATE
        ? onTime(input, goal)
        : goal.measure === BY_HAND
          ? byHand(input, goal)
          : figure(input, goal, facts);
    return reviewGoal(goal, source, input.month);
  });
}

function reviewGoal(goal: Goal, source: Source, month: string): GoalReview {
  const now = source.in(month);
  const direction = goal.direction ?? source.direction;
  const base = baselineOf(goal, source);
  const from = base.baseline_month ?? goal.frozen?.slice(0, 7) ?? null;
  const whole = {
    id: goal.id,
    serves: goal.serves,
    owner: goal.owner,
    measure: goal.measure,
    unit: source.unit,
    direction,
    chats: [...goal.chats],
    target: goal.target,
    by: goal.by,
    frozen: goal.frozen,
    ...now,
    last_month: source.in(nextMonth(month, -1)).current,
    months: shownMonths(source, month, now),
    ...base,
    ...progressOf(now.current, base.baseline, goal.target, direction),
    expected:
      base.baseline === null || from === null
        ? null
        : expectedAt(month, { baseline: base.baseline, target: goal.target, from, by: goal.by, direction }),
  };
  return {
    ...whole,
    ...stateOf(whole, month),
    budget:
      source.missed && now.current !== null && now.n > 0
        ? budgetOf(now.n, source.missed(now), goal.target, direction)
        : null,
  };
}

const MOST_MONTHS = 12;

/** The months before that say anything, and this one. */
function shownMonths(source: Source, month: string, now: Value): GoalReview['months'] {
  const first = nextMonth(month, 1 - MOST_MONTHS);
  const before = source.months
    .filter((one) => one >= first && one < month)
    .map((one) => ({ month: one, value: source.in(one) }))
    .filter(({ value }) => value.current !== null);
  return [...before, { month, value: now }].map(({ month: of, value: { current, n } }) => ({
    month: of,
    value: current,
    n,
  }));
}

type Baseline = Pick<GoalReview, 'baseline' | 'baseline_month' | 'baseline_proposed'>;

/** As the policy says; else what the chats show of its month, or of the earliest month that says anything. */
function baselineOf(goal: Goal, source: Source): Baseline {
  const { baseline, baseline_month } = goal;
  if (baseline !== null) return { baseline, baseline_month, baseline_proposed: false };
  const candidates = baseline_month === null ? source.months : [baseline_month];
  for (const month of candidates) {
    const { current, n } = source.in(month);
    if (current === null || (source.unit === 'share' && n < VERDICT_NEEDS)) continue;
    return { baseline: current, baseline_month: month, baseline_proposed: true };
  }
  return { baseline: null, baseline_month, baseline_proposed: false };
}

const NOT_KNOWN: Value = {
  current: null,
  n: 0,
  low: null,
  high: null,
  clock: null,
  reason: 'none',
  note: '',
};

/** Pooled over the items of all norms with a limit, in the goal's chats. */
function onTime(input: ReviewInput, goal: Goal): Source {
  const judged = input.policy.norms
    .filter(isWaitNorm)
    .map((norm) => input.chats.map((c) => ofNorm(c.part.items, norm)));
  const chats = new Set(
    input.chats.filter((c) => inScope(goal, { type: c.type, name: c.scope_name })).map((c) => c.chat),
  );
  const known = new Set(judged.flat().flatMap((items) => [...monthsOf(items).keys()]));
  const value = (month: string): Value => {
    const items = judged
      .flat()
      .flatMap((own) => inMonth(own, month))
      .filter((i) => chats.has(i.chat));
    const { rate, states } = adherence(items, goal.target);
    const interval = estimated(items);
    return {
      ...NOT_KNOWN,
      current: rate,
      n: states.met + states.breached,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      reason: rate === null ? 'none' : null,
    };
  };
  return {
    unit: 'share',
    direction: 'higher',
    in: value,
    months: [...known].filter((month) => month < input.month).sort(),
    missed: ({ current, n }) => n - (current as number) * n,
  };
}

/** values.csv. What it is measured in nobody says. */
function byHand({ feedback, month }: ReviewInput, goal: Goal): Source {
  const own = new Map(feedback.values.filter((v) => v.goal === goal.id).map((v) => [v.month, v]));
  return {
    unit: null,
    direction: 'higher',
    in: (asked) => {
      const entered = own.get(asked);
      if (!entered) return { ...NOT_KNOWN, reason: 'not_entered' };
      return { ...NOT_KNOWN, current: entered.value, reason: null, note: entered.note };
    },
    months: [...own.keys()].filter((m) => m < month).sort(),
    missed: null,
  };
}

/** A figure of a measure, over all chats, a type or one chat. */
function figure(input: ReviewInput, goal: Goal, facts: ReturnType<typeof factsOf>): Source {
  const named = figureOf(goal.measure);
  const over = overOf(input, goal);
  const months = monthsSince(firstMonth(scopeParts(input, over)), input.month);
  return {
    unit: named?.unit ?? null,
    direction: named?.direction === 'lower' ? 'lower' : 'higher',
    in: (month) =>
      named && over ? figureIn(month, named, over) : { ...NOT_KNOWN, reason: 'not_over_these_chats' },
    months: named && over ? months : [],
    missed:
      named?.unit === 'share'
        ? ({ current, n }) => {
            const part = (current as number) * n;
            return (goal.direction ?? named.direction) === 'lower' ? part : n - part;
          }
        : null,
  };

  function figureIn(month: string, { measure, name }: NamedFigure, scope: Over): Value {
    const asked = { parts: scope.over === 'chat', intervals: month === input.month };
    const all = measure.measure(facts(month, asked));
    const own = all.filter((f) => f.name === name);
    const found = own.find((f) => f.over === scope.over && f.key === scope.key);
    if (!found) {
      // Told of other types and not of this one: nothing of the kind happened there. Of no type at all: it never is.
      const never = own.length > 0 && !own.some((f) => f.over === scope.over);
      // The measure as a whole may say why it says nothing.
      const why = own.length === 0 ? all.find((f) => f.value === null)?.reason : null;
      return { ...NOT_KNOWN, reason: never ? 'not_over_these_chats' : (why ?? 'none') };
    }
    const { value, n, low, high, clock, reason } = found;
    return { current: value, n, low, high, clock, reason, note: '' };
  }
}

/** null: no chat is called so, or a private one, of which alone nothing is told. */
function overOf(input: ReviewInput, { chats: [name] }: Goal): Over | null {
  if (name === undefined) return ALL;
  if (isChatType(name)) return overType(name);
  const chat = input.chats.find((c) => c.scope_name === name && !c.pair);
  return chat ? overChat(chat.chat) : null;
}

const isChatType = (name: string): name is ChatType => (CHAT_TYPES as readonly string[]).includes(name);

function scopeParts(input: ReviewInput, over: Over | null) {
  return input.chats
    .filter((c) => over?.over !== 'chat' || c.chat === over.key)
    .filter((c) => over?.over !== 'type' || c.type === over.key)
    .map((c) => c.part);
}

function monthsSince(first: string | null, until: string): string[] {
  const months: string[] = [];
  for (let month = first; month !== null && month < until; month = nextMonth(month)) months.push(month);
  return months;
}
