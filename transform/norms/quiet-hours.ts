/**
 * N3 quiet hours: the company's own people do not write at certain hours.
 *
 *   message of somebody in scope → wall clock of its sender → inside a window? → on call, answer to somebody outside,
 *     exempt, urgent → months of few people left out → urgent too often in its month
 */
import { KIND, SIDE } from '../../ingest/schema/message-table.ts';
import type { QuietHoursNorm } from '../../ingest/schema/norm.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import { botRows } from '../content.ts';
import { isTagged } from '../request.ts';
import type { Talk } from '../talk.ts';
import { exemption } from './exemption.ts';
import { monthsOf, ofManyPeople } from './few-people.ts';
import { judgeMessages, type Verdict } from './judge-messages.ts';
import type { Judged, Judgement, NormKind } from './norm-kind.ts';
import { quietWeek, quietWindow } from './quiet-week.ts';
import { holds, roleAt } from './role.ts';

export const quietHours: NormKind<'quiet-hours'> = {
  kind: 'quiet-hours',
  id: 'N3',
  title: { en: 'Quiet hours', zh: '安静时段' },
  definition: {
    en:
      'Judged only if the policy turns on out_of_hours. Population: messages of the month in scope by the company’s own people, or ' +
      'by those of the roles that the norm names; neither bots and automatic replies nor senders whose side is unknown, who ' +
      'may be anybody (M35 tells how many they are). A month of a chat in which fewer than five of these people wrote is told as ' +
      'one item that cannot be judged: it would tell of single people. Not met: stamped inside a window, by more than the stamp’s resolution, on ' +
      'the clock of the sender: the zone of the people list, else the norm’s, else the calendar’s or the review’s. A window past ' +
      'midnight belongs to the day on which it begins; holidays change nothing. Evidence: the line, zone and window. ' +
      'Exempt: who is on call; answers to somebody outside within the time that the norm gives; exempt chats and people; ' +
      'messages with the urgent tag, but of these no more than the norm’s share of the messages of a chat and month, and one ' +
      'in any case: later ones are not met. Consulted only after the rule failed. Cannot be judged: stamps whose zone is not ' +
      'known; messages shortly after one by a sender whose side is unknown, which they may answer.',
    zh:
      '仅在政策开启 out_of_hours 时判定。范围：当月在适用聊天中由公司成员（或规范指定角色）发送的消息；不含机器人与自动回复，也不含身份不明的发送者（其数量见 M35）。某聊天当月发言的此类人员不足五人时，只记为一个无法判定项，以免涉及个人。' +
      '不符合：时间戳位于时段之内，且与边界的距离超过时间戳的精度；时间按发送者所在时区：人员名单所列，否则为规范、日历或回顾的时区。跨过午夜的时段属于其开始的那一天；节假日不影响。' +
      '依据：所在的行、时区与时段。豁免：值班人员；在规范所给时间内对外部人员的回复；豁免的聊天与人员；带紧急标记的消息，但每个聊天每月不超过规范规定的占比（至少一条），' +
      '其后的视为不符合。仅在规则未满足时才查看。无法判定：时区未知的时间戳；紧接在身份不明者发言之后、可能是对其回复的消息。',
  },
  judgeChat(talk, norm) {
    if (!talk.context.out_of_hours) return { judgements: [], met_rows: [] };
    const answers_unknown = new Set<number>();
    const judged = judgeMessages(talk, norm, judgeOf(talk, norm, answers_unknown));
    return limitUrgent(talk, norm, ofManyPeople(talk, judged), answers_unknown);
  },
};

/** A share of a count is seldom whole in binary: 0.29 of 100 is less than 29. */
const HAIR = 1e-9;

type Judge = (row: number) => Verdict | null;

