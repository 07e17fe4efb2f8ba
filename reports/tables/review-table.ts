import type { Review } from '../../transform/review-schema.ts';
import type { enTables } from '../words/en-tables.ts';
import type { ColumnName, ColumnUnits } from './column-types.ts';
import type { Row } from './csv.ts';
import type { HistoryFigure } from './history-figures.ts';

/** Files below tables/. One without words in the data dictionary does not compile. */
export type TableFile = keyof typeof enTables;

export interface Table {
  readonly file: TableFile;
  readonly columns: readonly ColumnName[];
  /** Where a column's unit is not that of its name. */
  readonly units?: ColumnUnits;
}

/** What stands in no review, and is told all the same. */
export interface Beside {
  /** Figures of earlier months that only published reviews still tell. */
  readonly earlier: readonly HistoryFigure[];
}

export interface ReviewTable extends Table {
  readonly rows: (review: Review, beside?: Beside) => readonly Row[];
}

/** Name of a chat by its key; empty where it has none. */
export const nameOf = (review: Review, key: string | null) =>
  review.chats.find((chat) => chat.chat === key)?.name ?? '';
