import { xmr } from '../statistics/xmr.ts';
import type { MeasureDefinition } from './definition.ts';

export const usualRangeDefinition: MeasureDefinition = {
  id: 'M32',
  version: 1,
  title: { en: 'Usual range', zh: '正常波动范围' },
  definition: {
    en:
      'Mean ± 2.66 × mean step between neighbouring months, over the months before the one reviewed. A month outside is a ' +
      'real change; below 6 earlier months nothing is said, below 12 the range is provisional.',
    zh: '以评估月之前各月计算：均值 ± 2.66 × 相邻月差的均值。超出范围才算明显变化；此前不足 6 个月不作判断，不足 12 个月为暂定范围。',
  },
  unit: 'as the series',
  direction: 'none',
  grain: { en: 'one month of a series', zh: '序列中的每个月' },
  edges: {
    en: 'Months without a value are passed over. Shares stay within 0 and 1.',
    zh: '没有数值的月份跳过；比例限制在 0 到 1 之间。',
  },
};

/** S7 for the last month of a series; months without a value are passed over. `rates`: limits stay within 0..1. */
export function usualRange(values: readonly (number | null)[], rates: boolean) {
  const current = values.at(-1) ?? null;
  const before = values.slice(0, -1).filter((v): v is number => v !== null);
  const { mean, lower, upper, state } = xmr(before, { rates });
  const provisional = state === 'provisional';
  return { points: before.length, mean, lower, upper, provisional, signal: signalOf(current, before, rates) };
}

/** The chart itself tells what is outside: it knows by how much a mean is rounded. */
function signalOf(
  current: number | null,
  before: readonly number[],
  rates: boolean,
): 'too_few_months' | 'usual' | 'higher' | 'lower' | 'no_value' {
  if (current === null) return 'no_value';
  const { state, signals } = xmr([...before, current], { rates, baseline_points: before.length });
  if (state === 'too_few') return 'too_few_months';
  const outside = signals.find((s) => s.rule === 'outside' && s.to === before.length);
  return outside ? (outside.side === 'above' ? 'higher' : 'lower') : 'usual';
}
