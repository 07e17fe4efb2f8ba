/**
 * Who answers for a norm, a goal or an action may be a role, or a person of the people list: a person is told by the code
 * name. The owner of a group is a person, listed or not, unless the list knows a role or team of that name.
 */
import { type PeopleList, senderKey } from '../ingest/people.ts';
import type { ReviewInput } from '../transform/review/input.ts';
import { codeName } from './key.ts';

export function withCodedNames<T extends Pick<ReviewInput, 'policy' | 'feedback' | 'chats' | 'register'>>(
  input: T,
  people: PeopleList,
  key: Buffer,
): T {
  const nameOf = ownerNames(people);
  const { policy, feedback, chats, register } = input;
  const of_groups = new Set([...chats, ...(register ?? [])].map(({ owner }) => nameOf(owner)?.name));
  const coded = <Owned extends { owner: string }>(one: Owned): Owned => {
    const named = nameOf(one.owner);
    const is_person = named && (named.listed || of_groups.has(named.name));
    return is_person ? { ...one, owner: codeName(key, named.name) } : one;
  };
  return {
    ...input,
    policy: { ...policy, goals: policy.goals.map(coded), norms: policy.norms.map(coded) },
    feedback: { ...feedback, actions: feedback.actions.map(coded) },
    chats: chats.map(coded),
    register: register?.map(coded) ?? null,
  };
}

/** By which the code name is made: the name in the people list, else the one that is looked up. */
export interface OwnerName {
  name: string;
  listed: boolean;
}

/**
 * Who an owner is, in whatever case, with whatever blanks and by whichever alias it is written; null: nobody, or a role or
 * team of the people list.
 */
export function ownerNames({ persons, by_key, region }: PeopleList): (owner: string) => OwnerName | null {
  const fold = (name: string) => senderKey(name, region).toLowerCase();
  const folded = new Map<string, string | null>();
  for (const [written, at] of by_key) {
    const name = persons[at]?.name ?? '';
    const other = folded.get(written.toLowerCase());
    // Two people whose names differ in their case alone are found as they are written.
    folded.set(written.toLowerCase(), other === undefined || other === name ? name : null);
  }
  const roles = new Set(persons.flatMap((p) => p.roles.flatMap((r) => [r.team, ...r.roles].map(fold))));
  return (owner) => {
    const key = fold(owner);
    const name = persons[by_key.get(senderKey(owner, region)) ?? -1]?.name ?? folded.get(key);
    if (name) return { name, listed: true };
    return key === '' || roles.has(key) ? null : { name: key, listed: false };
  };
}
