import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSources } from './sources.ts';

// Anything that would make the same input give other output on another machine, day or run.
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['files', /from 'node:(fs|path|os|child_process|worker_threads)|fast-glob/],
  ['the clock', /Date\.now\(|new Date\(\)|performance\.now/],
  ['chance', /Math\.random|randomBytes|randomUUID/],
  ['the locale of the machine', /\bIntl\b|toLocale[A-Z]|localeCompare/],
  [
    'the zone of the machine',
    /\.get(Full)?(Year|Month|Date|Day|Hours|Minutes|Seconds)\(\)|getTimezoneOffset|new Date\(\s*\d{4}\s*,/,
  ],
  ['the process', /\bprocess\.|console\./],
];

for (const room of ['transform', 'reports']) {
  test(`${room}/ touches no file, clock, chance, locale or zone`, () => {
    const sources = readSources(room);
    assert.ok(sources.length > 0);
    const found = sources.flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
      return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${path} touches ${what}`);
    });
    assert.deepEqual(found, []);
  });
}
