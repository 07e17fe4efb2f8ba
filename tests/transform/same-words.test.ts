import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shareRun, tokenRuns } from '../../transform/same-words.ts';
import { tokens } from '../../transform/speech.ts';

const share = (a: string, b: string) => shareRun(tokenRuns(a), tokenRuns(b));

test('four tokens in a row, whatever stands between them', () => {
  assert.ok(share('Is the Lotus invoice out?', 'yes: is the lotus, invoice sent'));
  assert.ok(!share('is the lotus invoice', 'is the big lotus invoice'));
  assert.ok(share('明天的会', '问：明天的会？'));
  assert.ok(!share('ok ok ok', 'ok ok ok'));
});

test('as if all runs were compared as words', () => {
  const text = fc
    .array(fc.constantFrom('a', 'B', '3', '会', 'c会', '会c', '⼀', '𠀀', '𝒜'), { maxLength: 14 })
    .map((words) => words.join(' '));
  const runs = (t: string) =>
    tokens(t).flatMap((_, i, all) => (i + 4 <= all.length ? [all.slice(i, i + 4).join(' ')] : []));
  fc.assert(fc.property(text, text, (a, b) => share(a, b) === runs(a).some((run) => runs(b).includes(run))));
});
