import type { Item } from '../items.ts';
import { quantile } from '../statistics/quantile.ts';
import type { MeasureDefinition } from './definition.ts';

export const overrunDefinition: MeasureDefinition = {
  id: 'M8',
  version: 1,
  title: { en: 'Overrun', zh: '超出时长' },
  definition: {
    en: 'When late, how late: response time minus limit over the late items; open ones count at least so much.',
    zh: '超时的判定项超出时限多久：回复时长减去时限；仍未回复的按“至少这么多”计。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one late item', zh: '每个超时的判定项' },
  edges: {
    en: 'No late item: no figure. Open items go on growing after the export.',
    zh: '没有超时项时不给数值；未回复的在导出后仍会增长。',
  },
};

/** M8 over the breached items, on the norm's clock. All null without one. */
export function overrun(items: readonly Item[]) {
  const over = items.flatMap((i) =>
    i.state === 'breached' && i.value !== null && i.limit !== null ? [i.value - i.limit] : [],
  );
  return {
    n: over.length,
    median_s: quantile(over, 0.5),
    p90_s: quantile(over, 0.9),
    max_s: quantile(over, 1),
  };
}
