/** limits.csv: what an export cannot show, with this month's counts. The page says the same in words. */
import type { Review } from '../../transform/review-schema.ts';
import { enLimits } from '../words/en-limits.ts';
import { zhLimits } from '../words/zh-limits.ts';
import type { AuditFacts, AuditTable } from './audit-table.ts';
import { statesOf } from './completeness.ts';
import { graded } from './grade.ts';

/** Each limit with the figures that say how far it reaches this month; some cannot be counted by their nature. */
export const LIMITS = {
  no_marks: ['perhaps_by_reaction'],
  links_inferred: ['ambiguous_links'],
  one_phone: ['first_copy_only', 'warm_up', 'members_not_known'],
  cap: ['near_cap'],
  minutes: ['minute_stamps', 'within_resolution'],
  zones: ['zone_unknown', 'date_order_assumed'],
  removed: ['deleted', 'changed_between_copies'],
  media: ['media', 'media_unknown', 'media_not_judged'],
  senders: ['unknown_senders', 'side_unknown'],
  not_read: ['exports_not_read', 'rejected_lines'],
  outside: ['calls', 'unknown_chats'],
  words: ['to_be_checked'],
  not_anonymous: [],
} as const;
export type LimitName = keyof typeof LIMITS;
export type LimitFigure = (typeof LIMITS)[LimitName][number];

/** A number, and of how many; null: not known. */
interface Counted {
  value: number | null;
  of?: number | null;
  unit?: 'count' | 'share';
  /** Where it is counted again. */
  source: string;
}

export const limits: AuditTable = {
  file: 'limits.csv',
  columns: [
    'limit',
    'figure',
    'value',
    'of',
    'unit',
    'source',
    'text_en',
    'text_zh',
    'figure_en',
    'figure_zh',
  ],
  rows: (facts, review) => {
    const counted = countedOf(facts, review);
    return (Object.keys(LIMITS) as LimitName[]).flatMap((limit) => {
      const said = { limit, text_en: enLimits.texts[limit], text_zh: zhLimits.texts[limit] };
      const figures: readonly LimitFigure[] = LIMITS[limit];
      if (figures.length === 0) return [said];
      return figures.map((figure) => ({
        ...said,
        figure,
        figure_en: enLimits.figures[figure],
        figure_zh: zhLimits.figures[figure],
        unit: 'count',
        ...counted[figure],
      }));
    });
  },
};

const MEDIA: ReadonlySet<string> = new Set([
  ...['image', 'video', 'video_note', 'gif', 'sticker', 'voice', 'audio', 'document', 'unknown'],
]);

function countedOf(facts: AuditFacts, review: Review): Record<LimitFigure, Counted> {
  const items = review.norms.reduce((sum, norm) => sum + norm.this_month.population, 0);
  const inItems = (...reasons: string[]): Counted => ({
    value: facts.items.filter(({ reason }) => reasons.includes(reason)).length,
    of: items,
    source: `items.csv: reason=${reasons.join('|')}`,
  });
  const kinds = review.message_types;
  const messages = kinds.reduce((sum, kind) => sum + kind.messages, 0);
  const ofKind = (is: (kind: string) => boolean): Counted => ({
    value: kinds.reduce((sum, { kind, messages: n }) => sum + (is(kind) ? n : 0), 0),
    of: messages,
    source: 'review.json: message_types',
  });
  const chats = graded(facts);
  const read = review.exports.filter((one) => one.read !== 'not');
  const came = facts.completeness.filter((fact) => fact.chat !== null);
  return {
    perhaps_by_reaction: inItems('perhaps-by-reaction'),
    ambiguous_links: inItems('ambiguous-link', 'answer-doubtful'),
    first_copy_only: {
      value: chats.filter(({ reasons }) => reasons.includes('first-copy-only')).length,
      of: chats.length,
      source: 'assurance.csv: reasons',
    },
    warm_up: inItems('warm-up'),
    members_not_known: inItems('members-not-known'),
    near_cap: {
      value: came.filter((fact) => statesOf(fact).includes('near_cap')).length,
      of: came.length,
      source: 'completeness.csv: state, also',
    },
    minute_stamps: {
      value: facts.exports.filter(({ resolution_s }) => resolution_s === 60).length,
      of: facts.exports.length,
      source: 'exports.csv: resolution_s=60',
    },
    within_resolution: inItems('within-resolution'),
    zone_unknown: {
      value: facts.exports.filter(({ zone_from }) => zone_from === 'unknown').length,
      of: facts.exports.length,
      source: 'exports.csv: zone_from=unknown',
    },
    date_order_assumed: {
      value: read.filter((one) => one.date_order_certain === false).length,
      of: read.length,
      source: 'review.json: exports, date_order_certain',
    },
    deleted: ofKind((kind) => kind === 'deleted'),
    changed_between_copies: {
      value: facts.copies.filter(({ difference }) => CHANGED.includes(difference)).length,
      source: `copies.csv: difference=${CHANGED.join('|')}`,
    },
    media: ofKind((kind) => MEDIA.has(kind)),
    media_unknown: ofKind((kind) => kind === 'unknown'),
    media_not_judged: inItems('kind-unknown', 'size-unknown', 'length-unknown', 'caption-not-exported'),
    unknown_senders: {
      value: review.data_quality.unknown_sender_share,
      of: messages,
      unit: 'share',
      source: 'review.json: data_quality.unknown_sender_share',
    },
    side_unknown: inItems('asker-unknown', 'unknown-sender-answered', 'answers-unknown'),
    exports_not_read: {
      value: review.exports.length - review.exports.filter((one) => one.read === 'whole').length,
      of: review.exports.length,
      source: 'tie-out.csv: read',
    },
    rejected_lines: {
      value: review.data_quality.rejected_lines,
      of: review.exports.reduce((sum, one) => sum + one.lines, 0),
      source: 'rejected.csv',
    },
    calls: { value: review.data_quality.calls, source: 'review.json: data_quality.calls' },
    unknown_chats: { value: facts.unknown_chats.length, source: 'unknown-chats.csv' },
    to_be_checked: inItems('to-be-checked'),
  };
}

const CHANGED: readonly string[] = ['text-changed', 'deleted-later', 'caption-dropped'];
