import type { Over } from '../figure.ts';
import type { MonthFacts } from '../review/facts.ts';
import { toldScopes } from '../review/told.ts';
import { finding, scopes, scopesToTell } from './findings.ts';
import type { Measure } from './measure.ts';
import { monthDays } from './months.ts';

const SCOPES = ['all', 'group', 'type', 'chat'] as const;

/** M20. */
export const pulse: Measure = {
  id: 'M20',
  version: 3,
  title: { en: 'Pulse of a group', zh: '群的活跃情况' },
  definition: {
    en:
      'Messages of the month ÷ its working days (days of the month, where no calendar is known); days with a message; people who wrote ' +
      '(“active” means wrote: readers leave no trace in an export); median length of text messages. Activity, not value.',
    zh: '当月消息数 ÷ 当月工作日数（没有工作日历时用自然日）；有消息的天数；发言人数（“活跃”指发言：导出文件看不出谁读过）；文字消息长度中位数。反映活跃程度，不代表价值。',
  },
  unit: 'messages per day',
  direction: 'none',
  grain: { en: 'one chat and month', zh: '每个聊天每月' },
  edges: {
    en:
      'People are counted only where at least five wrote and where no smaller number could be had by subtraction. A month without ' +
      'working days has no messages per working day.',
    zh: '至少五人发言、且无法通过相减推出更小人数时才给出人数。没有工作日的月份不给每工作日消息数。',
  },
  figures: {
    per_working_day: { title: { en: 'Messages per working day', zh: '每工作日消息数' }, unit: 'per_day' },
    active_days: { title: { en: 'Days with a message', zh: '有消息的天数' }, unit: 'days' },
    active_people: { title: { en: 'People who wrote', zh: '发言人数' }, unit: 'people' },
    median_chars: {
      title: { en: 'Characters of a text message, median', zh: '文字消息字符数中位数' },
      unit: 'chars',
    },
  },
  measure: (facts) => {
    const told = toldWriters(facts);
    const no_hour = facts.working_days === 0 && facts.plain_clock === 'calendar';
    return scopes(facts, SCOPES).flatMap(({ over, chats }) => {
      const counts = chats.flatMap((c) => c.counts ?? []);
      const messages = counts.reduce((sum, c) => sum + c.messages, 0);
      if (counts.length === 0) return [];
      const days = facts.working_days ?? Number(monthDays(facts.month).to.slice(8, 10));
      const people = new Set(counts.flatMap((c) => c.writers)).size;
      const many = told(over);
      const per_day = messagesPerDay(messages, days);
      const own = over.over === 'chat' ? counts[0] : undefined;
      return [
        finding('per_working_day', over, per_day, messages, {
          reason: per_day !== null ? null : no_hour ? 'no_calendar' : 'none',
        }),
        finding('active_people', over, many ? people : null, messages, {
          reason: many ? null : 'few_people',
        }),
        ...(own
          ? [
              finding('active_days', over, own.active_days, messages),
              finding('median_chars', over, own.median_chars, own.kinds.text ?? 0),
            ]
          : []),
      ];
    });
  },
};

/** Where the number of people who wrote may be told (§9). */
export function toldWriters(facts: MonthFacts): (over: Over) => boolean {
  return toldScopes(scopesToTell(facts, SCOPES), (c) => c.counts?.writers ?? []);
}

/** M20; null for a month without such a day. */
export function messagesPerDay(messages: number, days: number): number | null {
  return days > 0 ? messages / days : null;
}
