import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranges } from '../../commands/compare-sources.ts';
import { firstDifference } from '../../commands/first-difference.ts';

const difference = (path: string, found: string, made: string) => {
  const { at, detail } = firstDifference(path, Buffer.from(found), Buffer.from(made));
  return `${at} ${detail}`.trim();
};

test('pages: line and column, of the sign though one of its bytes differs', () => {
  assert.equal(difference('a.html', '<p>\n一 客户', '<p>\n一 客服'), ':2:4');
  assert.equal(difference('a.html', 'abc', 'ab'), ':1:3');
});

test('tables: the column’s name and both cells', () => {
  const made = 'name,rate\r\n"a, b",0.5\r\n';
  assert.equal(difference('t.csv', made.replace('0.5', '0.6'), made), ':2:10 rate: "0.6" ≠ "0.5"');
  assert.equal(difference('t.csv', `${made}c,1\r\n`, made), ':3:1 name: "c" ≠ ""');
});

test('JSON: the path to the value; none where only the writing differs', () => {
  const made = '{"a":{"b":[1,{"c":null}]}}';
  assert.equal(difference('r.json', made.replace('null', '7'), made), ':1:19 a.b[1].c: 7 ≠ null');
  assert.equal(difference('r.json', '{"a":{"b":[1]}}', made), ':1:13 a.b[1]: – ≠ {"c":null}');
  assert.equal(difference('r.json', `${made} `, made), ':1:27');
  assert.equal(difference('r.json', '{', made), ':1:2');
});

test('files without lines: the byte', () => {
  assert.equal(difference('t.parquet', 'PAR1x', 'PAR1y'), 'byte 4');
  assert.equal(difference('p/waiting.png', 'PNG\nx', 'PNG\ny'), 'byte 4');
  assert.equal(difference('t.xlsx', 'PK\nx', 'PK\ny'), 'byte 3');
});

test('lines are told in ranges', () => {
  assert.equal(ranges([3, 7, 8, 9, 12]), '3, 7-9, 12');
});
