/** The sources of the program as text, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const ROOMS = ['ingest', 'transform', 'reports', 'commands'] as const;

export interface Source {
  path: string;
  text: string;
  /** Paths of the repository that it imports, and names of packages; type-only imports too, and files of packages. */
  imports: string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'|\bresolve\('(@?[a-z][^']+)'\)/g;

export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith('.ts'))
    .map((f) => readSource(join(f.parentPath, f.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(IMPORT)].map((found) => {
    const name = (found[1] ?? found[2] ?? found[3] ?? found[4]) as string;
    return name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
  });
  return { path, text, imports };
}
