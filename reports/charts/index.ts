/** All charts. A new one is one file and one row here. */
import { activityDays } from './activity-days.ts';
import { activityWeek } from './activity-week.ts';
import type { Chart } from './chart.ts';
import { chatGrid } from './chat-grid.ts';
import { chatMonths } from './chat-months.ts';
import { chatUsage } from './chat-usage.ts';
import { goalMonths } from './goal-months.ts';
import { lateWeek } from './late-week.ts';
import { messageKinds } from './message-kinds.ts';
import { months } from './months.ts';
import { normMonths } from './norm-months.ts';
import { onTime } from './on-time.ts';
import { responseTimes } from './response-times.ts';
import { waiting } from './waiting.ts';
import { waitsCurve } from './waits-curve.ts';

export const charts: readonly Chart[] = [
  waiting,
  onTime,
  lateWeek,
  months,
  normMonths,
  goalMonths,
  responseTimes,
  waitsCurve,
  chatUsage,
  messageKinds,
  activityWeek,
  activityDays,
  chatGrid,
  chatMonths,
];
