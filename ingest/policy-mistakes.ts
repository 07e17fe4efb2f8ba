/** Mistakes of review.yaml in words: where they stand, what is expected there, and what may be meant. */
import type { z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { isExpected } from './expected.ts';
import { nearest } from './nearest.ts';
import { normSchema } from './policy-norms/norm-frame.ts';
import type { Place } from './policy-place.ts';
import { policySchema } from './policy-schema.ts';
import { problem } from './problem.ts';
import type { Problem } from './schema/problem.ts';
import { enExpected } from './words/en-policy.ts';
import { zhExpected } from './words/zh-policy.ts';

/** Keys that are known at a place of the policy, for suggestions. `given`: what stands there. */
function knownKeys(path: readonly PropertyKey[], given: unknown): string[] {
  if (path[0] === 'norms' && path.length === 2) {
    const kind = (given as { kind?: unknown } | null)?.kind;
    const own = normSchema.options.find((option) => option.shape.kind.value === kind);
    if (own) return Object.keys(own.shape);
  }
  let schema: unknown = policySchema;
  for (const step of path) {
    schema = unwrap(schema);
    if (typeof step === 'number') schema = (schema as { element?: unknown }).element;
    else schema = (schema as { shape?: Record<string, unknown> }).shape?.[step as string];
  }
  return Object.keys((unwrap(schema) as { shape?: Record<string, unknown> } | undefined)?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  type Layer =
    | { unwrap?: () => unknown; shape?: unknown; element?: unknown; options?: unknown[] }
    | undefined;
  let inner = schema as Layer;
  while (inner && !inner.shape && !inner.element) {
    if (inner.options) inner = inner.options.find((o) => (o as Layer)?.shape) as Layer;
    else if (inner.unwrap) inner = inner.unwrap() as Layer;
    else break;
  }
  return inner;
}

/** `norms #1 limit`: people count from one. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step))).join(' ');
}

/** What zod found, in words and with the word that may be meant. */
export function mistake(issue: z.core.$ZodIssue, place: Place): Problem[] {
  const name = nameOf(issue.path);
  const where = place(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path, issue.input);
    return issue.keys.map((key) =>
      problem(
        place([...issue.path, key], true),
        'policy-unknown-key',
        key,
        name,
        known.join(', '),
        nearest(key, known),
      ),
    );
  }
  const oneOf = (values: readonly string[], given: unknown) =>
    problem(
      where,
      'policy-wrong-value/one-of',
      name,
      values.join(', '),
      nearest(String(given ?? ''), values),
    );
  if (issue.code === 'invalid_value') return [oneOf(issue.values.map(String), issue.input)];
  if (issue.code === 'invalid_union' && issue.discriminator === 'kind') {
    const kinds = normSchema.options.map((option) => option.shape.kind.value);
    return [oneOf(kinds, (issue.input as { kind?: unknown } | null)?.kind)];
  }
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
    return [problem(where, 'policy-wrong-value/kind', name, kinds)];
  }
  return [problem(where, 'policy-wrong-value/form', name, ...expectedOf(issue))];
}

/** What is expected, in English and Chinese: by the name that the shape gives it, else as zod says. */
function expectedOf(issue: z.core.$ZodIssue): [en: string, zh: string] {
  if (isExpected(issue.message)) return [enExpected[issue.message], zhExpected[issue.message]];
  const chinese = zhCN().localeError(issue as never);
  const said = typeof chinese === 'string' ? chinese : (chinese?.message ?? issue.message);
  return [issue.message.replace(/^Invalid input: /, ''), said.replace(/^无效输入：/, '')];
}
