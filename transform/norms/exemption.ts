/** Standing exemptions (D11): asked only after the rule would have failed. */
import type { NormFrame } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';
import { roleAt } from './role.ts';

/** Reason code of the exemption that holds for what `row` shows; null without one. */
export function exemption(talk: Talk, norm: NormFrame, row: number): string | null {
  const of_chat = exemptChat(talk, norm);
  if (of_chat !== null) return of_chat;
  const { m } = talk;
  const person = m.persons[m.person[row] as number];
  if (!person) return null;
  const role = roleAt(m, row);
  return exemptPerson(norm, [person.name, role?.team, ...(role?.roles ?? [])]);
}

export function exemptChat({ context }: Talk, norm: NormFrame): string | null {
  return context.exempt_norms.includes(norm.id) ? 'exempt-chat' : null;
}

/** `called`: the name, roles and team of somebody at the time. */
export function exemptPerson(norm: NormFrame, called: readonly (string | undefined)[]): string | null {
  return norm.exempt_people.some((name) => called.includes(name)) ? 'exempt-person' : null;
}
