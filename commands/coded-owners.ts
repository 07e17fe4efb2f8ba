/** Who answers for a norm, a goal or an action may be a role, or a person of the people list: a person is told by the code name. */
import { type PeopleList, senderKey } from '../ingest/people.ts';
import type { Feedback } from '../ingest/schema/feedback.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import { codeName } from './key.ts';

const coder = (people: PeopleList, key: Buffer) => {
  return <T extends { owner: string }>(of: T): T => {
    const person = people.persons[people.by_key.get(senderKey(of.owner, people.region)) ?? -1];
    return person ? { ...of, owner: codeName(key, person.name) } : of;
  };
};

export function withCodedOwners(policy: Policy, people: PeopleList, key: Buffer): Policy {
  const coded = coder(people, key);
  return { ...policy, norms: policy.norms.map(coded), goals: policy.goals.map(coded) };
}

export function withCodedActions(feedback: Feedback, people: PeopleList, key: Buffer): Feedback {
  return { ...feedback, actions: feedback.actions.map(coder(people, key)) };
}
