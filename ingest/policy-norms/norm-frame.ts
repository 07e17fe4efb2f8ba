/** `norms:` of review.yaml → checked norms: the keys that every norm has, then those of its kind. */
import { z } from 'zod';
import { expected } from '../expected.ts';
import { listOf } from '../policy-announcements.ts';
import type { Place } from '../policy-place.ts';
import { problem } from '../problem.ts';
import { type Norm, type NormFrame, SEVERITIES, type Text } from '../schema/norm.ts';
import { NORM_READERS } from './index.ts';
import type { NormTools } from './norm-reader.ts';

const date = z.iso.date({ error: expected('date') });
const SHARE = expected('share_85');
const text = z.strictObject({ en: z.string().optional(), zh: z.string().optional() });

const frame = {
  id: z.string().min(1),
  version: z.int().min(1).optional(),
  text: z.union([z.string(), text]).optional(),
  chats: z.union([z.string(), z.array(z.string())]).optional(),
  target: z.number({ error: SHARE }).min(0, SHARE).max(1, SHARE).optional(),
  severity: z.enum(SEVERITIES).optional(),
  announced: date.optional(),
  from: date.optional(),
  to: date.optional(),
  owner: z.string().optional(),
  goal: z.string().optional(),
  basis: z.string().optional(),
  consulted: z.string().optional(),
  exempt_chats: z.array(z.string()).optional(),
  exempt_people: z.array(z.string()).optional(),
};
const kinds = NORM_READERS.map(({ kind, shape }) =>
  z.strictObject({ kind: z.literal(kind), ...frame, ...shape }),
);

/** A norm as it is written. */
export const normSchema = z.discriminatedUnion('kind', kinds as [(typeof kinds)[number]]);
export type WrittenNorm = { kind: string } & z.infer<z.ZodObject<typeof frame>>;

const DEFAULT_TARGET = 0.9;

/** What the rest of the policy gives to its norms. */
export interface NormPolicy
  extends Pick<
    NormTools,
    | 'calendar'
    | 'topics'
    | 'announcements'
    | 'out_of_hours'
    | 'content_scan'
    | 'zone_known'
    | 'report'
    | 'note'
  > {
  zone: (value: string | undefined, path: PropertyKey[]) => string | null;
  place: Place;
}

/** The `i`-th norm of the policy. */
export function normOf(n: WrittenNorm, i: number, { place, zone, ...policy }: NormPolicy): Norm {
  const tools: NormTools = {
    ...policy,
    at: (key, of_key) => place(['norms', i, ...(typeof key === 'object' ? key : [key])], of_key),
    zone: (value, key) => zone(value, ['norms', i, key]),
  };
  const reader = NORM_READERS.find(({ kind }) => kind === n.kind);
  if (!reader) throw new Error(`no reader for norms of kind ${n.kind}`);
  if (n.from !== undefined && n.to !== undefined && n.to < n.from) {
    tools.report(problem(tools.at('to'), 'policy-wrong-dates', n.id));
  }
  if (n.from !== undefined && n.announced !== undefined && n.from < n.announced) {
    tools.note(problem(tools.at('from'), 'norm-before-announcement', n.id, n.from, n.announced));
  }
  return reader.read(n, frameOf(n), tools);
}

function frameOf(n: WrittenNorm): NormFrame {
  return {
    id: n.id,
    version: n.version ?? 1,
    text: textOf(n.text),
    chats: listOf(n.chats),
    target: n.target ?? DEFAULT_TARGET,
    severity: n.severity ?? 'medium',
    announced: n.announced ?? n.from ?? '1970-01-01',
    from: n.from ?? null,
    to: n.to ?? null,
    // Of groups it may be asked whether they have one.
    owner: typeof n.owner === 'string' ? n.owner : '',
    goal: n.goal ?? '',
    basis: n.basis ?? '',
    consulted: n.consulted ?? '',
    exempt_chats: n.exempt_chats ?? [],
    exempt_people: n.exempt_people ?? [],
  };
}

function textOf(text: string | Text | undefined): Text {
  return typeof text === 'string' ? { en: text, zh: text } : (text ?? {});
}
