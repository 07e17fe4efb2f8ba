/** English words of goals, survey, events and actions. */
import type { Review } from '../../transform/review-schema.ts';
import type { PROPOSAL_RULES } from '../../transform/schema/actions.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import { enMeasures } from './en-measures.ts';
import { are as is, plural as s } from './en-plural.ts';
import type { Cited } from './words.ts';

type F = Fragment;
type Goal = Review['goals'][number];
type Rule = (typeof PROPOSAL_RULES)[number];
/** Numbers of a proposal by name, already written; `count` as plain numbers for plurals. */
export type Told = (name: string) => Cited;
/** What a norm that a proposal is about judges; waits where it is about none. */
export type Judges = 'waits' | 'messages';

const goal_reasons: Record<NonNullable<Goal['reason']>, string> = {
  ...enMeasures.reasons,
  not_over_these_chats: 'this figure is not told of these chats: name a single chat type or group',
  not_entered: 'nothing was entered in values.csv',
};
const states: Record<Goal['state'], string> = {
  reached: 'reached',
  on_the_way: 'on the way',
  behind: 'behind',
  not_known: 'not known',
};
const state_reasons: Record<NonNullable<Goal['state_reason']>, string> = {
  no_value: 'there is no value this month',
  few_items: 'fewer than five items',
  no_baseline: 'there is no baseline to begin from',
  no_pace: 'the month of the baseline is not said',
};
const progress_reasons: Record<NonNullable<Goal['progress_reason']>, string> = {
  no_value: 'no value this month',
  no_baseline: 'no baseline',
  baseline_at_target: 'it was at the target from the beginning',
  baseline_past_target: 'it was better than the target from the beginning',
};

const rules: Record<Rule, (name: F, told: Told, judges: Judges) => SafeHtml> = {
  'never-met': (norm, told, judges) =>
    html`${norm} Not met for ${told('months')} months; this month ${told('met')} of ${told('due')}, target ${told('target')}. ${judges === 'waits' ? 'Change the limit, or who answers' : 'Change the rule, or say again what it is for'}.`,
  'late-hours': (norm, told) =>
    html`${norm} Of ${told('due')} asked from ${told('from')} to ${told('to')}, ${told('late')} were late; over the whole day ${told('late_all')} of ${told('due_all')}. Cover these hours.`,
  'mostly-excused': (norm, told) =>
    html`${norm} Of ${told('failures')} that did not follow it, ${told('excused')} were excused. Rewrite it so that it says what is wanted.`,
  'good-news': (norm, told) =>
    html`${norm} Good news: ${told('rate')}, above its usual range of ${told('lower')} to ${told('upper')}. Say so where the work was done.`,
  'ownerless-chat': (chat, told) =>
    html`${chat} has nobody on record who answers for it, and ${told('messages')} ${s(told('messages'), 'message')} this month. Name an owner.`,
  'silent-chat': (chat, told) =>
    html`${chat} has been silent for ${told('silent_days')} days. Close it, or say what it is for.`,
  'always-met': (norm, told) =>
    html`${norm} Met for ${told('months')} months, and its usual range begins at ${told('lower')}, above the target of ${told('target')}. Ask for more, or drop it.`,
};

