/** Who answers for a norm may be a role, or a person of the people list: a person is told by the code name. */
import { type PeopleList, senderKey } from '../ingest/people.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import { codeName } from './key.ts';

export function withCodedOwners(policy: Policy, people: PeopleList, key: Buffer): Policy {
  const coded = (owner: string) => {
    const person = people.persons[people.by_key.get(senderKey(owner, people.region)) ?? -1];
    return person ? codeName(key, person.name) : owner;
  };
  return { ...policy, norms: policy.norms.map((norm) => ({ ...norm, owner: coded(norm.owner) })) };
}
