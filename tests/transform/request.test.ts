import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callNames, isMention, isTagged, names } from '../../transform/request.ts';
import { columnsOf } from './messages.ts';

test('a person is named by a word of its own, wherever it stands', () => {
  for (const [text, called, hit] of [
    ['Ben, it is there', ['ben'], true],
    ['it is there BEN', ['ben'], true],
    ['Benny asked, Ben', ['ben'], true],
    ['Benny, it is there', ['ben'], false],
    ['Ruben has it', ['ben'], false],
    ['@\u2068Ben Example\u2069 yes', ['ben example', 'ben'], true],
    ['请陈美玲看一下', ['陈美玲'], true],
    ['好的Ben已发', ['ben'], true],
    ['a plan', ['a'], false],
    ['', ['ben'], false],
  ] as const) {
    assert.equal(names(text, called), hit, text);
  }
});

test('people are called by their whole name or its first word; numbers only as a whole', () => {
  assert.deepEqual(callNames('~ Priya Nair'), ['priya nair', 'priya']);
  assert.deepEqual(callNames('Ben'), ['ben']);
  assert.deepEqual(callNames('+65 8000 0101'), ['+65 8000 0101']);
});

test('a mention is an @ or a listed person called at the start', () => {
  const m = columnsOf([
    ['10:00', 'Ann', 'internal', 'hello'],
    ['10:01', 'Zed', 'unknown', 'hello'],
  ]);
  for (const [text, hit] of [
    ['@\u2068Ben\u2069 can you', true],
    ['thanks @6580000101', true],
    ['Ann, look', true],
    ['ann，看一下', true],
    ['Zed, look', false],
    ['Anna, look', false],
    ['I saw Ann, look', false],
    ['mail ann@example.org', false],
    ['@ 10:00', false],
  ] as const) {
    assert.equal(isMention(m, 0, text), hit, text);
  }
  m.mentions[1] = 1;
  assert.equal(isMention(m, 1, 'look'), true);
});

test('a tag stands anywhere, in any case; without a tag nothing is tagged', () => {
  assert.equal(isTagged('please [ask] when', '[ASK]'), true);
  assert.equal(isTagged('please ask when', '[ASK]'), false);
  assert.equal(isTagged('[ASK]', null), false);
});
