import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOMS, readSource, readSources } from './sources.ts';

// What each room may import of the repository, besides itself.
const MAY: Readonly<Record<string, readonly RegExp[]>> = {
  ingest: [],
  transform: [/^ingest\/schema\//],
  reports: [/^transform\//, /^ingest\/schema\//],
  commands: [/^ingest\//, /^transform\//, /^reports\//],
  'fixtures/simulator': [],
};

for (const room of Object.keys(MAY)) {
  test(`${room}/ imports only what lies below it`, () => {
    const sources = readSources(room);
    assert.ok(sources.length > 0);
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.endsWith('.ts') && !name.startsWith(`${room}/`))
        .filter((name) => !MAY[room]?.some((allowed) => allowed.test(name)))
        .map((name) => `${path} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });
}

test('nothing imports the command line, and only tests import fixtures', () => {
  const wrong = ROOMS.flatMap((room) => readSources(room)).flatMap(({ path, imports }) =>
    imports
      .filter((name) => /^(cli\.ts|fixtures\/|tests\/)/.test(name))
      .map((name) => `${path} imports ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test('no file is imported in a circle', () => {
  const sources = new Map(ROOMS.flatMap((room) => readSources(room)).map((s) => [s.path, s]));
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const own = sources.get(path);
    // Types are erased: a circle of types alone never runs.
    const values = own
      ? [...own.text.matchAll(/(?:^|\n)import (?!type)[^'"]*?from\s+'(\.[^']+)'/g)].map((m) => m[1] as string)
      : [];
    const next =
      own?.imports.filter((name) => values.some((v) => name.endsWith(v.replace(/^(\.\.?\/)+/, '')))) ?? [];
    const found = next.flatMap((name) => visit(name, [...way, path]));
    done.add(path);
    return found;
  };
  assert.deepEqual(
    [...sources.keys()].flatMap((path) => visit(path, [])),
    [],
  );
});

/** Packages that a file needs when it is loaded, through everything it imports at its top. */
function packagesOf(path: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  const { text } = readSource(path);
  for (const found of text.matchAll(/(?:^|\n)(?:import|export) (?!type)[^'"]*?from\s+'([^']+)'/g)) {
    const name = found[1] as string;
    if (!name.startsWith('.')) {
      packages.add(name);
      continue;
    }
    const target = readSource(path).imports.find((i) => i.endsWith(name.replace(/^(\.\.?\/)+/, '')));
    if (target) for (const p of packagesOf(target, seen)) packages.add(p);
  }
  return packages;
}

test('a command loads only the packages it needs', () => {
  const heavy = ['vega', 'vega-lite', 'arquero', 'zod', 'yaml'];
  const loaded = (path: string) => heavy.filter((name) => packagesOf(path).has(name));
  assert.deepEqual(loaded('cli.ts'), []);
  for (const path of [
    'inspect',
    'convert',
    'ingest',
    'calls/index',
    'calls/inspect',
    'calls/convert',
    'calls/stages',
  ])
    assert.deepEqual(loaded(`commands/${path}.ts`), [], path);
  // Its threads do.
  assert.ok(!loaded('commands/report.ts').includes('vega'));
  assert.ok(loaded('commands/make-pages.ts').includes('vega'));
});

test('looking for sensitive information loads a package only for the types that are asked for', () => {
  const loaded = [...packagesOf('transform/sensitive/find-sensitive.ts')];
  assert.deepEqual(
    loaded.filter((name) => !name.startsWith('node:')),
    [],
  );
});
