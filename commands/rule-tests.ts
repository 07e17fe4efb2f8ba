/** The norms of a month tried out on made-up chats: what the tests need of the outside, zones and scanners. */
import type { PeopleList } from '../ingest/people.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { FLOATING } from '../ingest/schema/zone-table.ts';
import { fillZoneTable } from '../ingest/zone.ts';
import type { RuleTestRow } from '../reports/audit/rule-tests.ts';
import { inForceIn } from '../transform/norms/in-force.ts';
import type { Review } from '../transform/review-schema.ts';
import { isPassed, type RuleTest, ruleTests, spanOfTests } from '../transform/rule-tests.ts';
import { problem } from './problem.ts';
import { scannersOf } from './scanners.ts';

/** Of each norm in force in the month, in the order of the policy. */
export async function testRules(policy: Policy, people: PeopleList, month: string): Promise<RuleTest[]> {
  const norms = policy.norms.filter((norm) => inForceIn(norm, month));
  const { from_ms, to_ms } = spanOfTests(month);
  const tableOf = (name: string) => fillZoneTable(name, from_ms, to_ms);
  const zone = policy.zone === null ? FLOATING : tableOf(policy.zone);
  const own = norms.map((norm) => (norm.kind === 'quiet-hours' ? norm.zone : null));
  const names = new Set([...own, policy.calendar?.zone ?? policy.zone].filter((name) => name !== null));
  return ruleTests({
    norms,
    month,
    policy,
    zone,
    calendar_zone: policy.calendar?.zone ? tableOf(policy.calendar.zone) : zone,
    zones: new Map([...names].map((name) => [name, tableOf(name)])),
    scanners: policy.content_scan ? await scannersOf(norms, people, policy.region) : new Map(),
  });
}

export const ruleTestRows = (tests: readonly RuleTest[]): RuleTestRow[] =>
  tests.map((test) => ({
    norm: test.norm,
    version: test.version,
    kind: test.kind,
    case: test.case,
    what_en: test.what.en,
    what_zh: test.what.zh,
    expected: test.expected?.state ?? '',
    expected_reason: test.expected?.reason ?? '',
    found: test.found?.state ?? 'not-run',
    found_reason: test.not_run ?? test.found?.reason ?? '',
    passed: isPassed(test),
  }));

const failed = (tests: readonly RuleTest[]) => tests.filter((test) => isPassed(test) === false);

/** For the head of the page. */
export function ruleTestWarnings(tests: readonly RuleTest[]): Review['data_quality']['warnings'] {
  const { length: count } = failed(tests);
  return count > 0 ? [{ code: 'rule-test-failed', exports: [], count }] : [];
}

/** For the terminal: each as its norm, what was tried out, what was expected and what found. */
export function ruleTestProblems(tests: readonly RuleTest[]): Problem[] {
  const said = (outcome: RuleTest['found']) =>
    outcome ? `${outcome.state}${outcome.reason === '' ? '' : ` (${outcome.reason})`}` : '';
  return failed(tests).map(({ norm, version, what, expected, found }) =>
    problem('review.yaml', 'rule-test-failed', `${norm} ${version}`, what, said(expected), said(found)),
  );
}
