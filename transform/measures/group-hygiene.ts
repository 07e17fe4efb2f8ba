import { ALL, type Finding, overChat } from '../figure.ts';
import type { ChatFacts, MonthFacts } from '../review/facts.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import { finding, scopes, shareFinding } from './findings.ts';
import type { Measure } from './measure.ts';
import { monthSpan } from './months.ts';

const DAY_MS = 86_400_000;
const ONE = 1;

/** M25. */
export const groupHygiene: Measure = {
  id: 'M25',
  version: 2,
  title: { en: 'Group hygiene', zh: '群的健康状况' },
  definition: {
    en:
      'Days since the last message; members known at the end of the month, from notices and from who wrote; groups over the size that ' +
      'groups.csv allows; groups with a declared purpose and owner; silent groups; messages that propose to go on in a private chat ' +
      '(good practice).',
    zh: '距最后一条消息的天数；月末已知成员数（来自通知和发言者）；超过 groups.csv 所定人数上限的群；已登记用途和负责人的群；沉默的群；提议转为私聊的消息数（好的做法）。',
  },
  unit: 'share of groups',
  direction: 'none',
  grain: { en: 'one group', zh: '每个群' },
  edges: {
    en:
      'Members whom no record names are not known: “at least so many”. Who is admin is not exported. Fewer than five members: not told. ' +
      'Groups that groups.csv does not list count as without purpose and owner. A group that was not seen in the month is not called silent.',
    zh: '记录中未出现的成员无从得知：表示“至少这么多”。管理员信息不会导出。不足五人不给出。groups.csv 未列出的群视为没有用途和负责人。当月未观察到的群不称为沉默。',
  },
  figures: {
    silent_days: { title: { en: 'Days since the last message', zh: '距最后一条消息的天数' }, unit: 'days' },
    members: { title: { en: 'Members known at the end of the month', zh: '月末已知成员数' }, unit: 'people' },
    admins: { title: { en: 'Admins', zh: '管理员数' }, unit: 'people' },
    over_size: { title: { en: 'Members over the allowed size', zh: '超出上限的人数' }, unit: 'people' },
    with_purpose: { title: { en: 'Groups with a purpose', zh: '有用途的群' }, unit: 'share' },
    with_owner: { title: { en: 'Groups with an owner', zh: '有负责人的群' }, unit: 'share' },
    silent_share: { title: { en: 'Silent groups', zh: '沉默的群' }, unit: 'share' },
    oversized: { title: { en: 'Groups over their size', zh: '超员的群' }, unit: 'chats' },
    takes_private: { title: { en: 'Proposals to go on in private', zh: '提议转为私聊' }, unit: 'count' },
  },
  measure: (facts) => {
    const groups = facts.chats.filter((c) => !c.chat.pair);
    if (groups.length === 0) return [];
    const listed = groups.some((c) => c.chat.has_purpose !== null);
    const share = (name: string, of: (c: ChatFacts) => boolean) =>
      shareFinding(name, ALL, [{ met: groups.filter(of).length, n: groups.length }]);
    const missing = (name: string) => finding(name, ALL, null, groups.length, { reason: 'not_declared' });
    const capped = groups.filter((c) => c.chat.max_members !== null);
    const spoken = groups.filter((c) => daysSilent(c, facts) !== null);
    const silent = (c: ChatFacts) => (daysSilent(c, facts) ?? 0) >= facts.policy.silent_after_days;
    return [
      ...groups.flatMap((c) => chatFindings(c, facts)),
      listed ? share('with_purpose', (c) => c.chat.has_purpose === true) : missing('with_purpose'),
      listed ? share('with_owner', (c) => c.chat.has_owner === true) : missing('with_owner'),
      shareFinding('silent_share', ALL, [{ met: spoken.filter(silent).length, n: spoken.length }]),
      capped.length > 0
        ? finding('oversized', ALL, capped.filter((c) => overSize(c) > 0).length, capped.length)
        : missing('oversized'),
      finding('admins', ALL, null, groups.length, { reason: 'not_in_export' }),
      ...scopes(facts, ['all', 'type']).map(({ over, chats }) => {
        const content = chats.reduce((sum, c) => sum + (c.counts?.content ?? 0), 0);
        const proposals = chats.reduce((sum, c) => sum + (c.counts?.takes_private ?? 0), 0);
        return finding('takes_private', over, content > 0 ? proposals : null, content);
      }),
    ];
  },
};

function chatFindings(c: ChatFacts, facts: MonthFacts): Finding[] {
  const over = overChat(c.chat.chat);
  const days = daysSilent(c, facts);
  const n = c.members_at_end.length;
  const told = c.members_at_end.filter((member) => !member.bot).length >= MIN_PEOPLE;
  // What a figure rests on tells its value here.
  const members = (name: string, value: number) =>
    told
      ? finding(name, over, value, n, { reason: c.chat.part.members.certain ? null : 'members_unknown' })
      : finding(name, over, null, 0, { reason: 'few_people' });
  return [
    finding('silent_days', over, days, ONE, {
      reason: days === null && !isSeen(c, facts) ? 'not_in_export' : days === null ? 'none' : null,
    }),
    members('members', n),
    ...(c.chat.max_members === null ? [] : [members('over_size', overSize(c))]),
  ];
}

/** Was the chat observed on some day of the month? Of what came after, its export tells nothing. */
const isSeen = ({ chat }: ChatFacts, { month }: MonthFacts) =>
  chat.part.observed_until_local_ms > monthSpan(month).from_ms;

const daysSilent = (c: ChatFacts, facts: MonthFacts) => (isSeen(c, facts) ? silentDays(c, facts) : null);

const overSize = (c: ChatFacts) =>
  Math.max(0, c.members_at_end.length - (c.chat.max_members ?? Number.POSITIVE_INFINITY));

/** Whole days from the last message to the end of the month, or of observation where that is earlier; null before any. */
export function silentDays(
  { chat }: Pick<ChatFacts, 'chat'>,
  { month }: Pick<MonthFacts, 'month'>,
): number | null {
  const { part } = chat;
  const end_ms = Math.min(monthSpan(month).to_ms, part.observed_until_local_ms);
  const last_ms = Object.entries(part.months)
    .filter(([name]) => name <= month)
    .reduce((last, [, counts]) => Math.max(last, counts.last_message_local_ms ?? last), -Infinity);
  return Number.isFinite(last_ms) && last_ms <= end_ms ? Math.floor((end_ms - last_ms) / DAY_MS) : null;
}