export const enFeedback = {
  goals: {
    heading: 'Goals',
    none: 'No goals are set. A goal is one entry under goals in review.yaml: a measure, chats, a target, a month.',
    line: (current: F, target: F, by: F) => html`${current} now; target ${target} by ${by}.`,
    no_value: (reason: F, target: F, by: F) =>
      html`No value this month (${reason}); target ${target} by ${by}.`,
    few: (counted: F, target: F, by: F) =>
      html`${counted} this month, too few for a rate; target ${target} by ${by}.`,
    n: (n: F) => html`n ${n}`,
    interval: (n: F, low: F, high: F) => html`n ${n}; 95 % interval ${low} to ${high}`,
    serves: (text: F) => html`for ${text}`,
    last_month: (value: F) => html`Last month ${value}.`,
    baseline: (value: F) => html`Baseline ${value}.`,
    baseline_of: (value: F, month: F) => html`Baseline ${value}, ${month}.`,
    baseline_proposed: (value: F, month: F) =>
      html`Proposed baseline: ${value}, ${month}, the earliest that is known; write it into the policy to settle it.`,
    progress: (share: F) => html`${share} of the way.`,
    back: 'Further from the target than at the baseline.',
    pace: (value: F) => html`An even pace would be at ${value}.`,
    no_progress: (reason: F) => html`No progress is told: ${reason}.`,
    budget: (valid: Cited, allowed: F, used: Cited, left: Cited, over: F) =>
      html`Of ${valid} ${s(valid, 'item')} ${allowed} may miss the goal; ${used} did: ${left.n < 0 ? html`${over} too many` : html`${left} left`}.`,
    by_hand: 'entered by hand',
    note: (text: F) => html`Noted: ${text}`,
    owner: (name: F) => html`owner ${name}`,
    frozen: (day: F) => html`settled on ${day}`,
    why: (state: F, reason: F) => html`${state}: ${reason}`,
    states,
    state_reasons,
    progress_reasons,
    reasons: goal_reasons,
  },

  events: {
    heading: 'What happened meanwhile',
    marked: 'Marked in the pictures by ▼; from events.csv.',
    line: (days: F, event: F, kind: F) => html`${days}: ${event} (${kind})`,
    kinds: { holiday: 'holiday', reorganisation: 'reorganisation', fair: 'fair', other: 'other' },
  },

  actions: {
    heading: 'Actions',
    earlier: 'From earlier reviews',
    none: 'No action of an earlier review is on record (actions.csv).',
    summary: (open: Cited, done: Cited, overdue: Cited) =>
      html`${done} done, ${open} open${overdue.n > 0 && html`, ${overdue} of them overdue`}.`,
    due: (day: F) => html`due ${day}`,
    done_on: (day: F) => html`done on ${day}`,
    owner: (name: F) => html`owner ${name}`,
    no_owner: 'no owner',
    decided: (month: F) => html`decided ${month}`,
    effect: (effect: F) => html`effect: ${effect}`,
    effects: {
      too_early: 'too early to tell',
      better: 'better',
      same: 'no change',
      worse: 'worse',
    },
    no_effect: 'not said yet',
    states: { open: 'open', done: 'done', dropped: 'dropped', overdue: 'overdue' },
    proposed: 'Proposed adjustments',
    no_proposals: 'No rule proposes an adjustment this month.',
    by_rule: 'Made by rule from the figures of this page; people decide.',
    answer: (id: F) => [html`${id}: yes ☐ no ☐`, html`owner ________`, html`date ________`],
    becomes: (id: F, month: F) =>
      html`A yes becomes a row of actions.csv: id ${id}, month ${month}, text, owner, due.`,
    rules,
  },

  survey: {
    heading: 'Survey',
    none: html`No survey is on record. Five questions to send out are in the program’s folder <code>templates</code>.`,
    answers: (month: F, answers: Cited, staff: F, rate: F) =>
      html`${month}: ${answers} of ${staff} people asked ${s(answers, 'has', 'have')} answered (${rate}).`,
    beside: 'What people said stands beside what the chats show and is joined to nobody’s chats.',
    results: 'What people answered',
    question: 'Question',
    enps: '9 and 10 minus 0 to 6',
    likert: '4 and 5 of 5',
    answers_column: 'Answers',
    interval: (low: F, high: F) => html`${low} to ${high}`,
    hidden: 'fewer than five answers, or hidden to protect them',
    nobody: 'nobody answered',
    months: 'All months',
    groups: 'By group of those who answered',
    no_group: 'no group said',
    hidden_groups: (n: Cited) =>
      html`${n} ${s(n, 'group')} ${is(n)} not shown: fewer than five answers, or so few could be found by subtraction.`,
  },
};
