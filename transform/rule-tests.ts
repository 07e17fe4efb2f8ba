/**
 * Rule tests: every version of a norm in force in a month is tried out with its own parameters on made-up chats, by the
 * code that judges the month. What a text promises and what is judged are so held against each other.
 *
 *   norm → its days in the month (stage) → examples of its kind → each judged as a chat → what was expected, what was found
 */
import type { Norm } from '../ingest/schema/norm.ts';
import type { Policy } from '../ingest/schema/policy.ts';
import { localOf, type ZoneTable } from '../ingest/schema/zone-table.ts';
import { fillOpening } from './business-clock.ts';
import type { ChatContext } from './chat-context.ts';
import type { Keyed } from './fingerprint.ts';
import { monthSpan } from './measures/months.ts';
import { membershipOf } from './membership.ts';
import type { Case, Example, NotRun, Outcome, Said, Stage } from './norms/examples/example.ts';
import { examplesOf } from './norms/examples/index.ts';
import { MOST_DAYS } from './norms/examples/plain-clock.ts';
import { changesOf, tableOf } from './norms/examples/tiny-table.ts';
import { inForceBetween } from './norms/in-force.ts';
import { normKind } from './norms/index.ts';
import type { Beside, Judged } from './norms/norm-kind.ts';
import { type Talk, talkOf } from './talk.ts';

export interface RuleTest {
  norm: string;
  version: number;
  kind: Norm['kind'];
  case: Case;
  what: Said;
  /** null: it could not be run. */
  expected: Outcome | null;
  found: Outcome | null;
  not_run: NotRun | null;
}

/** What a month's norms are tried out under. */
export interface RuleTestInput {
  norms: readonly Norm[];
  month: string;
  policy: Pick<
    Policy,
    'calendar' | 'auto_replies' | 'templates' | 'announcements' | 'topics' | 'out_of_hours' | 'zone'
  >;
  /** Zones by their names, over the month and what follows it; of the policy, its calendar and its norms. */
  zones: ReadonlyMap<string, ZoneTable>;
  /** Zone of the review, and that in which the hours of the calendar are meant. */
  zone: ZoneTable;
  calendar_zone: ZoneTable;
  scanners: Beside['scanners'];
}

type Judge = (talk: Talk, norm: Norm, beside: Beside) => Judged;

const judgeByKind: Judge = (talk, norm, beside) => normKind(norm.kind).judgeChat(talk, norm, beside);

const DAY_MS = 86_400_000;

/** First and last instant that a stage may ask about. */
export function spanOfTests(month: string): { from_ms: number; to_ms: number } {
  const { from_ms, to_ms } = monthSpan(month);
  return { from_ms: from_ms - 3 * DAY_MS, to_ms: to_ms + (MOST_DAYS + 3) * DAY_MS };
}

/** Of each norm in force in the month all its tests, in the order of the policy. `judge` stands in for the program's own in tests. */
export function ruleTests(input: RuleTestInput, judge: Judge = judgeByKind): RuleTest[] {
  const { from_ms, to_ms } = spanOfTests(input.month);
  const { calendar } = input.policy;
  const opening = calendar && fillOpening(calendar, input.calendar_zone, from_ms, to_ms);
  return input.norms.flatMap((norm) => {
    const stage = stageOf(norm, input, opening);
    return stage === null ? [] : testsOf(norm, stage, judge);
  });
}

/** null: on no day of the month is the norm in force. */
function stageOf(norm: Norm, input: RuleTestInput, opening: ChatContext['opening']): Stage | null {
  const { policy, zone, zones, calendar_zone, scanners } = input;
  const month = monthSpan(input.month);
  const force = inForceBetween(norm);
  const from_local_ms = Math.max(month.from_ms, force.from_ms);
  const to_local_ms = Math.min(month.to_ms, force.to_ms);
  if (from_local_ms >= to_local_ms) return null;
  return {
    from_local_ms,
    to_local_ms,
    month_ends_local_ms: month.to_ms,
    calendar: policy.calendar,
    calendar_zone,
    scanners,
    context: {
      chat: '',
      type: null,
      pair: false,
      zone,
      opening,
      calendar_zone: policy.calendar?.zone ?? policy.zone,
      zones,
      norms: [],
      bridges: [],
      exempt_norms: [],
      register: null,
      home_of: [],
      auto_replies: policy.auto_replies,
      templates: policy.templates,
      announcements: policy.announcements,
      topics: policy.topics,
      out_of_hours: policy.out_of_hours,
    },
  };
}

function testsOf(norm: Norm, stage: Stage, judge: Judge): RuleTest[] {
  const { id, version, kind } = norm;
  return examplesOf(norm, stage).map((one): RuleTest => {
    const about = { norm: id, version, kind, case: one.case, what: one.what };
    return 'not_run' in one
      ? { ...about, expected: null, found: null, not_run: one.not_run }
      : { ...about, expected: one.expected, found: foundIn(one, norm, stage, judge), not_run: null };
  });
}

/** Was found what was expected? null: it could not be run. */
export function isPassed({ expected, found }: Pick<RuleTest, 'expected' | 'found'>): boolean | null {
  if (expected === null || found === null) return null;
  return expected.state === found.state && expected.reason === found.reason;
}

/** What the code that judges says of the row that is meant. */
function foundIn({ chat, row }: Example, norm: Norm, stage: Stage, judge: Judge): Outcome {
  const m = tableOf(chat);
  const { observed_until_ms } = chat;
  const context = { ...stage.context, observed_until_ms, ...chat.context };
  const until_local_ms = localOf(context.zone, observed_until_ms);
  const members = membershipOf(m, changesOf(chat), context.zone, until_local_ms);
  const beside = { members, keyed: NO_KEY, scanners: stage.scanners };
  const { judgements, met_rows } = judge(talkOf(m, context), norm, beside);
  const own = judgements.find((judgement) => judgement.row === row);
  if (own) return { state: own.state, reason: own.reason };
  return { state: met_rows.includes(row) ? 'met' : 'no-item', reason: '' };
}

/** Nothing here is anybody's, and nothing of it is shown. */
const NO_KEY: Keyed = { seed: 0, hash: () => [0, 0] };
