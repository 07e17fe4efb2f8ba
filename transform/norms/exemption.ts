/** Standing exemptions (D11): asked only after the rule would have failed. */
import type { NormFrame } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';

/** Reason code of the exemption that holds for what `row` shows; null without one. */
export function exemption({ m, context }: Talk, norm: NormFrame, row: number): string | null {
  if (context.exempt_norms.includes(norm.id)) return 'exempt-chat';
  const person = m.persons[m.person[row] as number];
  if (!person) return null;
  const at = m.sent_at_ms[row] as number;
  const role = person.roles.find((r) => r.from_ms <= at && at < r.to_ms);
  const of = [person.name, role?.team, ...(role?.roles ?? [])];
  return norm.exempt_people.some((name) => of.includes(name)) ? 'exempt-person' : null;
}
