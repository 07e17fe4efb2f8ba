/** Waits held against a limit: what kinds of norms on requests share. */
import { NOTICE, SIDE } from '../../ingest/schema/message-table.ts';
import type { WaitNorm } from '../../ingest/schema/norm.ts';
import { localOfColumn } from '../../ingest/schema/zone-table.ts';
import type { ChatContext } from '../chat-context.ts';
import { answeredOffHours, spanOf, spanOfRows } from '../clocks.ts';
import type { State } from '../items.ts';
import type { Talk } from '../talk.ts';
import { teamAnswers } from '../team-answers.ts';
import type { Wait } from '../wait.ts';
import { waitsOf } from '../waits.ts';
import { exemption } from './exemption.ts';
import { inForceBetween } from './in-force.ts';
import type { Judged, Judgement } from './norm-kind.ts';

const WARM_UP_MS = 24 * 3_600_000;
/**
 * What stands alone behind a request of a team may be about something else. It is taken for an answer only where reply
 * links hold it four times as likely as not that it, or what came before it, is one.
 */
const LIKELY = 0.8;

/** D11 of each wait that the norm asks for; in force on the day it opened. */
export function judgeWaits(talk: Talk, norm: WaitNorm): Judged {
  const { m, context, two_sided } = talk;
  const warm_until_ms = warmUntil(talk);
  const judgements: Judgement[] = [];
  const waits = waitsOf(talk, norm);
  const { from_ms, to_ms } = inForceBetween(norm);
  const local = localOfColumn(context.zone, m.sent_at_ms);
  for (const [i, wait] of waits.entries()) {
    const opened_ms = m.sent_at_ms[wait.request] as number;
    const opened_local_ms = local[wait.request] as number;
    if (opened_local_ms < from_ms || opened_local_ms >= to_ms) continue;
    const plain = judgeWait(talk, norm, wait, opened_ms < warm_until_ms);
    const doubted = plain.state === 'met' && !two_sided && chanceOfAnswer(talk, norm, waits, i) < LIKELY;
    const judged: Timed = doubted
      ? { ...plain, state: 'not_determinable', reason: 'answer-doubtful' }
      : plain;
    const exempt = judged.state === 'breached' ? exemption(talk, norm, wait.request) : null;
    judgements.push({
      row: wait.request,
      state: exempt ? 'exempt' : judged.state,
      reason: exempt ?? judged.reason,
      value: norm.clock === 'business' ? judged.business_s : judged.calendar_s,
      limit: norm.limit.limit_s,
      unit: 's',
      clock: norm.clock,
      calendar_s: judged.calendar_s,
      business_s: judged.business_s,
    });
  }
  return { judgements, met_rows: [], no_request_rows: noRequests(talk, norm) };
}

/** Content in force of whoever may ask, that opened no wait. */
function noRequests(talk: Talk, norm: WaitNorm): number[] {
  const { m, content, context, two_sided, side_by_person } = talk;
  const opened = new Set(waitsOf(talk, norm).map((wait) => wait.request));
  const { from_ms, to_ms } = inForceBetween(norm);
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const rows: number[] = [];
  for (let row = 0; row < m.n; row++) {
    const at = local[row] as number;
    if (content[row] !== 1 || at < from_ms || at >= to_ms || opened.has(row)) continue;
    if (two_sided && !side_by_person && m.side[row] === SIDE.internal) continue;
    rows.push(row);
  }
  return rows;
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

/** By reply links: that the sure answer to the `i`-th wait, or a message before it, is an answer. */
function chanceOfAnswer(talk: Talk, { responder }: WaitNorm, waits: readonly Wait[], i: number): number {
  const { sure_response } = waits[i] as Wait;
  const answers = teamAnswers(talk, waits, responder)[i] ?? [];
  return answers.reduce((sum, { row, p }) => (row <= sure_response ? sum + p : sum), 0);
}

interface Timed {
  state: State;
  reason: string;
  calendar_s: number | null;
  business_s: number | null;
}

/** The order matters (D11): what cannot be judged comes first, what excuses only after the rule would have failed. */
function judgeWait(talk: Talk, norm: WaitNorm, wait: Wait, warm_up: boolean): Timed {
  const { two_sided } = talk;
  const lenient = judgeReading(talk, norm, wait, wait.response);
  if (warm_up) return { ...lenient, state: 'not_determinable', reason: 'warm-up' };
  if (wait.asker_unknown) return { ...lenient, state: 'not_determinable', reason: 'asker-unknown' };
  // Nothing that was taken back has an answer: the rule would fail sooner or later.
  if (wait.withdrawn) return { ...lenient, state: 'exempt', reason: 'withdrawn' };
  if (two_sided) {
    const between = wait.unknown_between;
    if (between < 0 || lenient.state !== 'breached') return lenient;
    // Whoever it was: had it been staff, the item would be met.
    const if_staff = judgeReading(talk, norm, wait, between);
    return if_staff.state === 'met'
      ? { ...lenient, state: 'not_determinable', reason: 'unknown-sender-answered' }
      : lenient;
  }
  const sure =
    wait.sure_response === wait.response ? lenient : judgeReading(talk, norm, wait, wait.sure_response);
  if (sure.state !== lenient.state)
    return { ...lenient, state: 'not_determinable', reason: 'ambiguous-link' };
  // Late by either: by the lenient one at least so much.
  return sure.state === 'breached' ? lenient : sure;
}

/** D5 and D13 for one reading of which message answered. `response` -1: none did. */
function judgeReading(talk: Talk, norm: WaitNorm, wait: Wait, response: number): Timed {
  const { m, context } = talk;
  const limit_s = norm.limit.limit_s;
  const span =
    response >= 0
      ? spanOfRows(talk, wait.request, response)
      : spanOf(context, m.sent_at_ms[wait.request] as number, openUntil(context, wait));
  const value_s = norm.clock === 'business' ? span.business_s : span.calendar_s;
  if (value_s === null) return { ...span, state: 'not_determinable', reason: 'no-calendar' };
  const resolution_s = Math.max(
    m.resolution_s[wait.request] as number,
    response >= 0 ? (m.resolution_s[response] as number) : 1,
  );
  if (response >= 0) {
    if (value_s >= limit_s + resolution_s) return { ...span, state: 'breached', reason: 'late' };
    // Stamps that are coarser than the limit can show that it was missed, never that it was kept.
    if (limit_s < resolution_s)
      return { ...span, state: 'not_determinable', reason: 'limit-below-resolution' };
    const off =
      norm.clock === 'business' &&
      value_s === 0 &&
      answeredOffHours(context, m.sent_at_ms[response] as number);
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
