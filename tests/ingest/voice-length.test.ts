import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceLength } from '../../ingest/voice-length.ts';
import { opusFile } from './opus.ts';

test('the last page tells the samples, the head those that are not heard', () => {
  // 48 samples a millisecond.
  const file = opusFile([960, 48_000 * 7 + 312], 312);
  assert.equal(voiceLength(file, file), 7000);
  assert.equal(voiceLength(file.subarray(0, 64), file.subarray(-40)), 7000);
});

test('a page on which no packet ends (-1) tells nothing: the one before does', () => {
  const file = opusFile([48_000 * 3, -1], 0);
  assert.equal(voiceLength(file, file), 3000);
});

test('what is no Ogg Opus has no length', () => {
  const file = opusFile([48_000], 0);
  const nothing = new Uint8Array(0);
  for (const [head, tail] of [
    [nothing, nothing],
    [Buffer.from('ID3 this is an mp3'), Buffer.from('ID3 this is an mp3')],
    [file.subarray(0, 30), file],
    [file, nothing],
    [file, Buffer.from('OggS')],
    [opusFile([10], 312), opusFile([10], 312)],
    [opusFile([Number.MAX_SAFE_INTEGER], 0), opusFile([Number.MAX_SAFE_INTEGER], 0)],
  ] as const) {
    assert.equal(voiceLength(head, tail), 0);
  }
});
