/**
 * How often numbers that are none of these pass by chance: 20,000 of each, made by a seed. What is printed beside a row is
 * what was measured, in percent; a test fails where it becomes clearly more.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance, digits } from './made.ts';
import { scan, scannerOf } from './scanned.ts';

const EACH = 20_000;
const next = chance(7);
const two = (n: number) => String(n).padStart(2, '0');
const of = (alphabet: string, n: number) =>
  Array.from({ length: n }, () => alphabet[next(alphabet.length)]).join('');
const upper = (n: number) => of('ABCDEFGHIJKLMNOPQRSTUVWXYZ', n);
const date = (between: string) => [2000 + next(30), two(1 + next(12)), two(1 + next(28))].join(between);

interface Row {
  what: string;
  make: () => string;
  /** Findings in a hundred texts by class and type, at most; what is not named must not be found at all. */
  at_most: Readonly<Record<string, number>>;
}

const ROWS: readonly Row[] = [
  // Issuers' prefixes are a quarter of all numbers, and Luhn lets through a tenth: 2.4 %.
  { what: '16 digits', make: () => `see ${digits(next, 16)} ok`, at_most: { 'S card': 2.8, 'S phone': 0.3 } },
  {
    what: '4 x 4 digits',
    make: () => `see ${[1, 2, 3, 4].map(() => digits(next, 4)).join(' ')} ok`,
    at_most: { 'V card': 2.8, 'S phone': 0.2 },
  }, // 2.3, 0.01
  { what: '19 digits', make: () => `see ${digits(next, 19)} ok`, at_most: { 'S card': 0.3 } }, // 0.10
  {
    what: '15 digits',
    make: () => `see ${digits(next, 15)} ok`,
    at_most: { 'S cn-id': 1.6, 'S card': 0.4, 'S phone': 0.4 },
  }, // 1.2, 0.2, 0.1
  {
    what: '18 digits',
    make: () => `see ${digits(next, 18)} ok`,
    at_most: { 'I cn-company': 1.3, 'V cn-id': 0.05 },
  }, // 0.9, 0.00
  { what: '13 digits', make: () => `see ${digits(next, 13)} ok`, at_most: { 'S phone': 0.7 } }, // 0.4
  { what: '10 digits', make: () => `see ${digits(next, 10)} ok`, at_most: { 'S phone': 0.7 } }, // 0.4
  // A third of all numbers of eight digits are given to somebody in Singapore: S, and only a candidate.
  { what: '8 digits', make: () => `see ${digits(next, 8)} ok`, at_most: { 'S phone': 35 } }, // 30.7
  {
    what: 'order numbers',
    make: () => `order no. ${digits(next, 16)}, order ${digits(next, 10)}`,
    at_most: {},
  },
  { what: '订单号', make: () => `订单号：${1 + next(4)}${digits(next, 18)}，`, at_most: {} },
  {
    what: 'days and times',
    make: () => `on ${date('-')} ${two(next(24))}:${two(next(60))}, ${date('/')}, ${date('')}`,
    at_most: {},
  },
  {
    what: 'stamps',
    make: () => `${date('')}${two(next(24))}${two(next(60))}${two(next(60))} 17${digits(next, 11)}`,
    at_most: {},
  },
  {
    what: 'parcels',
    make: () =>
      `SF${digits(next, 13)} ${upper(2)}${digits(next, 9)}${upper(2)} 1Z${upper(3)}${digits(next, 13)}`,
    at_most: {},
  },
  {
    what: 'twelve in threes',
    make: () => `parcel at ${digits(next, 4)} ${digits(next, 4)} ${digits(next, 4)}`,
    at_most: { 'S phone': 0.4 },
  }, // 0.1
  {
    what: 'purchase orders, plates, containers',
    make: () =>
      `PO-${2020 + next(6)}-${digits(next, 5)} S${upper(2)}${digits(next, 4)}${upper(1)} ${upper(3)}U${digits(next, 7)}`,
    at_most: {},
  },
  {
    what: 'amounts and places',
    make: () =>
      `${1 + next(999)},${digits(next, 3)}.${digits(next, 2)} 1.${digits(next, 6)},103.${digits(next, 6)}`,
    at_most: { 'S phone': 0.2 },
  },
  {
    what: 'hashes',
    make: () =>
      `${of('0123456789abcdef', 40)} ${[8, 4, 4, 4, 12].map((n) => of('0123456789abcdef', n)).join('-')}`,
    at_most: {},
  },
  {
    what: 'links',
    make: () => `https://shop.example/item/${digits(next, 16)}?id=${digits(next, 10)}`,
    at_most: {},
  },
  // One of a hundred strings that have the form of one.
  { what: 'as an IBAN of Germany', make: () => `DE${digits(next, 20)}`, at_most: { 'V iban': 1.4 } }, // 0.8
  // One of eleven.
  {
    what: 'as an identity number of China',
    make: () => `11010519${two(next(100))}${two(1 + next(12))}${two(1 + next(28))}${digits(next, 4)}`,
    at_most: { 'V cn-id': 10.5 },
  }, // 9.1
  // One of 26.
  {
    what: 'as an identity number of Singapore',
    make: () => `S${digits(next, 7)}${upper(1)}`,
    at_most: { 'V national-id': 4.5 },
  }, // 3.8
];

for (const { what, make, at_most } of ROWS) {
  test(`false alarms: ${what}`, async () => {
    const scanner = await scannerOf({ countries: ['SG', 'CN', 'US'] });
    const counts: Record<string, number> = {};
    for (const { class: sure, type } of scan(scanner, Array.from({ length: EACH }, make)))
      counts[`${sure} ${type}`] = (counts[`${sure} ${type}`] ?? 0) + 1;
    for (const [found, count] of Object.entries(counts))
      assert.ok((100 * count) / EACH <= (at_most[found] ?? 0), `${found}: ${(100 * count) / EACH} %`);
  });
}
