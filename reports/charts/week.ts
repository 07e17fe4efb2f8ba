/** The week as a grid: weekdays down, 24 hours across, always complete, so that an empty hour is seen as empty. */
import type { Format } from '../format.ts';
import type { Words } from '../words/words.ts';
import type { Spec } from './render.ts';
import { labelled } from './theme.ts';

export const CELL_HEIGHT = 20;
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function weekAxes(words: Words): Spec {
  return {
    y: {
      field: 'weekday',
      type: 'ordinal',
      scale: { type: 'band', domain: weekdays, paddingInner: 0, paddingOuter: 0 },
      axis: { ...labelled(weekdays.map((day) => [day, words.weekday_short(day)])), labelFontSize: 11 },
    },
    x: {
      field: 'hour',
      type: 'ordinal',
      scale: { type: 'band', domain: hours, paddingInner: 0, paddingOuter: 0 },
      axis: { ...labelled([0, 3, 6, 9, 12, 15, 18, 21].map((hour) => [hour, String(hour)])), labelAngle: 0 },
    },
  };
}

/** “Tuesday 12:00–13:00” as two pieces. */
export function hourWords(words: Words, format: Format, weekday: number, hour: number): [string, string] {
  return [words.weekday(weekday), format.hours(hour, hour + 1)];
}
