/** N1 reply limit: requests of the kind asked for are answered within a limit. */
import { type MessageColumns, NOTICE } from '../../ingest/schema/message-table.ts';
import type { Norm } from '../../ingest/schema/policy.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import type { ChatContext } from '../chat-context.ts';
import { answeredOffHours, spanOf } from '../clocks.ts';
import type { Item, State } from '../items.ts';
import type { Wait } from '../wait.ts';
import { isTwoSided, waitsOf } from '../waits.ts';
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
      '范围:当月在适用聊天中提出的待回复消息。不符合:在规范所用时钟的时限内没有回复。依据:待回复消息与回复所在的行,以及两种时钟。' +
      '豁免:提问者自行撤回、豁免的聊天与提问者;仅在超过时限后才查看。结束时的客套话不算待回复消息。无法判定:导出开头 24 小时内(看不到之前的内容)、' +
      '提问者身份不明、时限内有身份不明的人发言、对“谁回复了谁”的两种口径结论不同。',
  },
  judgeChat,
};

const WARM_UP_MS = 24 * 3_600_000;

function judgeChat(m: MessageColumns, content: Uint8Array, context: ChatContext, norm: Norm): Item[] {
  const two_sided = isTwoSided(m, context);
  const warm_until_ms = startsWhole(m) ? -Infinity : (m.sent_at_ms[0] ?? 0) + WARM_UP_MS;
  const items: Item[] = [];
  for (const wait of waitsOf(m, content, context, norm)) {
    const opened_ms = m.sent_at_ms[wait.request] as number;
    const opened_local_ms = localOf(context.zone, opened_ms);
    if (!inForce(norm, opened_local_ms)) continue;
    const judged = judgeWait(m, context, norm, wait, two_sided, opened_ms < warm_until_ms);
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

/** A chat that opens with its creation has no past that an export could hide (D13). */
function startsWhole(m: MessageColumns): boolean {
  for (let i = 0; i < Math.min(5, m.n); i++) if (m.notice_kind[i] === NOTICE.created) return true;
  return false;
}

function inForce(norm: Norm, opened_local_ms: number): boolean {
  const day = new Date(opened_local_ms).toISOString().slice(0, 10);
  return (
    day >= norm.announced && (norm.from === null || day >= norm.from) && (norm.to === null || day <= norm.to)
  );
}

interface Judged {
  state: State;
  reason: string;
  calendar_s: number | null;
  business_s: number | null;
}

function judgeWait(
  m: MessageColumns,
  context: ChatContext,
  norm: Norm,
  wait: Wait,
  two_sided: boolean,
  warm_up: boolean,
): Judged {
  const lenient = judgeReading(m, context, norm, wait, wait.response);
  if (warm_up) return { ...lenient, state: 'not_determinable', reason: 'warm-up' };
  if (wait.asker_unknown) return { ...lenient, state: 'not_determinable', reason: 'asker-unknown' };
  if (wait.withdrawn && lenient.state !== 'met') return { ...lenient, state: 'exempt', reason: 'withdrawn' };
  if (two_sided) {
    const between = wait.unknown_between;
    if (between < 0 || lenient.state !== 'breached') return lenient;
    // Whoever it was: had it been staff, the item would be met.
    const if_staff = judgeReading(m, context, norm, wait, between);
    return if_staff.state === 'met'
      ? { ...lenient, state: 'not_determinable', reason: 'unknown-sender-answered' }
      : lenient;
  }
  const strict = judgeReading(m, context, norm, wait, wait.strict_response);
  return strict.state === lenient.state
    ? strict
    : { ...lenient, state: 'not_determinable', reason: 'ambiguous-link' };
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
