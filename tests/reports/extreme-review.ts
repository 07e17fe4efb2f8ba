/** A review at the ends of what charts must bear: limits and medians on both sides, weeks in six rows, counts and names that are large. */
import type { Review } from '../../transform/review-schema.ts';
import { richReview } from './example-review.ts';

type Times = Review['response_times'][number];
type Judged = Review['norms'][number]['by_chat'][number];
const MINUTE = 60;
const DAY = 86_400;
const [times] = richReview.response_times as [Times];
const [norm] = richReview.norms as [Review['norms'][number]];

/** Steps as seconds and the share still open from then on. */
function group(more: Partial<Times>, ...steps: readonly (readonly [number, number])[]): Times {
  const curve = steps.map(([at_s, open_share]) => ({
    at_s,
    open_share,
    low: open_share * 0.85,
    high: Math.sqrt(open_share),
  }));
  return { ...times, ...more, curve: [{ at_s: 0, open_share: 1, low: 1, high: 1 }, ...curve] };
}

const response_times: Times[] = [
  // The limit long before the median.
  group({ median_s: 14_000, limit_s: 600 }, [300, 0.95], [3000, 0.8], [14_000, 0.5], [90_000, 0.1]),
  // Both at the left edge, the limit's stroke where the median's label would stand.
  group({ group: 'team', median_s: 70, limit_s: 120 }, [30, 0.7], [70, 0.5], [90, 0.3], [3000, 0.02]),
  // Nobody was answered, in two hundred days.
  group({ group: 'private', clock: 'calendar', median_s: null, limit_s: DAY }, [200 * DAY, 1]),
  // Few, slow, and a limit at the right.
  group(
    { clock: 'calendar', waits: 9, median_s: 3 * DAY, limit_s: 20 * DAY },
    [DAY, 0.6],
    [3 * DAY, 0.5],
    [80 * DAY, 0.3],
  ),
  // A limit below a minute, and all answered.
  group({ clock: 'calendar', median_s: 10 * MINUTE, limit_s: 30 }, [10, 0.9], [600, 0.5], [1200, 0]),
  // Ten years.
  group({ clock: 'business', median_s: 3600, limit_s: null }, [3600, 0.5], [3650 * DAY, 0.1]),
];

/** August 2026 begins on a Saturday. */
const activity_days: Review['activity_days'] = Array.from({ length: 31 }, (_, at) => {
  const weekday = ((at + 5) % 7) + 1;
  const working = weekday < 6 && at !== 9;
  return {
    day: `2026-08-${String(at + 1).padStart(2, '0')}`,
    messages: weekday < 6 ? 8000 + at * 190 : at % 2,
    working,
    holiday: at === 9 ? { en: 'National Day (observed)', zh: '国庆节（补假）' } : null,
  };
});

const chats = Array.from({ length: 14 }, (_, at): Review['chats'][number] => ({
  ...(richReview.chats[0] as Review['chats'][number]),
  chat: `x${at}`,
  name: at % 2 === 0 ? '海港食品有限公司与金锅餐饮集团联合采购与配送协调沟通群' : 'W'.repeat(60),
  messages: 12_000 * (at + 1),
  messages_last_month: 11_000,
  months: [
    { month: '2026-08', messages: 30 },
    { month: '2026-09', messages: 11_000 },
    { month: '2026-10', messages: 12_000 * (at + 1) },
  ],
}));

export const extremeReview: Review = {
  ...richReview,
  response_times,
  activity_days,
  chats,
  norms: [
    {
      ...norm,
      by_chat: chats.slice(0, 9).map(({ chat }) => ({ ...(norm.by_chat[0] as Judged), chat })),
    },
  ],
};
