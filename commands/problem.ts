import { problemsIn } from '../ingest/problem.ts';
import { enProblems } from './words/en-problems.ts';
import { zhProblems } from './words/zh-problems.ts';

/** Makes problems that only the commands can tell, from their texts in words/. */
export const problem = problemsIn(enProblems, zhProblems);
