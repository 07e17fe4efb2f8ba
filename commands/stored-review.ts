/** What transform leaves for report, which needs nothing else of it. */
import type { AuditFacts } from '../reports/audit/index.ts';
import type { HistoryFigure } from '../reports/tables/history-figures.ts';
import type { Review } from '../transform/review-schema.ts';
import type { ManifestInputs } from './manifest-inputs.ts';
import type { ReplyRow } from './rows.ts';

export interface StoredReview {
  /** Of the program that made it. */
  code_hash: string;
  review: Review;
  replies: ReplyRow[];
  /** Figures of earlier months that only published reviews still tell. */
  earlier: HistoryFigure[];
  /** For the tables of the audit folder. */
  audit: AuditFacts;
  /** What it was made from, for the manifest. */
  inputs: ManifestInputs;
}
