/** All measures that give figures, asked for the month, the one before, and the year behind it. */
import type { Figure, Over } from '../figure.ts';
import { change } from '../measures/change.ts';
import { crossPosting } from '../measures/cross-posting.ts';
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

type FactsOf = ReturnType<typeof factsOf>;

/**
 * The month's figures, each with last month's value, and for all that is no single chat the months before. Those of
 * cross-posting come last, of facts that know of it (`whole`): all others need not wait for it.
 */
export function beginFigures(
  input: ReviewInput,
  facts: FactsOf,
): (whole: FactsOf) => Pick<Review, 'figures' | 'figure_months'> {
  const asked = { parts: true, intervals: false };
  const now = begun((of) => of(input.month));
  const before = begun((of) => of(nextMonth(input.month, -1), asked));
  const series = monthsOf(input).map((month) => ({
    month,
    figures: month === input.month ? now : begun((of) => of(month, { ...asked, parts: false }), IN_SERIES),
  }));
  return (whole) => {
    const then = new Map(before(whole).map((f) => [keyOf(f), f.value]));
    const figures = now(whole);
    return {
      figures: figures.map((f) => ({ ...f, last_month: then.get(keyOf(f)) ?? null })),
      figure_months: history(
        figures,
        series.map((one) => ({ ...one, figures: one.figures(whole) })),
      ),
    };
  };

  function begun(
    factsIn: (of: FactsOf) => MonthFacts,
    measures = FIGURE_MEASURES,
  ): (whole: FactsOf) => Figure[] {
    // What measures have in common is known by these facts: the same for all of them.
    const own_facts = factsIn(facts);
    const known = measures.map((one) => (one === crossPosting ? null : figuresOf(own_facts, [one])));
    return (whole) => known.flatMap((own) => own ?? figuresOf(factsIn(whole), [crossPosting]));
  }
}

const WIDE: readonly Over['over'][] = ['all', 'group', 'type', 'side'];
/** A change tells of two months already; how good words are hangs on no month. */
const IN_SERIES = FIGURE_MEASURES.filter((measure) => measure !== change && measure !== detectorQuality);

function monthsOf(input: ReviewInput): string[] {
  const first = firstMonth(input.chats.map((c) => c.part));
  return monthsUntil(input.month, SERIES_MONTHS).filter((month) => first !== null && month >= first);
}

function history(
  now: readonly Figure[],
  series: readonly { month: string; figures: readonly Figure[] }[],
): Review['figure_months'] {
  const by_month = series.map(({ figures }) => new Map(figures.map((f) => [keyOf(f), f])));
  return now
    .filter((f) => WIDE.includes(f.over) && IN_SERIES.some((measure) => measure.id === f.measure))
    .map(({ measure, name, over, key }) => ({
      measure,
      name,
      over,
      key,
      months: series.map(({ month }, i) => {
        const f = by_month[i]?.get(keyOf({ measure, name, over, key }));
        return { month, value: f?.value ?? null, n: f?.n ?? 0 };
      }),
    }));
}

const keyOf = (f: Pick<Figure, 'measure' | 'name' | 'over' | 'key'>) =>
  `${f.measure} ${f.name} ${f.over} ${f.key}`;
