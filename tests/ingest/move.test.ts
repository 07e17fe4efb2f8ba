import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mover, move } from '../../ingest/move.ts';

const refused = (code: string) => Object.assign(new Error(`${code}: rename`), { code });

/** Refuses so many times; counts tries and pauses. */
function held(platform: string, code: string, times: number): Mover & { tries: number; paused_ms: number } {
  const by = {
    ...{ platform, tries: 0, paused_ms: 0 },
    rename: async () => {
      if (++by.tries <= times) throw refused(code);
    },
    pause: async (ms: number) => {
      by.paused_ms += ms;
    },
  };
  return by;
}

test('what a scanner holds for a moment is moved a little later, on Windows alone', async () => {
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    const by = held('win32', code, 3);
    await move('a', 'b', by);
    assert.deepEqual([by.tries, by.paused_ms], [4, 300]);
  }
  const elsewhere = held('linux', 'EACCES', 1);
  await assert.rejects(move('a', 'b', elsewhere), { code: 'EACCES' });
  assert.equal(elsewhere.tries, 1);
});

test('what stays held, or is not there, is told', async () => {
  const by = held('win32', 'EBUSY', 1000);
  await assert.rejects(move('a', 'b', by), { code: 'EBUSY' });
  assert.ok(by.paused_ms > 2000 && by.paused_ms < 3000);
  const missing = held('win32', 'ENOENT', 1);
  await assert.rejects(move('a', 'b', missing), { code: 'ENOENT' });
  assert.equal(missing.tries, 1);
});
