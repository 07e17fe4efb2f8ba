/** Prints all charts of the rich example: run by a test under several time zones. */
import { drawCharts } from '../../reports/report.ts';
import { richReview } from './example-review.ts';

const drawn = await drawCharts(richReview, 'en');
process.stdout.write(drawn.map((chart) => chart.svg).join('\n'));
