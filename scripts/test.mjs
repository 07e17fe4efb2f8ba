// Hands every test file to node by name: a folder given to `node --test` under a loader runs none and passes.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const under = process.argv[2] ?? '';
const files = readdirSync('tests', { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && f.name.endsWith('.test.ts'))
  .map((f) => `${f.parentPath}/${f.name}`)
  .filter((path) => path.startsWith(under))
  .sort();
if (files.length === 0) {
  console.error('No test files were found.');
  process.exit(1);
}
const run = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'America/Los_Angeles' },
});
process.exit(run.status ?? 1);
