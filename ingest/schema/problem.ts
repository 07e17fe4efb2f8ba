/** What a person has to know about something that went wrong: code, what, where, what it means, what to do. */
export interface Problem {
  code: string;
  /** `file`, `file:line` or `file:line:column`, as the person knows the file. */
  where: string;
  what: string;
  /** What to do about it. */
  help: string;
}

/** Stops the command before anything is run (exit 2): the policy or a list of the workspace is wrong. */
export class WorkspaceError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.where}: ${p.code} ${p.what}`).join('\n'));
    this.problems = problems;
  }
}
