/** What a review is made from, of chats that are tiny tables. */

import { type Feedback, NO_FEEDBACK } from '../../ingest/schema/feedback.ts';
import type { Role } from '../../ingest/schema/message-table.ts';
import type { Goal, Policy } from '../../ingest/schema/policy.ts';
import type { ChatContext } from '../../transform/chat-context.ts';
import type { Item } from '../../transform/items.ts';
import { inScope } from '../../transform/measures/on-time-rate.ts';
import { bridgeOf } from '../../transform/norms/bridge.ts';
import { partOf } from '../../transform/part.ts';
import type { ReviewChat, ReviewInput } from '../../transform/review/input.ts';
import type { WaitFact } from '../../transform/wait-facts.ts';
import { at, besideOf, columnsOf, contextOf, OFFICE, openingOf, type Row } from './messages.ts';

export interface ChatTable
  extends Partial<
    Pick<ReviewChat, 'type' | 'pair' | 'has_owner' | 'has_purpose' | 'max_members' | 'owner' | 'department'>
  > {
  name: string;
  rows: readonly Row[];
  /** Default 2026-05-31. */
  observed_until?: string;
  /** In place of the plain role that a person's side gives. */
  roles?: Record<string, Role[]>;
}

export function policyOf(more: Partial<Policy> = {}): Policy {
  return {
    organisation: 'Small',
    language: 'en',
    zone: 'UTC',
    region: null,
    phrases: [],
    calendar: OFFICE,
    exports: [],
    goals: [],
    norms: [],
    auto_replies: [],
    templates: [],
    announcements: null,
    topics: [],
    survey: null,
    out_of_hours: false,
    content_scan: false,
    silent_after_days: 30,
    notes: [],
    ...more,
  };
}

export function goalOf(more: Partial<Goal> = {}): Goal {
  return {
    id: 'g',
    serves: 'all',
    measure: 'on-time-rate',
    chats: [],
    target: 0.9,
    by: '2026-12',
    baseline: null,
    baseline_month: null,
    direction: null,
    owner: '',
    frozen: null,
    where: { measure: '', target: '', chats: '' },
    ...more,
  };
}

export function chatOf(table: ChatTable, policy: Policy): ReviewChat {
  const {
    name,
    rows,
    type = null,
    pair = false,
    observed_until = '05-31 00:00',
    roles = {},
    ...known
  } = table;
  const columns = columnsOf(rows, { roles });
  const chat = `key-${name}`;
  const context: ChatContext = contextOf({
    chat,
    type,
    pair,
    opening: policy.calendar && openingOf(policy.calendar, columns.sent_at_ms),
    observed_until_ms: at(observed_until),
    norms: policy.norms.filter((norm) => inScope(norm, { type, name })),
    bridges: policy.norms
      .filter((norm) => inScope(norm, { type, name }))
      .flatMap((norm) => bridgeOf(norm, policy.norms) ?? []),
    announcements: policy.announcements,
    topics: policy.topics,
    out_of_hours: policy.out_of_hours,
    templates: policy.templates,
    auto_replies: policy.auto_replies,
  });
  return {
    chat,
    name,
    scope_name: name,
    type,
    pair,
    has_purpose: null,
    has_owner: null,
    max_members: null,
    owner: '',
    department: '',
    export_ids: ['export000001'],
    part: partOf(columns, context, besideOf(columns)),
    ...known,
  };
}

interface Told {
  month?: string;
  feedback?: Partial<Feedback>;
}

/** The month is April 2026 where none is given. */
export function inputOf(
  chats: readonly ChatTable[],
  { month = '2026-04', feedback = {}, ...policy }: Partial<Policy> & Told = {},
): ReviewInput {
  const whole = policyOf(policy);
  return {
    policy: whole,
    month,
    chosen: 'asked',
    chats: chats.map((table) => chatOf(table, whole)),
    cross_posts: [],
    cross_posts_left_out: 0,
    feedback: { ...NO_FEEDBACK, ...feedback },
    exports: [],
    register: null,
    coverage: {
      exports_found: chats.length,
      exports_read: chats.length,
      exports_not_read: 0,
      register: null,
    },
    assumptions: [],
    unlocks: [],
    warnings: [],
    has_people: true,
    waiver_uses: [],
    tool_version: '0.0.0',
    config_hash: '',
    code_version: '0.0.0',
    zone_data: '',
  };
}

/** A wait of so many seconds; null: still open after `open_s`. */
export function waitOf(answered_s: number | null, open_s = 0, more: Partial<WaitFact> = {}): WaitFact {
  const lasted = answered_s ?? open_s;
  return {
    opened_local_ms: at('10:00'),
    request_line: 1,
    export_id: 'export000001',
    asker: 0,
    responder: answered_s === null ? null : 1,
    with_file: false,
    response_line: answered_s === null ? null : 2,
    responded_local_ms: answered_s === null ? null : at('10:00') + lasted * 1000,
    calendar_s: lasted,
    business_s: lasted,
    off_hours: false,
    links: null,
    asked_again: false,
    withdrawn: false,
    asker_unknown: false,
    asker_left: false,
    episode: 0,
    ...more,
  };
}

export function itemOf(state: Item['state'], more: Partial<Item> = {}): Item {
  return {
    norm: 'reply',
    version: 1,
    chat: 'c1',
    state,
    reason: '',
    value: 0,
    limit: 3600,
    unit: 's',
    clock: 'calendar',
    calendar_s: 0,
    business_s: 0,
    opened_local_ms: at('10:00'),
    person: null,
    detail: '',
    export_id: 'export000001',
    first_line: 1,
    last_line: 1,
    ...more,
  };
}

/** So many items of each state. */
export function itemsOf(counts: Partial<Record<Item['state'], number>>, more: Partial<Item> = {}): Item[] {
  return Object.entries(counts).flatMap(([state, n]) =>
    Array.from({ length: n }, () => itemOf(state as Item['state'], more)),
  );
}
