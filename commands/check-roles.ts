import { nearest } from '../ingest/nearest.ts';
import type { PeopleList } from '../ingest/people.ts';
import { isWaitNorm, type Norm } from '../ingest/schema/norm.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { problem } from './problem.ts';

type OfNorm = 'answer' | 'member' | 'noted' | 'for' | 'on-call';
/** A role and what the policy wants of it; announcements are those of no norm. */
type Named = { how: OfNorm; norm: string; role: string } | { how: 'announced' | 'required'; role: string };

/** Roles or teams that the policy names and that nobody in the people list holds: nothing could ever be met, or judged. */
export function checkRoles(policy: Policy, people: PeopleList, policy_file: string): Problem[] {
  const held = new Set(people.persons.flatMap((p) => p.roles.flatMap((r) => [r.team, ...r.roles])));
  const { by = [], required = [] } = policy.announcements ?? {};
  const of = (how: OfNorm, norm: Norm, roles: readonly string[]) =>
    roles.map((role): Named => ({ how, norm: norm.id, role }));
  const named: Named[] = [
    ...policy.norms.flatMap((norm) => of(...waitedFor(norm, required))),
    ...policy.norms.flatMap((norm) => of('for', norm, 'by' in norm ? norm.by : [])),
    ...policy.norms.flatMap((norm) => of('on-call', norm, 'on_call' in norm ? norm.on_call : [])),
    ...by.map((role): Named => ({ how: 'announced', role })),
    ...required.map((role): Named => ({ how: 'required', role })),
  ];
  return named.flatMap((one) => {
    if (held.has(one.role)) return [];
    const meant = nearest(one.role, [...held]);
    return 'norm' in one
      ? [problem(policy_file, `policy-unknown-responder/${one.how}`, one.norm, one.role, meant)]
      : [problem(policy_file, `policy-unknown-responder/${one.how}`, one.role, meant)];
  });
}

/** What a norm waits for, and by whom; roles that announcements ask for are told with these. */
function waitedFor(norm: Norm, told: readonly string[]): [how: OfNorm, norm: Norm, roles: readonly string[]] {
  if (isWaitNorm(norm)) return ['answer', norm, norm.responder === null ? [] : [norm.responder]];
  if (norm.kind === 'group-size') return ['member', norm, norm.roles];
  if (norm.kind === 'acknowledgement')
    return ['noted', norm, norm.required.filter((role) => !told.includes(role))];
  return ['answer', norm, []];
}
