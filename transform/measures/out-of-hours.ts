import { MIN_PEOPLE } from '../review/input.ts';
import { clusterInterval } from '../statistics/cluster-interval.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M11; off unless the policy turns it on. */
export const outOfHours: Measure = {
  id: 'M11',
  version: 1,
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
    en: 'Off, or no working hours: no figure. Told only where at least five people wrote. Who lives in another zone is left out and counted.',
    zh: '未开启或没有工作时间时不给数值；至少五人发言才给出；处于其他时区的人不计入并另行计数。',
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
  measure: (facts) =>
    facts.policy.out_of_hours
      ? scopes(facts, ['all', 'type']).flatMap(({ over, chats }) => {
          const of = chats.flatMap((c) => c.off_hours ?? []);
          const sum = (key: 'internal' | 'off' | 'prompted' | 'other_zone') =>
            of.reduce((total, o) => total + o[key], 0);
          const n = sum('internal');
          if (of.length === 0) return [finding('off_share', over, null, 0, { reason: 'no_calendar' })];
          const people = new Set(of.flatMap((o) => o.writers));
          if (people.size < MIN_PEOPLE)
            return [finding('off_share', over, null, n, { reason: 'few_people' })];
          const often = new Set(of.flatMap((o) => o.often)).size;
          const off = clusterInterval(of.map((o) => ({ met: o.off, n: o.internal })));
          const few = often > 0 && often < MIN_PEOPLE;
          return [
            finding('off_share', over, off?.rate ?? null, n, {
              low: off?.low ?? null,
              high: off?.high ?? null,
            }),
            finding('prompted_share', over, sum('off') > 0 ? sum('prompted') / sum('off') : null, sum('off')),
            finding('often', over, few ? null : often, people.size, { reason: few ? 'few_people' : null }),
            finding('other_zone', over, sum('other_zone'), n + sum('other_zone')),
          ];
        })
      : [],
};
