/** Standing exemptions (D11): asked only after the rule would have failed. */
import type { NormFrame } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';
import { holds, roleAt } from './role.ts';

/** Reason code of the exemption that holds for what `row` shows; null without one. */
export function exemption({ m, context }: Talk, norm: NormFrame, row: number): string | null {
  if (context.exempt_norms.includes(norm.id)) return 'exempt-chat';
  const person = m.persons[m.person[row] as number];
  if (!person) return null;
  const named = norm.exempt_people.includes(person.name) || holds(roleAt(m, row), norm.exempt_people);
  return named ? 'exempt-person' : null;
}
