import { RE2JS, RE2JSException } from 're2js';
import { z } from 'zod';
import { listOf } from '../policy-announcements.ts';
import { SCRIPTS } from '../schema/norm.ts';
import { type NormTools, normReader } from './norm-reader.ts';

const SHARE = 'expected a share from 0 to 1: 0.5 for 50 %';
const COUNT = 'expected a whole number';
const count = z.int({ error: COUNT }).min(0, COUNT).optional();
const one_or_more = z.int({ error: COUNT }).min(1, 'expected 1 or more').optional();
/** Longer ones are no patterns that people wrote. */
const pattern = z.string().min(1).max(1000);
/** It is told of an item that is not met, beside others. */
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,39}$/u, 'expected letters and digits');

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
      report({
        code: 'policy-norm-says-nothing',
        where: at('kind'),
        what: `norm ${frame.id} allows messages of any form`,
        help: `Add one of ${CLAUSES.join(', ')}.`,
      });
    }
    if (n.min_chars !== undefined && n.max_chars !== undefined && n.min_chars > n.max_chars) {
      report({
        code: 'policy-wrong-range',
        where: at('max_chars'),
        what: `norm ${frame.id} wants at least ${n.min_chars} characters and at most ${n.max_chars}: no text has both`,
        help: 'Is one of min_chars and max_chars mistyped?',
      });
    }
    const names = (n.fields ?? []).map((field) => field.name);
    names.forEach((field, i) => {
      if (names.indexOf(field) === i) return;
      report({
        code: 'policy-field-twice',
        where: at(['fields', i, 'name']),
        what: `field ${field} stands twice in norm ${frame.id}`,
        help: 'Give each field its own name.',
      });
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
    report({
      code: 'policy-wrong-pattern',
      where: at(path),
      what: `"${text}" is no pattern: ${error.message.replace(/^error parsing regexp: /, '')}`,
      help: 'Patterns are those of RE2: no look-around, no \\1; write \\[ for a bracket, and single quotes around it all.',
    });
  }
}
