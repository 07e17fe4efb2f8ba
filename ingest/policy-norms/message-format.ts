import { RE2JS, RE2JSException } from 're2js';
import { z } from 'zod';
import { expected } from '../expected.ts';
import { listOf } from '../policy-announcements.ts';
import { problem } from '../problem.ts';
import { SCRIPTS } from '../schema/norm.ts';
import { type NormTools, normReader } from './norm-reader.ts';

const SHARE = expected('share_50');
const COUNT = expected('count');
const count = z.int({ error: COUNT }).min(0, COUNT).optional();
const one_or_more = z.int({ error: COUNT }).min(1, expected('one_or_more')).optional();
/** Longer ones are no patterns that people wrote. */
const pattern = z.string().min(1).max(1000);
/** It is told of an item that is not met, beside others. */
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,39}$/u, expected('letters'));

const CLAUSES = [
  'prefixes',
  'fields',
  'min_chars',
  'max_chars',
  'max_emoji',
  'max_caps_share',
  'max_in_a_row',
  'script',
] as const;

/** N4. */
export const messageFormat = normReader(
  'message-format',
  {
    of: z.union([z.string().min(1), z.strictObject({ pattern })]).optional(),
    by: z.union([z.string(), z.array(z.string())]).optional(),
    first_of_day: z.boolean().optional(),
    prefixes: z.array(z.string().min(1)).min(1).optional(),
    fields: z.array(z.strictObject({ name, pattern })).min(1).optional(),
    min_chars: count,
    max_chars: one_or_more,
    max_emoji: count,
    max_caps_share: z.number({ error: SHARE }).min(0, SHARE).max(1, SHARE).optional(),
    max_in_a_row: one_or_more,
    script: z.enum(SCRIPTS).optional(),
  },
  (n, frame, tools) => {
    const { at, report } = tools;
    if (CLAUSES.every((clause) => n[clause] === undefined)) {
      report(problem(at('kind'), 'policy-norm-says-nothing/form', frame.id, CLAUSES.join(', ')));
    }
    if (n.min_chars !== undefined && n.max_chars !== undefined && n.min_chars > n.max_chars) {
      report(problem(at('max_chars'), 'policy-wrong-range', frame.id, n.min_chars, n.max_chars));
    }
    const names = (n.fields ?? []).map((field) => field.name);
    names.forEach((field, i) => {
      if (names.indexOf(field) === i) return;
      report(problem(at(['fields', i, 'name']), 'policy-field-twice', frame.id, field));
    });
    if (typeof n.of === 'object') checkPattern(n.of.pattern, ['of', 'pattern'], tools);
    n.fields?.forEach((field, i) => void checkPattern(field.pattern, ['fields', i, 'pattern'], tools));
    return {
      ...frame,
      kind: 'message-format',
      of: typeof n.of === 'string' ? { tag: n.of } : (n.of ?? null),
      by: listOf(n.by),
      first_of_day: n.first_of_day ?? false,
      prefixes: n.prefixes ?? [],
      fields: n.fields ?? [],
      min_chars: n.min_chars ?? null,
      max_chars: n.max_chars ?? null,
      max_emoji: n.max_emoji ?? null,
      max_caps_share: n.max_caps_share ?? null,
      max_in_a_row: n.max_in_a_row ?? null,
      script: n.script ?? null,
    };
  },
);

function checkPattern(text: string, path: PropertyKey[], { at, report }: NormTools): void {
  try {
    RE2JS.compile(text);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const message = error.message.replace(/^error parsing regexp: /, '');
    report(problem(at(path), 'policy-wrong-pattern', text, message));
  }
}
