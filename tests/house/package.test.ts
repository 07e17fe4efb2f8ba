import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOMS, readSource, readSources, type Source } from './sources.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('versions that must not move are pinned', () => {
  assert.equal(manifest.dependencies['@uwdata/flechette'], '2.6.0');
  assert.equal(manifest.overrides['@uwdata/flechette'], '2.6.0');
  assert.equal(manifest.dependencies['vega-lite'], '6.4.3');
  assert.equal(manifest.dependencies['@secretlint/secretlint-rule-preset-recommend'], '12.0.0');
  assert.equal(manifest.engines.node, '>=20.18');
});

/** Bundled when the program is built: what it imports lies in the bundle. */
const BUNDLED = 'reports/runtime/';

function packagesOf(sources: readonly Source[]): string[] {
  const names = sources
    .flatMap((s) => s.imports)
    .filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].sort();
}

test('every package that the program imports is a dependency, and every dependency is used', () => {
  const sources = [...ROOMS.flatMap((room) => readSources(room)), readSource('cli.ts')];
  const used = packagesOf(sources.filter(({ path }) => !path.startsWith(BUNDLED)));
  assert.deepEqual(used, Object.keys(manifest.dependencies).sort());
  const known = { ...manifest.dependencies, ...manifest.devDependencies };
  assert.deepEqual(
    packagesOf(readSources(BUNDLED)).filter((name) => !(name in known)),
    [],
  );
});

test('CONTRIBUTING gives a reason for every dependency', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  assert.deepEqual(
    all.filter((name) => !name.startsWith('@types/') && !text.includes(`\`${name}\``)),
    [],
  );
});
