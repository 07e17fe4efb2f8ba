/**
 * Proposed adjustments, by rule: each from figures that stand in the review, none from a person. They answer what the norms
 * and chats showed; what is done is for people to decide.
 */
import type { Review } from '../review-schema.ts';
import { PROPOSAL_RULES } from '../schema/actions.ts';
import { reachesTarget, VERDICT_NEEDS } from '../statistics/verdict.ts';
import { compare } from './compare.ts';
import { worstHours } from './pinch.ts';

type Norm = Review['norms'][number];
type Chat = Review['chats'][number];
type Rule = (typeof PROPOSAL_RULES)[number];
type Proposal = Review['proposals'][number];
/** What a rule found: where, by which figures, and how much of it (within the rule). */
interface Found {
  rule: Rule;
  subject: Proposal['subject'];
  figures: Record<string, number>;
  size: number;
}

const MOST = 5;
/** Months in a row that make always or never. */
const IN_A_ROW = 3;
/** Below so many due items nothing is said of how good a norm is (D15). */
const LEAST_DUE = 20;
const LEAST_FAILURES = 5;
const EXCUSED_SHARE = 0.5;
/** The late hours: so much later than the whole day, and so much of all that is late. */
const LATER_THAN_DAY = 1.5;
const PART_OF_LATE = 0.25;

/** Of the first proposal of each rule. The second one counts half of it, the third a third: a little of everything comes first. */
const WEIGHTS: Readonly<Record<Rule, number>> = {
  'never-met': 1,
  'late-hours': 0.9,
  'mostly-excused': 0.8,
  'good-news': 0.75,
  'ownerless-chat': 0.7,
  'silent-chat': 0.6,
  'always-met': 0.55,
};

/** At most five, by weight; A1 is the first. The same figures give the same list. */
export function proposals(norms: readonly Norm[], chats: readonly Chat[]): Proposal[] {
  const found = [...norms.flatMap(ofNorm), ...chats.flatMap(ofChat)];
  return PROPOSAL_RULES.flatMap((rule) =>
    found
      .filter((f) => f.rule === rule)
      .sort((a, b) => b.size - a.size || compare(a.subject.key, b.subject.key))
      .filter(isFirstOfHours)
      .map(({ subject, figures }, i) => ({ rule, subject, figures, weight: WEIGHTS[rule] / (i + 1) })),
  )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((proposal, i) => ({ id: `A${i + 1}`, ...proposal }));
}

/** Two norms that judge the same requests are late in the same hours: these are to be covered once. */
const isFirstOfHours = ({ rule, figures }: Found, at: number, all: readonly Found[]) =>
  rule !== 'late-hours' || all.findIndex((other) => other.figures.from === figures.from) === at;

const RULES: readonly ((norm: Norm) => Omit<Found, 'subject'> | null)[] = [
  neverMet,
  lateHours,
  mostlyExcused,
  goodNews,
  alwaysMet,
];

function ofNorm(norm: Norm): Found[] {
  const subject = { over: 'norm' as const, key: `${norm.id}.${norm.version}` };
  return RULES.flatMap((rule) => {
    const found = rule(norm);
    return found ? [{ ...found, subject }] : [];
  });
}

/** Months with enough items to be judged, back from the reviewed one as long as they went the same way. */
function monthsInARow({ months, target }: Norm, way: 'met' | 'missed'): number {
  let count = 0;
  for (const { met, breached } of months.toReversed()) {
    const due = met + breached;
    if (due < VERDICT_NEEDS) {
      if (count === 0) return 0;
      continue;
    }
    if (reachesTarget(met, due, target) !== (way === 'met')) break;
    count++;
  }
  return count;
}

const dueOf = ({ states }: Norm['this_month']) => states.met + states.breached;

function counted({ this_month, target }: Norm): Record<string, number> {
  return {
    met: this_month.states.met,
    due: dueOf(this_month),
    rate: this_month.rate ?? 0,
    target,
  };
}

/** Missed three months running, and the usual range does not reach the target: the limit is wrong, or people are missing. */
function neverMet(norm: Norm): Omit<Found, 'subject'> | null {
  const months = monthsInARow(norm, 'missed');
  const { upper } = norm.usual_range;
  if (norm.this_month.verdict !== 'not_met' || months < IN_A_ROW) return null;
  if (upper !== null && upper >= norm.target) return null;
  const { breached } = norm.this_month.states;
  return { rule: 'never-met', figures: { months, breached, ...counted(norm) }, size: breached };
}

/** Met three months running, and the whole usual range lies above the target: it asks for nothing any more. */
function alwaysMet(norm: Norm): Omit<Found, 'subject'> | null {
  const months = monthsInARow(norm, 'met');
  const { lower } = norm.usual_range;
  if (norm.this_month.verdict !== 'met' || months < IN_A_ROW) return null;
  if (lower === null || lower <= norm.target || dueOf(norm.this_month) < LEAST_DUE) return null;
  return {
    rule: 'always-met',
    figures: { months, lower, ...counted(norm) },
    size: lower - norm.target,
  };
}

/** A real change for the better. */
function goodNews(norm: Norm): Omit<Found, 'subject'> | null {
  const { signal, lower, upper, points } = norm.usual_range;
  if (signal !== 'higher' || lower === null || upper === null) return null;
  if (dueOf(norm.this_month) < LEAST_DUE) return null;
  return {
    rule: 'good-news',
    figures: { lower, upper, points, ...counted(norm) },
    size: (norm.this_month.rate ?? 0) - upper,
  };
}

/** Half of what failed was excused: the norm does not say what is wanted. A request that was taken back is no excuse. */
function mostlyExcused(norm: Norm): Omit<Found, 'subject'> | null {
  const { breached, exempt, waived } = norm.this_month.states;
  const withdrawn = norm.reasons.reduce(
    (sum, r) => sum + (r.state === 'exempt' && r.reason === 'withdrawn' ? r.items : 0),
    0,
  );
  const excused = exempt - withdrawn + waived;
  const failures = excused + breached;
  if (failures < LEAST_FAILURES || excused < EXCUSED_SHARE * failures) return null;
  return { rule: 'mostly-excused', figures: { excused, failures, share: excused / failures }, size: excused };
}

/** Two hours in which far more is late than over the day. */
function lateHours(norm: Norm): Omit<Found, 'subject'> | null {
  const late_all = norm.late_by_hour.reduce((sum, slot) => sum + slot.late, 0);
  const due_all = norm.late_by_hour.reduce((sum, slot) => sum + slot.due, 0);
  if (late_all < LEAST_FAILURES) return null;
  const { from, to, late, due } = worstHours(norm.late_by_hour);
  const day = late_all / due_all;
  if (late < LEAST_FAILURES || late < PART_OF_LATE * late_all || late < LATER_THAN_DAY * day * due)
    return null;
  return {
    rule: 'late-hours',
    figures: { from, to, late, due, late_all, due_all },
    size: late - due * day,
  };
}

/** A silent chat may be closed; one that talks and has nobody on record should get somebody. */
function ofChat(chat: Chat): Found[] {
  if (chat.pair) return [];
  const subject = { over: 'chat' as const, key: chat.chat };
  const { silent_days, messages } = chat;
  if (chat.state === 'silent' && silent_days !== null)
    return [{ rule: 'silent-chat', subject, figures: { silent_days }, size: silent_days }];
  if (chat.has_owner === false && messages !== null && messages > 0)
    return [{ rule: 'ownerless-chat', subject, figures: { messages }, size: messages }];
  return [];
}
