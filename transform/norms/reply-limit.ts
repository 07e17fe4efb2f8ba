/** N1 reply limit: requests of the kind asked for are answered within a limit. */
import { type MessageColumns, NOTICE } from '../../ingest/schema/message-table.ts';
import type { Norm } from '../../ingest/schema/policy.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import type { ChatContext } from '../chat-context.ts';
import { answeredOffHours, spanOf } from '../clocks.ts';
import type { Item, State } from '../items.ts';
import type { Talk } from '../talk.ts';
import type { Wait } from '../wait.ts';
import { waitsOf } from '../waits.ts';
import { inForce } from './in-force.ts';
import type { NormKind } from './norm-kind.ts';

export const replyLimit: NormKind = {
  kind: 'reply-limit',
  id: 'N1',
  title: { en: 'Reply limit', zh: '回复时限' },
  definition: {
    en:
      'Population: requests opened in the month in scope. Not met: no answer within the limit on the norm’s clock. ' +
      'Evidence: the lines of the request and of the answer, both clocks. Exempt: withdrawn requests, exempt chats and ' +
      'requesters; consulted only after the limit was missed. A closing courtesy is no request. Cannot be judged: ' +
      'requests in the first 24 hours of an export without its past, askers whose side is unknown, an unknown sender ' +
      'who wrote before the limit ran out, two readings of what answered what that differ.',
    zh:
      '范围：当月在适用聊天中提出的待回复消息。不符合：在规范所用时钟的时限内没有回复。依据：待回复消息与回复所在的行，以及两种时钟。' +
      '豁免：提问者自行撤回、豁免的聊天与提问者；仅在超过时限后才查看。结束时的客套话不算待回复消息。无法判定：导出开头 24 小时内（看不到之前的内容）、' +
      '提问者身份不明、时限内有身份不明的人发言、对“谁回复了谁”的两种口径结论不同。',
  },
  judgeChat,
};

const WARM_UP_MS = 24 * 3_600_000;

function judgeChat(talk: Talk, norm: Norm): Item[] {
  const { m, context } = talk;
  const warm_until_ms = warmUntil(talk);
  const items: Item[] = [];
  for (const wait of waitsOf(talk, norm)) {
    const opened_ms = m.sent_at_ms[wait.request] as number;
    const opened_local_ms = localOf(context.zone, opened_ms);
    if (!inForce(norm, opened_local_ms)) continue;
    const judged = judgeWait(talk, norm, wait, opened_ms < warm_until_ms);
    const exempt = judged.state === 'breached' ? exemption(m, context, norm, wait) : null;
    items.push({
      norm: norm.id,
      version: norm.version,
      chat: context.chat,
      state: exempt ? 'exempt' : judged.state,
      reason: exempt ?? judged.reason,
      value: norm.clock === 'business' ? judged.business_s : judged.calendar_s,
      limit: norm.limit.limit_s,
      unit: 's',
      clock: norm.clock,
      calendar_s: judged.calendar_s,
      business_s: judged.business_s,
      opened_local_ms,
      export_id: m.export_ids[m.export[wait.request] as number] as string,
      first_line: m.first_line[wait.request] as number,
      last_line: m.last_line[wait.request] as number,
    });
  }
  return items;
}

/**
 * D13: until when what was open before the export begins could still play a part. A chat whose creation stands right
 * before its first message has no hidden past; whoever joins later is shown the same notice, with its old date.
 */
function warmUntil({ m, content }: Talk): number {
  const first = content.indexOf(1);
  if (first < 0) return Number.NEGATIVE_INFINITY;
  const first_ms = m.sent_at_ms[first] as number;
  for (let i = 0; i < first; i++) {
    const created = m.notice_kind[i] === NOTICE.created;
    if (created && first_ms - (m.sent_at_ms[i] as number) <= WARM_UP_MS) return Number.NEGATIVE_INFINITY;
  }
  return first_ms + WARM_UP_MS;
}

interface Judged {
  state: State;
  reason: string;
  calendar_s: number | null;
  business_s: number | null;
}

/** The order matters (D11): what cannot be judged comes first, what excuses only after the rule would have failed. */
function judgeWait(talk: Talk, norm: Norm, wait: Wait, warm_up: boolean): Judged {
  const { m, context, two_sided } = talk;
  const lenient = judgeReading(m, context, norm, wait, wait.response);
  if (warm_up) return { ...lenient, state: 'not_determinable', reason: 'warm-up' };
  if (wait.asker_unknown) return { ...lenient, state: 'not_determinable', reason: 'asker-unknown' };
  // Nothing that was taken back has an answer: the rule would fail sooner or later.
  if (wait.withdrawn) return { ...lenient, state: 'exempt', reason: 'withdrawn' };
  if (two_sided) {
    const between = wait.unknown_between;
    if (between < 0 || lenient.state !== 'breached') return lenient;
    // Whoever it was: had it been staff, the item would be met.
    const if_staff = judgeReading(m, context, norm, wait, between);
    return if_staff.state === 'met'
      ? { ...lenient, state: 'not_determinable', reason: 'unknown-sender-answered' }
      : lenient;
  }
  const sure = judgeReading(m, context, norm, wait, wait.sure_response);
  if (sure.state !== lenient.state)
    return { ...lenient, state: 'not_determinable', reason: 'ambiguous-link' };
  // Late by either: by the lenient one at least so much.
  return sure.state === 'breached' ? lenient : sure;
}

/** D5 and D13 for one reading of which message answered. `response` -1: none did. */
function judgeReading(
  m: MessageColumns,
  context: ChatContext,
  norm: Norm,
  wait: Wait,
  response: number,
): Judged {
  const opened_ms = m.sent_at_ms[wait.request] as number;
  const limit_s = norm.limit.limit_s;
  const ends_ms = response >= 0 ? (m.sent_at_ms[response] as number) : openUntil(context, wait);
  const span = spanOf(context, opened_ms, ends_ms);
  const value_s = norm.clock === 'business' ? span.business_s : span.calendar_s;
  if (value_s === null) return { ...span, state: 'not_determinable', reason: 'no-calendar' };
  const resolution_s = Math.max(
    m.resolution_s[wait.request] as number,
    response >= 0 ? (m.resolution_s[response] as number) : 1,
  );
  if (response >= 0) {
    if (value_s >= limit_s + resolution_s) return { ...span, state: 'breached', reason: 'late' };
    const off = norm.clock === 'business' && value_s === 0 && answeredOffHours(context, ends_ms);
    const close = value_s > limit_s - resolution_s;
    return {
      ...span,
      state: 'met',
      reason: off ? 'answered-off-hours' : close ? 'within-resolution' : 'in-time',
    };
  }
  if (value_s >= limit_s + resolution_s) return { ...span, state: 'breached', reason: 'no-answer' };
  return wait.cut
    ? { ...span, state: 'not_determinable', reason: wait.cut }
    : { ...span, state: 'pending', reason: 'limit-not-run-out' };
}

const openUntil = (context: ChatContext, wait: Wait) =>
  wait.cut ? wait.cut_at_ms : context.observed_until_ms;

/** Standing exemptions (D11): asked only after the rule would have failed. */
function exemption(m: MessageColumns, context: ChatContext, norm: Norm, wait: Wait): string | null {
  if (context.exempt_norms.includes(norm.id)) return 'exempt-chat';
  const asker = m.persons[m.person[wait.request] as number]?.name;
  return asker && norm.exempt_requesters.includes(asker) ? 'exempt-requester' : null;
}
