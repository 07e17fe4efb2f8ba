import type { Clock } from '../../ingest/schema/policy.ts';
import type { WaitFact } from '../part.ts';
import { kaplanMeier, survivalQuantile } from '../statistics/kaplan-meier.ts';
import type { MeasureDefinition } from './measure.ts';

export const responseTimeDefinition: MeasureDefinition = {
  id: 'M3',
  version: 1,
  title: { en: 'Response time', zh: '回复时长' },
  definition: {
    en:
      'From the first unanswered message of the asking side to the first answer by somebody of the other side who may ' +
      'answer. Waits still open count as “longer than so far” (Kaplan-Meier): median and the time within which 90 % are ' +
      'answered. In teams a request is a question; the lenient reading takes the next message by anybody else, the strict ' +
      'one an answer that names the asker, repeats the question or comes while no other question is open.',
    zh:
      '从提问方第一条未获回复的消息起，到另一方有资格回复的人第一次回复为止。仍未回复的按“至少已等这么久”计入（Kaplan-Meier）：给出中位数' +
      '以及 90 % 得到回复所需的时间。团队群中以提问为待回复消息；宽口径取其他人的下一条消息，严口径要求回复点名提问者、复述问题，或当时没有其他未答的提问。',
  },
  unit: 's',
};

/** Values of waits on a clock; those without a value on it (no calendar) are left out. */
export function waitSeconds(
  waits: readonly WaitFact[],
  clock: Clock,
): { value_s: number; answered: boolean }[] {
  return waits.flatMap((w) => {
    const value_s = clock === 'business' ? w.business_s : w.calendar_s;
    return value_s === null ? [] : [{ value_s, answered: w.response_line !== null }];
  });
}

export interface ResponseTime {
  median_s: number | null;
  median_low_s: number | null;
  median_high_s: number | null;
  p90_s: number | null;
}

/** M3: Kaplan-Meier median with its log-log band and 90th percentile; null: not reached, or no waits. */
export function responseTime(waits: readonly WaitFact[], clock: Clock): ResponseTime {
  const values = waitSeconds(waits, clock);
  const curve = kaplanMeier(
    values.map((v) => v.value_s),
    values.map((v) => (v.answered ? 1 : 0)),
  );
  if (!curve) return { median_s: null, median_low_s: null, median_high_s: null, p90_s: null };
  const median = survivalQuantile(curve, 0.5);
  return {
    median_s: median.at_s,
    median_low_s: median.low_s,
    median_high_s: median.high_s,
    p90_s: survivalQuantile(curve, 0.9).at_s,
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

/** Answered waits in bins that grow; the limit is an edge, so no bar is half late. An answer at the limit is in time. */
export function responseBins(waits: readonly WaitFact[], clock: Clock, limit_s: number | null) {
  const edges = [...new Set([0, ...EDGES_S, ...(limit_s ? [limit_s] : [])])].sort((a, b) => a - b);
  const bins = edges.map((from_s, i) => ({ from_s, to_s: edges[i + 1] ?? null, waits: 0 }));
  for (const { value_s, answered } of waitSeconds(waits, clock)) {
    if (!answered) continue;
    const at = edges.findLastIndex((edge) => value_s > edge);
    const bin = bins[Math.max(0, at)];
    if (bin) bin.waits++;
  }
  return bins;
}
