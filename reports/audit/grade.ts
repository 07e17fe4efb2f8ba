/** How far the data of a chat can be trusted. Grades and reasons as codes; their words stand in words/*-codes.ts. */
import type { AuditFacts } from './audit-table.ts';
import type { CompletenessFact } from './completeness.ts';

/** What assurance looks at beside completeness, of the exports that show the month. */
export interface AssuranceFact {
  chat: string;
  name: string;
  /** Codes of findings that say that a file is not as the phone wrote it. */
  damage: string[];
  zone_known: boolean;
  date_order_certain: boolean;
  /** Other phones against the one that the chat is told by: messages of the month (of all months where it has none). */
  phones: { export_ids: string[]; matched: number; only_in_first: number; only_in_second: number }[];
  /** Exports of other phones that could not be put in order. */
  left_out: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D';

/** The limits, worst first: the first that holds decides. */
export type Limit =
  | 'damaged'
  | 'gap-since-last-month'
  | 'ends-before-month-end'
  | 'near-cap'
  | 'date-order-assumed'
  | 'zone-assumed';
export type Basis = 'two-phones' | 'overlaps-last-month' | 'first-copy-only';
export type Remark = 'copies-differ' | 'other-phone-not-comparable';
export type Reason = Limit | Basis | Remark;

export interface Graded {
  fact: AssuranceFact;
  complete: CompletenessFact;
  grade: Grade;
  /** That which decides the grade. */
  decided_by: Reason;
  /** All that hold, the deciding one first. */
  reasons: Reason[];
}

/** Every chat that came, in the order of the facts. */
export function graded(facts: Pick<AuditFacts, 'assurance' | 'completeness'>): Graded[] {
  const complete = new Map(facts.completeness.map((c) => [c.chat, c]));
  return facts.assurance.flatMap((fact) => {
    const of = complete.get(fact.chat);
    return of ? [gradeOf(fact, of)] : [];
  });
}

function gradeOf(fact: AssuranceFact, complete: CompletenessFact): Graded {
  const limits = limitsOf(fact, complete);
  const basis = basisOf(fact, complete);
  const reasons: Reason[] = [...limits, basis, ...remarksOf(fact, complete)];
  const grade = limits.length > 0 ? 'D' : GRADES[basis];
  return { fact, complete, grade, decided_by: limits[0] ?? basis, reasons };
}

const GRADES: Readonly<Record<Basis, Grade>> = {
  'two-phones': 'A',
  'overlaps-last-month': 'B',
  'first-copy-only': 'C',
};

function limitsOf(fact: AssuranceFact, complete: CompletenessFact): Limit[] {
  const holds: readonly (readonly [Limit, boolean])[] = [
    ['damaged', fact.damage.length > 0],
    ['gap-since-last-month', complete.overlap?.gap === true],
    ['ends-before-month-end', !complete.to_the_end],
    ['near-cap', complete.near_cap],
    ['date-order-assumed', !fact.date_order_certain],
    ['zone-assumed', !fact.zone_known],
  ];
  return holds.flatMap(([limit, is]) => (is ? [limit] : []));
}

function basisOf({ phones }: AssuranceFact, { overlap }: CompletenessFact): Basis {
  if (phones.some((phone) => phone.matched > 0)) return 'two-phones';
  return overlap?.of_earlier_month && overlap.matched > 0 ? 'overlaps-last-month' : 'first-copy-only';
}

function remarksOf({ phones, left_out }: AssuranceFact, { overlap }: CompletenessFact): Remark[] {
  const one_sided =
    phones.some((p) => p.only_in_first + p.only_in_second > 0) ||
    (overlap !== null && overlap.only_in_older + overlap.only_in_newer > 0);
  return [
    ...(one_sided ? (['copies-differ'] as const) : []),
    ...(left_out > 0 ? (['other-phone-not-comparable'] as const) : []),
  ];
}
