/** Paths with `/` on every system: what is shown, stored, compared and matched. */
import { sep } from 'node:path';

/** A path of this system. Where `/` parts folders, a backslash is a letter of a name and stays. */
export const slashed = (path: string, parting: string = sep): string =>
  parting === '\\' ? path.replaceAll('\\', '/') : path;

/** A path that somebody wrote into a list or the policy: they may have stood on Windows, whoever reads it now. */
export const writtenPath = (path: string): string => path.replaceAll('\\', '/');
