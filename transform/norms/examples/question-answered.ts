import type { ExamplesOf } from './example.ts';
import { waitExamples } from './waits.ts';

export const questionAnswered: ExamplesOf<'question-answered'> = waitExamples;
