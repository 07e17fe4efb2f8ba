/**
 * The review of one month: the product. Pages, tables and the audit pack only show what stands here; the schema is
 * the contract (written out as JSON schema by zod). Durations are seconds, shares 0..1, days ISO, months YYYY-MM,
 * stamps of the wall clock of the review's zone as YYYY-MM-DDTHH:MM:SS. `null` is "not known", never zero.
 */
import { z } from 'zod';
import { SEVERITIES } from '../ingest/schema/norm.ts';
import { OVERS, REASONS, UNITS } from './figure.ts';
import { actions, event, proposal } from './schema/actions.ts';
import { activity_days } from './schema/activity-days.ts';
import { clock, count, day, month, share } from './schema/basics.ts';
import { goal } from './schema/goals.ts';
import { survey } from './schema/survey.ts';
import { wait_curve } from './schema/wait-curve.ts';

const seconds = z.number().min(0);
const stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const text = z.strictObject({ en: z.string().optional(), zh: z.string().optional() });
const chat_type = z.enum([
  'project',
  'department',
  'cross-department',
  'customer',
  'announcement',
  'private',
]);
/** Where the evidence lies: lines of an export. */
const place = z.strictObject({ export_id: z.string(), first_line: count, last_line: count });

/** D11: exactly six; they sum to the population. */
export const states = z.strictObject({
  met: count,
  breached: count,
  pending: count,
  not_determinable: count,
  exempt: count,
  waived: count,
});

/** S6, by count. `too_few`: below 5 determinable items, counts only. `none`: no items. */
export const verdict = z.enum(['met', 'not_met', 'undecided', 'too_few', 'none']);

/**
 * Judged items of a norm over some chats and one month. `rate` = met / (met + breached), null without such items;
 * `rate_if_all_met` / `rate_if_none_met`: with every not determinable item counted as met / as breached.
 */
export const adherence = z.strictObject({
  states,
  population: count,
  rate: share.nullable(),
  rate_if_all_met: share.nullable(),
  rate_if_none_met: share.nullable(),
  verdict,
});

/** S7 (XmR) of a monthly series. `limits` is null below 6 points; `provisional` from 6 to 11. */
const usual_range = z.strictObject({
  points: count,
  mean: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  provisional: z.boolean(),
  /** The month under review against the range. */
  signal: z.enum(['too_few_months', 'usual', 'higher', 'lower', 'no_value']),
});

const norm = z.strictObject({
  id: z.string(),
  version: count,
  kind: z.string(),
  text,
  chats: z.array(z.string()),
  /** null: a norm without a limit, whose items are no waits. */
  request: z.enum(['inbound', 'question', 'mention', 'tagged']).nullable(),
  limit: z.string().nullable(),
  limit_s: seconds.nullable(),
  clock: clock.nullable(),
  severity: z.enum(SEVERITIES),
  /** Empty: not said. */
  owner: z.string(),
  goal: z.string(),
  target: share,
  announced: day,
  this_month: adherence,
  last_month: adherence.nullable(),
  /** Last month by this version, where it took the place of another one this month. */
  bridge: adherence.nullable(),
  /** Per chat, sorted by chat name; chats without items and private chats left out. */
  by_chat: z.array(
    z.strictObject({ chat: z.string(), this_month: adherence, last_month: adherence.nullable() }),
  ),
  /** Reasons inside the states, most frequent first. */
  reasons: z.array(z.strictObject({ state: z.string(), reason: z.string(), items: count })),
  /** M8 over breached items of this month; n = breached. Open ones count up to the end of observation. */
  overrun: z.strictObject({
    n: count,
    median_s: seconds.nullable(),
    p90_s: seconds.nullable(),
    max_s: seconds.nullable(),
  }),
  /** The estimated sentence (S1/S2 with n*): about the process, never decides the month. */
  estimated: z
    .strictObject({ low: share, high: share, n: count, n_effective: z.number(), chats: count })
    .nullable(),
  /** Of the last 12 months those with items, oldest first; the reviewed month is always there, and last. */
  months: z.array(z.strictObject({ month, met: count, breached: count, rate: share.nullable() })),
  usual_range,
  /** Late (breached) and due (met + breached) items of this month by opening weekday (1 Monday) and hour. */
  late_by_hour: z.array(
    z.strictObject({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23), late: count, due: count }),
  ),
});

