/** Mistakes of review.yaml in words: where they stand, what is expected there, and what may be meant. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { normSchema } from './policy-norms/norm-frame.ts';
import type { Place } from './policy-place.ts';
import { policySchema } from './policy-schema.ts';
import type { Problem } from './schema/problem.ts';

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
  const name = nameOf(issue.path) || 'the policy';
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path, issue.input);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return {
        code: 'policy-unknown-key',
        where: place([...issue.path, key], true),
        what: `there is no key "${key}" ${issue.path.length > 0 ? `in ${name}` : 'at the top'}`,
        help: meant ? `Did you mean "${meant}"?` : `Known here: ${known.join(', ')}.`,
      };
    });
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = String(issue.input ?? '');
    const meant = nearest(given, values);
    return [
      {
        code: 'policy-wrong-value',
        where: place(issue.path),
        what: `${name} must be one of: ${values.join(', ')}`,
        help: meant ? `Did you mean "${meant}"?` : 'Choose one of them.',
      },
    ];
  }
  if (issue.code === 'invalid_union' && issue.discriminator === 'kind') {
    const kinds = normSchema.options.map((option) => option.shape.kind.value);
    const given = String((issue.input as { kind?: unknown } | null)?.kind ?? '');
    const meant = nearest(given, kinds);
    return [
      {
        code: 'policy-wrong-value',
        where: place(issue.path),
        what: `${name} must be one of: ${kinds.join(', ')}`,
        help: meant ? `Did you mean "${meant}"?` : 'Choose one of them.',
      },
    ];
  }
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
    return [
      {
        code: 'policy-wrong-value',
        where: place(issue.path),
        what: `${name}: expected ${kinds.join(' or ')}`,
        help: EXAMPLE,
      },
    ];
  }
  return [
    {
      code: 'policy-wrong-value',
      where: place(issue.path),
      what: `${name}: ${issue.message.replace(/^Invalid input: /, '')}`,
      help: EXAMPLE,
    },
  ];
}

const EXAMPLE = 'See the example policy in the README for the form of this entry.';
