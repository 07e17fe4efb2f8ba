import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeZone } from '../../../commands/init/home-zone.ts';
import { isKnownZone } from '../../../ingest/zone.ts';

const SG = ['+65 8000 0101', '+65 8000 0102'];

test('numbers before languages; a country of several zones, or two as frequent, tell none', () => {
  assert.deepEqual(homeZone([...SG, '+86 138 0013 8000'], ['zh-CN']), {
    zone: 'Asia/Singapore',
    region: 'SG',
    because: { sign: 'numbers', of_country: 2, numbers: 3 },
  });
  assert.deepEqual(homeZone([], ['zh-CN', 'zh-CN', 'en', null]), {
    zone: 'Asia/Shanghai',
    region: null,
    because: { sign: 'language', exports: 2 },
  });
  assert.equal(homeZone(['+1 202 555 0101'], ['ja']), null);
  assert.equal(homeZone([SG[0] as string, '+49 30 901820'], ['en']), null);
  assert.equal(homeZone(['8000 0101'], ['en', 'zh-TW']), null);
});

test('every zone that can be proposed is one', () => {
  const numbers = [
    '+971 50 123 4567',
    '+44 20 7946 0000',
    '+60 12 345 6789',
    '+852 5123 4567',
    '+91 98765 43210',
  ];
  for (const number of numbers) assert.ok(isKnownZone(homeZone([number], [])?.zone ?? ''), number);
});
