import type { Clock } from '../../ingest/schema/norm.ts';
import { type SurvivalQuantile, survivalQuantile } from '../statistics/kaplan-meier.ts';
import type { WaitFact } from '../wait-facts.ts';
import type { MeasureDefinition } from './definition.ts';
import { curvesOf, type Reading, readingsOf, waitSeconds } from './wait-seconds.ts';

export const responseTimeDefinition: MeasureDefinition = {
  id: 'M3',
  version: 2,
  title: { en: 'Response time', zh: '回复时长' },
  definition: {
    en:
      'From the first unanswered message of the asking side to the first answer by somebody of the other side who may ' +
      'answer. Waits still open count as “longer than so far” (Kaplan-Meier): median and the time within which 90 % are ' +
      'answered. In teams a request is a question, and which message answers it is inferred: every candidate counts by its ' +
      'probability (reply links), and so does the chance that nobody answered.',
    zh:
      '从提问方第一条未获回复的消息起，到另一方有资格回复的人第一次回复为止。仍未回复的按“至少已等这么久”计入（Kaplan-Meier）：给出中位数' +
      '以及 90 % 得到回复所需的时间。团队群中以提问为待回复消息，哪条是回复由推断得出：每个候选按其概率计入（回复关联），无人回复的可能性同样计入。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: {
    en: 'No request: no figure. Not reached: fewer answered than the level asks for. Unknown askers and withdrawn requests are left out. In teams the interval reaches over the lenient and the strict reading.',
    zh: '没有待回复消息时不给数值；“未达到”表示得到回复的比例低于该分位。身份不明的提问者和已撤回的不计。团队群的区间覆盖宽松与严格两种口径。',
  },
};

export interface ResponseTime {
  median_s: number | null;
  median_low_s: number | null;
  median_high_s: number | null;
  p90_s: number | null;
  p90_low_s: number | null;
  p90_high_s: number | null;
}

/**
 * M3: Kaplan-Meier median and 90th percentile, each with its log-log band; null: not reached, or no waits. Where links
 * are uncertain the interval reaches over the bands of both deterministic readings too (D10: the truth lies between).
 */
export function responseTime(
  waits: readonly WaitFact[],
  clock: Clock,
  readings: readonly Reading[] | 'no interval' = readingsOf(waits),
): ResponseTime {
  const curves = curvesOf(waits, clock, readings);
  const at = (share: number) => curves.map((curve) => survivalQuantile(curve, share));
  const median = spanOver(at(0.5));
  const p90 = spanOver(at(0.9));
  return {
    median_s: median.at_s,
    median_low_s: median.low_s,
    median_high_s: median.high_s,
    p90_s: p90.at_s,
    p90_low_s: p90.low_s,
    p90_high_s: p90.high_s,
  };
}

/** The first one's value, and the widest interval of all; an end that one of them does not reach is not reached. */
function spanOver(quantiles: readonly SurvivalQuantile[]): SurvivalQuantile {
  const never = Number.POSITIVE_INFINITY;
  const low = Math.min(never, ...quantiles.map((q) => q.low_s ?? never));
  const high = Math.max(...quantiles.map((q) => q.high_s ?? never));
  return {
    at_s: quantiles[0]?.at_s ?? null,
    low_s: Number.isFinite(low) ? low : null,
    high_s: Number.isFinite(high) ? high : null,
  };
}

const MINUTE = 60;
const HOUR = 3600;
const EDGES_S = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  24 * HOUR,
  72 * HOUR,
];

/**
 * Answered waits in bins that grow; the limit is an edge, so no bar is half late. An answer at the limit is in time. Parts
 * of waits are rounded so that the bins sum to the rounded whole.
 */
export function responseBins(waits: readonly WaitFact[], clock: Clock, limit_s: number | null) {
  const edges = [...new Set([0, ...EDGES_S, ...(limit_s ? [limit_s] : [])])].sort((a, b) => a - b);
  const bins = edges.map((from_s, i) => ({ from_s, to_s: edges[i + 1] ?? null, waits: 0 }));
  const { n, value_s, answered, weight } = waitSeconds(waits, clock);
  for (let i = 0; i < n; i++) {
    if (answered[i] !== 1) continue;
    const value = value_s[i] as number;
    const bin =
      bins[
        Math.max(
          0,
          edges.findLastIndex((edge) => value > edge),
        )
      ];
    if (bin) bin.waits += weight[i] as number;
  }
  let sum = 0;
  return bins.map((bin) => {
    const before = Math.round(sum);
    sum += bin.waits;
    return { ...bin, waits: Math.round(sum) - before };
  });
}
