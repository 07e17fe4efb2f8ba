/** JSON schemas that `explain --schema` prints. */
import { policyJsonSchema } from './policy-json-schema.ts';
import { reviewJsonSchema } from './review-json-schema.ts';

export const SCHEMAS: ReadonlyMap<string, () => string> = new Map([
  ['policy', policyJsonSchema],
  ['review', reviewJsonSchema],
]);
