/** Prints all charts of the rich example in both languages: run by a test under several time zones. */
import { drawAll } from '../../reports/draw.ts';
import { pageFor } from '../../reports/page.ts';
import { richReview } from './example-review.ts';

for (const language of ['en', 'zh-Hans'] as const)
  for (const { svg } of await drawAll(pageFor(richReview, language))) process.stdout.write(`${svg}\n`);