/** To be asked for rows in their order. `answers_unknown` is filled with the urgent ones that may answer somebody outside. */
function judgeOf(talk: Talk, norm: QuietHoursNorm, answers_unknown: Set<number>): Judge {
  const { m, content, context, said } = talk;
  const week = quietWeek(norm.weekly);
  const isBot = botRows(m);
  const before = wroteBefore(talk);
  const within_ms = norm.answer_within.limit_s * 1000;
  return (row) => {
    if (m.side[row] !== SIDE.internal) return null;
    // A message that was taken back was sent, too.
    if (content[row] !== 1 && (m.kind[row] !== KIND.deleted || isBot(row))) return null;
    const role = roleAt(m, row);
    if (norm.by.length > 0 && !holds(role, norm.by)) return null;
    const zone = context.zones.get(role?.zone ?? norm.zone ?? context.calendar_zone ?? '');
    if (!zone) return { state: 'not_determinable', reason: 'zone-unknown' };
    const at_ms = m.sent_at_ms[row] as number;
    const resolution_s = m.resolution_s[row] as number;
    const window = quietWindow(week, localOf(zone, at_ms), resolution_s);
    if (window === null) return { state: 'met', reason: 'as-asked' };
    const detail = `${zone.zone} ${window}`;
    if (holds(role, norm.on_call)) return { state: 'exempt', reason: 'on-call', detail };
    // D5: an answer is late only where the stamps leave no doubt.
    const { outside_ms, unknown_ms } = before(row);
    const soon = (since_ms: number) => Math.abs(at_ms - since_ms) < within_ms + resolution_s * 1000;
    if (soon(outside_ms)) return { state: 'exempt', reason: 'answers-outside', detail };
    const quiet: Verdict = { state: 'breached', reason: 'in-quiet-hours', detail };
    if (exemption(talk, norm, row)) return quiet;
    const may_answer = soon(unknown_ms);
    if (norm.urgent_tag !== null && isTagged(said.text(row), norm.urgent_tag)) {
      if (may_answer) answers_unknown.add(row);
      return { state: 'exempt', reason: 'urgent', detail };
    }
    return may_answer ? { state: 'not_determinable', reason: 'answers-unknown', detail } : quiet;
  };
}

/** When somebody from outside, and somebody whose side is unknown, last wrote before a row. Rows are to be asked in their order. */
function wroteBefore({ m, content }: Talk): (row: number) => { outside_ms: number; unknown_ms: number } {
  const last = { outside_ms: Number.NEGATIVE_INFINITY, unknown_ms: Number.NEGATIVE_INFINITY };
  let next = 0;
  return (row) => {
    for (; next < row; next++) {
      if (content[next] !== 1) continue;
      if (m.side[next] === SIDE.external) last.outside_ms = m.sent_at_ms[next] as number;
      else if (m.side[next] === SIDE.unknown) last.unknown_ms = m.sent_at_ms[next] as number;
    }
    return last;
  };
}

/** Of the messages that are exempt as urgent, those beyond their share of a month are not met. */
function limitUrgent(
  talk: Talk,
  norm: QuietHoursNorm,
  { judgements, met_rows }: Judged,
  answers_unknown: ReadonlySet<number>,
): Judged {
  if (!judgements.some((j) => j.reason === 'urgent')) return { judgements, met_rows };
  const monthOfRow = monthsOf(talk);
  const population = countsOf([...judgements.map((j) => j.row), ...met_rows].map(monthOfRow));
  const urgent = new Map<string, number>();
  const limited = (j: Judgement): Judgement => {
    if (j.reason !== 'urgent') return j;
    const month = monthOfRow(j.row);
    const value = (urgent.get(month) ?? 0) + 1;
    urgent.set(month, value);
    const limit = allowed(norm.urgent_share, population.get(month) ?? 0);
    if (value <= limit) return j;
    if (answers_unknown.has(j.row)) return { ...j, state: 'not_determinable', reason: 'answers-unknown' };
    return { ...j, state: 'breached', reason: 'urgent-too-often', value, limit, unit: 'messages' };
  };
  return { judgements: judgements.map(limited), met_rows };
}

/** Where anything may be urgent, one message may. */
const allowed = (share: number, population: number) =>
  share === 0 ? 0 : Math.max(1, Math.floor(share * population + HAIR));

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
