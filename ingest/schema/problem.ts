import type { Language } from './policy.ts';

/** What something is, and what to do about it. */
export interface Explanation {
  what: string;
  help: string;
}

/** What a person has to know about something that went wrong: code, what, where, what it means, what to do; in English. */
export interface Problem extends Explanation {
  code: string;
  /** `file`, `file:line` or `file:line:column`, as the person knows the file. */
  where: string;
  /** The same in Chinese. */
  zh?: Explanation;
}

export const toldIn = (problem: Problem, language: Language): Explanation =>
  language === 'en' ? problem : (problem.zh ?? problem);

/** Stops the command before anything is run (exit 2): the policy or a list of the workspace is wrong. */
export class WorkspaceError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.where}: ${p.code} ${p.what}`).join('\n'));
    this.problems = problems;
  }
}
