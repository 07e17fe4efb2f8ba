import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPhone, nearestRegion, phoneKey } from '../../ingest/phone-number.ts';

const KEYS: readonly (readonly [shown: string, region: string | null, key: string])[] = [
  ['+65 8000 0101', null, 'tel:6580000101'],
  ['\u202a+65\u00a08000\u00a00101\u202c'.replace(/[\u202a\u202c]/g, ''), 'DE', 'tel:6580000101'],
  ['+1 (555) 777\u20117777', 'SG', 'tel:15557777777'],
  ['+44 (0)20 7946 0018', null, 'tel:442079460018'],
  ['8000 0101', null, 'tel:80000101'],
  ['8000 0101', 'SG', 'tel:6580000101'],
  ['6580000101', 'SG', 'tel:6580000101'],
  ['0065 8000 0101', 'SG', 'tel:6580000101'],
  ['020 7946 0018', 'GB', 'tel:442079460018'],
  ['138 0013 8000', 'CN', 'tel:8613800138000'],
  ['+٩٦٥ ٥٠٠٠ ٠١٠١', null, 'tel:96550000101'],
  ['＋65 8000 0101', null, 'tel:6580000101'],
  ['123 4567', 'SG', 'tel:1234567'],
];

for (const [shown, region, key] of KEYS) {
  test(`${shown} in ${region ?? 'no region'} is ${key}`, () => assert.equal(phoneKey(shown, region), key));
}

test('a number is told from a name', () => {
  const told = ['+65 8000 0101', '(020) 7946 0018', '8000 0101', '007', 'Line 12345678', '- 8000 0101'].map(
    isPhone,
  );
  assert.deepEqual(told, [true, true, true, false, false, false]);
});

test('the region that was meant', () => {
  assert.deepEqual(['sg', 'UK', 'SGP', 'CHN', '+65', '+1', 'QQ'].map(nearestRegion), [
    'SG',
    'GB',
    'SG',
    'CN',
    'SG',
    null,
    null,
  ]);
});
