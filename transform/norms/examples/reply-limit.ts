import type { ExamplesOf } from './example.ts';
import { waitExamples } from './waits.ts';

export const replyLimit: ExamplesOf<'reply-limit'> = waitExamples;
