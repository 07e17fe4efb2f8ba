/**
 * Figures of earlier months that went out and that the present review does not tell any more, for history.csv.
 *
 * A published review may be of an older version, or of anybody's making: of its sections those are taken that this version
 * can read, and of them what would be the same quantity today.
 */
import { figuresBefore } from '../reports/tables/history.ts';
import { type HistoryFigure, historyFigures, type ToldReview } from '../reports/tables/history-figures.ts';
import { OF_INPUT } from '../transform/restatements.ts';
import { type Review, reviewSchema } from '../transform/review-schema.ts';
import type { PublishedReview } from './published-reviews.ts';

/** Newest review first: a later one knew more of a month than an earlier one. */
export function publishedFigures(
  published: readonly Pick<PublishedReview, 'month' | 'review'>[],
  review: Review,
): HistoryFigure[] {
  const month = review.period.month;
  const reviews = published
    .filter((p) => p.month < month)
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
    .flatMap((p) => readable(p) ?? []);
  const told = reviews.map((old) => {
    const isSame = sameQuantity(old, review);
    return historyFigures(old).filter(isSame);
  });
  return figuresBefore(told, historyFigures(review));
}

const { norms, series, figures, figure_months, chats, goals, survey, provenance } = reviewSchema.shape;

function readable({ month, review }: Pick<PublishedReview, 'month' | 'review'>): ToldReview | null {
  const old = (review ?? {}) as Partial<Record<keyof Review, unknown>>;
  if ((old.period as { month?: unknown } | null | undefined)?.month !== month) return null;
  const { definitions } = provenance.shape;
  const stated = (old.provenance as { definitions?: unknown } | null | undefined)?.definitions;
  return {
    period: { month },
    norms: norms.safeParse(old.norms).data ?? [],
    series: series.safeParse(old.series).data ?? [],
    figures: figures.safeParse(old.figures).data ?? [],
    figure_months: figure_months.safeParse(old.figure_months).data ?? [],
    chats: chats.safeParse(old.chats).data ?? [],
    goals: goals.safeParse(old.goals).data ?? [],
    survey: survey.safeParse(old.survey).data ?? null,
    provenance: { definitions: definitions.safeParse(stated).data ?? [] },
  };
}

/**
 * Not told again: series, whose chats are those of the run; what hangs on the files of that run; measures in another version;
 * goals that are measured otherwise now; and chats that the present review does not know, for they may be forgotten.
 */
function sameQuantity(old: ToldReview, now: Review): (figure: HistoryFigure) => boolean {
  const known = new Set(now.chats.map(({ chat }) => chat));
  const versions = new Map(now.provenance.definitions.map(({ id, version }) => [id, version]));
  const measured = (review: ToldReview) =>
    new Map(review.goals.map((g) => [g.id, `${g.measure} ${g.chats}`]));
  const [goals_then, goals_now] = [measured(old), measured(now)];
  return ({ section, measure, over, key, version }) => {
    if (over === 'chat' && !known.has(key)) return false;
    if (section === 'series') return false;
    if (section === 'figures') return !OF_INPUT.has(measure) && versions.get(measure) === version;
    return section !== 'goals' || goals_then.get(measure) === goals_now.get(measure);
  };
}
