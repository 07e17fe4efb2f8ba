/**
 * Unit 4: the parts of all chats → the review of one month.
 *
 *   parts → chats → norms (states, verdicts, series) → pinch → waiting → response times → series with usual range
 *         → usage, types, activity → goals → survey, events, actions, proposals
 *         → the same once more for each owner and each department → review
 *
 * Pure: the same input gives the same review; nothing here knows files, the clock or the machine's zone.
 */
import { workingDays } from './business-clock.ts';
import { MEASURES } from './measures/index.ts';
import { monthDays } from './measures/months.ts';
import { stampOfLocal } from './measures/stamp.ts';
import { NORM_KINDS } from './norms/index.ts';
import { reviewActions } from './review/actions.ts';
import { activityDays } from './review/activity-days.ts';
import { reviewChats } from './review/chats.ts';
import { compare } from './review/compare.ts';
import { reviewEvents } from './review/events.ts';
import { factsOf } from './review/facts.ts';
import { beginFigures } from './review/figures.ts';
import { reviewGoals } from './review/goals.ts';
import type { CrossPosted, ReviewChat, ReviewInput } from './review/input.ts';
import { isComplete } from './review/month.ts';
import { reviewNorms } from './review/norms.ts';
import { overlaps } from './review/overlaps.ts';
import { pooledPairs } from './review/private-pool.ts';
import { proposals } from './review/proposals.ts';
import { sectionsOf } from './review/sections.ts';
import { reviewSurvey } from './review/survey.ts';
import { reviewViews } from './review/views.ts';
import { reviewWaivers } from './review/waivers.ts';
import type { Review } from './review-schema.ts';

/** The review; its schema is `reviewSchema`. The order of the chats does not matter. */
export function reviewOf(given: ReviewInput): Review {
  return beginReview(given)(given);
}

/** All but what hangs on texts of several chats, which may still be looked for: with them the review is complete. */
export function beginReview(
  given: Omit<ReviewInput, keyof CrossPosted>,
): (cross_posted: CrossPosted) => Review {
  // Sums of fractions depend on their order by a hair: one order, however the chats came.
  const input = { ...given, ...NO_CROSS_POSTS, chats: given.chats.toSorted(byName) };
  const { policy, month } = input;
  const { from, to } = monthDays(month);
  const norms = reviewNorms(input);
  const shown = { ...input, chats: pooledPairs(input.chats) };
  const facts = factsOf(input);
  const last = input.chats.reduce((at, c) => Math.max(at, c.part.observed_until_local_ms), -Infinity);
  const chats = reviewChats(input, facts(month));
  const sections = sectionsOf(input, shown, norms);
  const figures = beginFigures(input, facts);
  const views = reviewViews(input, shown, chats);
  return ({ cross_posts, cross_posts_left_out }) => {
    const whole = { ...input, cross_posts, cross_posts_left_out };
    const whole_facts = factsOf(whole);
    return {
      schema_version: 1,
      tool: { name: 'chat-review', version: input.tool_version },
      organisation: policy.organisation,
      language: policy.language,
      period: {
        month,
        from,
        to,
        zone: policy.zone,
        working_days: policy.calendar ? workingDays(policy.calendar, from, to) : null,
        chosen: input.chosen,
      },
      assumptions: input.assumptions,
      unlocks: input.unlocks,
      coverage: {
        ...input.coverage,
        chats: input.chats.length,
        chats_complete: input.chats.filter((c) => isComplete(c, month)).length,
      },
      // Known only once there is a review to hold against those that went out.
      corrections: { figures: 0, months: [] },
      data_quality: dataQuality(whole),
      exports: input.exports,
      chats,
      norms,
      waivers: reviewWaivers(input),
      goals: reviewGoals(whole, whole_facts),
      ...sections,
      activity_days: activityDays(shown),
      ...figures(whole_facts),
      survey: reviewSurvey(input),
      events: reviewEvents(input, [...sections.series, ...norms]),
      actions: reviewActions(input),
      proposals: proposals(norms, chats),
      overlaps: overlaps(input),
      views,
      provenance: {
        config_hash: input.config_hash,
        code_version: input.code_version,
        zone_data: input.zone_data,
        observation_end: Number.isFinite(last) ? stampOfLocal(last) : null,
        definitions: [...MEASURES.map(definitionOf), ...NORM_KINDS.map(normDefinition)],
      },
    };
  };
}

const NO_CROSS_POSTS: CrossPosted = { cross_posts: [], cross_posts_left_out: 0 };

type Definition = Review['provenance']['definitions'][number];

function definitionOf(measure: (typeof MEASURES)[number]): Definition {
  const { id, version, title, definition, unit, direction, grain, edges } = measure;
  const of = 'figures' in measure ? Object.entries(measure.figures) : [];
  const figures = of.map(([name, figure]) => ({ name, ...figure }));
  return { id, version, title, definition, unit, direction, grain, edges, figures };
}

/** The definition of a kind of norm says what is at its edges. */
function normDefinition({ id, title, definition }: (typeof NORM_KINDS)[number]): Definition {
  const grain = { en: 'one item', zh: '每个判定项' };
  return {
    id,
    version: 1,
    title,
    definition,
    unit: 'items',
    direction: 'higher',
    grain,
    edges: {},
    figures: [],
  };
}

const byName = (a: ReviewChat, b: ReviewChat) => compare(a.name, b.name) || compare(a.chat, b.chat);

function dataQuality(input: ReviewInput): Review['data_quality'] {
  const read = input.exports.filter((e) => e.read !== 'not');
  const sum = (of: (e: Review['exports'][number]) => number) => read.reduce((total, e) => total + of(e), 0);
  let messages = 0;
  let unknown = 0;
  for (const { part } of input.chats) {
    messages += part.months[input.month]?.messages ?? 0;
    unknown += part.months[input.month]?.unknown_sender_messages ?? 0;
  }
  return {
    records: sum((e) => e.records),
    messages: sum((e) => e.messages),
    notices: sum((e) => e.notices),
    calls: sum((e) => e.calls),
    rejected_lines: sum((e) => e.rejected_lines),
    unknown_sender_share: input.has_people && messages > 0 ? unknown / messages : null,
    merged_copies: input.chats.reduce((total, c) => total + c.part.merged_copies, 0),
    warnings: [...input.warnings, ...notCompared(input)],
  };
}

/** M22 then holds for the texts that were compared. */
function notCompared({ cross_posts_left_out: count }: ReviewInput): Review['data_quality']['warnings'] {
  return count > 0 ? [{ code: 'texts-not-compared', exports: [], count }] : [];
}
