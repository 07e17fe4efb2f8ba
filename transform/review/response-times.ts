import type { Clock, WaitNorm } from '../../ingest/schema/norm.ts';
import { workingDayMs } from '../business-clock.ts';
import { inMonth, nextMonth } from '../measures/months.ts';
import { pooled } from '../measures/pooled.ts';
import { responseBins, responseTime } from '../measures/response-time.ts';
import { answeredCount, curvesOf, readingsOf, waitSeconds, weightOf } from '../measures/wait-seconds.ts';
import type { Review } from '../review-schema.ts';
import { drawnCurve } from '../statistics/drawn-curve.ts';
import type { WaitFact } from '../wait-facts.ts';
import type { ReviewChat, ReviewInput } from './input.ts';
import { strictestNorm } from './scope.ts';

export type Group = Review['response_times'][number]['group'];

const GROUPS: readonly Group[] = ['two_sided', 'team', 'private'];

/** Chats whose waits are told together. Private chats appear only pooled (§9). */
export function groupOf(chat: ReviewChat): Group {
  return chat.pair ? 'private' : chat.part.two_sided ? 'two_sided' : 'team';
}

/** Waits that count as response times: the asker is known and did not take the request back. Sifted once for all who ask. */
export function countedWaits({ part }: ReviewChat): readonly WaitFact[] {
  const counted = known_counted.get(part.waits) ?? part.waits.filter(isCounted);
  known_counted.set(part.waits, counted);
  return counted;
}

const known_counted = new WeakMap<readonly WaitFact[], readonly WaitFact[]>();

export const isCounted = (w: WaitFact) => !w.asker_unknown && !w.withdrawn;

/** Clock on which response times of each group stand, and the norm whose limit is drawn beside them. */
export interface GroupClock {
  clock: Clock;
  norm: WaitNorm | null;
}

/** The clock of the group's strictest norm; without one the business clock, where a working hour is known. */
export function groupClocks(input: ReviewInput): Record<Group, GroupClock> {
  const { calendar } = input.policy;
  const otherwise: Clock = calendar && workingDayMs(calendar) !== null ? 'business' : 'calendar';
  const of = (group: Group): GroupClock => {
    const norm = strictestNorm(
      input,
      input.chats.filter((c) => groupOf(c) === group),
    );
    return { clock: norm?.clock ?? otherwise, norm };
  };
  return { two_sided: of('two_sided'), team: of('team'), private: of('private') };
}

/** M3 per group; groups without a wait this month and last are left out. */
export function responseTimes(input: ReviewInput): Review['response_times'] {
  const clocks = groupClocks(input);
  return GROUPS.flatMap((group) => {
    const chats = input.chats.filter((c) => groupOf(c) === group);
    const of = (month: string) => pooled(chats.map((c) => inMonth(countedWaits(c), month)));
    const waits = of(input.month);
    const before = of(nextMonth(input.month, -1));
    if (waits.length + before.length === 0) return [];
    const { clock, norm } = clocks[group];
    const limit_s = norm?.limit.limit_s ?? null;
    const last = responseTime(before, clock, 'no interval');
    const values = waitSeconds(waits, clock);
    const answered = answeredCount(waits);
    return [
      {
        group,
        clock,
        waits: waits.length,
        answered,
        by_links: waits.some((w) => w.links !== null),
        open: waits.length - answered,
        episodes: episodesOf(chats, input.month),
        ...responseTime(waits, clock),
        last_month_median_s: last.median_s,
        last_month_p90_s: last.p90_s,
        limit_s,
        within_limit:
          limit_s === null || values.n === 0
            ? null
            : Math.round(weightOf(values, (value_s, answered) => answered && value_s <= limit_s)),
        bins: responseBins(waits, clock, limit_s),
        curve: drawnCurve(curvesOf(waits, clock, readingsOf(waits)), limit_s),
      },
    ];
  });
}

/** Episodes (D14) in which one of these waits opened; each chat counts its own. */
function episodesOf(chats: readonly ReviewChat[], month: string): number {
  return chats.reduce((sum, c) => {
    const waits = inMonth(countedWaits(c), month);
    return sum + new Set(waits.map((w) => w.episode)).size;
  }, 0);
}
