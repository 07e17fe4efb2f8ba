/** What the files of a package lead to: other files of it, packages, or something that is not there. */
import { posix } from 'node:path';

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]|\bresolve\('(@?[a-z][^']+)'\)|new URL\('([^']+)',\s*import\.meta\.url\)/g;
/** What lies in the repository alone. */
const OUTSIDE = /(?<![\w.-])(?:fixtures|tests|scripts)\/|\btsx\b/;

export interface Problem {
  path: string;
  what: string;
}

/** Every file that something of the package leads to and that is not in it, and every package that it does not ask for. */
export function brokenReferences(
  files: ReadonlyMap<string, string>,
  dependencies: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    if (!/\.(js|d\.ts)$/.test(path)) continue;
    const tell = (what: string) => problems.push({ path, what });
    for (const [, ...found] of text.matchAll(IMPORTS)) {
      const name = found.find((one) => one !== undefined) as string;
      if (name.startsWith('node:')) continue;
      if (name.startsWith('.')) {
        const to = posix.join(posix.dirname(path), name);
        // A folder; or declarations, which name sources and mean the declarations beside them.
        const meant = path.endsWith('.d.ts') ? to.replace(/\.ts$/, '.d.ts') : to;
        if (!/^\.\.?$/.test(name) && !files.has(meant)) tell(`there is no ${to}`);
      } else if (!dependencies.has(packageOf(name))) tell(`${packageOf(name)} is no dependency`);
    }
    if (path.endsWith('.js')) {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
      const outside = OUTSIDE.exec(code)?.[0];
      if (outside) tell(`speaks of ${outside}`);
    }
  }
  return problems;
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
