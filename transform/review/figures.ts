/** All measures that give figures, asked for the month, the one before, and the year behind it. */
import type { Figure, Over } from '../figure.ts';
import { change } from '../measures/change.ts';
import { detectorQuality } from '../measures/detector-quality.ts';
import { FIGURE_MEASURES } from '../measures/index.ts';
import { monthsUntil, nextMonth } from '../measures/months.ts';
import type { Review } from '../review-schema.ts';
import type { factsOf, MonthFacts } from './facts.ts';
import { type ReviewInput, SERIES_MONTHS } from './input.ts';
import { firstMonth } from './month.ts';

/** Figures of one month, in the order of the measures. A value that is no number is a mistake of the program. */
export function figuresOf(facts: MonthFacts, measures = FIGURE_MEASURES): Figure[] {
  return measures.flatMap(({ id, figures, measure }) =>
    measure(facts).map(({ name, ...finding }) => {
      const about = figures[name];
      if (!about) throw new Error(`measure ${id} has no figure ${name}`);
      for (const value of [finding.value, finding.low, finding.high]) {
        if (value !== null && !Number.isFinite(value)) throw new Error(`${id} ${name} is ${value}`);
      }
      return { measure: id, name, unit: about.unit, ...finding };
    }),
  );
}

/** The month's figures, each with last month's value, and for all that is no single chat the months before. */
export function reviewFigures(
  input: ReviewInput,
  facts: ReturnType<typeof factsOf>,
): Pick<Review, 'figures' | 'figure_months'> {
  const now = figuresOf(facts(input.month));
  const before = new Map(
    figuresOf(facts(nextMonth(input.month, -1), { parts: true, intervals: false })).map((f) => [
      keyOf(f),
      f.value,
    ]),
  );
  return {
    figures: now.map((f) => ({ ...f, last_month: before.get(keyOf(f)) ?? null })),
    figure_months: history(input, facts, now),
  };
}

const WIDE: readonly Over['over'][] = ['all', 'group', 'type', 'side'];
/** A change tells of two months already; how good words are hangs on no month. */
const IN_SERIES = FIGURE_MEASURES.filter((measure) => measure !== change && measure !== detectorQuality);

function history(
  input: ReviewInput,
  facts: ReturnType<typeof factsOf>,
  now: readonly Figure[],
): Review['figure_months'] {
  const first = firstMonth(input.chats.map((c) => c.part));
  const months = monthsUntil(input.month, SERIES_MONTHS).filter((month) => first !== null && month >= first);
  const by_month = months.map((month) => {
    const figures =
      month === input.month ? now : figuresOf(facts(month, { parts: false, intervals: false }), IN_SERIES);
    return new Map(figures.map((f) => [keyOf(f), f]));
  });
  return now
    .filter((f) => WIDE.includes(f.over) && IN_SERIES.some((measure) => measure.id === f.measure))
    .map(({ measure, name, over, key }) => ({
      measure,
      name,
      over,
      key,
      months: months.map((month, i) => {
        const f = by_month[i]?.get(keyOf({ measure, name, over, key }));
        return { month, value: f?.value ?? null, n: f?.n ?? 0 };
      }),
    }));
}

const keyOf = (f: Pick<Figure, 'measure' | 'name' | 'over' | 'key'>) =>
  `${f.measure} ${f.name} ${f.over} ${f.key}`;
