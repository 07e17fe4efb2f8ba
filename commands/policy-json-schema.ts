/** The shape of review.yaml as JSON schema: editors complete and check by it. */
import { z } from 'zod';
import { policySchema } from '../ingest/policy-schema.ts';

export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'chat-review policy (review.yaml)', ...schema }, null, 1)}\n`;
}
