import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardOf, grouped, ibanOf } from './made.ts';
import { scan, scannerOf, told } from './scanned.ts';

const CARD = cardOf('453914880343646');
const DE = ibanOf('DE', '370400440532013000');

test("the company's own values are not found, in whatever way they are written", async () => {
  const scanner = await scannerOf({ own: [grouped(DE), '+65 6123 4567', '@harbour.sg', 'S1234567D'] });
  for (const text of [DE, grouped(DE), 'call 61234567', 'mail sales@harbour.sg', 's1234567d'])
    assert.deepEqual(told(scanner, text), [], text);
  assert.deepEqual(told(scanner, 'sales@harbour.com.sg'), ['S email sales@harbour.com.sg']);
});

test('phone numbers of listed people are not found', async () => {
  const scanner = await scannerOf({ known_phones: ['tel:6591234567'] });
  assert.deepEqual(told(scanner, '9123 4567 or 8123 4567'), ['S phone 8123 4567']);
});

test('without a region only numbers with a country code are phones; without countries no identity number is one', async () => {
  const scanner = await scannerOf({ region: null, countries: [] });
  assert.deepEqual(told(scanner, '91234567 S1234567D'), []);
  assert.deepEqual(told(scanner, '+65 9123 4567'), ['S phone +65 9123 4567']);
});

test('a type that is not named is not looked for, and none at all finds nothing', async () => {
  assert.deepEqual(told(await scannerOf({ types: ['iban'] }), `card ${CARD} ${DE}`), [`V iban ${DE}`]);
  assert.deepEqual(told(await scannerOf({ types: [] }), `card ${CARD} ${DE}`), []);
});

test('only the rows that are asked for are looked at, in their order', async () => {
  const scanner = await scannerOf();
  const texts = [`card ${CARD}`, 'ok', DE, ''];
  assert.deepEqual(
    scan(scanner, texts).map(({ row, type }) => [row, type]),
    [
      [0, 'card'],
      [2, 'iban'],
    ],
  );
});

test('a value is written in one way, to be hashed, and masked to its type and two signs', async () => {
  const scanner = await scannerOf();
  const [first, second] = scan(scanner, [`card ${grouped(CARD)}`, `card ${CARD}`]);
  assert.equal(first?.value_key, `card:${CARD}`);
  assert.equal(second?.value_key, first?.value_key);
  assert.equal(first?.masked, `card ••${CARD.slice(-2)}`);
  assert.equal(scan(scanner, ['PIN 4821'])[0]?.masked, 'password ••');
});
