import { ALL, type Finding, type Reason } from '../figure.ts';
import type { OffHours, OwnHours } from '../off-hours.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import { toldScopes } from '../review/told.ts';
import { clusterInterval } from '../statistics/cluster-interval.ts';
import { finding, scopes, scopesToTell } from './findings.ts';
import type { Measure } from './measure.ts';

const WEEK_DAYS = 7;
const OFTEN_DAYS = 3;
// Day 4 of the epoch was a Monday.
const FIRST_MONDAY = 4;

/** M11; off unless the policy turns it on. */
export const outOfHours: Measure = {
  id: 'M11',
  version: 3,
  title: { en: 'Work outside working hours', zh: '非工作时间的消息' },
  definition: {
    en:
      'Only if the policy turns it on: share of the company’s own messages outside working hours; of these, those with somebody else’s ' +
      'request in the hour before; people who did so on three days of a week, in whatever chats. Interval: over people.',
    zh: '仅在政策开启时计算：公司成员在非工作时间发送的消息占比；其中前一小时内有他人待回复消息的占比；以及一周内有三天以上如此的人数（不论在哪个聊天）。区间按人员计算。',
  },
  unit: 'share of messages',
  direction: 'lower',
  grain: { en: 'one message of the company’s own people', zh: '公司成员的每条消息' },
  edges: {
    en:
      'Off, or no working hours: no figure. Told only where at least five people wrote, and no smaller part could be had by subtraction. ' +
      'Who lives in another zone is left out and counted; a zone that nobody states is the team’s.',
    zh: '未开启或没有工作时间时不给数值；至少五人发言、且无法通过相减推出更小部分时才给出；处于其他时区的人不计入并另行计数；未说明时区者按团队时区。',
  },
  figures: {
    off_share: {
      title: { en: 'Own messages outside working hours', zh: '非工作时间消息占比' },
      unit: 'share',
    },
    prompted_share: {
      title: { en: 'Of these after a request within the hour', zh: '其中一小时内有人催问的占比' },
      unit: 'share',
    },
    often: {
      title: { en: 'People with three such days in a week', zh: '一周三天以上如此的人数' },
      unit: 'people',
    },
    other_zone: {
      title: { en: 'Messages by people of other zones, left out', zh: '未计入的其他时区消息' },
      unit: 'count',
    },
  },
  measure: (facts) => {
    if (!facts.policy.out_of_hours) return [];
    const all = scopes(facts, ['all', 'type']);
    const told = toldScopes(scopesToTell(facts, ['all', 'type']), (c) =>
      Object.keys(c.off_hours?.people ?? {}),
    );
    return all.flatMap(({ over, chats }) => {
      const of = chats.flatMap((c) => c.off_hours ?? []);
      const people = peopleOf(of);
      const sum = (count: (p: OwnHours) => number) => people.reduce((total, p) => total + count(p), 0);
      const n = sum((p) => p.messages);
      const other_zone = of.reduce((total, o) => total + o.other_zone, 0);
      const not = (reason: Reason) => [finding('off_share', over, null, n, { reason })];
      if (facts.plain_clock === 'calendar') return not('no_calendar');
      if (n + other_zone === 0) return not('none');
      if (!told(over)) return not('few_people');
      const off = sum((p) => p.off);
      const prompted = of.reduce((total, o) => total + o.prompted, 0);
      const share = clusterInterval(people.map((p) => ({ met: p.off, n: p.messages })));
      return [
        finding('off_share', over, share?.rate ?? null, n, {
          low: share?.low ?? null,
          high: share?.high ?? null,
        }),
        finding('prompted_share', over, off > 0 ? prompted / off : null, off),
        ...(over.over === 'all' ? [often(people)] : []),
        finding('other_zone', over, other_zone, n + other_zone),
      ];
    });
  },
};

/** Each person once, whatever chats they wrote in. */
function peopleOf(chats: readonly OffHours[]): OwnHours[] {
  const people = new Map<string, OwnHours>();
  for (const [name, own] of chats.flatMap((c) => Object.entries(c.people))) {
    const known = people.get(name) ?? { messages: 0, off: 0, off_days: [] };
    people.set(name, {
      messages: known.messages + own.messages,
      off: known.off + own.off,
      off_days: [...known.off_days, ...own.off_days],
    });
  }
  return [...people.values()];
}

/** Over all chats alone: by type it could be had by subtraction. Nor may it tell of fewer than five who did, or did not. */
function often(people: readonly OwnHours[]): Finding {
  const who = people.filter(isOften).length;
  const few = (n: number) => n > 0 && n < MIN_PEOPLE;
  const told = !few(who) && !few(people.length - who);
  return finding('often', ALL, told ? who : null, people.length, { reason: told ? null : 'few_people' });
}

/** On three days of one week, from Monday to Sunday. */
function isOften({ off_days }: OwnHours): boolean {
  const weeks = new Map<number, number>();
  for (const day of new Set(off_days)) {
    const week = Math.floor((day - FIRST_MONDAY) / WEEK_DAYS);
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  return [...weeks.values()].some((days) => days >= OFTEN_DAYS);
}
