/** N11 group size and purpose: how many members, and what a group is declared to be for. */
import { type MessageColumns, NOTICE } from '../../ingest/schema/message-table.ts';
import type { GroupSizeNorm } from '../../ingest/schema/norm.ts';
import { localOf, localOfColumn } from '../../ingest/schema/zone-table.ts';
import { monthOf, monthSpan, nextMonth } from '../measures/months.ts';
import { type Membership, presentAt } from '../membership.ts';
import type { Talk } from '../talk.ts';
import { exemptChat } from './exemption.ts';
import { inForceBetween } from './in-force.ts';
import type { Judgement, NormKind } from './norm-kind.ts';

export const groupSize: NormKind<'group-size'> = {
  kind: 'group-size',
  id: 'N11',
  title: { en: 'Group size and purpose', zh: '群规模与用途' },
  definition: {
    en:
      'Population: the groups in scope at the end of the month, where they were observed past it; no private chats. Not met: more ' +
      'members than the norm, or groups.csv where the norm says so, allows; no purpose or no owner in groups.csv as it stands now. Evidence: the ' +
      'last notice of members before the end of the month, and how many members are known. Exempt: exempt chats; consulted only ' +
      'after the rule failed. Cannot be judged: groups that groups.csv does not list, groups that seem to be within the size, ' +
      'and groups in which nobody in a role that must be there is known. Known members are a lower bound: whoever was there ' +
      'from the first day and never wrote stands in no export.',
    zh:
      '范围：月末在适用范围内、且观察到月末之后的群；不含私聊。不符合：成员数超过规范（或规范指定的 groups.csv）所定上限；groups.csv 现状中没有用途或负责人。' +
      '依据：月末前最后一条成员变动通知，以及已知成员数。豁免：豁免的聊天；仅在规则未满足时才查看。' +
      '无法判定：groups.csv 未列出的群、看来未超限的群、未见规定角色的群。已知成员只是下限：建群时即在群且从未发言者不会出现在任何导出中。',
  },
  judgeChat(talk, norm, { members }) {
    const exempt = exemptChat(talk, norm);
    const months = monthEnds(talk, norm, members);
    const rows = evidence(talk, months);
    const judgements = months.map((end_ms, i) => {
      const opened_local_ms = end_ms - 1;
      const judged = judge(talk, norm, members, opened_local_ms);
      const excused = judged.state === 'breached' && exempt;
      return {
        row: rows[i] as number,
        opened_local_ms,
        ...judged,
        ...(excused && { state: 'exempt' as const, reason: excused }),
      };
    });
    return { judgements, met_rows: [] };
  },
};

/** First instants after the months in which the chat is judged, on the wall clock. */
function monthEnds({ context }: Talk, norm: GroupSizeNorm, { from_local_ms }: Membership): number[] {
  if (context.pair || from_local_ms === null) return [];
  const { from_ms, to_ms } = inForceBetween(norm);
  const until_ms = localOf(context.zone, context.observed_until_ms);
  const ends: number[] = [];
  let month = monthOf(Math.max(from_local_ms, from_ms));
  for (let end_ms = monthSpan(month).to_ms; end_ms <= until_ms && end_ms <= to_ms; ) {
    ends.push(end_ms);
    month = nextMonth(month);
    end_ms = monthSpan(month).to_ms;
  }
  return ends;
}

const OF_MEMBERS: ReadonlySet<number> = new Set([
  NOTICE.created,
  NOTICE.added,
  NOTICE.joined,
  NOTICE.left,
  NOTICE.removed,
]);

/** The last notice of members before each end, else the last record. */
function evidence({ m, context }: Talk, ends: readonly number[]): number[] {
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const notices = lastBefore(m, local, ends, (row) => OF_MEMBERS.has(m.notice_kind[row] as number));
  const records = lastBefore(m, local, ends, () => true);
  return ends.map((_, i) => (notices[i] === -1 ? records[i] : notices[i]) as number);
}

/** Of the rows asked for, the latest before each end (ascending), of equal stamps the one below; -1 without one. */
function lastBefore(
  { n }: MessageColumns,
  local: Float64Array,
  ends: readonly number[],
  isAsked: (row: number) => boolean,
): number[] {
  const last = ends.map(() => -1);
  for (let row = 0; row < n; row++) {
    if (!isAsked(row)) continue;
    const at = firstAbove(ends, local[row] as number);
    const now = last[at];
    if (now !== undefined && (now < 0 || (local[row] as number) >= (local[now] as number))) last[at] = row;
  }
  for (let i = 1; i < last.length; i++) if (last[i] === -1) last[i] = last[i - 1] as number;
  return last;
}

/** Index of the first of these ascending numbers that is above `at`; their number where none is. */
function firstAbove(ascending: readonly number[], at: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Verdict = Omit<Judgement, 'row' | 'opened_local_ms'>;

/** What is surely not met comes first, then what cannot be judged. Known members are a lower bound. */
function judge({ context }: Talk, norm: GroupSizeNorm, members: Membership, at_local_ms: number): Verdict {
  const { register } = context;
  const { purpose, group_owner } = norm;
  const present = presentAt(members, at_local_ms);
  const by_register = norm.max_members === 'register';
  const limit = norm.max_members === 'register' ? (register?.max_members ?? null) : norm.max_members;
  const size = limit === null ? {} : { value: present.length, limit, unit: 'people' as const };
  const missing = norm.roles.some((role) => !present.some((member) => member.roles.includes(role)));
  const unmet = [
    ...(limit !== null && present.length > limit ? ['too-many-members'] : []),
    ...(purpose && register?.has_purpose === false ? ['no-purpose'] : []),
    ...(group_owner && register?.has_owner === false ? ['no-owner'] : []),
  ];
  const [reason] = unmet;
  if (reason !== undefined)
    return {
      state: 'breached',
      reason,
      detail: unmet.join(', '),
      ...(reason === 'too-many-members' && size),
    };
  if (register === null && (by_register || purpose || group_owner))
    return { state: 'not_determinable', reason: 'not-in-register' };
  if (missing || limit !== null) return { state: 'not_determinable', reason: 'members-not-known', ...size };
  if (by_register) return { state: 'not_determinable', reason: 'no-size-declared' };
  return { state: 'met', reason: 'as-asked' };
}
