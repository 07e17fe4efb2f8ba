/** Prints all charts of the rich example: run by a test under several time zones. */
import { drawAll } from '../../reports/draw.ts';
import { pageFor } from '../../reports/page.ts';
import { richReview } from './example-review.ts';

const drawn = await drawAll(pageFor(richReview, 'en'));
process.stdout.write(drawn.map((chart) => chart.svg).join('\n'));
