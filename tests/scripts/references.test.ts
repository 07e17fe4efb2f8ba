import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenReferences } from '../../scripts/package/references.ts';

const told = (files: Record<string, string>) =>
  brokenReferences(new Map(Object.entries(files)), new Set(['zod', '@scope/font'])).map(
    ({ path, what }) => `${path}: ${what}`,
  );

test('what a packed file leads to is in the package or asked for', () => {
  assert.deepEqual(
    told({
      'dist/cli.js': `#!/usr/bin/env node
import { join } from 'node:path';
import { z } from 'zod';
import { a } from './a.js';
await import('./sub/b.js');
new Worker(new URL('./worker.js', import.meta.url));
new URL('..', import.meta.url);
resolve('@scope/font/400/a.ttf');
`,
      'dist/a.js': '// fixtures/sample says why\nexport const a = 1;',
      'dist/a.d.ts': "export type { B } from './sub/b.ts';",
      'dist/sub/b.js': '',
      'dist/sub/b.d.ts': '',
      'dist/worker.js': '',
    }),
    [],
  );
});

test('what is not is told', () => {
  assert.deepEqual(
    told({
      'dist/cli.js': `import { x } from './x.js';\nimport y from 'yaml';\nimport('../ingest/z.ts');\n`,
      'dist/a.js': "readFile('fixtures/sample/review.yaml'); spawn('tsx');",
      'dist/a.d.ts': "export type { B } from './gone.ts';",
    }),
    [
      'dist/cli.js: there is no dist/x.js',
      'dist/cli.js: yaml is no dependency',
      'dist/cli.js: there is no ingest/z.ts',
      'dist/a.js: speaks of fixtures/',
      'dist/a.d.ts: there is no dist/gone.ts',
    ],
  );
});
