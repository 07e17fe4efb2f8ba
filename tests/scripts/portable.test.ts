import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { lookedThrough, SCRIPT, scriptProblems } from '../../scripts/portable/looked-through.ts';
import { peFacts } from '../../scripts/portable/pe.ts';
import { isUnneeded } from '../../scripts/portable/unneeded.ts';
import { zipped } from '../../scripts/portable/zip.ts';

/** The head of a program for Windows. */
function program({ machine = 0x8664, flags = 0x22, certificate = 8 }): Uint8Array {
  const bytes = Buffer.alloc(0x200);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE', 0x80);
  bytes.writeUInt16LE(machine, 0x84);
  bytes.writeUInt16LE(flags, 0x96);
  bytes.writeUInt16LE(0x20b, 0x98);
  bytes.writeUInt32LE(certificate, 0x98 + 112 + 32);
  bytes.writeUInt32LE(certificate, 0x98 + 112 + 36);
  return bytes;
}

test('what the head of a program says of it', () => {
  assert.deepEqual(peFacts(program({})), { machine: 'x64', kind: 'exe', signed: true });
  assert.deepEqual(peFacts(program({ machine: 0x14c, flags: 0x2022, certificate: 0 })), {
    machine: 'x86',
    kind: 'dll',
    signed: false,
  });
  assert.equal(peFacts(Buffer.from('\x7fELF'.padEnd(500, '\0'))), null);
  assert.equal(peFacts(Buffer.from('MZ')), null);
});

test('the script in the repository is one that cmd.exe reads', () => {
  const text = readFileSync(`scripts/portable/${SCRIPT}`, 'utf8');
  assert.deepEqual(scriptProblems(Buffer.from(text.replaceAll('\n', '\r\n'))), []);
  assert.equal(scriptProblems(Buffer.from(`${text}文件夹`)).length, 2);
  // Nothing of a path is put into a line before the line is parsed, but where quotation marks close it in.
  const early = text
    .split('\n')
    .filter((line) => !line.startsWith('rem ') && /%(~|CMDCMDLINE|\w+%)/.test(line))
    .map((line) => line.replace(/%.*/, '%'));
  assert.deepEqual(early, [
    'set "CHAT_REVIEW_HERE=%',
    'set "CHAT_REVIEW_SCRIPT=%',
    'set "CHAT_REVIEW_FOLDER=%',
    'if not "!CHAT_REVIEW_LINE:%',
  ]);
});

test('what packages bring and nobody reads; licences and the two weights of the font stay', () => {
  const noto = 'node_modules/@expo-google-fonts/noto-sans-sc';
  const paths = [
    ...[`${noto}/400Regular/NotoSansSC_400Regular.ttf`, `${noto}/900Black/NotoSansSC_900Black.ttf`],
    ...[`${noto}/LICENSE_FONT`, `${noto}/index.js`, `${noto}/package.json`],
    ...['node_modules/zod/index.js', 'node_modules/zod/index.d.cts', 'node_modules/vega/build/vega.js.map'],
    ...[
      'node_modules/.bin/vl2png',
      'node_modules/.package-lock.json',
      'node_modules/zod/LICENSE',
      'dist/cli.js',
    ],
  ];
  assert.deepEqual(
    paths.filter((path) => !isUnneeded(path)),
    [
      `${noto}/400Regular/NotoSansSC_400Regular.ttf`,
      `${noto}/LICENSE_FONT`,
      `${noto}/package.json`,
      'node_modules/zod/index.js',
      'node_modules/zod/LICENSE',
      'dist/cli.js',
    ],
  );
});

const NODE_MODULES = 'app/node_modules';
const WHOLE: Readonly<Record<string, string | Uint8Array>> = {
  ...{ [SCRIPT]: '@echo off\r\n', 'README.txt': '', 'node/node.exe': program({}), 'node/LICENSE.txt': '' },
  ...{
    'app/start.mjs': '',
    'app/package.json': '{}',
    'app/LICENSE': '',
    'app/NOTICE': '',
    'app/README.md': '',
  },
  'app/dist/cli.js': '',
  [`${NODE_MODULES}/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`]: 'font',
  [`${NODE_MODULES}/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf`]: 'font',
  [`${NODE_MODULES}/@resvg/resvg-js-win32-x64-msvc/resvgjs.win32-x64-msvc.node`]: program({ flags: 0x2022 }),
  [`${NODE_MODULES}/zod/package.json`]: '{"version":"4.6.7"}',
};
const ALLOWED = new Map([['node_modules/zod', '4.6.7']]);

/** A folder with the files of a whole one, and these. */
function folderWith(t: { after: (end: () => void) => void }, files: typeof WHOLE = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'chat-review-portable-test-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of Object.entries({ ...WHOLE, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

test('a whole folder has no problems, and its sizes are told', async (t) => {
  const { problems, sizes } = await lookedThrough(folderWith(t), ALLOWED);
  assert.deepEqual(problems, []);
  assert.deepEqual([sizes.node, sizes.fonts], [0x200, 8]);
});

test('what does not belong there, or is for another system, is told', async (t) => {
  const folder = folderWith(t, {
    'node/node.exe': '\x7fELF'.padEnd(500, '\0'),
    [SCRIPT]: '@echo off\n',
    'app/fixtures/sample/people.csv': 'x',
    [`${NODE_MODULES}/@resvg/resvg-js-linux-x64-gnu/resvgjs.linux-x64-gnu.node`]: 'x',
    [`${NODE_MODULES}/typescript/package.json`]: '{"version":"7.0.2"}',
    [`${NODE_MODULES}/zod/index.d.ts`]: 'x',
  });
  rmSync(join(folder, 'app/NOTICE'));
  rmSync(join(folder, `${NODE_MODULES}/zod/package.json`));
  symlinkSync('cli.js', join(folder, 'app/dist/link.js'));
  const { problems } = await lookedThrough(folder, ALLOWED);
  assert.deepEqual(problems.sort(), [
    'app/NOTICE: is missing',
    'app/dist/link.js: is a link',
    "app/fixtures/sample/people.csv: is not the program's",
    'app/node_modules/@resvg/resvg-js-linux-x64-gnu/resvgjs.linux-x64-gnu.node: is for another system',
    'app/node_modules/zod/index.d.ts: is not needed',
    'chat-review.cmd: a line does not end with CRLF',
    'node/node.exe: carries no signature',
    'node/node.exe: is no program for Windows on x64',
    'node_modules/typescript: 7.0.2 is not asked for',
    'node_modules/zod: is missing',
  ]);
});

test('the same folder is the same zip, in any zone', async (t) => {
  const zone = process.env.TZ;
  t.after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const zips: Uint8Array[] = [];
  for (const one of ['Asia/Shanghai', 'America/Los_Angeles']) {
    process.env.TZ = one;
    zips.push(await zipped(folderWith(t), 'chat-review'));
  }
  assert.deepEqual(zips[0], zips[1]);
});
