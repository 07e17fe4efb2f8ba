/** Who answers for a norm, a goal or an action may be a role, or a person of the people list: a person is told by the code name. */
import { type PeopleList, senderKey } from '../ingest/people.ts';
import type { ReviewInput } from '../transform/review/input.ts';
import { codeName } from './key.ts';

export function withCodedNames<T extends Pick<ReviewInput, 'policy' | 'feedback'>>(
  input: T,
  people: PeopleList,
  key: Buffer,
): T {
  const coded = <Owned extends { owner: string }>(one: Owned): Owned => {
    const person = people.persons[people.by_key.get(senderKey(one.owner, people.region)) ?? -1];
    return person ? { ...one, owner: codeName(key, person.name) } : one;
  };
  const { policy, feedback } = input;
  return {
    ...input,
    policy: { ...policy, goals: policy.goals.map(coded), norms: policy.norms.map(coded) },
    feedback: { ...feedback, actions: feedback.actions.map(coded) },
  };
}
