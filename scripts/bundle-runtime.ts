/**
 * The script of interactive pages: reports/runtime and what it needs of Vega, as one file. `npm run build` writes it beside
 * the compiled program. Its bytes hang on the sources and the lockfile alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'dist/reports/runtime/charts.js');

/** Transforms that no chart here is compiled to: a fifth of the whole. A chart that came to need one would stay as drawn. */
const LEFT_OUT = /^vega-(crossfilter|force|geo|hierarchy|label|regression|voronoi|wordcloud)$/;

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {}' }));
  },
};

export async function bundleRuntime(): Promise<string> {
  const built = await build({
    entryPoints: [join(ROOT, 'reports/runtime/main.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    tsconfigRaw: '{}',
    plugins: [leaveOut],
  });
  const code = built.outputFiles[0]?.text ?? '';
  const [output] = Object.values(built.metafile.outputs);
  return `${licences(Object.keys(output?.inputs ?? {}))}\n${code.trimEnd()}\n`;
}

/** Whoever passes a page on passes these packages on: each licence once, with the packages under it. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const under = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const text = readFileSync(join(ROOT, folder, 'LICENSE'), 'utf8')
      .replace(/\s+/g, ' ')
      .trim();
    under.set(text, [...(under.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...under].map(([text, names]) => `${names.join(', ')}:\n${text}`);
  return `/*\n${parts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(TARGET), { recursive: true });
  const code = await bundleRuntime();
  writeFileSync(TARGET, code);
  console.log(`${relative(ROOT, TARGET)}: ${Math.round(code.length / 1000)} kB`);
}
