/** What is wrong with a portable folder; what is right with it is told by its sizes. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../commands/files-below.ts';
import { windowsProblems } from '../package/windows-names.ts';
import { type PeFacts, peFacts } from './pe.ts';
import { isUnneeded } from './unneeded.ts';

export const SCRIPT = 'chat-review.cmd';
const RESVG = 'app/node_modules/@resvg/resvg-js-win32-x64-msvc/resvgjs.win32-x64-msvc.node';
/** Explorer unpacks into a folder of the zip's name, somewhere below the person's own: of 259 signs these may be taken. */
const LONGEST_PATH = 150;
export const MOST_BYTES = 180e6;

export interface LookedThrough {
  problems: string[];
  files: number;
  bytes: number;
  /** Bytes by what they are for. */
  sizes: Readonly<Record<'node' | 'fonts' | 'packages' | 'program', number>>;
}

/** `allowed`: packages of the lock file that the program needs, with their versions. */
export async function lookedThrough(
  folder: string,
  allowed: ReadonlyMap<string, string>,
): Promise<LookedThrough> {
  const paths = await filesBelow(folder);
  const there = new Set(paths);
  const problems = windowsProblems(paths, LONGEST_PATH);
  const expect = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  for (const path of [
    ...[SCRIPT, 'README.txt', 'node/node.exe', 'node/LICENSE.txt', RESVG],
    ...['app/start.mjs', 'app/package.json', 'app/LICENSE', 'app/NOTICE', 'app/README.md', 'app/dist/cli.js'],
    ...['400Regular/NotoSansSC_400Regular', '700Bold/NotoSansSC_700Bold'].map(
      (font) => `app/node_modules/@expo-google-fonts/noto-sans-sc/${font}.ttf`,
    ),
  ])
    expect(there.has(path), `${path}: is missing`);
  for (const path of paths) {
    expect(!lstatSync(join(folder, path)).isSymbolicLink(), `${path}: is a link`);
    if (/^app\/(fixtures|tests|scripts|store|reviews)\//.test(path))
      problems.push(`${path}: is not the program's`);
    expect(!path.startsWith('app/') || !isUnneeded(path.slice('app/'.length)), `${path}: is not needed`);
    if (path.endsWith('.node')) expect(path === RESVG, `${path}: is for another system`);
  }
  problems.push(...packageProblems(paths, folder, allowed));
  const pe = (path: string): PeFacts | null =>
    there.has(path) ? peFacts(readFileSync(join(folder, path))) : null;
  const node = pe('node/node.exe');
  expect(node?.machine === 'x64' && node.kind === 'exe', 'node/node.exe: is no program for Windows on x64');
  expect(node?.signed ?? false, 'node/node.exe: carries no signature');
  const painter = pe(RESVG);
  expect(painter?.machine === 'x64' && painter.kind === 'dll', `${RESVG}: is no library for Windows on x64`);
  if (there.has(SCRIPT)) problems.push(...scriptProblems(readFileSync(join(folder, SCRIPT))));
  const sizes = { node: 0, fonts: 0, packages: 0, program: 0 };
  for (const path of paths) {
    const of = path.startsWith('node/')
      ? 'node'
      : path.includes('/@expo-google-fonts/')
        ? 'fonts'
        : path.startsWith('app/node_modules/')
          ? 'packages'
          : 'program';
    sizes[of] += statSync(join(folder, path)).size;
  }
  const bytes = Object.values(sizes).reduce((all, one) => all + one, 0);
  expect(bytes < MOST_BYTES, `the folder has ${bytes} bytes`);
  return { problems, files: paths.length, bytes, sizes };
}

/** Packages that are not those of the lock file, and those of it that are missing. */
function packageProblems(
  paths: readonly string[],
  folder: string,
  allowed: ReadonlyMap<string, string>,
): string[] {
  const own = /^app\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/;
  const found = new Map(
    paths.flatMap((path) => {
      const at = own.exec(path)?.[1];
      if (at === undefined) return [];
      const { version } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { version?: string };
      return [[at, version ?? ''] as const];
    }),
  );
  return [
    ...[...found].flatMap(([at, version]) =>
      allowed.get(at) === version ? [] : [`${at}: ${version} is not asked for`],
    ),
    ...[...allowed.keys()].flatMap((at) => (found.has(at) ? [] : [`${at}: is missing`])),
  ];
}

/** cmd.exe reads scripts byte by byte in the code page of the console, and looks for labels by CRLF. */
export function scriptProblems(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const problems: string[] = [];
  if (/[^\r\n\x20-\x7e]/.test(text)) problems.push(`${SCRIPT}: holds a sign that is not ASCII`);
  if (/(?<!\r)\n|\r(?!\n)/.test(text) || !text.endsWith('\r\n'))
    problems.push(`${SCRIPT}: a line does not end with CRLF`);
  return problems;
}
