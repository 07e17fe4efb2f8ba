import type { MeasureDefinition } from './measure.ts';

export const pulseDefinition: MeasureDefinition = {
  id: 'M20',
  version: 1,
  title: { en: 'Messages per working day', zh: '每工作日消息数' },
  definition: {
    en: 'Messages of the month ÷ its working days (days of the month, where no calendar is known). Activity, not value.',
    zh: '当月消息数 ÷ 当月工作日数（没有工作日历时用自然日）。反映活跃程度，不代表价值。',
  },
  unit: 'messages per day',
};

/** M20; null for a month without such a day. */
export function messagesPerDay(messages: number, days: number): number | null {
  return days > 0 ? messages / days : null;
}
