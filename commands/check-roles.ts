import { nearest } from '../ingest/nearest.ts';
import type { PeopleList } from '../ingest/people.ts';
import { isWaitNorm, type Norm } from '../ingest/schema/norm.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';

/** Roles or teams that the policy names and that nobody in the people list holds: nothing could ever be met, or judged. */
export function checkRoles(policy: Policy, people: PeopleList, policy_file: string): Problem[] {
  const held = new Set(people.persons.flatMap((p) => p.roles.flatMap((r) => [r.team, ...r.roles])));
  const { by = [], required = [] } = policy.announcements ?? {};
  const named = [
    ...policy.norms.flatMap((norm) => rolesOf(norm, required)),
    ...policy.norms.flatMap((norm) =>
      'by' in norm ? norm.by.map((role) => [`norm ${norm.id} is for`, role] as const) : [],
    ),
    ...policy.norms.flatMap((norm) =>
      'on_call' in norm
        ? norm.on_call.map((role) => [`norm ${norm.id} counts as on call`, role] as const)
        : [],
    ),
    ...by.map((role) => ['announcements are made by', role] as const),
    ...required.map((role) => ['announcements are to be noted by', role] as const),
  ];
  return named.flatMap(([what, role]) => {
    if (held.has(role)) return [];
    const meant = nearest(role, [...held]);
    return [
      {
        code: 'policy-unknown-responder',
        where: policy_file,
        what: `${what} "${role}", a role or team that nobody in people.csv holds`,
        help: meant ? `Did you mean "${meant}"?` : 'Name a role or team of people.csv.',
      },
    ];
  });
}

/** What a norm waits for, and by whom; roles that announcements ask for are told with these. */
function rolesOf(norm: Norm, told: readonly string[]): (readonly [what: string, role: string])[] {
  if (isWaitNorm(norm))
    return norm.responder === null ? [] : [[`norm ${norm.id} waits for an answer by`, norm.responder]];
  if (norm.kind === 'group-size')
    return norm.roles.map((role) => [`norm ${norm.id} asks for a member who is`, role]);
  if (norm.kind === 'acknowledgement')
    return norm.required
      .filter((role) => !told.includes(role))
      .map((role) => [`norm ${norm.id} is to be noted by`, role]);
  return [];
}
