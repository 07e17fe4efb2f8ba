import { WorkspaceError } from '../../ingest/schema/problem.ts';

/** The problems that `run` stops with, each as `where code what / help`; empty when it does not stop. */
export function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return error.problems.map((p) => `${p.where} ${p.code} ${p.what} / ${p.help}`);
  }
  return [];
}
