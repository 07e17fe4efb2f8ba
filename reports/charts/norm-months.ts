/** Each norm over the months, with its target and usual range: for the norm's own page. */
import type { Page } from '../page.ts';
import { normSeries } from '../series.ts';
import type { Chart } from './chart.ts';
import { drawSeries } from './months.ts';

/** A single month says nothing about change. */
const LEAST_MONTHS = 2;

export const normMonths: Chart = {
  name: 'norm-months',
  draw: (page: Page) =>
    normSeries(page)
      .filter(({ months }) => months.filter(({ value }) => value !== null).length >= LEAST_MONTHS)
      .flatMap((series) => drawSeries(page, series, 'norm-months')),
};
