import { bisect } from './bisect.ts';
import { logFactorial } from './log-factorial.ts';
import { tailSum } from './tail-sum.ts';
import type { Interval } from './wilson.ts';

/** Two-sided 95 %. */
const EACH_SIDE = 0.025;

/** Events per 1,000 of what they were looked for in, for example messages. */
export interface EventRate {
  count: number;
  per_1000: number;
  low_per_1000: number;
  high_per_1000: number;
}

/**
 * Exact Poisson 95 % interval (of M27) of the expected number of events, from a count of unrelated ones.
 *
 * Low end: the mean at which `count` or more have a chance of 2.5 %; high end: at which `count` or fewer have.
 * Unit: events. Count 0: the low end is exactly 0, the high end 3.69. Not a whole count, or negative: null.
 */
export function poissonInterval(count: number): Interval | null {
  const log_factorial = logFactorial(count);
  if (log_factorial === null) return null;
  const exactly = (mean: number) => (mean > 0 ? Math.exp(count * Math.log(mean) - mean - log_factorial) : 0);
  const atLeast = (mean: number) => tailSum(exactly(mean), (step) => mean / (count + step));
  const atMost = (mean: number) =>
    mean > 0 ? tailSum(exactly(mean), (step) => (count + 1 - step) / mean) : 1;
  return {
    low: count === 0 ? 0 : bisect((mean) => atLeast(mean) < EACH_SIDE, 0, count),
    // Far enough: a mean of twice the count and ten more is out of reach of any count.
    high: bisect((mean) => atMost(mean) > EACH_SIDE, count, 2 * count + 10),
  };
}

/** M27: `count` events in so many messages, per 1,000, with the interval of the count. No messages: null. */
export function poissonRate(count: number, messages: number): EventRate | null {
  const interval = poissonInterval(count);
  if (interval === null || !(messages > 0)) return null;
  const per1000 = (events: number) => (events * 1000) / messages;
  return {
    count,
    per_1000: per1000(count),
    low_per_1000: per1000(interval.low),
    high_per_1000: per1000(interval.high),
  };
}
