/**
 * The package as others get it: packed, looked through, installed into an empty project, run from there, all in a temporary
 * folder. Needs npm's registry, or npm's cache.
 *
 *   npm run check:package
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesBelow } from '../../commands/files-below.ts';
import { done, npm, type Ran, ran, unpack } from './npm.ts';
import { brokenReferences } from './references.ts';
import { windowsProblems } from './windows-names.ts';

/** Below `node_modules/chat-review`, where Windows may have taken half of its 259 signs. */
const LONGEST_PATH = 120;
const MOST_PACKED_BYTES = 2e6;
const CHECKOUT = resolve('.');

const place = mkdtempSync(join(tmpdir(), 'chat review & paket (包) '));
const problems: string[] = [];
const expect = (holds: boolean, what: string) => {
  if (!holds) problems.push(what);
};
try {
  const tarball = packed();
  const manifest = await look(tarball);
  const project = install(tarball);
  run(project, manifest.version);
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'The package holds.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function packed(): string {
  rmSync('dist', { recursive: true, force: true });
  npm(['run', '-s', 'build'], CHECKOUT);
  npm(['pack', '-s', '--ignore-scripts', '--pack-destination', place], CHECKOUT);
  return join(place, readdirSync(place).find((name) => name.endsWith('.tgz')) as string);
}

async function look(tarball: string) {
  const folder = join(place, 'package');
  mkdirSync(folder);
  unpack(tarball, folder);
  const paths = await filesBelow(folder);
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const manifest = JSON.parse(files.get('package.json') as string) as {
    version: string;
    bin: Record<string, string>;
    dependencies: Record<string, string>;
  };
  for (const path of paths) {
    if (!/^(dist|templates)\/|^(README|CHANGELOG)\.md$|^(LICENSE|NOTICE|package\.json)$/.test(path))
      problems.push(`${path}: does not belong into the package`);
  }
  for (const path of [
    ...['dist/cli.js', 'dist/index.js', 'dist/index.d.ts', 'dist/commands/worker.js'],
    ...readdirSync('ingest/calendars').flatMap((name) =>
      name.endsWith('.csv') ? [`dist/ingest/calendars/${name}`] : [],
    ),
    ...readdirSync('templates').map((name) => `templates/${name}`),
    ...['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md'],
  ])
    expect(files.has(path), `${path}: is missing`);
  const own = new Set([...Object.keys(manifest.dependencies)]);
  problems.push(...brokenReferences(files, own).map(({ path, what }) => `${path}: ${what}`));
  problems.push(...windowsProblems(paths, LONGEST_PATH));
  expect(
    files.get('dist/cli.js')?.startsWith('#!/usr/bin/env node\n') ?? false,
    'dist/cli.js: no line for the shell',
  );
  expect(manifest.bin['chat-review'] === 'dist/cli.js', 'package.json: no program chat-review');
  const [packed_bytes, bytes] = [
    statSync(tarball).size,
    sum([...paths].map((path) => statSync(join(folder, path)).size)),
  ];
  expect(packed_bytes < MOST_PACKED_BYTES, `the package has ${packed_bytes} bytes`);
  console.log(`Packed     ${mb(packed_bytes)} MB, unpacked ${mb(bytes)} MB in ${paths.length} files`);
  return manifest;
}

function install(tarball: string): string {
  const project = join(place, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  npm(['install', ...quiet, tarball], project);
  const bytes = (folder: string): number =>
    sum(
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
        entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0,
      ),
    );
  const all = join(project, 'node_modules');
  const fonts = bytes(join(all, '@expo-google-fonts'));
  console.log(`Installed  ${mb(bytes(all))} MB, of which fonts ${mb(fonts)} MB`);
  return project;
}

function run(project: string, version: string): void {
  const company = join(place, 'a company’s chats (100%) & 聊天');
  cpSync('fixtures/sample', company, { recursive: true });
  const npx = (...args: string[]): Ran => {
    const path = process.env.npm_execpath;
    const all = ['exec', '--offline', '--', 'chat-review', ...args];
    return path ? ran(process.execPath, [path, ...all], project) : ran('npm', all, project);
  };
  expect(npx('--version').out === `${version}\n`, 'npx chat-review --version does not tell its version');
  const reviewed = npx('run', '-w', company, '-q');
  expect(reviewed.code === 0, `npx chat-review run ended with ${reviewed.code}: ${reviewed.err}`);
  const page = join(company, 'reviews', '2026-10', 'index.html');
  expect(reviewed.out === `${page}\n`, `npx chat-review run told of ${reviewed.out}`);
  expect(/<html/.test(readFileSync(page, 'utf8').slice(0, 200)), 'index.html is no page');
  // Made once more by the installed program, and compared byte by byte with what is checked in.
  const golden = join(CHECKOUT, 'fixtures', 'golden', '2026-10');
  const verified = npx('verify', golden, '-w', company);
  expect(verified.code === 0, `the sample's review comes out differently: ${verified.out}${verified.err}`);
  writeFileSync(
    join(project, 'reads.ts'),
    `import { parseExport, records } from 'chat-review';
const read = parseExport(new TextEncoder().encode('13/10/2026, 09:00 - Ana: hello\\n13/10/2026, 09:05 - Ben: hi\\n'));
export const texts: string[] = 'code' in read ? [] : [...records(read.columns)].map((r) => r.text);
`,
  );
  const tsc = join(CHECKOUT, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = [
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--strict',
    '--types',
    '',
    '--outDir',
    '.',
    'reads.ts',
  ];
  const typed = ran(process.execPath, [tsc, ...types], project);
  expect(typed.code === 0, `the library's types do not hold: ${typed.out}`);
  const code = "import('./reads.js').then(({ texts }) => console.log(texts.join()))";
  expect(done(process.execPath, ['-e', code], project) === 'hello,hi\n', 'the library reads no export');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
