/** history.csv: one long table of all months that are known, the same columns whatever the policy says. */
import type { Review } from '../../transform/review-schema.ts';
import type { ColumnName } from './column-types.ts';
import type { Row } from './csv.ts';
import { type HistoryFigure, historyFigures } from './history-figures.ts';
import { historyLabels } from './history-labels.ts';
import type { ReviewTable } from './review-table.ts';

/** What stands here is relied on by others: a column is only ever added at the end. */
export const HISTORY_COLUMNS = [
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
] as const satisfies readonly ColumnName[];

export const HISTORY = 'history.csv';

export const historyTable: ReviewTable = {
  file: HISTORY,
  columns: HISTORY_COLUMNS,
  rows: (review, beside) => historyRows(review, beside?.earlier ?? []),
};

/** Figure by figure, its months in their order. `earlier`: what only published reviews still tell. */
export function historyRows(review: Review, earlier: readonly HistoryFigure[]): Row[] {
  const labelOf = historyLabels(review);
  const by_figure = new Map<string, HistoryFigure[]>();
  for (const figure of [...historyFigures(review), ...earlier]) {
    const id = figureId(figure);
    const months = by_figure.get(id);
    if (months) months.push(figure);
    else by_figure.set(id, [figure]);
  }
  return [...by_figure.values()].flatMap((figures) => {
    const label = labelOf(figures[0] as HistoryFigure);
    return figures
      .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
      .map((figure) => ({ ...figure, label }));
  });
}

/** What it is, whatever its month. */
const figureId = ({ section, measure, name, over, key, version }: HistoryFigure) =>
  JSON.stringify([section, measure, name, over, key, version]);

/** The figures of reviews that went out, the newest first, which no review before them in the list tells, nor the present one. */
export function figuresBefore(
  published: readonly (readonly HistoryFigure[])[],
  present: readonly HistoryFigure[],
): HistoryFigure[] {
  const idOf = (figure: HistoryFigure) => `${figure.month} ${figureId(figure)}`;
  const known = new Set(present.map(idOf));
  return published.flatMap((figures) => {
    const fresh = figures.filter((figure) => !known.has(idOf(figure)));
    for (const figure of fresh) known.add(idOf(figure));
    return fresh;
  });
}
