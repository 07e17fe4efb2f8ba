/** Prints all charts of the rich example in both languages: run by a test under several time zones. */
import { drawCharts } from '../../reports/report.ts';
import { richReview } from './example-review.ts';

for (const language of ['en', 'zh-Hans'] as const)
  for (const { svg } of await drawCharts(richReview, language)) process.stdout.write(`${svg}\n`);
