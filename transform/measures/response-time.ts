import type { Clock } from '../../ingest/schema/policy.ts';
import type { WaitFact } from '../part.ts';
import { kaplanMeier, survivalQuantile } from '../statistics/kaplan-meier.ts';
import type { MeasureDefinition } from './measure.ts';

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
};

/** A wait, or a part of one, on a clock. */
export interface WaitValue {
  value_s: number;
  answered: boolean;
  /** 1; less where several messages may be the answer. */
  weight: number;
}

/**
 * Values of waits on a clock; those without a value on it (no calendar) are left out. Where links tell the answer, a wait
 * is split: each candidate by its probability, and what is left as still open when observation ended.
 */
export function waitSeconds(waits: readonly WaitFact[], clock: Clock): WaitValue[] {
  const on = (span: { calendar_s: number; business_s: number | null }) =>
    clock === 'business' ? span.business_s : span.calendar_s;
  return waits.flatMap((w) => {
    if (!w.links) {
      const value_s = on(w);
      return value_s === null ? [] : [{ value_s, answered: w.response_line !== null, weight: 1 }];
    }
    const open_s = on(w.links.watched);
    if (open_s === null) return [];
    const answers = w.links.answers.map((a) => ({ value_s: on(a) ?? 0, answered: true, weight: a.p }));
    const rest = Math.max(0, 1 - answers.reduce((sum, a) => sum + a.weight, 0));
    return [...answers, { value_s: open_s, answered: false, weight: rest }];
  });
}

/** The chance that a wait was answered: 0 or 1 where that is certain. */
export function answeredChance(w: WaitFact): number {
  if (!w.links) return w.response_line === null ? 0 : 1;
  return Math.min(
    1,
    w.links.answers.reduce((sum, a) => sum + a.p, 0),
  );
}

/** How many of these waits were answered: where links tell, as many as are to be expected. */
export function answeredCount(waits: readonly WaitFact[]): number {
  return Math.round(waits.reduce((sum, w) => sum + answeredChance(w), 0));
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
    values.map((v) => v.weight),
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

/**
 * Answered waits in bins that grow; the limit is an edge, so no bar is half late. An answer at the limit is in time. Parts
 * of waits are rounded so that the bins sum to the rounded whole.
 */
export function responseBins(waits: readonly WaitFact[], clock: Clock, limit_s: number | null) {
  const edges = [...new Set([0, ...EDGES_S, ...(limit_s ? [limit_s] : [])])].sort((a, b) => a - b);
  const bins = edges.map((from_s, i) => ({ from_s, to_s: edges[i + 1] ?? null, waits: 0 }));
  for (const { value_s, answered, weight } of waitSeconds(waits, clock)) {
    if (!answered) continue;
    const at = edges.findLastIndex((edge) => value_s > edge);
    const bin = bins[Math.max(0, at)];
    if (bin) bin.waits += weight;
  }
  let sum = 0;
  return bins.map((bin) => {
    const before = Math.round(sum);
    sum += bin.waits;
    return { ...bin, waits: Math.round(sum) - before };
  });
}