/** One group of chats or one chat: what was written there in the month. */
const kinds = z.array(
  z.strictObject({
    /** text, image, video, video_note, gif, sticker, voice, audio, document, unknown, poll, location, contact, deleted, empty. */
    kind: z.string(),
    messages: count,
    share: share,
  }),
);

export const reviewSchema = z.strictObject({
  schema_version: z.literal(1),
  tool: z.strictObject({ name: z.literal('chat-review'), version: z.string() }),
  organisation: z.string().nullable(),
  language: z.enum(['en', 'zh-Hans']),
  period: z.strictObject({
    month,
    from: day,
    to: day,
    /** null: no zone is known, stamps are those of the phones. */
    zone: z.string().nullable(),
    /** Days with opening hours; null without a calendar. */
    working_days: count.nullable(),
    /** How the month was found. */
    chosen: z.enum(['asked', 'last_complete']),
  }),
  /** Defaults that were taken because nothing was said: code and the value taken. */
  assumptions: z.array(z.strictObject({ code: z.string(), value: z.string() })),
  /** Facts that would unlock the rest, in this order; empty when all are known. */
  unlocks: z.array(z.enum(['staff', 'customer_chats', 'working_hours'])),
  coverage: z.strictObject({
    exports_found: count,
    exports_read: count,
    exports_not_read: count,
    chats: count,
    /** Chats observed past the end of the month. */
    chats_complete: count,
    /** Chats of groups.csv; null without a register. */
    register: z.strictObject({ due: count, received: count, missing: z.array(z.string()) }).nullable(),
  }),
  /** Figures of published reviews (published.csv) that come out differently now, and the months of those reviews. */
  corrections: z.strictObject({ figures: count, months: z.array(month) }),
  data_quality: z.strictObject({
    records: count,
    messages: count,
    notices: count,
    calls: count,
    rejected_lines: count,
    /** Share of this month's messages whose sender the people list does not name; null without a list. */
    unknown_sender_share: share.nullable(),
    /** Copies of the same record in overlapping exports that were counted once. */
    merged_copies: count,
    warnings: z.array(z.strictObject({ code: z.string(), exports: z.array(z.string()), count })),
  }),
  exports: z.array(
    z.strictObject({
      export_id: z.string(),
      bytes: count,
      read: z.enum(['whole', 'partly', 'not']),
      /** Code of the reason when not read whole. */
      code: z.string().nullable(),
      chat: z.string().nullable(),
      platform: z.string().nullable(),
      date_order: z.string().nullable(),
      date_order_certain: z.boolean().nullable(),
      zone: z.string().nullable(),
      lines: count,
      records: count,
      messages: count,
      notices: count,
      calls: count,
      rejected_lines: count,
      first: stamp.nullable(),
      last: stamp.nullable(),
      observed_until: stamp.nullable(),
      /** zip_date: the export's own time; last_stamp: its last record, a quiet chat may look cut off. */
      observed_by: z.enum(['zip_date', 'last_stamp']).nullable(),
    }),
  ),
  chats: z.array(
    z.strictObject({
      /** Key used by all other parts of the review. */
      chat: z.string(),
      /** Name of the group; a private chat's code name. */
      name: z.string(),
      type: chat_type.nullable(),
      /** Two people alone. Their figures (from silent_days on) are null or empty: they appear only pooled. */
      pair: z.boolean(),
      has_purpose: z.boolean().nullable(),
      has_owner: z.boolean().nullable(),
      /** Two-sided: staff and outside people, or a private pair; requests are inbound turns. */
      two_sided: z.boolean(),
      /** Clock of median_s and p90_s: that of the response times of the chat's group. */
      clock,
      export_ids: z.array(z.string()),
      first: stamp.nullable(),
      last: stamp.nullable(),
      observed_until: stamp.nullable(),
      /** First month that the exports show whole; null without a record. */
      covered_from: month.nullable(),
      complete: z.boolean(),
      /** active: messages this month; silent: none for `silent_days`; quiet: none this month. */
      state: z.enum(['active', 'quiet', 'silent']),
      silent_days: count.nullable(),
      messages: count.nullable(),
      messages_last_month: count.nullable(),
      messages_all: count.nullable(),
      /** People who wrote this month; null below the minimum group size (k = 5). */
      writers: count.nullable(),
      kinds,
      /** Messages per month from the first one with a message, oldest first, at most the last 12 months. */
      months: z.array(z.strictObject({ month, messages: count })),
      waits: count.nullable(),
      answered: count.nullable(),
      open: count.nullable(),
      median_s: seconds.nullable(),
      p90_s: seconds.nullable(),
    }),
  ),
  /** Open waits at the end of observation, oldest first. Stock, not flow (M6). */
  waiting: z.strictObject({
    open: count,
    past_limit: count,
    items: z.array(
      z.strictObject({
        chat: z.string(),
        opened_at: stamp,
        /** Age at the end of observation, on both clocks; business null without a calendar. */
        calendar_s: seconds,
        business_s: seconds.nullable(),
        norm: z.string().nullable(),
        /** Role that the norm asks to answer; null: anybody of the answering side. */
        role: z.string().nullable(),
        limit_s: seconds.nullable(),
        clock: clock.nullable(),
        past_limit: z.boolean(),
        place,
      }),
    ),
  }),
  norms: z.array(norm),
  /** Approved exceptions, in the order of waivers.csv, and what each did this month. */
  waivers: z.array(
    z.strictObject({
      id: z.string(),
      norm: z.string(),
      reason: z.string(),
      expires: day,
      /** Relied on after its end, or approved by the person concerned: nothing is excused then. */
      state: z.enum(['used', 'unused', 'expired_relied_on', 'by_concerned']),
      waived: count,
      expired: count,
      by_concerned: count,
    }),
  ),
  goals: z.array(goal),
  /** Where late answers pile up: over all norms, breached items of this month. */
  pinch: z.strictObject({
    late: count,
    due: count,
    /** Chats with the most late items, most first (at most 3). */
    chats: z.array(z.strictObject({ chat: z.string(), late: count, due: count })),
    /** The two hours with most late items beyond the share of the whole day; null below 5 late items. */
    hours: z.strictObject({ from: count, to: count, late: count, due: count }).nullable(),
    weekday: z.strictObject({ weekday: z.int().min(1).max(7), late: count }).nullable(),
    /** Complete 7 × 24 grid. `open_share`: part of that hour inside working hours; null without a calendar. */
    grid: z.array(
      z.strictObject({
        weekday: z.int().min(1).max(7),
        hour: z.int().min(0).max(23),
        late: count,
        due: count,
        open_share: share.nullable(),
      }),
    ),
  }),
  /**
   * M3 of the waits opened this month, per group of chats: `two_sided` first answers of the other side; `team`
   * questions, with the likely answers by their probability; `private` pairs, pooled.
   */
  response_times: z.array(
    z.strictObject({
      group: z.enum(['two_sided', 'team', 'private']),
      clock,
      waits: count,
      answered: count,
      /** Which message answers which was inferred: counts are expected values, times weighted by probability (D10). */
      by_links: z.boolean(),
      open: count,
      episodes: count,
      /** Kaplan-Meier (S3); null: not reached. */
      median_s: seconds.nullable(),
      median_low_s: seconds.nullable(),
      median_high_s: seconds.nullable(),
      p90_s: seconds.nullable(),
      /** Interval; where links are uncertain it reaches over both deterministic readings. */
      p90_low_s: seconds.nullable(),
      p90_high_s: seconds.nullable(),
      last_month_median_s: seconds.nullable(),
      last_month_p90_s: seconds.nullable(),
      /** Limit drawn in the chart: of the strictest norm in force that month for one of these chats at least. */
      limit_s: seconds.nullable(),
      within_limit: count.nullable(),
      /** Log bins; the limit is a bin edge; first bin starts at 0, the last one has to_s null. Unanswered apart. */
      bins: z.array(z.strictObject({ from_s: seconds, to_s: seconds.nullable(), waits: count })),
      /** The curve that the medians are read off, thinned (`statistics/drawn-curve.ts`); empty without waits. */
      curve: wait_curve,
    }),
  ),
  /** Monthly series with usual range: share on time per norm is in `norms`; here volumes and medians. */
  series: z.array(
    z.strictObject({
      /** messages_per_working_day | median_response_s | asked_again_share */
      measure: z.string(),
      /** `covered`: all chats but those whose exports do not reach back so far. */
      group: z.string(),
      /** Is lower better, higher better, or neither. */
      direction: z.enum(['lower', 'higher', 'none']),
      /** Without gaps, oldest first; the reviewed month is always there, and last, with value null where none is known. */
      months: z.array(z.strictObject({ month, value: z.number().nullable(), n: count })),
      usual_range,
    }),
  ),
  /** M21 by declared chat type (null: no type declared). */
  chat_usage: z.array(
    z.strictObject({
      type: chat_type.nullable(),
      chats: count,
      active_chats: count,
      messages: count,
      /** null: the month has no message. */
      share: share.nullable(),
      messages_last_month: count,
      kinds,
    }),
  ),
  message_types: kinds,
  /** Messages of the month by weekday (1 Monday) and hour; complete 7 × 24 grid. */
  activity: z.array(
    z.strictObject({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23), messages: count }),
  ),
  /** The same messages by day; complete. */
  activity_days,
  /** M37. share null without waits. */
  asked_again: z.strictObject({ waits: count, again: count, share: share.nullable() }),
  /** Results of the measures that give figures; the other measures have sections of their own above. */
  figures: z.array(
    z.strictObject({
      measure: z.string(),
      name: z.string(),
      unit: z.enum(UNITS),
      /** What it is about, with the key of the group, type, chat … in it. */
      over: z.enum(OVERS),
      key: z.string(),
      /** null: not known; `reason` says why. With a value, `reason` says how it is to be read. */
      value: z.number().nullable(),
      /** Of times, limits and horizons. */
      clock: clock.nullable(),
      n: count,
      /** 95 % interval; where links are uncertain, the span of both readings too. */
      low: z.number().nullable(),
      high: z.number().nullable(),
      reason: z.enum(REASONS).nullable(),
      last_month: z.number().nullable(),
    }),
  ),
  /** Their months, of all that is no single chat: at most twelve, oldest first, the reviewed one last. */
  figure_months: z.array(
    z.strictObject({
      measure: z.string(),
      name: z.string(),
      over: z.enum(OVERS),
      key: z.string(),
      months: z.array(z.strictObject({ month, value: z.number().nullable(), n: count })),
    }),
  ),
  /** null: no survey is read. */
  survey,
  events: z.array(event),
  actions,
  /** At most five, by weight. */
  proposals: z.array(proposal),
  /** M25: pairs of groups that share most of their members. */
  overlaps: z.array(
    z.strictObject({ chats: z.tuple([z.string(), z.string()]), shared: count, members: count, share: share }),
  ),
  provenance: z.strictObject({
    config_hash: z.string(),
    code_version: z.string(),
    zone_data: z.string(),
    observation_end: stamp.nullable(),
    definitions: z.array(
      z.strictObject({
        id: z.string(),
        version: count,
        title: text,
        definition: text,
        unit: z.string(),
        direction: z.enum(['higher', 'lower', 'none']),
        /** What one row is, and what happens at the edges. */
        grain: text,
        edges: text,
        /** Names under which `figures` holds its results. */
        figures: z.array(z.strictObject({ name: z.string(), title: text, unit: z.enum(UNITS) })),
      }),
    ),
  }),
});

export type Review = z.infer<typeof reviewSchema>;
export type Adherence = z.infer<typeof adherence>;
export type States = z.infer<typeof states>;
export type Verdict = z.infer<typeof verdict>;
export type KindShare = Review['message_types'][number];
