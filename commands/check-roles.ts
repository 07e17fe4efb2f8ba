import { nearest } from '../ingest/nearest.ts';
import type { PeopleList } from '../ingest/people.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';

/** Norms that wait for a role or team which nobody in the people list holds: they would never be met. */
export function checkRoles(policy: Policy, people: PeopleList, policy_file: string): Problem[] {
  const held = new Set(people.persons.flatMap((p) => p.roles.flatMap((r) => [r.team, ...r.roles])));
  return policy.norms.flatMap((norm) => {
    if (norm.responder === null || held.has(norm.responder)) return [];
    const meant = nearest(norm.responder, [...held]);
    return [
      {
        code: 'policy-unknown-responder',
        where: policy_file,
        what: `norm ${norm.id} waits for an answer by "${norm.responder}", a role or team that nobody in people.csv holds`,
        help: meant ? `Did you mean "${meant}"?` : 'Name a role or team of people.csv.',
      },
    ];
  });
}
