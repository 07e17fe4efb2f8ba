import { ALL, type Finding, type Reason } from '../figure.ts';
import type { OffHours } from '../off-hours.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import { toldScopes } from '../review/told.ts';
import { clusterInterval } from '../statistics/cluster-interval.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M11; off unless the policy turns it on. */
export const outOfHours: Measure = {
  id: 'M11',
  version: 2,
  title: { en: 'Work outside working hours', zh: '非工作时间的消息' },
  definition: {
    en:
      'Only if the policy turns it on: share of the company’s own messages outside working hours; of these, those with somebody else’s ' +
      'request in the hour before; people who did so on three days of a week.',
    zh: '仅在政策开启时计算：公司成员在非工作时间发送的消息占比；其中前一小时内有他人待回复消息的占比；以及一周内有三天以上如此的人数。',
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
    const told = toldScopes(all, (c) => c.off_hours?.writers ?? []);
    return all.flatMap(({ over, chats }) => {
      const of = chats.flatMap((c) => c.off_hours ?? []);
      const sum = (key: 'internal' | 'off' | 'prompted' | 'other_zone') =>
        of.reduce((total, o) => total + o[key], 0);
      const n = sum('internal');
      const not = (reason: Reason) => [finding('off_share', over, null, n, { reason })];
      if (facts.plain_clock === 'calendar') return not('no_calendar');
      if (of.every((o) => o.internal + o.other_zone === 0)) return not('none');
      if (!told(over)) return not('few_people');
      const off = clusterInterval(of.map((o) => ({ met: o.off, n: o.internal })));
      return [
        finding('off_share', over, off?.rate ?? null, n, {
          low: off?.low ?? null,
          high: off?.high ?? null,
        }),
        finding('prompted_share', over, sum('off') > 0 ? sum('prompted') / sum('off') : null, sum('off')),
        ...(over.over === 'all' ? [often(of)] : []),
        finding('other_zone', over, sum('other_zone'), n + sum('other_zone')),
      ];
    });
  },
};

/** Over all chats alone: by type it could be had by subtraction. Nor may it tell of fewer than five who did, or did not. */
function often(of: readonly OffHours[]): Finding {
  const people = new Set(of.flatMap((o) => o.writers)).size;
  const who = new Set(of.flatMap((o) => o.often)).size;
  const few = (n: number) => n > 0 && n < MIN_PEOPLE;
  const told = !few(who) && !few(people - who);
  return finding('often', ALL, told ? who : null, people, { reason: told ? null : 'few_people' });
}
