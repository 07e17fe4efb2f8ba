/** completeness.csv: the chats that were expected against those that came, and how far each is shown. */
import type { Review } from '../../transform/review-schema.ts';
import type { AuditTable } from './audit-table.ts';

/** A chat of the register, or one that came without being listed there. */
export interface CompletenessFact {
  /** Its key in the review; null: nothing came. */
  chat: string | null;
  /** The group's name; of a private chat its code name. */
  name: string;
  /** null: there is no register. */
  in_register: boolean | null;
  type: Review['chats'][number]['type'];
  /** By the columns since and until of the register. */
  due: boolean;
  /** Name of the chat that came and was called so too: the register lists it twice. */
  same_as: string | null;
  /** Seen to the end of the month, or of what the register asks for. */
  to_the_end: boolean;
  observed_by: 'zip_date' | 'last_stamp' | null;
  /** Greatest share of the most that WhatsApp exports, of the exports that show the month. */
  cap_share: number | null;
  near_cap: boolean;
  /** The newest export against the one before; null: there is no other. */
  overlap: {
    newer: string;
    older: string;
    /** The older one was made before the month was over. */
    of_earlier_month: boolean;
    /** The newer one begins behind the end of the older one. */
    gap: boolean;
    matched: number;
    only_in_older: number;
    only_in_newer: number;
  } | null;
}

/** In this order the first that holds is the state; the others stand beside it. */
export type CompletenessState =
  | 'missing'
  | 'listed_twice'
  | 'not_in_register'
  | 'not_due'
  | 'ends_before_month_end'
  | 'gap_since_last_month'
  | 'near_cap'
  | 'complete';

export function statesOf(fact: CompletenessFact): CompletenessState[] {
  if (fact.chat === null) return [fact.same_as !== null ? 'listed_twice' : fact.due ? 'missing' : 'not_due'];
  const limits: CompletenessState[] = [];
  if (!fact.to_the_end) limits.push('ends_before_month_end');
  if (fact.overlap?.gap) limits.push('gap_since_last_month');
  if (fact.near_cap) limits.push('near_cap');
  return [
    ...(fact.in_register === false ? (['not_in_register'] as const) : []),
    ...(fact.due ? [] : (['not_due'] as const)),
    ...(limits.length > 0 ? limits : (['complete'] as const)),
  ];
}

export const completeness: AuditTable = {
  file: 'completeness.csv',
  columns: [
    'chat',
    'in_register',
    'type',
    'state',
    'also',
    'same_as',
    'export_ids',
    'first',
    'last',
    'observed_until',
    'observed_by',
    'cap_share',
    'overlap_newer',
    'overlap_older',
    'overlap_matched',
    'only_in_older',
    'only_in_newer',
  ],
  rows: (facts, review) => {
    const chats = new Map(review.chats.map((c) => [c.chat, c]));
    return facts.completeness.map((fact) => {
      const [state, ...also] = statesOf(fact);
      const shown = fact.chat === null ? undefined : chats.get(fact.chat);
      return {
        chat: fact.name,
        in_register: fact.in_register,
        type: fact.type,
        state,
        also: also.join(';'),
        same_as: fact.same_as,
        export_ids: (shown?.export_ids ?? []).join(';'),
        first: shown?.first,
        last: shown?.last,
        observed_until: shown?.observed_until,
        observed_by: fact.observed_by,
        cap_share: fact.cap_share === null ? null : Math.round(fact.cap_share * 10_000) / 10_000,
        overlap_newer: fact.overlap?.newer,
        overlap_older: fact.overlap?.older,
        overlap_matched: fact.overlap?.matched,
        only_in_older: fact.overlap?.only_in_older,
        only_in_newer: fact.overlap?.only_in_newer,
      };
    });
  },
};
