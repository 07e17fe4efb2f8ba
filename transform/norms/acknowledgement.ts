/** N18 acknowledgement: who has to take note of an announcement does so in writing. */
import type { AcknowledgementNorm } from '../../ingest/schema/norm.ts';
import { utcOf } from '../../ingest/schema/zone-table.ts';
import { type Announced, walkAnnouncements } from '../announcements.ts';
import { hasHours, placeOnClock, spanOf } from '../clocks.ts';
import { leavingOf, type Member, type Membership } from '../membership.ts';
import type { Talk } from '../talk.ts';
import { exemptChat, exemptPerson } from './exemption.ts';
import { inForceBetween } from './in-force.ts';
import type { Judgement, NormKind } from './norm-kind.ts';

export const acknowledgement: NormKind<'acknowledgement'> = {
  kind: 'acknowledgement',
  id: 'N18',
  title: { en: 'Acknowledgement', zh: '确认公告' },
  definition: {
    en:
      'Population: announcements of the month in scope × members who have to take note (M10): those of the company’s own side ' +
      'who were there then, but for the writer and bots. Met: a written acknowledgement within the limit. Not met: none, where ' +
      'the policy demands a written one. Evidence: the line of the announcement, both clocks. Exempt: exempt chats and people; ' +
      'consulted only after the rule failed. Cannot be judged: reactions are not exported, so where writing is not demanded ' +
      'nobody can be said to have taken no note; members who left within the limit without a word; members of whom it is not ' +
      'sure that they were there, because notices do not name everybody and they did not write before and after. Members whom ' +
      'no record names are not in the population.',
    zh:
      '范围：当月适用的公告 × 需知悉的成员（M10）：当时在群的本公司人员，不含发布者与机器人。符合：时限内书面确认。不符合：政策要求书面确认而没有确认。' +
      '依据：公告所在的行及两种时钟。豁免：豁免的聊天与人员；仅在规则未满足时才查看。无法判定：表情回应不会导出，因此未要求书面确认时不能断言未知悉；' +
      '时限内退群且未确认的成员；通知未写明每个人、且公告前后均未发言而无法确定当时是否在群的成员。任何记录中均未出现的成员不在范围内。',
  },
  judgeChat(talk, norm, { members }) {
    const { announcements } = talk.context;
    if (!announcements) return { judgements: [], met_rows: [] };
    const { from_ms, to_ms } = inForceBetween(norm);
    const judge = judgeBy(talk, norm, members, announcements.written);
    const of_each: Judgement[][] = [];
    const terms = {
      required: norm.required,
      limit_s: norm.limit.limit_s,
      placeOf: placeOnClock(talk.context, norm.clock),
    };
    walkAnnouncements(talk, members, announcements, terms, (announced) => {
      const { row, at_local_ms, writer, required } = announced;
      if (at_local_ms < from_ms || at_local_ms >= to_ms) return;
      const due = [...required.values()].filter((member) => member.name !== writer);
      of_each.push(due.map((member) => ({ row, ...judge(announced, member) })));
    });
    return { judgements: of_each.reverse().flat(), met_rows: [] };
  },
};

type Verdict = Omit<Judgement, 'row'>;

/** The order matters (D11): an acknowledgement ends all doubts; else what cannot be judged comes first. */
function judgeBy(
  talk: Talk,
  norm: AcknowledgementNorm,
  members: Membership,
  written: boolean,
): (announced: Announced, member: Member) => Verdict {
  const { m, context } = talk;
  const limit_s = norm.limit.limit_s;
  const placeOf = placeOnClock(context, norm.clock);
  const ends_at_ms = placeOf(context.observed_until_ms);
  const leavesAt = leavingOf(members);
  const wrote = writtenRows(talk);
  const no_hours = norm.clock === 'business' && !hasHours(context);
  const exempt_chat = exemptChat(talk, norm);
  const always = { limit: limit_s, unit: 's', clock: norm.clock } as const;
  return ({ row, at_local_ms, place_ms, until_ms, notes }, { name, roles }) => {
    const own = wrote.get(name);
    const about = { ...always, person: own?.person ?? null };
    const told = (state: Verdict['state'], reason: string): Verdict => ({ ...about, state, reason });
    if (no_hours) return told('not_determinable', 'no-calendar');
    const note = notes.get(name);
    if (note) {
      const value = Math.max(0, note.place_ms - place_ms) / 1000;
      const resolution_s = Math.max(m.resolution_s[row] as number, m.resolution_s[note.row] as number);
      if (value < limit_s + resolution_s) {
        const span = spanOf(context, m.sent_at_ms[row] as number, m.sent_at_ms[note.row] as number);
        const close = value > limit_s - resolution_s;
        return { ...told('met', close ? 'within-resolution' : 'acknowledged'), value, ...span };
      }
    }
    const surely_there = members.all_named || (own && own.first < row && own.last > row);
    if (!surely_there) return told('not_determinable', 'members-not-known');
    const left_local_ms = leavesAt(name, at_local_ms);
    if (left_local_ms !== null && placeOf(utcOf(context.zone, left_local_ms)) < until_ms)
      return told('not_determinable', 'member-left');
    if (ends_at_ms < until_ms + (m.resolution_s[row] as number) * 1000)
      return told('pending', 'limit-not-run-out');
    if (!written) return told('not_determinable', 'perhaps-by-reaction');
    const exempt = exempt_chat ?? exemptPerson(norm, [name, ...roles]);
    return exempt ? told('exempt', exempt) : told('breached', 'not-acknowledged');
  };
}

/** Where everybody who wrote stands in the table: as a person, and in which rows first and last. */
function writtenRows({ m }: Talk): Map<string, { person: number; first: number; last: number }> {
  const wrote = new Map<string, { person: number; first: number; last: number }>();
  const of_person = m.persons.map(({ name }, person) => ({ name, person, first: -1, last: -1 }));
  for (let row = 0; row < m.n; row++) {
    const own = of_person[m.person[row] as number];
    if (!own) continue;
    if (own.first < 0) own.first = row;
    own.last = row;
  }
  for (const { name, ...rows } of of_person) if (rows.first >= 0) wrote.set(name, rows);
  return wrote;
}
