/** detectors.csv: how often words and links are told rightly (M36), each with its interval. */
import type { AuditTable } from './audit-table.ts';

export const detectors: AuditTable = {
  file: 'detectors.csv',
  columns: ['name', 'over', 'key', 'value', 'low', 'high', 'n'],
  rows: (_, review) => review.figures.filter((figure) => figure.measure === 'M36'),
};
