/** The monthly series of a review in one shape, whether norm or measure. */
import type { Review } from '../transform/review-schema.ts';
import { html, type SafeHtml } from './html.ts';
import type { Page } from './page.ts';

type UsualRange = Review['norms'][number]['usual_range'];

/** A monthly series whatever its origin: a norm's rate or a measure. */
export interface Series {
  readonly id: string;
  readonly label: SafeHtml;
  readonly months: readonly { readonly month: string; readonly value: number | null; readonly n: number }[];
  readonly range: UsualRange;
  readonly direction: 'lower' | 'higher' | 'none';
  readonly target: number | null;
  readonly show: (value: number, n?: number) => string;
  /** Path of this month's value. */
  readonly path: string;
  readonly kind: 'share' | 'time' | 'amount';
}

/** The rate of each norm over the months; months of fewer than twenty items have none. */
export function normSeries({ review, words, format }: Page): readonly Series[] {
  return review.norms.map(
    (norm, index): Series => ({
      id: `norm-${index}`,
      label: words.changes.norm_series(html`<bdi>${norm.id}</bdi>`),
      months: norm.months.map(({ month, met, breached, rate }) => ({
        month,
        value: met + breached < 20 ? null : rate,
        n: met + breached,
      })),
      range: norm.usual_range,
      direction: 'higher',
      target: norm.target,
      show: (value, n = 0) => format.share(value, n),
      path: `norms.${index}.this_month.rate`,
      kind: 'share',
    }),
  );
}

/** All series of the review in the order of the page: norms first. */
export function seriesOf(page: Page): readonly Series[] {
  const { review, words, format } = page;
  const others = review.series.map((series, index): Series => {
    const kind = series.measure.endsWith('_share')
      ? 'share'
      : series.measure.endsWith('_s')
        ? 'time'
        : 'amount';
    const group = review.chats.some((chat) => chat.chat === series.group)
      ? page.name(series.group)
      : page.word({ ...words.chat_types, ...words.series_groups }, series.group);
    return {
      id: `series-${index}`,
      label: words.changes.series(page.word(words.measures, series.measure), group),
      months: series.months,
      range: series.usual_range,
      direction: series.direction,
      target: null,
      show: (value, n = 0) =>
        kind === 'share'
          ? format.share(value, n)
          : kind === 'time'
            ? format.working(value)
            : format.decimal(value, value < 100 ? 1 : 0),
      path: `series.${index}.months.${series.months.length - 1}.value`,
      kind,
    };
  });
  return [...normSeries(page), ...others];
}

/** A real change that may be told: a share of fewer than 20 items may not (D15). */
export function isSignal({ kind, months, range }: Series): boolean {
  const n = months.at(-1)?.n ?? 0;
  return (range.signal === 'higher' || range.signal === 'lower') && (kind !== 'share' || n >= 20);
}
